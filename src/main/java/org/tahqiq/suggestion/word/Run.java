package org.tahqiq.suggestion.word;

import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.TextSpan;

/**
 * A run of tokens.
 *
 * @param from first token
 * @param to behind the last token
 * @param cut folded letters of the first token that are no part of it
 */
public record Run(int from, int to, int cut) {

    public Run {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No tokens from " + from + " to " + to);
        }
    }

    public Run(int from, int to) {
        this(from, to, 0);
    }

    public TextSpan span(AnalysedText text) {
        // A token may be one lone mark, of which nothing would be left.
        return cut == 0 ? text.span(from, to) : text.span(from, to, cut);
    }

    public boolean contains(int token) {
        return from <= token && token < to;
    }
}
