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

    /** Those in which there is still something to be found out. */
    public static Set<WorkState> open() {
        return EnumSet.copyOf(BEFORE_APPROVED);
    }

    public boolean beforeApproved() {
        return BEFORE_APPROVED.contains(this);
    }

    /** Where a claim may go from here. */
    public Set<WorkState> next() {
        return StateTable.next(this);
    }

    /** Somebody is at it. */
    public boolean inWork() {
        return beforeApproved() && this != CANDIDATE;
    }

    /** From ASSIGNED on, until it is put aside: its annotation is no longer anybody's to take away. */
    boolean isBeingJudged() {
        return this != CANDIDATE && !isAside();
    }

    /** Others are to rely on its verdict, which holds for the words it was given for. */
    boolean restsOnVerdict() {
        return this == IN_REVIEW || this == APPROVED;
    }

    /** It is put aside: nothing more is found out about it here. */
    boolean isAside() {
        return this == DISMISSED || this == DUPLICATE;
    }

    /** Reached only through the gate. */
    boolean isBehindGate() {
        return this == APPROVED || this == PUBLISHED;
    }

    /** No claim gets here without a verdict. */
    boolean needsVerdict() {
        return this == IN_REVIEW || this == APPROVED || this == PUBLISHED || this == CORRECTED;
    }

    /** It went out to readers: only a curator brings a claim here, and it changes no more but by a correction. */
    public boolean wentOut() {
        return this == PUBLISHED || this == CORRECTED || this == RETRACTED;
    }

    /** Whether a verdict may be given or changed. */
    public boolean researching() {
        return this == IN_RESEARCH || this == CHANGES_REQUESTED;
    }
}
