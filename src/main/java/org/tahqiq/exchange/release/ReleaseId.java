package org.tahqiq.exchange.release;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of a {@link Release}: a UUID version 7 made at birth, which is also what a release is cited by. */
@Embeddable
public record ReleaseId(@Column(name = "id") UUID value) {

    static ReleaseId next() {
        return new ReleaseId(UuidCreator.getTimeOrderedEpoch());
    }
}
