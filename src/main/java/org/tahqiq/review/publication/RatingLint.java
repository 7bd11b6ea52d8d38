package org.tahqiq.review.publication;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.tahqiq.text.ArabicNormalizer;

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
        URL_MISSING
    }

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(https?://\\S+|(www\\.)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,})/?");

    /** The longest rating among the real ones has three words; a label of a desk may have a few more. */
    private static final int WORDS = 6;

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
