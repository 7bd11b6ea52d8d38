package org.tahqiq.annotation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of a {@link Relation}: a UUID version 7 made at birth. */
@Embeddable
public record RelationId(@Column(name = "id") UUID value) {

    public static RelationId next() {
        return new RelationId(UuidCreator.getTimeOrderedEpoch());
    }
}
