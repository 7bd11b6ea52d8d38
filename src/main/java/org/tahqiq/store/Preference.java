package org.tahqiq.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a caller would rather have, by RFC 7240: of that, whether long work is to go on behind the answer. */
public final class Preference {

    public static final String ASYNC = "respond-async";
    public static final String APPLIED = "Preference-Applied";

    private Preference() {}

    /** Preferences stand behind commas, and may have parameters. */
    public static boolean isAsync(@Nullable String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]"))
                        .anyMatch(each -> each.strip().equalsIgnoreCase(ASYNC));
    }
}
