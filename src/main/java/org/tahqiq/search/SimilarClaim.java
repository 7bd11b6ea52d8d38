package org.tahqiq.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.publication.RatedReview;

/**
 * An earlier check that may be of the same claim: one of ours, or one that another desk published.
 *
 * @param claim null for another desk's
 * @param foreign null for ours
 * @param desk in whose name the corpus publishes, or the other desk
 * @param date of the verdict that counts, of the last change while there is none; of the other desk's page, null when it says none
 * @param score from 0 to 1
 * @param differences in what it says something else; then it is not the same, however alike the words are
 */
public record SimilarClaim(
        @Nullable Claim claim,
        @Nullable RatedReview foreign,
        UUID id,
        String wording,
        Verdict.@Nullable Code verdict,
        String desk,
        @Nullable LocalDate date,
        double score,
        Set<Likeness.Difference> differences) {

    SimilarClaim as(double score, Set<Likeness.Difference> differences) {
        return new SimilarClaim(claim, foreign, id, wording, verdict, desk, date, score, differences);
    }
}
