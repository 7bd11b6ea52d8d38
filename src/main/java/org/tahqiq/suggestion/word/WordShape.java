package org.tahqiq.suggestion.word;

/** What the shape of a word tells where no list knows it. */
public final class WordShape {

    private static final String[] PRONOUNS = {"هما", "هم", "هن", "ها", "نا", "ني", "ه"};

    private WordShape() {}

    /** Whether a word in no list begins or ends as verbs do: يستثمر، سيبحث، استهدفت. */
    public static boolean looksLikeVerb(String folded, int from, char ending) {
        int length = folded.length() - from;
        if (length < 4) {
            return false;
        }
        char first = folded.charAt(from);
        char second = folded.charAt(from + 1);
        if (first == 'ي' || (first == 'س' && (second == 'ي' || (second == 'ت' && length > 4)))) {
            return ending != 'ة' && !folded.endsWith("يا") && !folded.endsWith("يين") && !folded.endsWith("يون");
        }
        return length >= 5 && folded.endsWith("ت") && !folded.endsWith("ات");
    }

    /** The verbal nouns of the derived stems by their shape; that of stem IV is told from plurals by its hamza alone. */
    static boolean isMasdar(String bare, char ending) {
        int length = bare.length();
        if (length == 5 && bare.charAt(0) == 'ت' && bare.charAt(3) == 'ي' && bare.charAt(1) != 'ل') {
            return true;
        }
        if (length == 6
                && bare.charAt(0) == 'ا'
                && bare.charAt(4) == 'ا'
                && (bare.charAt(2) == 'ت' || bare.charAt(1) == 'ن')) {
            return true;
        }
        return (length == 7 && bare.startsWith("است") && bare.charAt(5) == 'ا')
                || (ending == 'ة' && length >= 6 && bare.startsWith("است"));
    }

    /** How many letters of a word may be a pronoun written with it. */
    static int suffix(String folded) {
        int length = folded.length();
        for (String suffix : PRONOUNS) {
            if (length >= suffix.length() + 2 && folded.endsWith(suffix)) {
                return suffix.length();
            }
        }
        return 0;
    }
}
