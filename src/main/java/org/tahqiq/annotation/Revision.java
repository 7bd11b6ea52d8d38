package org.tahqiq.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.TextSpan;

/** One recorded change of an annotation: the state it came to, by whom and when. Only ever inserted. */
@Entity
@Immutable
public class Revision implements Persistable<Revision.Key> {

    /** What the change did. */
    public enum Kind {
        MARKED,
        CHANGED,
        WITHDRAWN
    }

    @Embeddable
    public record Key(
            @Column(name = "annotation_id") UUID annotation,
            @Column(name = "seq") int seq) {}

    @EmbeddedId
    private Key key;

    private UUID corpusId;
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private Kind changeKind;

    @Enumerated(EnumType.STRING)
    private Tag tag;

    private int spanStart;
    private int spanEnd;
    private String fields;
    private Instant madeAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Revision() {}

    Revision(Annotation annotation, int seq, Kind kind, MemberId by, Instant now) {
        this.key = new Key(annotation.id().value(), seq);
        this.corpusId = annotation.corpus().value();
        this.memberId = by.value();
        this.changeKind = kind;
        this.tag = annotation.tag();
        this.spanStart = annotation.span().start();
        this.spanEnd = annotation.span().end();
        this.fields = FieldsJson.write(annotation.fields());
        this.madeAt = now;
    }

    /** 1 for the first. */
    public int seq() {
        return key.seq();
    }

    public Kind kind() {
        return changeKind;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public Tag tag() {
        return tag;
    }

    /** UTF-16 positions in the article's text. */
    public TextSpan span() {
        return new TextSpan(spanStart, spanEnd);
    }

    public Fields fields() {
        return FieldsJson.read(fields, tag);
    }

    public Instant madeAt() {
        return madeAt;
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
