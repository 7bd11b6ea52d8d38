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
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tahqiq.article.ArticleId;
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
        WITHDRAWN,
        /** Withdrawn before, there again. */
        RESTORED,
        /** Found again in a newer version of its article. */
        CARRIED
    }

    @Embeddable
    public record Key(
            @Column(name = "annotation_id") UUID annotation,
            @Column(name = "seq") int seq) {}

    @EmbeddedId
    private Key key;

    private UUID corpusId;
    private UUID articleId;
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private Kind changeKind;

    @Enumerated(EnumType.STRING)
    private Step.@Nullable Way walked;

    @Enumerated(EnumType.STRING)
    private Tag tag;

    private int spanStart;
    private int spanEnd;
    private String fields;
    private Instant madeAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Revision() {}

    Revision(Annotation annotation, int seq, Kind kind, Step.@Nullable Way walked, MemberId by, Instant now) {
        this.key = new Key(annotation.id().value(), seq);
        this.corpusId = annotation.corpus().value();
        this.articleId = annotation.article().value();
        this.memberId = by.value();
        this.changeKind = kind;
        this.walked = walked;
        this.tag = annotation.tag();
        this.spanStart = annotation.span().start();
        this.spanEnd = annotation.span().end();
        this.fields = annotation.writtenFields();
        this.madeAt = now;
    }

    /** 1 for the first. */
    public int seq() {
        return key.seq();
    }

    public Kind kind() {
        return changeKind;
    }

    /** Whether the change undid an earlier one. */
    public boolean undo() {
        return walked == Step.Way.UNDO;
    }

    /** Whether the change did again what was undone. */
    public boolean redo() {
        return walked == Step.Way.REDO;
    }

    /** The article whose text the positions count: a span may have been carried over to a newer version since. */
    public ArticleId article() {
        return new ArticleId(articleId);
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

    /** What the annotation said after the change; null when it was not there any more. */
    AnnotationEvent.@Nullable State state() {
        return changeKind == Kind.WITHDRAWN ? null : new AnnotationEvent.State(tag, span(), fields);
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
