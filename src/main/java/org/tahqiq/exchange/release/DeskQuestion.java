package org.tahqiq.exchange.release;

import java.util.Locale;

/** A question of the datasheet that nobody but the desk can answer, in the order in which it asks. */
public enum DeskQuestion {
    /** Only where the corpus has no description. */
    PURPOSE,
    FUNDING,
    SAMPLE,
    PEOPLE,
    GATHERING,
    PAY,
    ETHICS,
    USED,
    UNFIT,
    RIGHTS,
    CONTACT;

    /** Its gap in the paper. */
    String gap() {
        return "desk." + name().toLowerCase(Locale.ROOT);
    }
}
