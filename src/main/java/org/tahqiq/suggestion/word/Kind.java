package org.tahqiq.suggestion.word;

/** What a word can be, as the word lists have it; the files {@code people}, {@code frame-words}, {@code function-words} say more. */
public enum Kind {
    ROLE,
    GROUP,
    BODY,
    OUTLET,
    PAPER,
    TITLE,
    PLACE,
    WOMAN,
    MAN,
    VENUE,
    TIME,
    MANNER,
    RULE,
    WRITTEN,
    CARRIER,
    AMOUNT,
    LED_IN,
    MASDAR,
    PREPOSITION,
    THAT,
    NOT_THAT,
    NEGATION,
    RELATIVE,
    PRONOUN,
    DEMONSTRATIVE,
    CONTRAST,
    WHEN,
    NOT_VERB,
    PARTICIPLE,
    OPINION,
    MODAL,
    /** A broken plural, which its form does not tell. */
    PLURAL;

    private static final long NOUNS =
            mask(ROLE, GROUP, BODY, OUTLET, PAPER, TITLE, PLACE, WOMAN, MAN, VENUE, TIME, MANNER, RULE)
                    | mask(WRITTEN, CARRIER, LED_IN, MASDAR);
    private static final long FUNCTION_WORDS =
            mask(PREPOSITION, THAT, NEGATION, RELATIVE, PRONOUN, DEMONSTRATIVE, CONTRAST, WHEN);

    private static final long SPEAKERS = mask(ROLE, GROUP, BODY, OUTLET, PAPER, TITLE, PLACE, WOMAN, MAN);

    public long bit() {
        return 1L << ordinal();
    }

    /** Those of the kinds that nouns and adjectives have. */
    static long nouns(long kinds) {
        return kinds & ~FUNCTION_WORDS;
    }

    public static boolean anyNoun(long kinds) {
        return (kinds & NOUNS) != 0;
    }

    static boolean anySpeaker(long kinds) {
        return (kinds & SPEAKERS) != 0;
    }

    public static boolean anyFunctionWord(long kinds) {
        return (kinds & FUNCTION_WORDS) != 0;
    }

    private static long mask(Kind... kinds) {
        long mask = 0;
        for (Kind kind : kinds) {
            mask |= kind.bit();
        }
        return mask;
    }
}
