package org.tahqiq.annotation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of an {@link Annotation}: a UUID version 7 made at birth. */
@Embeddable
public record AnnotationId(@Column(name = "id") UUID value) {

    public static AnnotationId next() {
        return new AnnotationId(UuidCreator.getTimeOrderedEpoch());
    }
}
