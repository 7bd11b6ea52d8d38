package org.tahqiq.suggestion.figure;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.suggestion.Phrases;

/** The words that say how a number compares, from {@code figure-comparators}: those around it, and a verb some words before it. */
final class FigureComparators {

    /** Says that the number is reached. */
    private static final String EQUAL = "=";

    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("يزيد", ">"),
            Map.entry("تزيد", ">"),
            Map.entry("يزد", ">"),
            Map.entry("تزد", ">"),
            Map.entry("زاد", ">"),
            Map.entry("زادت", ">"),
            Map.entry("يتجاوز", ">"),
            Map.entry("تتجاوز", ">"),
            Map.entry("تجاوز", ">"),
            Map.entry("تجاوزت", ">"),
            Map.entry("يتعد", ">"),
            Map.entry("تتعد", ">"),
            Map.entry("متجاوزا", ">"),
            Map.entry("متجاوزه", ">"),
            Map.entry("يقل", "<"),
            Map.entry("تقل", "<"));

    private static final Map<String, String> NEGATED = Map.of(">", "<=", "<", ">=");
    private static final Set<String> NEGATIONS = Set.of("لا", "لم", "لن", "ما", "ولا", "ولم");
    private static final Set<String> PREPOSITIONS = Set.of("عن", "علي");
    private static final int FARTHEST_VERB = 5;

    private final Phrases<String> before = new Phrases<>();
    private final Phrases<String> behind = new Phrases<>();

    FigureComparators(Lexicon lexicon) {
        for (String line : lexicon.lines("figure-comparators")) {
            String[] parts = line.split(" ", 3);
            if (!parts[1].equals("-")) {
                for (String phrase : parts[2].split("\\|")) {
                    (parts[0].equals("BEFORE") ? before : behind).add(phrase, parts[1]);
                }
            }
        }
    }

    /**
     * Words before a number.
     *
     * @param sign null when they only say that it is reached
     * @param end index of the token behind them
     */
    record Lead(int from, int cut, @Nullable String sign, int end) {}

    boolean begin(String folded) {
        return before.begins(folded);
    }

    /** The comparing words that begin at a token; one may follow another (بلغت نحو). */
    @Nullable
    Lead at(FigureScene scene, int index) {
        Phrases.Match<String> first = before.behindClitics(scene.text(), index);
        if (first == null) {
            return null;
        }
        Lead second = at(scene, first.end());
        // The future's س is no conjunction: سيتجاوز is one word.
        int cut = first.cut() > 0 && scene.folded(index).charAt(first.cut() - 1) == 'س' ? first.cut() - 1 : first.cut();
        String sign = first.value().equals(EQUAL) ? null : first.value();
        return second == null
                ? new Lead(index, cut, sign, first.end())
                : new Lead(index, cut, sign == null ? second.sign() : sign, second.end());
    }

    Phrases.@Nullable Match<String> behind(FigureScene scene, int index) {
        return behind.at(scene.text(), index);
    }

    /** لا يزيد سمكها عن 1.2 متر: the verb is too far to be in the figure, but it compares. */
    @Nullable
    String fromAfar(FigureScene scene, int index) {
        boolean preposition = scene.is(index - 1, PREPOSITIONS);
        for (int i = index - 2; i >= Math.max(0, index - FARTHEST_VERB - 1) && scene.isWord(i); i--) {
            String sign = VERBS.get(scene.folded(i));
            if (sign != null) {
                boolean needsPreposition =
                        !scene.folded(i).contains("جاوز") && !scene.folded(i).endsWith("تعد");
                if (needsPreposition != preposition) {
                    return null;
                }
                return scene.is(i - 1, NEGATIONS) ? NEGATED.get(sign) : sign;
            }
        }
        return null;
    }
}
