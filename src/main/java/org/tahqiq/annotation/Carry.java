package org.tahqiq.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.QuoteMatcher;
import org.tahqiq.text.QuoteMatcher.Anchor;
import org.tahqiq.text.QuoteMatcher.Outcome;
import org.tahqiq.text.TextQuote;
import org.tahqiq.text.TextSpan;

/** Where the spans of an older version stand in a newer one. */
final class Carry {

    private final PlainText older;
    private final PlainText newer;
    private final QuoteMatcher matcher;

    Carry(PlainText older, PlainText newer) {
        this.older = older;
        this.newer = newer;
        this.matcher = new QuoteMatcher(newer);
    }

    Anchor anchor(TextSpan span) {
        return matcher.find(TextQuote.of(older, span));
    }

    /**
     * The fields of a span that goes there: a place in them goes along when its words are found again, else it is left empty; and of a
     * figure in other words those say what its old ones said.
     */
    Fields fields(Annotation annotation, TextSpan to) {
        TextSpan from = annotation.span();
        boolean sameWords = older.quote(from).equals(newer.quote(to));
        Function<TextSpan, Optional<TextSpan>> place = range -> {
            if (sameWords && from.contains(range)) {
                int by = to.start() - from.start();
                return Optional.of(new TextSpan(range.start() + by, range.end() + by));
            }
            Anchor found = anchor(range);
            return found.outcome() == Outcome.FOUND ? Optional.of(found.places().getFirst()) : Optional.empty();
        };
        Fields carried = annotation.fields().carried(place);
        return !sameWords && carried instanceof FigureFields figure
                ? figure.reworded(older.quote(from), newer.quote(to))
                : carried;
    }

    /**
     * Which places went out of the order they had: all but the longest row that keeps it, by patience sorting.
     *
     * @param starts in the order of the older text
     */
    static boolean[] moved(int[] starts) {
        List<Integer> tops = new ArrayList<>();
        int[] before = new int[starts.length];
        Arrays.fill(before, -1);
        for (int i = 0; i < starts.length; i++) {
            int pile = 0;
            while (pile < tops.size() && starts[tops.get(pile)] <= starts[i]) {
                pile++;
            }
            before[i] = pile == 0 ? -1 : tops.get(pile - 1);
            if (pile == tops.size()) {
                tops.add(i);
            } else {
                tops.set(pile, i);
            }
        }
        boolean[] moved = new boolean[starts.length];
        Arrays.fill(moved, true);
        for (int i = tops.isEmpty() ? -1 : tops.getLast(); i >= 0; i = before[i]) {
            moved[i] = false;
        }
        return moved;
    }
}
