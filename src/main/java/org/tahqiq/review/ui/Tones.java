package org.tahqiq.review.ui;

import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;

/** Which of the stylesheet's colours a verdict or a work state has; the word beside it always says the same. */
final class Tones {

    private Tones() {}

    static String of(Verdict.Code verdict) {
        return switch (verdict) {
            case TRUE -> "true";
            case PARTLY_FALSE, MISSING_CONTEXT -> "partly";
            case MISLEADING -> "misleading";
            case FALSE, FABRICATED -> "false";
            case SATIRE, UNPROVEN, NOT_CHECKABLE -> "unknown";
        };
    }

    static String of(WorkState state) {
        return switch (state) {
            case ASSIGNED, IN_REVIEW, APPROVED, PUBLISHED, CORRECTED -> "brand";
            case IN_RESEARCH, CHANGES_REQUESTED -> "misleading";
            case RETRACTED -> "false";
            case CANDIDATE, ON_HOLD, DISMISSED, DUPLICATE -> "unknown";
        };
    }
}
