package org.tahqiq.search;

import java.time.LocalDate;
import java.util.Set;
import org.tahqiq.review.Claim;

/**
 * An earlier check that may be of the same claim.
 *
 * @param desk the name of the corpus
 * @param date of the verdict that counts; of the last change while there is none
 * @param score from 0 to 1
 * @param differences in what it says something else; then it is not the same, however alike the words are
 */
public record SimilarClaim(
        Claim claim, String desk, LocalDate date, double score, Set<Likeness.Difference> differences) {}
