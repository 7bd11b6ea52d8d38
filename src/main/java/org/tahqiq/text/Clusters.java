package org.tahqiq.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Whether a position lies inside what a reader sees as one character, told from the few characters around it. */
public final class Clusters {

    /** No cluster that people write is longer; what is longer is not cut, for the window begins inside it. */
    private static final int WINDOW = 64;

    private Clusters() {}

    /** Whether a span cuts no letter from its marks, and no emoji or surrogate pair in two. */
    public static boolean isWhole(String text, TextSpan span) {
        return isBoundary(text, span.start()) && isBoundary(text, span.end());
    }

    /** Whether a UTF-16 position may begin or end a span. */
    public static boolean isBoundary(String text, int position) {
        if (position == 0 || position == text.length()) {
            return true;
        }
        if (isPlain(text.charAt(position)) && !isPrepended(text.charAt(position - 1))) {
            return true;
        }
        int from = Math.max(0, position - WINDOW);
        int to = Math.min(text.length(), position + WINDOW);
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text.substring(from, to));
        return clusters.isBoundary(position - from);
    }

    /** Behind the next of what a reader sees as one character; at the end of the text, the same position. */
    public static int after(String text, int position) {
        int at = Math.min(text.length(), position + 1);
        while (!isBoundary(text, at)) {
            at++;
        }
        return at;
    }

    /** Before the last of what a reader sees as one character; at the start of the text, the same position. */
    public static int before(String text, int position) {
        int at = Math.max(0, position - 1);
        while (!isBoundary(text, at)) {
            at--;
        }
        return at;
    }

    /** Whether what follows joins this character (UAX 29, GB9b), or may join it: half of a pair does not tell. */
    private static boolean isPrepended(char c) {
        return !isPlain(c)
                && (Character.isSurrogate(c)
                        || UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK)
                                == UCharacter.GraphemeClusterBreak.PREPEND);
    }

    /** Arabic letters and digits, ASCII and the common signs: they join nothing before them. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F)
                || c == '\n'
                || (c >= 'ء' && c <= 'ي')
                || (c >= '٠' && c <= '٩')
                || "،؛؟«»“”".indexOf(c) >= 0;
    }
}
