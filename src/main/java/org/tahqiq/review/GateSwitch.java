package org.tahqiq.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.tahqiq.team.CorpusId;

/** A rule of the gate that a corpus goes without. */
@Entity
class GateSwitch {

    @Embeddable
    record Key(
            @Column(name = "corpus_id") UUID corpus,

            @Column(name = "rule") @Enumerated(EnumType.STRING)
            GateRule rule) {}

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected GateSwitch() {}

    GateSwitch(CorpusId corpus, GateRule rule) {
        this.key = new Key(corpus.value(), rule);
    }

    GateRule rule() {
        return key.rule();
    }
}
