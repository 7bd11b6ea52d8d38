package org.tahqiq.store;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/**
 * The version of a thing that a writer had before their eyes. No change is made onto another version than that.
 *
 * @param etags the raw {@code If-Match} header, or null when the caller sent none
 */
public record SeenVersion(@Nullable String etags) {

    /** For a screen, which always knows what it shows. */
    public static SeenVersion of(String version) {
        return new SeenVersion('"' + version + '"');
    }

    public static SeenVersion of(long version) {
        return of(Long.toString(version));
    }

    /**
     * Refuses a caller who saw another version, or none.
     *
     * @param stored the version that is stored now
     * @param current what is stored now, told to the caller when theirs is stale
     * @throws Refusal {@code precondition-required} (428) or {@code stale} (412)
     */
    public void require(String stored, Supplier<Object> current) {
        if (etags == null) {
            throw new Refusal(Refusal.Kind.PRECONDITION_REQUIRED, "precondition-required");
        }
        String wanted = '"' + stored + '"';
        // RFC 9110, 13.1.1: If-Match compares strongly, so a weak tag (W/) never matches.
        boolean matches = Arrays.stream(etags.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(wanted));
        if (!matches) {
            throw new Refusal(Refusal.Kind.STALE, "stale").current(current.get());
        }
    }

    public void require(long stored, Supplier<Object> current) {
        require(Long.toString(stored), current);
    }
}
