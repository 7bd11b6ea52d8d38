package org.tahqiq.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that works once: it sets up a fresh installation (no member) or lets an invited member choose a password. */
@Entity
class AccessLink {

    @Id
    private UUID id;

    private @Nullable UUID memberId;

    @Column(name = "secret_sha256")
    private String sha256;

    private Instant expiresAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected AccessLink() {}

    AccessLink(@Nullable MemberId member, String sha256, Instant expiresAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.memberId = member == null ? null : member.value();
        this.sha256 = sha256;
        this.expiresAt = expiresAt;
    }

    boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    @Nullable
    MemberId member() {
        return memberId == null ? null : new MemberId(memberId);
    }
}
