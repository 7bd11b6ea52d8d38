package org.tahqiq.article;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of an {@link Article}: a UUID version 7 made at birth. */
@Embeddable
public record ArticleId(@Column(name = "id") UUID value) {

    public static ArticleId next() {
        return new ArticleId(UuidCreator.getTimeOrderedEpoch());
    }
}
