package org.tahqiq.annotation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of a {@link Comment}: a UUID version 7 made at birth. */
@Embeddable
public record CommentId(@Column(name = "id") UUID value) {

    public static CommentId next() {
        return new CommentId(UuidCreator.getTimeOrderedEpoch());
    }
}
