package org.tahqiq.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds a quote whose words changed: where many words of it and around it stand in the same order, the place of the quote is read
 * off by aligning the two word by word.
 */
final class LooseMatch {

    /** Words more frequent than this say nothing about a place. */
    private static final int COMMON = 200;
    /** Of what stands there now, letters that may be others. */
    private static final double MOST_CHANGED = 0.5;
    /** The same where the surroundings are strange. */
    private static final double LITTLE_CHANGED = 0.2;
    /** The share of the surroundings that vouches for a place. */
    private static final double VOUCHED = 0.4;
    /** How far words that came or went may have shifted the rest, in words, beside a quarter of the quote's length. */
    private static final int SHIFT = 6;
    /** Beyond this aligning takes too long; nobody marks that much. */
    private static final int LONGEST = 300;

    private final String text;
    private final Words words;
    private final Map<String, List<Integer>> at = new HashMap<>();

    LooseMatch(String text) {
        this.text = text;
        this.words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            at.computeIfAbsent(words.folded().get(i), word -> new ArrayList<>()).add(i);
        }
    }

    /** Places that may well be the quote's, the likeliest first. */
    List<TextSpan> find(TextQuote quote, Surroundings around) {
        Words own = Words.of(quote.words());
        if (own.size() == 0 || own.size() > LONGEST) {
            return List.of();
        }
        List<String> sought = new ArrayList<>(around.before());
        sought.addAll(own.folded());
        sought.addAll(around.after());
        int shift = SHIFT + own.size() / 4;
        record Found(TextSpan place, double changed, double familiar) {}
        List<Found> found = new ArrayList<>();
        for (int begin : begins(sought, shift)) {
            TextSpan place = place(quote, own, sought, around.before().size(), begin, shift);
            if (place == null || found.stream().anyMatch(other -> other.place().equals(place))) {
                continue;
            }
            double changed = changed(quote.words(), text.substring(place.start(), place.end()));
            double familiar = around.familiar(text, place);
            if (changed <= LITTLE_CHANGED || (changed <= MOST_CHANGED && familiar >= VOUCHED)) {
                found.add(new Found(place, changed, familiar));
            }
        }
        found.sort(Comparator.comparingDouble(each -> each.changed() - each.familiar()));
        return found.stream().map(Found::place).toList();
    }

    /** Where the sought words would begin, by the vote of each of them; in words of the text, the most votes first. */
    private List<Integer> begins(List<String> sought, int shift) {
        TreeMap<Integer, Integer> votes = new TreeMap<>();
        for (int i = 0; i < sought.size(); i++) {
            List<Integer> places = at.getOrDefault(sought.get(i), List.of());
            if (places.size() <= COMMON) {
                for (int place : places) {
                    votes.merge(place - i, 1, Integer::sum);
                }
            }
        }
        return votes.keySet().stream()
                .map(begin -> Map.entry(
                        begin,
                        votes.subMap(begin - shift, true, begin + shift, true).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                .filter(each -> each.getValue() >= 2)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(12)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The quote's place, when the sought words begin about there; null when nothing holds either of its ends. */
    private @Nullable TextSpan place(TextQuote quote, Words own, List<String> sought, int first, int begin, int shift) {
        int from = Math.max(0, begin - shift);
        int to = Math.min(words.size(), begin + sought.size() + shift);
        if (from >= to) {
            return null;
        }
        int last = first + own.size() - 1;
        int[][] common = Words.common(sought, words.folded().subList(from, to));
        int start = -1;
        int end = -1;
        for (int k = 0; k < common[0].length; k++) {
            int i = common[0][k];
            int j = common[1][k] + from;
            // The word before the quote or its own first one tells where it starts, and likewise at the end.
            if (i == first - 1) {
                start = j + 1;
            } else if (i == first || (start < 0 && i > first && i <= last)) {
                start = i == first ? j : Math.max(from, j - (i - first));
            }
            if (i <= last && i >= first) {
                end = i == last ? j : Math.min(to - 1, j + (last - i));
            } else if (i == last + 1) {
                end = j - 1;
            }
        }
        if (start < 0 || end < start || end >= words.size()) {
            return null;
        }
        return edges(quote, own, start, end);
    }

    /** From words to letters: a span may start behind a clitic, or take its quotation marks along. */
    private TextSpan edges(TextQuote quote, Words own, int start, int end) {
        String written = quote.words();
        int from = words.places().get(start).start();
        int to = words.places().get(end).end();
        String lead = written.substring(0, own.places().getFirst().start());
        String tail = written.substring(own.places().getLast().end());
        if (!lead.isEmpty() && text.startsWith(lead, from - lead.length())) {
            from -= lead.length();
        } else if (lead.isEmpty()) {
            String clitic = trailingLetters(quote.before());
            if (!clitic.isEmpty() && text.startsWith(clitic, from) && from + clitic.length() < to) {
                from += clitic.length();
            }
        }
        if (!tail.isEmpty() && text.startsWith(tail, to)) {
            to += tail.length();
        }
        return new TextSpan(from, to);
    }

    /** What stands of the quote's first word before the quote. */
    private static String trailingLetters(String before) {
        int at = before.length();
        while (at > 0 && Character.isLetter(before.charAt(at - 1))) {
            at--;
        }
        return before.substring(at);
    }

    /** The share, 0 to 1, of letters that are others: Levenshtein's distance by the longer of the two. */
    private static double changed(String was, String is) {
        int longest = Math.max(was.length(), is.length());
        if (Math.abs(was.length() - is.length()) > MOST_CHANGED * longest) {
            return 1;
        }
        int[] row = new int[is.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= was.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int replaced = diagonal + (was.charAt(i - 1) == is.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return (double) row[is.length()] / longest;
    }
}
