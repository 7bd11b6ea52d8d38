package org.tahqiq.suggestion.attribution;

import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.SourceKind;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.text.ArabicWord;

/**
 * Somebody who speaks in a text, or acts in it and could speak.
 *
 * @param name as short as it still names: the name of a person without office and title
 * @param office what it is called by its office, without the article; null for who has none
 * @param feminine as verbs agree with it; null when its words do not tell
 * @param at the token where it is named
 * @param spoke whether it was the source of a report
 * @param mentions how often the text has the last word of the name
 */
record Speaker(
        String name,
        @Nullable String office,
        SourceKind kind,
        @Nullable Boolean feminine,
        boolean plural,
        int at,
        boolean spoke,
        int mentions) {

    /** The same with the gender that its verb shows. */
    Speaker agreeing(Verb.@Nullable Form form) {
        return form == null || form.plural()
                ? this
                : new Speaker(name, office, kind, form.feminine(), plural, at, spoke, mentions);
    }

    /** الوزير، الرئيس التنفيذي: all its words have the article, and the first is the office. */
    boolean isCalledByOffice() {
        if (office == null) {
            return false;
        }
        String folded = ArabicWord.fold(name);
        for (int space = folded.indexOf(' '); space >= 0; space = folded.indexOf(' ', space + 1)) {
            if (!folded.startsWith("ال", space + 1)) {
                return false;
            }
        }
        return folded.startsWith("ال" + office);
    }

    /** The same where it is meant again. */
    Speaker again(int place, boolean speaking) {
        return new Speaker(name, office, kind, feminine, plural, place, speaking, mentions);
    }

    /** The same under the name of another. */
    Speaker under(Speaker other) {
        return new Speaker(other.name, office, other.kind, feminine, plural, at, spoke, other.mentions);
    }

    boolean agreesWith(Verb.Form form) {
        if (form.plural() != plural && form.plural()) {
            return false;
        }
        return feminine == null || feminine == form.feminine() || (plural && kind == SourceKind.ANONYMOUS);
    }
}
