package org.tahqiq.team;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** What an API token may be used for. A scope only narrows what its member may do; every scope lets its bearer read. */
public enum Scope {
    READ,
    ANNOTATE,
    REVIEW,
    CURATE,
    EXPORT,
    ADMIN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scope named(@Nullable String label) {
        for (Scope scope : values()) {
            if (scope.label().equals(label)) {
                return scope;
            }
        }
        throw Refusal.invalid("unknown-code", String.valueOf(label)).at("scopes");
    }
}
