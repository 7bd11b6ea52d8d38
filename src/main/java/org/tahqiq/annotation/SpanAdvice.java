package org.tahqiq.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the guidelines advise about the borders of a span. Advice only: nothing is refused for it. */
public final class SpanAdvice {

    private static final String EDGE_PUNCTUATION = "،,؛;.:…";
    private static final Map<Character, Character> QUOTES = Map.of('“', '”', '«', '»');

    private SpanAdvice() {}

    /** Codes of messages ({@code warning.<code>}): {@code edge-space}, {@code edge-punctuation}, {@code quotes-unbalanced}. */
    public static List<String> on(String quote) {
        List<String> advice = new ArrayList<>();
        char first = quote.charAt(0);
        char last = quote.charAt(quote.length() - 1);
        if (Character.isWhitespace(first) || Character.isWhitespace(last)) {
            advice.add("edge-space");
        }
        if (EDGE_PUNCTUATION.indexOf(first) >= 0 || EDGE_PUNCTUATION.indexOf(last) >= 0) {
            advice.add("edge-punctuation");
        }
        if (unbalanced(quote)) {
            advice.add("quotes-unbalanced");
        }
        return advice;
    }

    private static boolean unbalanced(String quote) {
        boolean straight = quote.chars().filter(c -> c == '"').count() % 2 != 0;
        return straight
                || QUOTES.entrySet().stream()
                        .anyMatch(pair ->
                                quote.chars().filter(c -> c == pair.getKey()).count()
                                        != quote.chars()
                                                .filter(c -> c == pair.getValue())
                                                .count());
    }
}
