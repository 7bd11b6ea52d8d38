package org.tahqiq.suggestion.attribution;

import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.SourceKind;
import org.tahqiq.suggestion.word.Verb;

/**
 * Somebody who speaks in a text, or acts in it and could speak.
 *
 * @param name as short as it still names: the name of a person without office and title
 * @param feminine as verbs agree with it; null when its words do not tell
 * @param at the token where it is named
 * @param spoke whether it was the source of a report
 */
record Speaker(String name, SourceKind kind, @Nullable Boolean feminine, boolean plural, int at, boolean spoke) {

    boolean agreesWith(Verb.Form form) {
        if (form.plural() != plural && form.plural()) {
            return false;
        }
        return feminine == null || feminine == form.feminine() || (plural && kind == SourceKind.ANONYMOUS);
    }
}
