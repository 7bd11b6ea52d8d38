package org.tahqiq.review;

import java.util.Arrays;

/** Why a claim is not checked. */
public enum Dismissal {
    OPINION,
    PREDICTION,
    UNSPECIFIC,
    OUT_OF_SCOPE,
    SUB_JUDICE,
    RELIGIOUS,
    LOW_REACH;

    static boolean isKnown(String code) {
        return Arrays.stream(values()).anyMatch(each -> each.name().equals(code));
    }
}
