package org.tahqiq.exchange.release;

import java.util.Locale;

/** What a part of the articles is meant for; its file in the bag is called after it. */
public enum Split {
    TRAIN,
    DEV,
    TEST;

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".jsonl";
    }
}
