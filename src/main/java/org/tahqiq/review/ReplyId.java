package org.tahqiq.review;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names an entry of the right-of-reply log. */
@Embeddable
public record ReplyId(@Column(name = "id") UUID value) {

    public static ReplyId next() {
        return new ReplyId(UuidCreator.getTimeOrderedEpoch());
    }
}
