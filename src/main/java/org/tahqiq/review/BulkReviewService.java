package org.tahqiq.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.text.Refusal;

/** One move, or one day, for many claims. Each is a transaction of its own, so that a refusal holds up none of the others. */
@Service
@PreAuthorize("isAuthenticated()")
public class BulkReviewService {

    private final ReviewService reviews;
    private final WorkloadService workload;

    BulkReviewService(ReviewService reviews, WorkloadService workload) {
        this.reviews = reviews;
        this.workload = workload;
    }

    /**
     * What became of one claim.
     *
     * @param refusal why it was not moved; null when it was
     */
    public record Outcome(AnnotationId claim, @Nullable Refusal refusal) {}

    /** In the order of the claims; none is left out. */
    public List<Outcome> move(List<AnnotationId> claims, ReviewService.Move move) {
        return claims.stream()
                .map(claim -> outcome(claim, () -> reviews.move(claim, move)))
                .toList();
    }

    /** @param due null takes their days away */
    public List<Outcome> setDue(List<AnnotationId> claims, @Nullable LocalDate due) {
        return claims.stream()
                .map(claim -> outcome(claim, () -> workload.setDue(claim, due)))
                .toList();
    }

    private static Outcome outcome(AnnotationId claim, Runnable change) {
        try {
            change.run();
            return new Outcome(claim, null);
        } catch (Refusal refusal) {
            return new Outcome(claim, refusal);
        }
    }
}
