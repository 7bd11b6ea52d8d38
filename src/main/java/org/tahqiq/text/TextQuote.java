package org.tahqiq.text;

/**
 * The words of a span with a little before and after, to find it again in a newer version of its text.
 *
 * @param words the exact words
 * @param before what stands before them, up to {@value #CONTEXT} UTF-16 units
 * @param after what stands behind them, as much
 * @param repeated whether the same words stand elsewhere in that text, too: then only their surroundings tell which they are
 */
public record TextQuote(String words, String before, String after, boolean repeated) {

    /** About eight Arabic words on either side. */
    static final int CONTEXT = 64;

    public static TextQuote of(PlainText text, TextSpan span) {
        String all = text.value();
        String words = text.quote(span);
        boolean repeated = all.indexOf(words) != span.start() || all.indexOf(words, span.start() + 1) >= 0;
        return new TextQuote(
                words,
                all.substring(Math.max(0, span.start() - CONTEXT), span.start()),
                all.substring(span.end(), Math.min(all.length(), span.end() + CONTEXT)),
                repeated);
    }
}
