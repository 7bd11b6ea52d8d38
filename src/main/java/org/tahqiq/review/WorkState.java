package org.tahqiq.review;

import java.util.EnumSet;
import java.util.Set;

/** Where the work on a claim stands; apart from the verdict, which says what was found. */
public enum WorkState {
    CANDIDATE,
    ASSIGNED,
    IN_RESEARCH,
    ON_HOLD,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED,
    PUBLISHED,
    CORRECTED,
    RETRACTED,
    DISMISSED,
    DUPLICATE;

    private static final Set<WorkState> BEFORE_APPROVED =
            EnumSet.of(CANDIDATE, ASSIGNED, IN_RESEARCH, ON_HOLD, IN_REVIEW, CHANGES_REQUESTED);

    public boolean beforeApproved() {
        return BEFORE_APPROVED.contains(this);
    }

    /** The moves that are open from here; the others of the state table come with the desk's second pair of eyes. */
    public Set<WorkState> next() {
        return switch (this) {
            case CANDIDATE -> EnumSet.of(ASSIGNED, DISMISSED);
            case ASSIGNED -> EnumSet.of(IN_RESEARCH, DISMISSED);
            case IN_RESEARCH -> EnumSet.of(IN_REVIEW, DISMISSED);
            case IN_REVIEW -> EnumSet.of(DISMISSED);
            case DISMISSED -> EnumSet.of(CANDIDATE);
            default -> EnumSet.noneOf(WorkState.class);
        };
    }

    /** Somebody is at it. */
    public boolean inWork() {
        return beforeApproved() && this != CANDIDATE;
    }

    /** No claim gets here without a verdict. */
    boolean needsVerdict() {
        return this == IN_REVIEW || this == APPROVED || this == PUBLISHED || this == CORRECTED;
    }

    /** Whether a verdict may be given or changed. */
    public boolean researching() {
        return this == IN_RESEARCH || this == CHANGES_REQUESTED;
    }
}
