package org.tahqiq.search;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggester;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.text.ArabicNormalizer;

/** A claim held against others: how alike the words are, and in what it says something else however alike they are. */
public final class Likeness {

    /** What makes two claims of nearly the same words two claims. */
    public enum Difference {
        FIGURE,
        NEGATION,
        NAME
    }

    /** Words that turn a claim round; folded. ما alone says too many other things. */
    private static final Set<String> NEGATIONS =
            Set.of("لا", "لم", "لن", "ليس", "ليست", "ليسوا", "غير", "دون", "بدون", "عدم", "ينفي", "تنفي", "نفي", "نفت");

    /** Countries, their people and towns, folded, by what they stand for. */
    private static final Map<String, String> PLACES = places();

    /** The share of the shorter claim in the measure: a claim that was clipped is still the same. */
    private static final double CLIPPED = 0.6;

    private final Claimed claimed;
    private final Suggester figures;

    Likeness(String wording, Suggester figures) {
        this.figures = figures;
        this.claimed = new Claimed(wording, figures);
    }

    /** What a claim consists of. */
    private record Claimed(
            Set<String> stems, Set<String> grams, Set<BigDecimal> figures, boolean negated, Set<String> names) {

        Claimed(String wording, Suggester suggester) {
            this(
                    FoldedWord.of(wording).stream().map(FoldedWord::stem).collect(Collectors.toSet()),
                    new HashSet<>(GramStream.of(wording)),
                    values(wording, suggester),
                    FoldedWord.of(wording).stream()
                            .map(FoldedWord::folded)
                            .anyMatch(word -> NEGATIONS.contains(word) || NEGATIONS.contains(word.substring(1))),
                    FoldedWord.of(wording).stream()
                            .map(word -> PLACES.get(word.stem()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }
    }

    /** From 0, nothing in common, to 1, the same words in whatever order. */
    double to(String wording) {
        Set<String> stems =
                FoldedWord.of(wording).stream().map(FoldedWord::stem).collect(Collectors.toSet());
        return (shared(claimed.stems(), stems) + shared(claimed.grams(), new HashSet<>(GramStream.of(wording)))) / 2;
    }

    /** In what it says something else. Who leaves a figure or a name out says nothing else, only less. */
    Set<Difference> differences(String wording) {
        Claimed other = new Claimed(wording, figures);
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (contradict(claimed.figures(), other.figures())) {
            differences.add(Difference.FIGURE);
        }
        if (claimed.negated() != other.negated()) {
            differences.add(Difference.NEGATION);
        }
        if (contradict(claimed.names(), other.names())) {
            differences.add(Difference.NAME);
        }
        return differences;
    }

    private static boolean contradict(Collection<?> one, Collection<?> other) {
        return !one.containsAll(other) && !other.containsAll(one);
    }

    private static double shared(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        double both = one.stream().filter(other::contains).count();
        int shorter = Math.min(one.size(), other.size());
        int longer = Math.max(one.size(), other.size());
        return both / (CLIPPED * shorter + (1 - CLIPPED) * longer);
    }

    /** The numbers, in base units: 275 مليون and مئتان وخمسة وسبعون مليونًا are the same. */
    private static Set<BigDecimal> values(String wording, Suggester suggester) {
        Set<BigDecimal> values = new TreeSet<>();
        suggester.suggest(Passage.of(wording)).stream()
                .filter(each -> each.fields() instanceof FigureFields)
                .map(each -> (FigureFields) each.fields())
                .flatMap(figure -> Stream.of(figure.value(), figure.highValue()))
                .filter(Objects::nonNull)
                .forEach(values::add);
        return values;
    }

    private static Map<String, String> places() {
        return Lexicon.common().lines("figure-countries").stream()
                .map(line -> List.of(line.split(" ")))
                .flatMap(line -> line.stream().skip(1).map(word -> Map.entry(stem(word), line.getFirst())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    private static String stem(String word) {
        return FoldedWord.of(ArabicNormalizer.fold(word)).getFirst().stem();
    }
}
