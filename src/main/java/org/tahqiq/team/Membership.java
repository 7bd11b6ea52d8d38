package org.tahqiq.team;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** One role that one member holds in one corpus. */
@Entity
class Membership {

    @Embeddable
    record Key(
            @Column(name = "corpus_id") UUID corpus,
            @Column(name = "member_id") UUID member,

            @Column(name = "role") @Enumerated(EnumType.STRING)
            Role role) {}

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Membership() {}

    Membership(CorpusId corpus, MemberId member, Role role) {
        this.key = new Key(corpus.value(), member.value(), role);
    }

    Role role() {
        return key.role();
    }

    CorpusId corpus() {
        return new CorpusId(key.corpus());
    }

    MemberId member() {
        return new MemberId(key.member());
    }
}
