package org.tahqiq.curation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.TextSpan;

/**
 * Where readers of the same texts put units of one kind, for Krippendorff's alpha of unitizing: texts are laid end to end. Beside
 * whether there is a unit it weighs how far its ends lie apart.
 *
 * <p>K. Krippendorff: On the reliability of unitizing contiguous data. Sociological Methodology 25, 1995; with the expected
 * disagreement as corrected in his Content Analysis, 2nd edition, 2004, section 11.6.
 */
final class Continuum {

    private final int readers;
    private final Lengths units = new Lengths();
    private final Lengths gaps = new Lengths();
    /** How long nothing was marked up to here, by reader: a gap goes on over the border of two texts. */
    private final long[] silent;

    private long length;
    /** Squared distances between what any two readers did. */
    private double apart;

    Continuum(int readers) {
        this.readers = readers;
        this.silent = new long[readers];
    }

    /**
     * Adds a text.
     *
     * @param marked the units of every reader in order; those of one reader do not overlap
     */
    void add(long length, List<List<TextSpan>> marked) {
        for (int i = 0; i < readers; i++) {
            lay(i, marked.get(i), length);
            for (int j = 0; j < i; j++) {
                apart += distance(marked.get(i), marked.get(j));
            }
        }
        this.length += length;
    }

    private void lay(int reader, List<TextSpan> marked, long length) {
        long at = 0;
        for (TextSpan unit : marked) {
            silent[reader] += unit.start() - at;
            if (silent[reader] > 0) {
                gaps.add(silent[reader]);
                silent[reader] = 0;
            }
            units.add(unit.length());
            at = unit.end();
        }
        silent[reader] += length - at;
    }

    /** Units that meet differ by where they begin and end; one that meets none by its whole length. */
    private static double distance(List<TextSpan> some, List<TextSpan> others) {
        double distance = 0;
        boolean[] met = new boolean[others.size()];
        int from = 0;
        for (TextSpan unit : some) {
            while (from < others.size() && others.get(from).end() <= unit.start()) {
                from++;
            }
            boolean alone = true;
            for (int k = from; k < others.size() && others.get(k).start() < unit.end(); k++) {
                distance += square(unit.start() - others.get(k).start())
                        + square(unit.end() - others.get(k).end());
                met[k] = true;
                alone = false;
            }
            distance += alone ? square(unit.length()) : 0;
        }
        return distance
                + IntStream.range(0, met.length)
                        .filter(k -> !met[k])
                        .mapToDouble(k -> square(others.get(k).length()))
                        .sum();
    }

    private static double square(double number) {
        return number * number;
    }

    double observed() {
        return 2 * apart / (readers * (readers - 1.0) * square(length));
    }

    double expected() {
        long[] lengths = units.all().sorted().toArray();
        long[] silences = LongStream.concat(gaps.all(), Arrays.stream(silent).filter(rest -> rest > 0))
                .sorted()
                .toArray();
        double sum = 0;
        double placed = 0;
        double longer = Arrays.stream(silences).asDoubleStream().sum();
        int shorter = 0;
        for (long unit : lengths) {
            while (shorter < silences.length && silences[shorter] < unit) {
                longer -= silences[shorter++];
            }
            double l = unit;
            double room = longer - (silences.length - shorter) * (l - 1);
            sum += (lengths.length - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l) + l * l * room;
            placed += l * (l - 1);
        }
        double all = (double) readers * length;
        return lengths.length == 0 ? 0 : 2.0 / length * sum / (all * (all - 1) - placed);
    }

    /** The alpha of several kinds together; null where nothing was marked. */
    static @Nullable Double alpha(List<Continuum> kinds) {
        double expected = kinds.stream().mapToDouble(Continuum::expected).sum();
        double observed = kinds.stream().mapToDouble(Continuum::observed).sum();
        return expected > 0 ? 1 - observed / expected : null;
    }

    /** Millions of lengths, which as objects would fill the memory. */
    private static final class Lengths {

        private long[] all = new long[16];
        private int count;

        void add(long length) {
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count++] = length;
        }

        LongStream all() {
            return Arrays.stream(all, 0, count);
        }
    }
}
