package org.tahqiq.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/** An edit that a page of text asked for and that is done, so that the same one sent again finds itself. Only ever inserted. */
@Entity
@Immutable
class DoneEdit implements Persistable<DoneEdit.Key> {

    /** @param edit made by the page, once for each edit */
    @Embeddable
    record Key(
            @Column(name = "member_id") UUID member,
            @Column(name = "edit_id") UUID edit) {}

    @EmbeddedId
    private Key key;

    private UUID corpusId;
    private @Nullable UUID subjectId;
    private Instant doneAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected DoneEdit() {}

    DoneEdit(MemberId member, UUID edit, CorpusId corpus, @Nullable UUID subject, Instant now) {
        this.key = new Key(member.value(), edit);
        this.corpusId = corpus.value();
        this.subjectId = subject;
        this.doneAt = now;
    }

    /** What the edit made or changed; empty when it walked a step. */
    Optional<UUID> subject() {
        return Optional.ofNullable(subjectId);
    }

    /** Spring Data asks; with {@link #isNew} it inserts without looking first, and a key that is there is refused. */
    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
