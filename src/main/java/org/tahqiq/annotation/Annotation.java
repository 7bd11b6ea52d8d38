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
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** A span of an article with a tag and its fields, made by one member. */
@Entity
public class Annotation {

    /** UTF-16 units of their JSON. */
    private static final int LONGEST_FIELDS = 100_000;

    @EmbeddedId
    private AnnotationId id;

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

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "origin_id"))
    @AttributeOverride(name = "name", column = @Column(name = "origin_name"))
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private Tag tag;

    private int spanStart;
    private int spanEnd;
    private String quote;
    private String fields;

    /** TRUE, or null once withdrawn: nulls do not collide in the unique constraint, so the span may be marked again. */
    private @Nullable Boolean present;

    private boolean gold;

    private Instant createdAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Annotation() {}

    Annotation(
            AnnotationId id,
            Article article,
            MemberId member,
            Origin origin,
            Tag tag,
            TextSpan span,
            Fields fields,
            Instant now) {
        this.id = id;
        this.corpus = article.corpus();
        this.article = article.id();
        this.member = member;
        this.origin = origin;
        this.present = true;
        this.createdAt = now;
        mark(article.text(), tag, span, fields);
    }

    /** As it was stored, and checked before that. */
    Annotation(
            AnnotationId id,
            long version,
            CorpusId corpus,
            ArticleId article,
            MemberId member,
            Origin origin,
            Tag tag,
            TextSpan span,
            String quote,
            String fields,
            boolean gold,
            Instant createdAt) {
        this.id = id;
        this.version = version;
        this.corpus = corpus;
        this.article = article;
        this.member = member;
        this.origin = origin;
        this.tag = tag;
        this.spanStart = span.start();
        this.spanEnd = span.end();
        this.quote = quote;
        this.fields = fields;
        this.present = true;
        this.gold = gold;
        this.createdAt = createdAt;
    }

    /** Of the gold of its article instead of a pass. */
    Annotation settled() {
        this.gold = true;
        return this;
    }

    /** Sets tag, ends and fields together, since each is only right with the others. */
    final void mark(PlainText text, Tag tag, TextSpan span, Fields fields) {
        text.check(span);
        fields.check(text);
        Label.checkCode("fields.label", fields.label());
        String written = FieldsJson.write(fields);
        if (written.length() > LONGEST_FIELDS) {
            throw Refusal.invalid("too-long", LONGEST_FIELDS).at("fields");
        }
        this.tag = tag;
        this.spanStart = span.start();
        this.spanEnd = span.end();
        this.quote = text.quote(span);
        this.fields = written;
    }

    /** To a newer version of its article. */
    void carry(Article to, TextSpan span, Fields fields) {
        this.article = to.id();
        mark(to.text(), tag, span, fields);
    }

    void withdraw() {
        this.present = null;
    }

    void restore() {
        this.present = true;
    }

    public AnnotationId id() {
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

    /** Who answers for it here. */
    public MemberId member() {
        return member;
    }

    /** Who made it: the member, or for an imported one whoever the file names. */
    public Origin origin() {
        return origin;
    }

    public Tag tag() {
        return tag;
    }

    /** UTF-16 positions in the article's text. */
    public TextSpan span() {
        return new TextSpan(spanStart, spanEnd);
    }

    /** The exact words of the span. */
    public String quote() {
        return quote;
    }

    public Fields fields() {
        return FieldsJson.read(fields, tag);
    }

    /** As they are stored. */
    String writtenFields() {
        return fields;
    }

    /** Whether it belongs to the gold of its article, and to nobody's pass. */
    public boolean gold() {
        return gold;
    }

    public boolean withdrawn() {
        return present == null;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
