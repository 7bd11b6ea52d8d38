package org.tahqiq.text;

/**
 * A word, a number in digits, a sign or a line end of a text.
 *
 * @param start first UTF-16 unit
 * @param end first UTF-16 unit behind it; marks belong to the letter before them
 * @param folded as {@link ArabicWord#fold} has it; of a sign the sign itself
 */
public record Token(int start, int end, Kind kind, String folded) {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        SIGN,
        LINE_END
    }

    public TextSpan span() {
        return new TextSpan(start, end);
    }
}
