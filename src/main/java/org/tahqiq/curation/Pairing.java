package org.tahqiq.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.TextSpan;

/**
 * A span of one reader and the one that stands for it in another's reading; one of the two may be missing. Each span stands for one
 * other at most: the same one first, then whichever of its tag it shares most with. A span of another tag stands for it only where
 * nothing else does and they share half of their letters, for claims lie within attributions and figures within claims.
 */
record Pairing(@Nullable Marked first, @Nullable Marked second) {

    /** So much two spans of different tags have in common, as a part of all they cover, to be two names of one thing. */
    private static final double ONE_THING = 0.5;

    /** @param span UTF-16 positions */
    record Marked(Tag tag, TextSpan span) {

        private double shared(Marked other) {
            return Pairing.shared(span, other.span);
        }
    }

    /** What two spans share of what they cover together. */
    private static double shared(TextSpan one, TextSpan other) {
        int both = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return both <= 0 ? 0 : (double) both / (one.length() + other.length() - both);
    }

    /** Whether two spans of different tags are two names of one thing. */
    static boolean oneThing(TextSpan one, TextSpan other) {
        return shared(one, other) >= ONE_THING;
    }

    private record Chance(Marked first, Marked second, double shared) {

        boolean sameTag() {
            return first.tag() == second.tag();
        }
    }

    /** In the order of the text. */
    static List<Pairing> of(ReadArticle.Reading one, ReadArticle.Reading other) {
        Set<Marked> some = marked(one);
        Set<Marked> others = marked(other);
        List<Pairing> pairings = new ArrayList<>();
        for (Marked same : List.copyOf(some)) {
            if (others.remove(same)) {
                some.remove(same);
                pairings.add(new Pairing(same, same));
            }
        }
        for (Chance chance : chances(some, others)) {
            if (some.contains(chance.first()) && others.remove(chance.second())) {
                some.remove(chance.first());
                pairings.add(new Pairing(chance.first(), chance.second()));
            }
        }
        some.forEach(alone -> pairings.add(new Pairing(alone, null)));
        others.forEach(alone -> pairings.add(new Pairing(null, alone)));
        pairings.sort(Comparator.comparing((Pairing pairing) -> pairing.any().span())
                .thenComparing(pairing -> pairing.any().tag()));
        return pairings;
    }

    private static Set<Marked> marked(ReadArticle.Reading reading) {
        Set<Marked> all = new LinkedHashSet<>();
        for (Tag tag : Tag.values()) {
            reading.of(tag).forEach(span -> all.add(new Marked(tag, span)));
        }
        return all;
    }

    private static List<Chance> chances(Set<Marked> some, Set<Marked> others) {
        return some.stream()
                .flatMap(one -> others.stream()
                        .map(other -> new Chance(one, other, one.shared(other)))
                        .filter(chance -> chance.shared() >= (chance.sameTag() ? Double.MIN_VALUE : ONE_THING)))
                .sorted(Comparator.comparing(Chance::sameTag)
                        .thenComparingDouble(Chance::shared)
                        .reversed())
                .toList();
    }

    /** Whichever there is, the first one's first. */
    Marked any() {
        return Objects.requireNonNull(first != null ? first : second);
    }

    Said firstSaid() {
        return first == null ? Said.NOTHING : Said.of(first.tag());
    }

    Said secondSaid() {
        return second == null ? Said.NOTHING : Said.of(second.tag());
    }

    boolean differs() {
        return !Objects.equals(first, second);
    }

    boolean has(Tag tag) {
        return Stream.of(firstSaid(), secondSaid()).anyMatch(Said.of(tag)::equals);
    }
}
