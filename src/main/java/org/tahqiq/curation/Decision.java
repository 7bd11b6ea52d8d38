package org.tahqiq.curation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.text.Typed;

/** What a curator decided in one place of an article: which readings were looked at, what became gold, and why. */
@Entity
public class Decision {

    private static final int LONGEST_NOTE = 2000;

    /** How what became gold stands to what was read. */
    public enum Kind {
        /** All readers had it. */
        MERGED,
        /** One reader's, as it was. */
        CHOSEN,
        /** Not as any reader had it. */
        CHANGED,
        /** No reader had it. */
        ADDED,
        /** Nothing of what was read. */
        NONE,
        /** As it was in the gold of an older version of the article. */
        CARRIED
    }

    /**
     * A span or link of a pass.
     *
     * @param version as it was then: what its reader changed since is to be decided anew
     * @param chosen whether the decision follows it
     */
    @Embeddable
    public record Read(
            @Column(name = "subject_id") UUID subject,
            @Column(name = "subject_version") long version,
            @Column(name = "reader_id") UUID readerId,
            @Column(name = "reader_name") String readerName,
            boolean chosen) {

        static Read of(Annotation span, Origin reader, boolean chosen) {
            return new Read(span.id().value(), span.version(), reader.id(), reader.name(), chosen);
        }

        static Read of(Relation link, Origin reader, boolean chosen) {
            return new Read(link.id().value(), link.version(), reader.id(), reader.name(), chosen);
        }

        public Origin reader() {
            return new Origin(readerId, readerName);
        }
    }

    /**
     * What the decision did to the gold: to a span, or to a link.
     *
     * @param revision the one it wrote; null when the span was so already
     * @param made whether the link is there since
     */
    @Embeddable
    public record Outcome(
            @Column(name = "annotation_id") @Nullable UUID annotation,
            @Column(name = "revision_seq") @Nullable Integer revision,
            @Column(name = "relation_id") @Nullable UUID relation,
            @Column(name = "made") @Nullable Boolean made) {

        static Outcome of(AnnotationId annotation, @Nullable Integer revision) {
            return new Outcome(annotation.value(), revision, null, null);
        }

        static Outcome of(Relation link, boolean made) {
            return new Outcome(null, null, link.id().value(), made);
        }
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID corpusId;
    private UUID articleId;
    private UUID actId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String note;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "origin_id"))
    @AttributeOverride(name = "name", column = @Column(name = "origin_name"))
    private Origin by;

    private Instant decidedAt;
    private boolean undone;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "decision_reading", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "place")
    private List<Read> readings = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "decision_outcome", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "place")
    private List<Outcome> outcomes = new ArrayList<>();

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Decision() {}

    /**
     * What is decided, before anybody did.
     *
     * @param note why, in the curator's words
     */
    record Draft(Kind kind, @Nullable String note, List<Read> readings, List<Outcome> outcomes) {}

    /** @param act decisions of one act are taken back together */
    Decision(Article article, UUID act, Draft draft, Origin by, Instant now) {
        this.id = AnnotationId.next().value();
        this.corpusId = article.corpus().value();
        this.articleId = article.id().value();
        this.actId = act;
        this.kind = draft.kind();
        this.note = Typed.prose("note", draft.note(), LONGEST_NOTE);
        this.by = by;
        // As fine as the database keeps it.
        this.decidedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.readings.addAll(draft.readings());
        this.outcomes.addAll(draft.outcomes());
    }

    void undo() {
        this.undone = true;
    }

    boolean isOn(AnnotationId gold) {
        return outcomes.stream().anyMatch(outcome -> Objects.equals(outcome.annotation(), gold.value()));
    }

    public UUID id() {
        return id;
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    UUID act() {
        return actId;
    }

    public Kind kind() {
        return kind;
    }

    /** Why; null where nobody said. */
    public @Nullable String note() {
        return note;
    }

    /** Who decided. */
    public Origin by() {
        return by;
    }

    public Instant at() {
        return decidedAt;
    }

    public List<Read> readings() {
        return List.copyOf(readings);
    }

    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
