package org.tahqiq.text;

import java.util.List;

/** The words around a quote, and how many of them stand around a place of another text. */
final class Surroundings {

    /** In UTF-16 units: the same stretch as in the quote, and room for some words that came in between. */
    private static final int REACH = 96;

    private final List<String> before;
    private final List<String> after;

    Surroundings(TextQuote quote) {
        this.before = whole(quote.before(), true);
        this.after = whole(quote.after(), false);
    }

    List<String> before() {
        return before;
    }

    List<String> after() {
        return after;
    }

    /** The share, 0 to 1, of the surrounding words that stand around the place in the same order; 0 when there are none. */
    double familiar(String text, TextSpan place) {
        int all = before.size() + after.size();
        if (all == 0) {
            return place.start() == 0 && place.end() == text.length() ? 1 : 0;
        }
        String left = text.substring(Math.max(0, place.start() - REACH), place.start());
        String right = text.substring(place.end(), Math.min(text.length(), place.end() + REACH));
        int kept = Words.common(before, Words.of(left).folded())[0].length
                + Words.common(after, Words.of(right).folded())[0].length;
        return (double) kept / all;
    }

    /** The context is cut anywhere: a word that may be cut is left out. */
    private static List<String> whole(String context, boolean firstMayBeCut) {
        List<String> words = Words.of(context).folded();
        if (words.size() < 2 || context.length() < TextQuote.CONTEXT) {
            return words;
        }
        return firstMayBeCut ? words.subList(1, words.size()) : words.subList(0, words.size() - 1);
    }
}
