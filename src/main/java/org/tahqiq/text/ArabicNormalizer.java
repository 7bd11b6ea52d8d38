package org.tahqiq.text;

/**
 * The folded form in which Arabic is searched; the text itself is never normalised. As Lucene's ArabicNormalizer (marks and
 * tatweel dropped, أإآٱ→ا, ى→ي, ة→ه), and beyond it: Arabic-Indic digits become 0–9, direction marks and other invisible
 * characters are dropped, line ends and other spaces become one kind of space, Latin letters become small.
 */
public final class ArabicNormalizer {

    private static final char TATWEEL = '\u0640';
    private static final char HEH = '\u0647';

    private ArabicNormalizer() {}

    /** Folds a text or what is looked for in it. The result is never longer. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == TATWEEL ? isHijriSign(text, i) : !isDropped(c)) {
                folded.append(fold(c));
            }
        }
        return folded.toString();
    }

    private static char fold(char c) {
        return switch (c) {
            case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
            case '\u0649' -> '\u064A';
            case '\u0629' -> HEH;
            default -> {
                int digit = Character.digit(c, 10);
                yield digit >= 0
                        ? (char) ('0' + digit)
                        : Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
            }
        };
    }

    /** Harakat, Quranic marks and whatever has no width: bidi controls, joiners, byte order marks, soft hyphens. */
    private static boolean isDropped(char c) {
        return (c >= '\u0610' && c <= '\u061A')
                || (c >= '\u064B' && c <= '\u065F')
                || c == '\u0670'
                || (c >= '\u06D6' && c <= '\u06ED' && Character.getType(c) == Character.NON_SPACING_MARK)
                || Character.getType(c) == Character.FORMAT;
    }

    /** In «1445 هـ» the tatweel is part of the sign for the Hijri year, not a stretched letter. */
    private static boolean isHijriSign(String text, int at) {
        return at > 0
                && text.charAt(at - 1) == HEH
                && (at == 1 || !Character.isLetter(text.charAt(at - 2)))
                && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
    }
}
