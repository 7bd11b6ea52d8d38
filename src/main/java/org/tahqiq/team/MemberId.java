package org.tahqiq.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of a {@link Member}: a UUID version 7 made at birth. */
@Embeddable
public record MemberId(@Column(name = "id") UUID value) {

    static MemberId next() {
        return new MemberId(UuidCreator.getTimeOrderedEpoch());
    }
}
