package org.tahqiq.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** A text as published. Its body never changes; what changes is what is known about it. */
@Entity
public class Article {

    private static final int LONGEST_BODY = 1_000_000;

    @EmbeddedId
    private ArticleId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    private UUID workId;
    private int edition;
    private String title;
    private String body;
    private String sha256;
    private int length;
    private @Nullable String author;

    @Embedded
    private @Nullable Source source;

    private @Nullable String publishedAt;
    private String language;

    @Enumerated(EnumType.STRING)
    private ArticleKind kind;

    @Embedded
    private @Nullable Screenshot screenshot;

    @Embedded
    private @Nullable Original original;

    private @Nullable String charset;
    private Instant createdAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Article() {}

    Article(
            ArticleId id,
            CorpusId corpus,
            int edition,
            PlainText text,
            @Nullable String charset,
            Description description,
            Instant now) {
        refuseTooLong(text);
        if (edition < 1) {
            throw Refusal.invalid("edition").at("version");
        }
        this.id = id;
        this.workId = id.value();
        this.corpus = corpus;
        this.edition = edition;
        this.body = text.value();
        this.sha256 = text.sha256();
        this.length = text.length();
        this.charset = charset;
        this.createdAt = now;
        describe(description);
    }

    /** The version that the publisher brought out after this one. */
    Article newer(PlainText text, Description description, Instant now) {
        Article newer = new Article(ArticleId.next(), corpus, edition + 1, text, null, description, now);
        newer.workId = workId;
        return newer;
    }

    /** @throws Refusal {@code text-too-long} for a text that no article may have */
    public static void refuseTooLong(PlainText text) {
        refuseTooLong(text.value().length());
    }

    /** @param length UTF-16 units, as far as they are known */
    public static void refuseTooLong(long length) {
        if (length > LONGEST_BODY) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "text-too-long", LONGEST_BODY).at("text");
        }
    }

    /**
     * What is known about an article beside its text.
     *
     * @param publishedAt ISO 8601, as precise as known
     * @param author of a post, video or voice note its account
     * @param source of a post, video or voice note its platform and its link
     * @param language BCP 47; Arabic when absent
     * @param kind a code of {@link ArticleKind}; a published article when absent
     */
    public record Description(
            @Nullable String title,
            @Nullable String author,
            @Nullable Source source,
            @Nullable String publishedAt,
            @Nullable String language,
            @Nullable String kind) {

        /** Of a published article. */
        public Description(
                @Nullable String title,
                @Nullable String author,
                @Nullable Source source,
                @Nullable String publishedAt,
                @Nullable String language) {
            this(title, author, source, publishedAt, language, null);
        }

        /** What somebody says counts; what they do not say is as it was read. */
        public Description over(Description read) {
            Source said = source == null ? Source.NONE : source;
            Source found = read.source == null ? Source.NONE : read.source;
            return new Description(
                    title == null ? read.title : title,
                    author == null ? read.author : author,
                    new Source(
                            said.name() == null ? found.name() : said.name(),
                            said.url() == null ? found.url() : said.url()),
                    publishedAt == null ? read.publishedAt : publishedAt,
                    language == null ? read.language : language,
                    kind == null ? read.kind : kind);
        }

        /** What is posted has no title: its first line stands for one. */
        Description titledBy(String text) {
            return title != null || kind == null || kind.equals(ArticleKind.ARTICLE.name())
                    ? this
                    : new Description(TextFile.firstLine(text), author, source, publishedAt, language, kind);
        }
    }

    final void describe(Description to) {
        this.title = Typed.line("title", to.title(), 500);
        this.author = Typed.optionalLine("author", to.author(), 300);
        this.source = to.source() == null ? null : to.source().checked();
        this.publishedAt = Typed.date("publishedAt", to.publishedAt());
        this.language = language(to.language());
        ArticleKind named = Typed.optionalCode("kind", to.kind(), ArticleKind.class);
        this.kind = named == null ? ArticleKind.ARTICLE : named;
    }

    /** @param file null when its text came as text */
    void comeFrom(@Nullable Original file) {
        this.original = file;
    }

    /** @param picture null takes it away */
    void show(@Nullable Screenshot picture) {
        this.screenshot = picture;
    }

    private static String language(@Nullable String tag) {
        if (tag == null) {
            return "ar";
        }
        try {
            String known = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (!known.equals("und")) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // falls through to the one refusal
        }
        throw Refusal.invalid("language").at("language");
    }

    void delete(Instant now) {
        this.deletedAt = now;
    }

    void restore() {
        this.deletedAt = null;
    }

    public ArticleId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public CorpusId corpus() {
        return corpus;
    }

    /** What all versions of an article have in common. */
    public UUID work() {
        return workId;
    }

    /** Number of this text among the versions its publisher brought out. */
    public int edition() {
        return edition;
    }

    public String title() {
        return title;
    }

    public PlainText text() {
        return PlainText.stored(body);
    }

    public String sha256() {
        return sha256;
    }

    /** Length of the text in code points. */
    public int length() {
        return length;
    }

    public @Nullable String author() {
        return author;
    }

    public Source source() {
        return source == null ? Source.NONE : source;
    }

    public @Nullable String publishedAt() {
        return publishedAt;
    }

    public String language() {
        return language;
    }

    public ArticleKind kind() {
        return kind;
    }

    /** How it looked where it was published; null when nobody added a picture. */
    public @Nullable Screenshot screenshot() {
        return screenshot;
    }

    /** The file or page it was read from; null when its text came as text. */
    public @Nullable Original original() {
        return original;
    }

    /** What the text file was read in, as its importer confirmed; null when the text did not come as bytes. */
    public @Nullable String charset() {
        return charset;
    }

    public Description description() {
        return new Description(title, author, source(), publishedAt, language, kind.name());
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean deleted() {
        return deletedAt != null;
    }
}
