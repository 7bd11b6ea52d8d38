package org.tahqiq.annotation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of an {@link Assignment}: a UUID version 7 made at birth. */
@Embeddable
public record AssignmentId(@Column(name = "id") UUID value) {

    public static AssignmentId next() {
        return new AssignmentId(UuidCreator.getTimeOrderedEpoch());
    }
}
