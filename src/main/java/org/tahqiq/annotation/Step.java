package org.tahqiq.annotation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/**
 * One edit of one member in one article, with all that it touched. Undo walks back along a member's steps, redo forth; each
 * way the spans go through ordinary revisions.
 */
@Entity
class Step {

    /** Which way a step is walked. */
    enum Way {
        UNDO,
        REDO
    }

    /** @param seq 1 for the member's first step in the article */
    @Embeddable
    record Key(
            @Column(name = "article_id") UUID article,
            @Column(name = "member_id") UUID member,
            @Column(name = "seq") int seq) {}

    /**
     * What a step did to one thing: wrote that revision of an annotation, or made or withdrew a relation.
     *
     * @param made whether the relation is there after the step
     */
    @Embeddable
    record Touch(
            @Column(name = "corpus_id") UUID corpus,
            @Column(name = "annotation_id") @Nullable UUID annotation,
            @Column(name = "revision_seq") @Nullable Integer revision,
            @Column(name = "relation_id") @Nullable UUID relation,
            @Column(name = "made") @Nullable Boolean made) {

        static Touch of(Annotation annotation, int revision) {
            return new Touch(annotation.corpus().value(), annotation.id().value(), revision, null, null);
        }

        static Touch of(Relation relation) {
            return new Touch(
                    relation.corpus().value(), null, null, relation.id().value(), !relation.withdrawn());
        }
    }

    @EmbeddedId
    private Key key;

    @Version
    private @Nullable Long version;

    private UUID corpusId;
    private boolean undone;
    private Instant takenAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "step_touch",
            joinColumns = {
                @JoinColumn(name = "article_id", referencedColumnName = "article_id"),
                @JoinColumn(name = "member_id", referencedColumnName = "member_id"),
                @JoinColumn(name = "step_seq", referencedColumnName = "seq")
            })
    @OrderColumn(name = "place")
    private List<Touch> touches = new ArrayList<>();

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Step() {}

    Step(CorpusId corpus, ArticleId article, MemberId member, int seq, List<Touch> touches, Instant now) {
        this.key = new Key(article.value(), member.value(), seq);
        this.corpusId = corpus.value();
        this.touches = new ArrayList<>(touches);
        this.takenAt = now;
    }

    void walked(Way way) {
        this.undone = way == Way.UNDO;
    }

    Key key() {
        return key;
    }

    boolean undone() {
        return undone;
    }

    ArticleId article() {
        return new ArticleId(key.article());
    }

    List<Touch> touches() {
        return List.copyOf(touches);
    }
}
