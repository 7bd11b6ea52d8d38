package org.tahqiq.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the words of a span again in a newer version of its text: the exact words first, told apart by what stands around them;
 * then words that changed a little. Rather asks than errs: what could be meant elsewhere is {@link Outcome#AMBIGUOUS}, never
 * silently one of the places.
 */
public final class QuoteMatcher {

    /** Words so many are nobody else's by chance, wherever they were moved to. */
    private static final int DISTINCTIVE = 5;
    /** The share of the surrounding words that must still be there where the words could be meant elsewhere. */
    private static final double FAMILIAR = 0.5;
    /** The same where they stand in one place only. */
    private static final double RECOGNISED = 0.25;
    /** By how much the best place must lead the next. */
    private static final double LEAD = 0.25;
    /** More places than these nobody would look through. */
    private static final int MOST_PLACES = 8;

    /** How sure it is. */
    public enum Outcome {
        /** The exact words, at one place. */
        FOUND,
        /** Words that changed a little, at one place. */
        CHANGED,
        /** Several places, or one in strange surroundings. */
        AMBIGUOUS,
        GONE
    }

    /**
     * Where a quote is now.
     *
     * @param places the likeliest first: one when it is found or changed, none when it is gone
     */
    public record Anchor(Outcome outcome, List<TextSpan> places) {}

    /** @param familiar the share of the surrounding words that stand around it, too */
    record Candidate(TextSpan place, double familiar) {}

    private final PlainText text;
    private final LooseMatch loose;

    public QuoteMatcher(PlainText text) {
        this.text = text;
        this.loose = new LooseMatch(text.value());
    }

    public Anchor find(TextQuote quote) {
        Surroundings around = new Surroundings(quote);
        List<Candidate> exact = exact(quote, around);
        if (isClear(quote, exact)) {
            return new Anchor(Outcome.FOUND, List.of(exact.getFirst().place()));
        }
        boolean known = !exact.isEmpty() && exact.getFirst().familiar() >= FAMILIAR;
        List<TextSpan> changed = known ? List.of() : changed(quote, around);
        if (exact.isEmpty() && changed.size() == 1) {
            return new Anchor(Outcome.CHANGED, changed);
        }
        List<TextSpan> places = Stream.concat(changed.stream(), exact.stream().map(Candidate::place))
                .distinct()
                .limit(MOST_PLACES)
                .toList();
        return new Anchor(places.isEmpty() ? Outcome.GONE : Outcome.AMBIGUOUS, places);
    }

    private static boolean isClear(TextQuote quote, List<Candidate> exact) {
        if (exact.isEmpty()) {
            return false;
        }
        double best = exact.getFirst().familiar();
        if (exact.size() == 1 && !quote.repeated()) {
            return best >= RECOGNISED || Words.of(quote.words()).size() >= DISTINCTIVE;
        }
        double second = exact.size() > 1 ? exact.get(1).familiar() : 0;
        return best >= FAMILIAR && best - second >= LEAD;
    }

    private List<Candidate> exact(TextQuote quote, Surroundings around) {
        List<Candidate> found = new ArrayList<>();
        String all = text.value();
        String words = quote.words();
        for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
            TextSpan place = new TextSpan(at, at + words.length());
            if (fits(quote, place)) {
                found.add(new Candidate(place, around.familiar(all, place)));
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::familiar).reversed());
        return found;
    }

    private List<TextSpan> changed(TextQuote quote, Surroundings around) {
        return loose.find(quote, around).stream()
                .filter(place -> fits(quote, place))
                .toList();
    }

    /** 26 is not found in 265: an end that stood between words stands between words again, and no letter is cut from its marks. */
    private boolean fits(TextQuote quote, TextSpan place) {
        String all = text.value();
        boolean startsInside =
                isInside(quote.before() + quote.words(), quote.before().length());
        boolean endsInside =
                isInside(quote.words() + quote.after(), quote.words().length());
        if ((!startsInside && isInside(all, place.start())) || (!endsInside && isInside(all, place.end()))) {
            return false;
        }
        try {
            text.check(place);
            return true;
        } catch (Refusal splitsCluster) {
            return false;
        }
    }

    private static boolean isInside(String within, int position) {
        return position > 0
                && position < within.length()
                && isOfWord(within.charAt(position - 1))
                && isOfWord(within.charAt(position));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
