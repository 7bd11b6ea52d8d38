package org.tahqiq.review.publication;

import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Verdict;

/**
 * A check by another desk, with what its rating means here.
 *
 * @param code null as long as nobody said what it means
 */
public record RatedReview(ForeignReview review, Verdict.@Nullable Code code) {}
