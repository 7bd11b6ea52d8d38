package org.tahqiq.annotation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/** A directed link between two annotations of one article. */
@Entity
public class Relation {

    /** What the link says, and between which tags it may stand. */
    public enum Kind {
        ATTRIBUTES(Tag.ATTRIBUTION),
        QUANTIFIES(Tag.FIGURE),
        SAME_AS(Tag.CLAIM),
        CONTRADICTS(Tag.CLAIM),
        PART_OF(Tag.CLAIM);

        private final Tag from;

        Kind(Tag from) {
            this.from = from;
        }

        /** Every kind leads to a claim. */
        boolean mayLink(Annotation source, Annotation target) {
            return source.tag() == from && target.tag() == Tag.CLAIM;
        }
    }

    @EmbeddedId
    private RelationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId article;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "from_id"))
    private AnnotationId source;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "to_id"))
    private AnnotationId target;

    /** TRUE, or null once withdrawn. */
    private @Nullable Boolean present;

    private boolean gold;

    private Instant createdAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Relation() {}

    Relation(RelationId id, Kind kind, Annotation source, Annotation target, MemberId member, Instant now) {
        if (!source.article().equals(target.article()) || source.gold() != target.gold()) {
            throw Refusal.invalid("other-article").at("to");
        }
        if (source.id().equals(target.id())) {
            throw Refusal.invalid("own-link").at("to");
        }
        if (!kind.mayLink(source, target)) {
            throw Refusal.invalid("link-tags").at("kind");
        }
        this.id = id;
        this.corpus = source.corpus();
        this.article = source.article();
        this.member = member;
        this.kind = kind;
        this.source = source.id();
        this.target = target.id();
        this.present = true;
        this.gold = source.gold();
        this.createdAt = now;
    }

    /** As it was stored, and checked before that. */
    Relation(
            RelationId id,
            long version,
            CorpusId corpus,
            ArticleId article,
            MemberId member,
            Kind kind,
            AnnotationId source,
            AnnotationId target,
            boolean gold,
            Instant createdAt) {
        this.id = id;
        this.version = version;
        this.corpus = corpus;
        this.article = article;
        this.member = member;
        this.kind = kind;
        this.source = source;
        this.target = target;
        this.present = true;
        this.gold = gold;
        this.createdAt = createdAt;
    }

    void withdraw() {
        this.present = null;
    }

    void restore() {
        this.present = true;
    }

    public RelationId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public CorpusId corpus() {
        return corpus;
    }

    /** To a newer version of the article, in which both ends stand. */
    void carry(ArticleId newer) {
        this.article = newer;
    }

    public ArticleId article() {
        return article;
    }

    public MemberId member() {
        return member;
    }

    public Kind kind() {
        return kind;
    }

    public AnnotationId source() {
        return source;
    }

    public AnnotationId target() {
        return target;
    }

    /** Whether it links what belongs to the gold of the article. */
    public boolean gold() {
        return gold;
    }

    public boolean withdrawn() {
        return present == null;
    }
}
