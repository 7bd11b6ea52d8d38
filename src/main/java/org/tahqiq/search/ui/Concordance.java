package org.tahqiq.search.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tahqiq.text.TextSpan;

/**
 * A hit with the words around it, to be set one below the other so that the hits stand in a column.
 *
 * @param place of the hit, UTF-16
 */
record Concordance(String before, String hit, String after, TextSpan place) {

    /** UTF-16 units on either side, a little less where a word would be cut. */
    private static final int AROUND = 48;

    /** The first of the marks as lines. */
    static List<Concordance> of(String text, List<TextSpan> marks, int most) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        List<Concordance> lines = new ArrayList<>();
        for (TextSpan mark : marks.subList(0, Math.min(most, marks.size()))) {
            int from = Math.max(text.lastIndexOf('\n', mark.start() - 1) + 1, mark.start() - AROUND);
            int lineEnd = text.indexOf('\n', mark.end());
            int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, mark.end() + AROUND);
            from = words.isBoundary(from) ? from : Math.min(mark.start(), words.following(from));
            to = words.isBoundary(to) ? to : Math.max(mark.end(), words.preceding(to));
            lines.add(new Concordance(
                    text.substring(from, mark.start()).replaceFirst("^[\\s\\p{Po}]+", ""),
                    text.substring(mark.start(), mark.end()),
                    text.substring(mark.end(), to),
                    mark));
        }
        return lines;
    }
}
