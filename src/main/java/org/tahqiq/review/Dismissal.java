package org.tahqiq.review;

/** Why a claim is not checked. */
public enum Dismissal {
    OPINION,
    PREDICTION,
    UNSPECIFIC,
    OUT_OF_SCOPE,
    SUB_JUDICE,
    RELIGIOUS,
    LOW_REACH
}
