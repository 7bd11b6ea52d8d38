package org.tahqiq.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of a piece of {@link Evidence}: a UUID version 7 made at birth. */
@Embeddable
public record EvidenceId(@Column(name = "id") UUID value) {

    public static EvidenceId next() {
        return new EvidenceId(UuidCreator.getTimeOrderedEpoch());
    }
}
