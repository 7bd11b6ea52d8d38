package org.tahqiq.review.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.tahqiq.review.Evidence;

/** A piece of evidence as REST tells it. */
record EvidenceAnswer(
        UUID id, UUID claim, UUID member, @JsonUnwrapped Evidence.Content content) {

    static EvidenceAnswer of(Evidence evidence) {
        return new EvidenceAnswer(
                evidence.id().value(),
                evidence.claim().value(),
                evidence.member().value(),
                evidence.content());
    }
}
