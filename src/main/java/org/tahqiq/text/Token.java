package org.tahqiq.text;

/**
 * A word, a number in digits, a sign or a line end of a text.
 *
 * @param start first UTF-16 unit
 * @param end first UTF-16 unit behind it; marks belong to the letter before them
 * @param folded as {@link ArabicWord#fold} has it; of a sign the sign itself
 * @param spelling the number of its folded form among those of the text, from 0 on: what depends on the form alone is looked up
 *     once for each spelling, and kept in an array
 */
public record Token(int start, int end, Kind kind, String folded, int spelling) {

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
