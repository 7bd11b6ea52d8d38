package org.tahqiq.curation;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Into which categories readers put the same items, as sums: they hold a corpus of any size, and those of its articles add up. A
 * coefficient is null where chance alone explains everything, because all readers only ever used one category.
 */
final class Coding {

    private final long[] values;
    /** Of the first and the second reader, for whom chance is reckoned apart. */
    private final long[][] byReader;

    private long all;
    /** Of every item the share of its pairs of readers that agree, times its readers. */
    private double agreeing;

    Coding(int categories) {
        values = new long[categories];
        byReader = new long[2][categories];
    }

    /**
     * Adds an item.
     *
     * @param categories one of every reader who read it, always in the same order; fewer than two say nothing
     */
    void add(int... categories) {
        if (categories.length < 2) {
            return;
        }
        long agreed = 0;
        for (int i = 0; i < categories.length; i++) {
            values[categories[i]]++;
            for (int j = 0; j < i; j++) {
                agreed += categories[i] == categories[j] ? 2 : 0;
            }
        }
        byReader[0][categories[0]]++;
        byReader[1][categories[1]]++;
        all += categories.length;
        agreeing += (double) agreed / (categories.length - 1);
    }

    /** Of how many pairs of values of one item both are the same, whatever chance has to do with it. */
    @Nullable
    Double observed() {
        return all > 0 ? agreeing / all : null;
    }

    /**
     * Kappa of two readers.
     *
     * <p>J. Cohen: A Coefficient of Agreement for Nominal Scales. Educational and Psychological Measurement 20(1), 1960.
     */
    @Nullable
    Double cohen() {
        double items = all / 2.0;
        double chance = 0;
        for (int k = 0; k < values.length; k++) {
            chance += byReader[0][k] / items * (byReader[1][k] / items);
        }
        return beyond(chance);
    }

    /**
     * Kappa of any number of readers. Where not all read everything, items of more readers weigh more.
     *
     * <p>J. L. Fleiss: Measuring nominal scale agreement among many raters. Psychological Bulletin 76(5), 1971.
     */
    @Nullable
    Double fleiss() {
        return beyond(oneCategoryTwice());
    }

    /**
     * Krippendorff's alpha for names of categories.
     *
     * <p>K. Krippendorff: Content Analysis, 2nd edition, 2004, chapter 11.
     */
    @Nullable
    Double alpha() {
        double disagreeing = 1 - agreeing / all;
        double expected = (1 - oneCategoryTwice()) * all / (all - 1);
        return expected > 0 ? 1 - disagreeing / expected : null;
    }

    /** How likely two values drawn from all are of one category. */
    private double oneCategoryTwice() {
        return LongStream.of(values)
                .mapToDouble(count -> (double) count / all)
                .map(share -> share * share)
                .sum();
    }

    private @Nullable Double beyond(double chance) {
        return all > 0 && chance < 1 ? (agreeing / all - chance) / (1 - chance) : null;
    }
}
