package org.tahqiq.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.text.Refusal;

/** One move for many claims. Each is a transaction of its own, so that a refusal holds up none of the others. */
@Service
@PreAuthorize("isAuthenticated()")
public class BulkReviewService {

    private final ReviewService reviews;

    BulkReviewService(ReviewService reviews) {
        this.reviews = reviews;
    }

    /**
     * What became of one claim.
     *
     * @param refusal why it was not moved; null when it was
     */
    public record Outcome(AnnotationId claim, @Nullable Refusal refusal) {}

    /** In the order of the claims; none is left out. */
    public List<Outcome> move(List<AnnotationId> claims, ReviewService.Move move) {
        return claims.stream().map(claim -> outcome(claim, move)).toList();
    }

    private Outcome outcome(AnnotationId claim, ReviewService.Move move) {
        try {
            reviews.move(claim, move);
            return new Outcome(claim, null);
        } catch (Refusal refusal) {
            return new Outcome(claim, refusal);
        }
    }
}
