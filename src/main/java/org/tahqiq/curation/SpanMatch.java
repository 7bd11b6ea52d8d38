package org.tahqiq.curation;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.TextSpan;

/**
 * How many spans of two readers are found in one another, as sums that add up over texts, tags and pairs. Neither of the two is
 * right: F1 is the same whoever is taken for the reference.
 */
final class SpanMatch {

    private long exact;
    private long firstMet;
    private long secondMet;
    private long first;
    private long second;

    /** Adds spans of one tag in one text. */
    void add(List<TextSpan> some, List<TextSpan> others) {
        exact += some.stream().filter(new HashSet<>(others)::contains).count();
        firstMet += met(some, others);
        secondMet += met(others, some);
        first += some.size();
        second += others.size();
    }

    private static long met(List<TextSpan> some, List<TextSpan> others) {
        return some.stream()
                .filter(one -> others.stream().anyMatch(one::overlaps))
                .count();
    }

    /** With both ends the same; null where neither marked anything. */
    @Nullable
    Double exactF1() {
        return f1(exact, exact);
    }

    /** With at least one letter in common. */
    @Nullable
    Double overlapF1() {
        return f1(firstMet, secondMet);
    }

    /** How much of what the first marked the second has with the same ends; null where it marked nothing. */
    @Nullable
    Double exactOfFirst() {
        return share(exact, first);
    }

    @Nullable
    Double exactOfSecond() {
        return share(exact, second);
    }

    /** How much of what the first marked has a letter in common with what the second did. */
    @Nullable
    Double overlapOfFirst() {
        return share(firstMet, first);
    }

    @Nullable
    Double overlapOfSecond() {
        return share(secondMet, second);
    }

    long first() {
        return first;
    }

    long second() {
        return second;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private @Nullable Double f1(long inFirst, long inSecond) {
        if (first + second == 0) {
            return null;
        }
        if (inFirst == 0 || inSecond == 0) {
            return 0.0;
        }
        double precision = (double) inFirst / first;
        double recall = (double) inSecond / second;
        return 2 * precision * recall / (precision + recall);
    }
}
