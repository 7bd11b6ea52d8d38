package org.tahqiq.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of an {@link EvidenceFile}: a UUID version 7 made at birth. */
@Embeddable
public record EvidenceFileId(@Column(name = "id") UUID value) {

    public static EvidenceFileId next() {
        return new EvidenceFileId(UuidCreator.getTimeOrderedEpoch());
    }
}
