package org.tahqiq.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a {@link Notification}. */
@Embeddable
public record NotificationId(@Column(name = "id") UUID value) {

    static NotificationId next() {
        return new NotificationId(UuidCreator.getTimeOrderedEpoch());
    }
}
