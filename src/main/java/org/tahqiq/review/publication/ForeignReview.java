package org.tahqiq.review.publication;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.ArabicNormalizer;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/**
 * A check that another desk published. The desk's own words are kept; what its rating means is asked of the {@link RatingBridge} each
 * time, so that a curator's choice holds for all that was ever imported.
 */
@Entity
public class ForeignReview {

    /**
     * What the desk published.
     *
     * @param claim the claim in the desk's words
     * @param desk its name
     * @param rating as it stands there
     */
    @Embeddable
    public record Content(
            @Nullable String url,
            String claim,
            String desk,
            @Nullable String claimant,
            String rating,
            @Nullable LocalDate claimedOn,
            @Nullable LocalDate reviewedOn) {

        /**
         * Checks what was read; the names are those of the fields in ClaimReview.
         *
         * @throws Refusal {@code missing} without a claim, a desk or a rating, {@code url} for an address nobody should follow
         */
        static Content of(
                @Nullable String url,
                @Nullable String claim,
                @Nullable String desk,
                @Nullable String claimant,
                @Nullable String rating,
                @Nullable LocalDate claimedOn,
                @Nullable LocalDate reviewedOn) {
            return new Content(
                    Typed.url("url", url == null ? null : url.strip()),
                    prose("claimReviewed", claim, 5000),
                    Typed.name("author", desk, 300),
                    Typed.prose("itemReviewed.author", claimant == null ? null : claimant.strip(), 500),
                    prose("reviewRating", rating, 4000),
                    claimedOn,
                    reviewedOn);
        }

        private static String prose(String field, @Nullable String value, int most) {
            String prose = Typed.prose(field, value, most);
            if (prose == null) {
                throw Refusal.invalid("missing").at(field);
            }
            return prose.strip();
        }

        /** How much it says beside what every check says. */
        int said() {
            return (int) Stream.of(claimant, claimedOn, reviewedOn)
                    .filter(Objects::nonNull)
                    .count();
        }

        /** The same page about the same claim is the same check, however often it is imported. */
        String identity() {
            String place = Objects.requireNonNullElse(url, desk);
            return PlainText.sha256((place + "\n" + ArabicNormalizer.fold(claim)).getBytes(StandardCharsets.UTF_8));
        }
    }

    @EmbeddedId
    private ForeignReviewId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    private String identity;

    @Embedded
    private Content content;

    private String ratingKey;

    /** As {@link RatingLint} found it when it was imported, in order. */
    private String findings;

    @Column(name = "batch_id")
    private UUID batch;

    private UUID importedBy;
    private Instant importedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected ForeignReview() {}

    /** An import, or a part of one. */
    record Arrival(UUID batch, MemberId by, Instant at, LocalDate today) {}

    ForeignReview(CorpusId corpus, ForeignRecord.Read read, Arrival arrival) {
        this.id = ForeignReviewId.next();
        this.corpus = corpus;
        this.identity = read.content().identity();
        take(read, arrival);
    }

    /** The desk published it anew. */
    final void take(ForeignRecord.Read published, Arrival arrival) {
        this.content = published.content();
        this.ratingKey = RatingWording.fold(content.rating());
        this.findings =
                published.findings(arrival.today()).stream().map(Enum::name).collect(Collectors.joining(" "));
        this.batch = arrival.batch();
        this.importedBy = arrival.by().value();
        this.importedAt = arrival.at();
    }

    public ForeignReviewId id() {
        return id;
    }

    public CorpusId corpus() {
        return corpus;
    }

    public Content content() {
        return content;
    }

    public Set<RatingLint.Finding> findings() {
        return findings(findings);
    }

    static Set<RatingLint.Finding> findings(String written) {
        return written.isEmpty()
                ? Set.of()
                : Arrays.stream(written.split(" "))
                        .map(RatingLint.Finding::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RatingLint.Finding.class)));
    }

    public Instant importedAt() {
        return importedAt;
    }

    UUID batch() {
        return batch;
    }

    MemberId importedBy() {
        return new MemberId(importedBy);
    }

    String identity() {
        return identity;
    }

    String ratingKey() {
        return ratingKey;
    }
}
