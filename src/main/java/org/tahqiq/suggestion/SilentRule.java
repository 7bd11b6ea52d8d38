package org.tahqiq.suggestion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A rule that a corpus does not want to hear of. */
@Entity
class SilentRule {

    @Embeddable
    record Key(
            @Column(name = "corpus_id") UUID corpus,
            @Column(name = "rule") String rule) {}

    @EmbeddedId
    private Key key;

    private Instant silencedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected SilentRule() {}

    SilentRule(Key key, Instant now) {
        this.key = key;
        this.silencedAt = now;
    }
}
