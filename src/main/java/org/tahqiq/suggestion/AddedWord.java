package org.tahqiq.suggestion;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.Passage.LexiconEntry;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/**
 * A word that a curator gives to the rules of a corpus. Words are looked up, never matched by a pattern, so none can make a rule
 * slow.
 *
 * @param present the present tense of a verb; null for anything else
 * @param force what a cue says about the truth of the content; null for anything else
 * @param plural of a unit, if it has one; null for anything else
 */
public record AddedWord(
        Kind kind,
        @Nullable String word,
        @Nullable String present,
        @Nullable String force,
        @Nullable String plural) {

    /** What the word is to the rules. */
    public enum Kind {
        /** Reports what somebody says, as قال. */
        VERB("cue-verbs"),
        /** Names a source, as بحسب. */
        PHRASE("cue-phrases"),
        /** A person by office or calling who may say something, as وزير. */
        ROLE("people", "ROLE"),
        /** An institution that may say something, as وزارة. */
        BODY("people", "BODY"),
        /** A medium that may say something, as صحيفة. */
        OUTLET("people", "OUTLET"),
        /** Is never what a number counts, as فقط. */
        UNCOUNTED("figure-not-counted"),
        /** Makes the number behind it a name, as مادة. */
        NAME("figure-names", "NOUN"),
        /** Measures something, as كيلوغرام. */
        UNIT("figure-units", "QUANTITY"),
        /** Is counted, as شخص. */
        COUNTED("figure-units", "COUNT");

        private final String list;
        /** With which word its lines begin; null when they begin with what is added. */
        private final @Nullable String heading;

        Kind(String list) {
            this(list, null);
        }

        Kind(String list, @Nullable String heading) {
            this.list = list;
            this.heading = heading;
        }

        public boolean isCue() {
            return this == VERB || this == PHRASE;
        }

        public boolean isUnit() {
            return this == UNIT || this == COUNTED;
        }
    }

    private static final Pattern WORD = Pattern.compile("\\p{IsArabic}+(?: \\p{IsArabic}+){0,4}");
    /** Harakat, shadda and tatweel, without which the text is searched; some keyboards write them. */
    private static final Pattern ORNAMENTS = Pattern.compile("[\\u064B-\\u0652\\u0670\\u0640]");

    private static final int LONGEST = 60;

    /** The line as the list has it; what a line means is said at the top of each list. */
    LexiconEntry entry() {
        String joined = word("word", word);
        String line = switch (kind) {
            // A clause, a noun after ب or a quotation may follow: what most verbs of saying take.
            case VERB -> String.join(" ", joined, word("present", present), forceCode(), "أن", "ب", "نص");
            case PHRASE -> joined + " " + forceCode();
            case UNCOUNTED -> joined;
            case ROLE, BODY, OUTLET, NAME -> kind.heading + " " + joined;
            case UNIT, COUNTED -> kind.heading + " " + joined + (hasPlural() ? " " + word("plural", plural) : "");
        };
        return new LexiconEntry(kind.list, line);
    }

    /** What a line says, as it was added. */
    public static AddedWord of(LexiconEntry entry) {
        String[] words = entry.line().split(" ");
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.list.equals(entry.list()))
                .filter(each -> each.heading == null || each.heading.equals(words[0]))
                .findFirst()
                .orElseThrow();
        return switch (kind) {
            case VERB -> new AddedWord(kind, spaced(words[0]), spaced(words[1]), words[2], null);
            case PHRASE -> new AddedWord(kind, spaced(words[0]), null, words[1], null);
            case ROLE, BODY, OUTLET, NAME -> new AddedWord(kind, spaced(words[1]), null, null, null);
            case UNIT, COUNTED ->
                new AddedWord(kind, spaced(words[1]), null, null, words.length > 2 ? spaced(words[2]) : null);
            case UNCOUNTED -> new AddedWord(kind, spaced(words[0]), null, null, null);
        };
    }

    private boolean hasPlural() {
        return plural != null && !plural.isBlank();
    }

    private static String spaced(String word) {
        return word.replace('_', ' ');
    }

    private static String word(String field, @Nullable String value) {
        String line = ORNAMENTS
                .matcher(Typed.line(field, value, LONGEST))
                .replaceAll("")
                .strip()
                .replaceAll("\\s+", " ");
        if (!WORD.matcher(line).matches()) {
            throw Refusal.invalid("word-letters").at(field);
        }
        return line.replace(' ', '_');
    }

    private String forceCode() {
        return force == null
                ? AttributionFields.Force.NEUTRAL.name()
                : Typed.code("force", force, AttributionFields.Force.class).name();
    }
}
