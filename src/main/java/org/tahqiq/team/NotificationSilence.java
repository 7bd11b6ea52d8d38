package org.tahqiq.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** What a member does not want to be told of, in one of the ways of telling. */
@Entity
class NotificationSilence {

    @Embeddable
    record Key(
            @Column(name = "member_id") UUID member,

            @Column(name = "kind") @Enumerated(EnumType.STRING)
            Tiding.Kind kind,

            @Column(name = "channel") @Enumerated(EnumType.STRING)
            Tiding.Channel channel) {}

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected NotificationSilence() {}

    NotificationSilence(MemberId member, Tiding.Kind kind, Tiding.Channel channel) {
        this.key = new Key(member.value(), kind, channel);
    }

    Tiding.Kind kind() {
        return key.kind();
    }

    Tiding.Channel channel() {
        return key.channel();
    }
}
