package org.tahqiq.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** A cited passage that supports, refutes or gives context to a claim. */
@Entity
public class Evidence {

    /** What it does to the claim. */
    public enum Stance {
        SUPPORTS,
        REFUTES,
        CONTEXT
    }

    /** Where it comes from. */
    public enum SourceType {
        OFFICIAL_PRIMARY,
        DATA,
        STUDY,
        NAMED_EXPERT,
        OUTLET,
        IMAGE_OR_VIDEO,
        DIRECT_CONTACT,
        EARLIER_CHECK
    }

    /** How it answers its question (AVeriTeC's four kinds). */
    public enum AnswerType {
        EXTRACTIVE,
        ABSTRACTIVE,
        BOOLEAN,
        UNANSWERABLE
    }

    /** How far the source is to be trusted, from A to F. */
    public enum Reliability {
        A,
        B,
        C,
        D,
        E,
        F
    }

    /**
     * What a piece of evidence says, as written down; codes as sent, checked when it is recorded.
     *
     * @param excerpt the passage, verbatim
     * @param publishedAt ISO 8601, as precise as known
     * @param independenceGroup pieces of one group, say copies of one wire story, count once
     * @param snapshotReason why the linked page was not kept, where it was not
     * @param figure the number it gives, to be held against the claim's
     */
    public record Content(
            @Nullable String stance,
            @Nullable String url,
            @Nullable String archivedUrl,
            @Nullable String excerpt,
            @Nullable String locator,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String publishedAt,
            @Nullable String sourceType,
            @Nullable String independenceGroup,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String answerType,
            @Nullable String reliability,
            @Nullable String note,
            @Nullable Boolean confidential,
            @Nullable String snapshotReason,
            @Nullable FigureFields figure) {

        /** Whether nobody could tell from it what it is. Scripts may write that down and fill it in later; people hardly mean to. */
        public boolean saysNothing() {
            return figure == null
                    && Stream.of(title, url, excerpt, locator, note, answer)
                            .allMatch(each -> each == null || each.isBlank());
        }
    }

    @EmbeddedId
    private EvidenceId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private AnnotationId claim;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    private @Nullable String url;
    private @Nullable String archivedUrl;
    private @Nullable String excerpt;
    private @Nullable String locator;
    private @Nullable String title;
    private @Nullable String publisher;
    private @Nullable String publishedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable SourceType sourceType;

    private @Nullable String independenceGroup;
    private @Nullable String question;
    private @Nullable String answer;

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerType answerType;

    @Enumerated(EnumType.STRING)
    private @Nullable Reliability reliability;

    private @Nullable String note;
    private boolean confidential;
    private @Nullable String snapshotReason;

    /** As {@link FigureFields} write themselves. */
    private @Nullable String figure;

    /** Comes when it comes, and makes nobody's edit stale. */
    @Embedded
    @OptimisticLock(excluded = true)
    private @Nullable Snapshot snapshot;

    /** TRUE, or null once withdrawn. */
    private @Nullable Boolean present;

    private Instant createdAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Evidence() {}

    Evidence(EvidenceId id, Review review, Content content, MemberId member, Instant now) {
        this.id = id;
        this.corpus = review.corpus();
        this.claim = review.claim();
        this.member = member;
        this.present = true;
        this.createdAt = now;
        write(content);
    }

    final void write(Content content) {
        String linked = url;
        this.stance = Typed.code("stance", content.stance(), Stance.class);
        this.url = Typed.url("url", content.url());
        this.archivedUrl = Typed.url("archivedUrl", content.archivedUrl());
        this.excerpt = Typed.prose("excerpt", content.excerpt(), 20_000);
        this.locator = Typed.optionalLine("locator", content.locator(), 500);
        this.title = Typed.optionalLine("title", content.title(), 500);
        this.publisher = Typed.optionalLine("publisher", content.publisher(), 300);
        this.publishedAt = Typed.date("publishedAt", content.publishedAt());
        this.sourceType = Typed.optionalCode("sourceType", content.sourceType(), SourceType.class);
        this.independenceGroup = Typed.optionalLine("independenceGroup", content.independenceGroup(), 200);
        this.question = Typed.prose("question", content.question(), 2000);
        this.answer = Typed.prose("answer", content.answer(), 10_000);
        this.answerType = Typed.optionalCode("answerType", content.answerType(), AnswerType.class);
        this.reliability = Typed.optionalCode("reliability", content.reliability(), Reliability.class);
        this.note = Typed.prose("note", content.note(), 10_000);
        this.confidential = Boolean.TRUE.equals(content.confidential());
        this.snapshotReason = Typed.optionalLine("snapshotReason", content.snapshotReason(), 1000);
        if (content.figure() != null) {
            content.figure().check("figure");
        }
        this.figure = content.figure() == null ? null : content.figure().written();
        if (!Objects.equals(linked, url)) {
            this.snapshot = null;
        }
    }

    /** Whether the page it links to is to be kept without anybody asking: that of a confidential row is not even visited. */
    boolean wantsSnapshot() {
        return url != null && snapshot == null && snapshotReason == null && !confidential;
    }

    /** @throws Refusal {@code snapshot-no-link} */
    void askSnapshot(Instant now) {
        if (url == null) {
            throw Refusal.invalid("snapshot-no-link");
        }
        this.snapshot = Snapshot.pending(url, now);
    }

    /** Takes what a fetch brought, unless something else was asked for meanwhile. */
    void settle(Snapshot asked, Snapshot fetched) {
        if (asked.equals(snapshot)) {
            this.snapshot = fetched;
        }
    }

    void withdraw() {
        this.present = null;
    }

    void restore() {
        this.present = true;
    }

    public EvidenceId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    CorpusId corpus() {
        return corpus;
    }

    public AnnotationId claim() {
        return claim;
    }

    public MemberId member() {
        return member;
    }

    public boolean confidential() {
        return confidential;
    }

    boolean withdrawn() {
        return present == null;
    }

    /** What it says; codes by name. */
    public Content content() {
        return new Content(
                stance.name(),
                url,
                archivedUrl,
                excerpt,
                locator,
                title,
                publisher,
                publishedAt,
                name(sourceType),
                independenceGroup,
                question,
                answer,
                name(answerType),
                name(reliability),
                note,
                confidential ? true : null,
                snapshotReason,
                figure());
    }

    /** What became of the page it links to; null when nobody went there. */
    public @Nullable Snapshot snapshot() {
        return snapshot;
    }

    public @Nullable FigureFields figure() {
        return figure == null ? null : FigureFields.stored(figure);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
