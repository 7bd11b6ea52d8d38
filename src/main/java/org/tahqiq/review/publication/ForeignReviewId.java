package org.tahqiq.review.publication;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a check by another desk. */
@Embeddable
public record ForeignReviewId(@Column(name = "id") UUID value) {

    static ForeignReviewId next() {
        return new ForeignReviewId(UuidCreator.getTimeOrderedEpoch());
    }
}
