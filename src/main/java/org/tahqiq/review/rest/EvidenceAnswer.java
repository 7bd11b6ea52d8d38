package org.tahqiq.review.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.Snapshot;
import org.tahqiq.text.Refusal;

/** A piece of evidence as REST tells it. */
record EvidenceAnswer(
        UUID id,
        UUID claim,
        UUID member,
        @JsonUnwrapped Evidence.Content content,
        @Nullable SnapshotAnswer snapshot) {

    static EvidenceAnswer of(Evidence evidence) {
        return new EvidenceAnswer(
                evidence.id().value(),
                evidence.claim().value(),
                evidence.member().value(),
                evidence.content(),
                SnapshotAnswer.of(evidence.snapshot()));
    }

    /**
     * The page it links to; its bytes are at {@code /evidence/{id}/snapshot}.
     *
     * @param problem why there is none
     * @param at when it was asked for, kept or given up
     */
    record SnapshotAnswer(
            Snapshot.State state,
            @Nullable String problem,
            String url,
            @Nullable String contentType,
            @Nullable String sha256,
            @Nullable Long size,
            String at) {

        static @Nullable SnapshotAnswer of(@Nullable Snapshot snapshot) {
            if (snapshot == null) {
                return null;
            }
            Refusal refusal = snapshot.refusal();
            return new SnapshotAnswer(
                    snapshot.state(),
                    refusal == null ? null : refusal.code(),
                    snapshot.url(),
                    snapshot.contentType(),
                    snapshot.sha256(),
                    snapshot.size(),
                    snapshot.at().toString());
        }
    }
}
