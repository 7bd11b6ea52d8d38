package org.tahqiq.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.text.ArabicNormalizer;

/**
 * A claim's number held against the one the evidence gives.
 *
 * @param percent by how much the claim is above the evidence, below when negative; for ranges between their nearest ends; null unless
 *     they are {@link Outcome#APART}
 * @param detail what differs, for the outcomes that name it: {@code USD ≠ EUR}
 */
public record FigureComparison(
        Outcome outcome,
        @Nullable BigDecimal percent,
        @Nullable String detail) {

    /** How they stand to each other; from VAGUE on they cannot be compared. */
    public enum Outcome {
        EQUAL,
        /** One lies within the other, or they overlap. */
        WITHIN,
        APART,
        VAGUE,
        NO_VALUE,
        DATES,
        PERCENT_AND_NUMBER,
        CURRENCY,
        UNIT,
        DENOMINATOR,
        TIME_WINDOW,
        YEAR;

        public boolean comparable() {
            return ordinal() < VAGUE.ordinal();
        }
    }

    /** Units that are a known number of another: lengths in metres, weights in grams, times in seconds (SI; a month is no fixed time). */
    private static final Map<String, Measure> MEASURES = Map.ofEntries(
            measure("متر", "m", "1"),
            measure("سنتيمتر", "m", "0.01"),
            measure("مليمتر", "m", "0.001"),
            measure("كيلومتر", "m", "1000"),
            measure("غرام", "g", "1"),
            measure("كيلوغرام", "g", "1000"),
            measure("طن", "g", "1000000"),
            measure("ثانية", "s", "1"),
            measure("دقيقة", "s", "60"),
            measure("ساعة", "s", "3600"),
            measure("يوم", "s", "86400"),
            measure("أسبوع", "s", "604800"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Measure(String of, BigDecimal factor) {}

    /** From here to there; null for no end. */
    private record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {

        boolean isPoint() {
            return low != null && high != null && low.compareTo(high) == 0;
        }
    }

    public static FigureComparison of(FigureFields claim, FigureFields evidence) {
        if (is(claim, Kind.VAGUE) || is(evidence, Kind.VAGUE)) {
            return not(Outcome.VAGUE, null);
        }
        if (isDate(claim) || isDate(evidence)) {
            return not(Outcome.DATES, null);
        }
        if (claim.value() == null || evidence.value() == null) {
            return not(Outcome.NO_VALUE, null);
        }
        if (isShare(claim) != isShare(evidence)) {
            return not(Outcome.PERCENT_AND_NUMBER, null);
        }
        if (differ(claim.currency(), evidence.currency())) {
            return not(Outcome.CURRENCY, both(claim.currency(), evidence.currency()));
        }
        if (claim.currency() == null
                && !isShare(claim)
                && measure(claim) == null
                && differ(claim.unit(), evidence.unit())) {
            return not(Outcome.UNIT, both(claim.unit(), evidence.unit()));
        }
        if (!isShare(claim) && !sameMeasure(claim, evidence)) {
            return not(Outcome.UNIT, both(claim.unit(), evidence.unit()));
        }
        if (differ(claim.denominator(), evidence.denominator())) {
            return not(Outcome.DENOMINATOR, both(claim.denominator(), evidence.denominator()));
        }
        if (differ(claim.timeWindow(), evidence.timeWindow())) {
            return not(Outcome.TIME_WINDOW, both(claim.timeWindow(), evidence.timeWindow()));
        }
        String claimYear = year(claim.date());
        String evidenceYear = year(evidence.date());
        if (claimYear != null && evidenceYear != null && !claimYear.equals(evidenceYear)) {
            return not(Outcome.YEAR, both(claimYear, evidenceYear));
        }
        return compared(range(claim), range(evidence));
    }

    private static FigureComparison compared(Range claim, Range evidence) {
        if (claim.isPoint() && evidence.isPoint() && Objects.equals(claim.low(), evidence.low())) {
            return new FigureComparison(Outcome.EQUAL, null, null);
        }
        if (below(claim.high(), evidence.low())) {
            return apart(claim.high(), evidence.low());
        }
        if (below(evidence.high(), claim.low())) {
            return apart(claim.low(), evidence.high());
        }
        return new FigureComparison(Outcome.WITHIN, null, null);
    }

    private static boolean below(@Nullable BigDecimal high, @Nullable BigDecimal low) {
        return high != null && low != null && high.compareTo(low) < 0;
    }

    /** Of nothing there is no share: any number is infinitely far above 0. */
    private static FigureComparison apart(@Nullable BigDecimal claim, @Nullable BigDecimal evidence) {
        if (claim == null || evidence == null || evidence.signum() == 0) {
            return new FigureComparison(Outcome.APART, null, null);
        }
        BigDecimal percent = claim.subtract(evidence)
                .multiply(HUNDRED)
                .divide(evidence.abs(), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
        return new FigureComparison(Outcome.APART, percent, null);
    }

    /** A number with its sign, in a base unit, a share in percent. Equal values are equal objects. */
    private static Range range(FigureFields figure) {
        BigDecimal low = based(figure, Objects.requireNonNull(figure.value()));
        if (figure.highValue() != null) {
            return new Range(low, based(figure, figure.highValue()));
        }
        return switch (Objects.requireNonNullElse(figure.comparator(), "")) {
            case ">", ">=" -> new Range(low, null);
            case "<", "<=" -> new Range(null, low);
            default -> new Range(low, low);
        };
    }

    private static BigDecimal based(FigureFields figure, BigDecimal value) {
        Measure measure = measure(figure);
        BigDecimal factor = is(figure, Kind.FRACTION) ? HUNDRED : measure == null ? BigDecimal.ONE : measure.factor();
        return value.multiply(factor).stripTrailingZeros();
    }

    private static boolean sameMeasure(FigureFields claim, FigureFields evidence) {
        Measure one = measure(claim);
        Measure other = measure(evidence);
        return one == null || other == null ? one == other : one.of().equals(other.of());
    }

    private static @Nullable Measure measure(FigureFields figure) {
        return figure.unit() == null ? null : MEASURES.get(ArabicNormalizer.fold(figure.unit()));
    }

    private static Map.Entry<String, Measure> measure(String unit, String of, String factor) {
        return Map.entry(ArabicNormalizer.fold(unit), new Measure(of, new BigDecimal(factor)));
    }

    private static boolean isShare(FigureFields figure) {
        return is(figure, Kind.PERCENT) || is(figure, Kind.FRACTION) || "%".equals(figure.unit());
    }

    private static boolean isDate(FigureFields figure) {
        return is(figure, Kind.DATE) || is(figure, Kind.RELATIVE_DATE) || is(figure, Kind.TIME);
    }

    private static boolean is(FigureFields figure, Kind kind) {
        return kind.name().equals(figure.kind());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return !Objects.equals(
                one == null ? null : ArabicNormalizer.fold(one), other == null ? null : ArabicNormalizer.fold(other));
    }

    private static @Nullable String year(@Nullable String date) {
        return date == null || date.length() < 4 ? null : date.substring(0, 4);
    }

    private static String both(@Nullable String one, @Nullable String other) {
        return Objects.requireNonNullElse(one, "–") + " ≠ " + Objects.requireNonNullElse(other, "–");
    }

    private static FigureComparison not(Outcome why, @Nullable String detail) {
        return new FigureComparison(why, null, detail);
    }
}
