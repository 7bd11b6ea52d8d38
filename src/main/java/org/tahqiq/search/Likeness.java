package org.tahqiq.search;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tahqiq.suggestion.FigureValues;

/** A claim held against others: how alike the words are, and in what it says something else however alike they are. */
public final class Likeness {

    /** What makes two claims of nearly the same words two claims. */
    public enum Difference {
        FIGURE,
        NEGATION,
        NAME
    }

    /** Words that turn a claim round; folded. ما alone says too many other things, and «من دون إعلان» turns only itself round. */
    private static final Set<String> NEGATIONS =
            Set.of("لا", "لم", "لن", "ليس", "ليست", "ليسوا", "غير", "عدم", "ينفي", "تنفي", "نفي", "نفت");

    /** The share of the shorter claim in the measure: a claim that was clipped is still the same. */
    private static final double CLIPPED = 0.6;

    /** Below that two claims share some words that all claims share. */
    private static final double ALIKE = 0.25;

    private final FigureValues figures;
    private final Wording wording;
    private final Said said;

    Likeness(String wording, FigureValues figures) {
        this.figures = figures;
        this.wording = Wording.of(wording);
        this.said = said(this.wording, wording);
    }

    /** The words of a claim and the parts of them. */
    private record Wording(List<FoldedWord> words, Set<String> stems, Set<String> grams) {

        static Wording of(String wording) {
            List<FoldedWord> words = FoldedWord.of(wording);
            return new Wording(
                    words,
                    words.stream().map(FoldedWord::stem).collect(Collectors.toSet()),
                    new HashSet<>(GramStream.of(words)));
        }

        boolean isNegated() {
            return words.stream()
                    .map(FoldedWord::folded)
                    .anyMatch(word -> NEGATIONS.contains(word) || NEGATIONS.contains(word.substring(1)));
        }
    }

    /** What a claim says that another of nearly the same words may not say. */
    private record Said(Set<BigDecimal> figures, boolean negated, Set<String> names) {

        Set<Difference> differences(Said other) {
            Set<Difference> differences = EnumSet.noneOf(Difference.class);
            if (contradict(figures, other.figures)) {
                differences.add(Difference.FIGURE);
            }
            if (negated != other.negated) {
                differences.add(Difference.NEGATION);
            }
            if (contradict(names, other.names)) {
                differences.add(Difference.NAME);
            }
            return differences;
        }
    }

    /**
     * Another claim beside this one.
     *
     * @param score from 0, nothing in common, to 1, the same words in whatever order
     * @param differences in what it says something else. Who leaves a figure or a name out says nothing else, only less.
     */
    record Alike<T>(T other, double score, Set<Difference> differences) {}

    /** Those that are like it, the likeliest first; what says something else comes behind what may be the same. */
    <T> List<Alike<T>> among(Collection<T> others, Function<T, String> wordingOf) {
        return others.stream()
                .flatMap(other -> alike(other, wordingOf.apply(other)).stream())
                .sorted(Comparator.comparing(
                                (Alike<T> alike) -> !alike.differences().isEmpty())
                        .thenComparing(Comparator.<Alike<T>>comparingDouble(Alike::score)
                                .reversed()))
                .toList();
    }

    private <T> Optional<Alike<T>> alike(T other, String text) {
        Wording theirs = Wording.of(text);
        double score = (shared(wording.stems(), theirs.stems()) + shared(wording.grams(), theirs.grams())) / 2;
        return score < ALIKE
                ? Optional.empty()
                : Optional.of(new Alike<>(other, score, said.differences(said(theirs, text))));
    }

    private Said said(Wording words, String text) {
        return new Said(figures.in(text), words.isNegated(), Names.in(words.words()));
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
}
