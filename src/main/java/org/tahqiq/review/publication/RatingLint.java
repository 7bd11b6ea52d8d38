package org.tahqiq.review.publication;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.tahqiq.review.Verdict;
import org.tahqiq.text.ArabicNormalizer;
import tools.jackson.databind.JsonNode;

/** What is amiss in a ClaimReview that can be read all the same: its readers are told, and its desk may be. */
public final class RatingLint {

    public enum Finding {
        /** English or French words as the rating of an Arabic claim. */
        FOREIGN_WORDS,
        /** A sentence or more where a rating belongs. */
        PARAGRAPH,
        CLAIMANT_IS_DOMAIN,
        CLAIMANT_IS_PUBLISHER,
        REVIEW_DATE_MISSING,
        CLAIM_DATE_MISSING,
        DATE_IN_FUTURE,
        REVIEW_BEFORE_CLAIM,
        URL_MISSING,
        /** A number above the best or below the worst of the rating's own scale. */
        RATING_OUT_OF_SCALE,
        /** A number that says the opposite of the words beside it. */
        RATING_CONTRADICTS,
        /** The claim was written as in a page, «&amp;quot;» for a quotation mark. */
        HTML_ENTITIES
    }

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(https?://\\S+|(www\\.)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,})/?");

    /** The longest rating among the real ones has three words; a label of a desk may have a few more. */
    private static final int WORDS = 6;

    /** Of the scale: desks that put «misleading» in its middle are not amiss, one that puts «false» in its upper half is. */
    private static final double APART = 0.5;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private RatingLint() {}

    static Set<Finding> findings(ForeignReview.Content said, LocalDate today) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (said.url() == null) {
            findings.add(Finding.URL_MISSING);
        }
        if (LATIN.matcher(said.rating()).find() && ARABIC.matcher(said.claim()).find()) {
            findings.add(Finding.FOREIGN_WORDS);
        }
        if (said.rating().strip().split("\\s+").length > WORDS) {
            findings.add(Finding.PARAGRAPH);
        }
        claimant(said, findings);
        dates(said, today, findings);
        return findings;
    }

    /**
     * What is amiss in the number of a rating. Where the scale is not said it is from 1 to 5
     * (https://schema.org/worstRating, https://schema.org/bestRating); one whose ends are the same says nothing.
     *
     * @param words of the rating
     */
    static Set<Finding> scale(String words, JsonNode rating) {
        OptionalDouble number = number(rating.path("ratingValue"));
        double worst = number(rating.path("worstRating")).orElse(1);
        double best = number(rating.path("bestRating")).orElse(5);
        if (number.isEmpty() || worst == best) {
            return Set.of();
        }
        double place = (number.getAsDouble() - worst) / (best - worst);
        if (place < 0 || place > 1) {
            return Set.of(Finding.RATING_OUT_OF_SCALE);
        }
        boolean contradicts = RatingTable.code(RatingWording.fold(words))
                .map(Verdict.Code::rating)
                .filter(ours -> Math.abs(place - (ours - 1) / 4.0) > APART)
                .isPresent();
        return contradicts ? Set.of(Finding.RATING_CONTRADICTS) : Set.of();
    }

    private static OptionalDouble number(JsonNode written) {
        if (written.isNumber()) {
            return OptionalDouble.of(written.asDouble());
        }
        String digits = ArabicNormalizer.fold(written.asString("")).strip();
        return NUMBER.matcher(digits).matches()
                ? OptionalDouble.of(Double.parseDouble(digits))
                : OptionalDouble.empty();
    }

    private static void claimant(ForeignReview.Content said, Set<Finding> findings) {
        if (said.claimant() == null) {
            return;
        }
        if (DOMAIN.matcher(said.claimant()).matches()) {
            findings.add(Finding.CLAIMANT_IS_DOMAIN);
        }
        if (ArabicNormalizer.fold(said.claimant()).equals(ArabicNormalizer.fold(said.desk()))) {
            findings.add(Finding.CLAIMANT_IS_PUBLISHER);
        }
    }

    private static void dates(ForeignReview.Content said, LocalDate today, Set<Finding> findings) {
        LocalDate reviewed = said.reviewedOn();
        LocalDate claimed = said.claimedOn();
        if (reviewed == null) {
            findings.add(Finding.REVIEW_DATE_MISSING);
        }
        if (claimed == null) {
            findings.add(Finding.CLAIM_DATE_MISSING);
        }
        // It is tomorrow somewhere else already.
        LocalDate last = today.plusDays(1);
        if (Objects.requireNonNullElse(reviewed, today).isAfter(last)
                || Objects.requireNonNullElse(claimed, today).isAfter(last)) {
            findings.add(Finding.DATE_IN_FUTURE);
        }
        if (reviewed != null && claimed != null && reviewed.isBefore(claimed)) {
            findings.add(Finding.REVIEW_BEFORE_CLAIM);
        }
    }
}
