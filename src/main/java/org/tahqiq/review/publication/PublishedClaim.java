package org.tahqiq.review.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tahqiq.review.Correction;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.TextSpan;

/**
 * A check as it went out, once for its publication and once for every correction. Never changed itself; the last one counts. It holds
 * nothing that readers may not see.
 */
@Entity
@Immutable
public class PublishedClaim implements Persistable<PublishedClaim.Key> {

    @Embeddable
    public record Key(
            @Column(name = "claim_id") UUID claim,
            @Column(name = "seq") int seq) {}

    @EmbeddedId
    private Key key;

    private UUID corpusId;
    private UUID articleId;
    private int spanStart;
    private int spanEnd;

    @Enumerated(EnumType.STRING)
    private WorkState state;

    private String title;

    @Enumerated(EnumType.STRING)
    private Verdict.@Nullable Code code;

    private @Nullable String label;
    private @Nullable String formerLabel;

    @Enumerated(EnumType.STRING)
    private Correction.@Nullable Kind kind;

    private @Nullable String note;

    @Column(name = "page_sha256")
    private String page;

    private String style;

    @Column(name = "document_sha256")
    private String document;

    private Instant madeAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected PublishedClaim() {}

    /** @param printed the page; the document is its ClaimReview */
    PublishedClaim(PublicClaimView shown, CorpusId corpus, Press.Printed printed, String document) {
        this.key = new Key(shown.claim(), shown.seq());
        this.corpusId = corpus.value();
        this.articleId = shown.article().id();
        this.spanStart = shown.span().start();
        this.spanEnd = shown.span().end();
        this.state = shown.state();
        this.title = shown.title();
        PublicClaimView.Found found = shown.found();
        this.code = found == null ? null : found.code();
        this.label = found == null ? null : found.label();
        PublicClaimView.Corrected last = shown.lastCorrection();
        this.formerLabel = last == null ? null : last.before();
        this.kind = last == null ? null : last.kind();
        this.note = last == null ? null : last.note();
        this.page = printed.sha256();
        this.style = printed.style();
        this.document = document;
        this.madeAt = shown.madeAt();
    }

    public UUID claim() {
        return key.claim();
    }

    /** 1 for the publication, one more for each correction. */
    public int seq() {
        return key.seq();
    }

    CorpusId corpus() {
        return new CorpusId(corpusId);
    }

    UUID article() {
        return articleId;
    }

    /** UTF-16 positions in the article it was published with. */
    TextSpan span() {
        return new TextSpan(spanStart, spanEnd);
    }

    /** PUBLISHED, CORRECTED or RETRACTED. */
    public WorkState state() {
        return state;
    }

    /** The wording, shortened. */
    public String title() {
        return title;
    }

    /** Null once it is retracted. */
    public Verdict.@Nullable Code code() {
        return code;
    }

    /** The verdict in the desk's words. */
    public @Nullable String label() {
        return label;
    }

    /** What was put right with it; not to be asked of what went out first. */
    PublicClaimView.Corrected corrected() {
        return new PublicClaimView.Corrected(
                state,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(note),
                Objects.requireNonNull(formerLabel),
                label,
                madeAt);
    }

    /** Hex SHA-256 of the page's bytes. */
    public String page() {
        return page;
    }

    /** What the page's own style hashes to, as its Content-Security-Policy names it. */
    String style() {
        return style;
    }

    String document() {
        return document;
    }

    public Instant madeAt() {
        return madeAt;
    }

    @Override
    public Key getId() {
        return key;
    }

    /** Only ever inserted, as {@link Verdict#isNew}. */
    @Override
    public boolean isNew() {
        return true;
    }
}
