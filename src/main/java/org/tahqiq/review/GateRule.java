package org.tahqiq.review;

/** The rules of the gate before APPROVED and before PUBLISHED. A corpus may go without some. */
public enum GateRule {
    /** Who approves is not who gave the verdict. */
    AUTHOR,
    /** Two independent pieces, or one official primary one with a written reason. */
    EVIDENCE,
    /** Every linked page was kept, or it is said why not. */
    SNAPSHOT,
    /** A named claimant was asked. */
    REPLY,
    RATIONALE,
    /** The canonical wording says what is claimed, and does not ask or deny it. */
    WORDING
}
