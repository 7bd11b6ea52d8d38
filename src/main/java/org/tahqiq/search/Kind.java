package org.tahqiq.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** What can be found. */
public enum Kind {
    ARTICLE,
    CLAIM,
    ANNOTATION,
    EVIDENCE,
    /** The check of another desk: proposed beside claims like it, not looked for by its words. */
    FOREIGN_REVIEW;

    /** What is found by its words. */
    public static final Set<Kind> SEARCHED = Collections.unmodifiableSet(EnumSet.range(ARTICLE, EVIDENCE));

    /** What scripts find: evidence is for the screen. */
    private static final Set<Kind> SHOWN_TO_SCRIPTS = EnumSet.of(ARTICLE, CLAIM, ANNOTATION);

    /**
     * Kinds by their plurals, with commas between; all that scripts find when none is named.
     *
     * @throws Refusal {@code unknown-code}
     */
    public static Set<Kind> named(@Nullable String plurals) {
        if (plurals == null || plurals.isBlank()) {
            return EnumSet.copyOf(SHOWN_TO_SCRIPTS);
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String plural : plurals.split(",", -1)) {
            kinds.add(SHOWN_TO_SCRIPTS.stream()
                    .filter(kind -> (kind.label() + "s").equals(plural.strip()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("unknown-code", plural).at("in")));
        }
        return kinds;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
