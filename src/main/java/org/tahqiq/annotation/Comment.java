package org.tahqiq.annotation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** What a member says about a span: plain text, that mentions members and is settled by being resolved. */
@Entity
@Table(name = "span_comment")
public class Comment {

    private static final int LONGEST_BODY = 4000;

    @Embeddable
    record Mention(
            @Column(name = "corpus_id") UUID corpus,
            @Column(name = "member_id") UUID member) {}

    @EmbeddedId
    private CommentId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId article;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "annotation_id"))
    private AnnotationId annotation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    private String body;

    /** TRUE, or null once deleted. */
    private @Nullable Boolean present;

    private @Nullable UUID resolvedBy;
    private @Nullable Instant resolvedAt;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "comment_mention", joinColumns = @JoinColumn(name = "comment_id"))
    private Set<Mention> mentions = new HashSet<>();

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Comment() {}

    Comment(Annotation span, MemberId by, @Nullable String body, Collection<MemberId> mentioned, Instant now) {
        this.id = CommentId.next();
        this.corpus = span.corpus();
        this.article = span.article();
        this.annotation = span.id();
        this.member = by;
        String checked = Typed.prose("body", body, LONGEST_BODY);
        if (checked == null) {
            throw Refusal.invalid("missing").at("body");
        }
        this.body = checked;
        this.present = true;
        this.createdAt = now;
        mentioned.forEach(each -> mentions.add(new Mention(corpus.value(), each.value())));
    }

    void resolve(MemberId by, Instant now) {
        this.resolvedBy = by.value();
        this.resolvedAt = now;
    }

    void reopen() {
        this.resolvedBy = null;
        this.resolvedAt = null;
    }

    void delete() {
        this.present = null;
    }

    void restore() {
        this.present = true;
    }

    public CommentId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public CorpusId corpus() {
        return corpus;
    }

    public ArticleId article() {
        return article;
    }

    public AnnotationId annotation() {
        return annotation;
    }

    public MemberId member() {
        return member;
    }

    public String body() {
        return body;
    }

    public boolean deleted() {
        return present == null;
    }

    public boolean resolved() {
        return resolvedAt != null;
    }

    public @Nullable MemberId resolvedBy() {
        return resolvedBy == null ? null : new MemberId(resolvedBy);
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Those called by {@code @name} in the body. */
    public List<MemberId> mentions() {
        return mentions.stream()
                .map(Mention::member)
                .sorted()
                .map(MemberId::new)
                .toList();
    }
}
