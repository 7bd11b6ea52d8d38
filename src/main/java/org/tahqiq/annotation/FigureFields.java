package org.tahqiq.annotation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/**
 * A number as a value that can be compared.
 *
 * @param value in base units, scale applied: 275 مليون is 275000000
 * @param highValue the upper end of a range
 * @param unit singular lemma
 * @param currency ISO 4217
 * @param scale as written, say مليون
 * @param comparator {@code ~ > >= < <=}
 * @param date ISO 8601, as precise as known: a date, a week (2025-W47), or two dates (2025-10-20/2025-10-27)
 */
public record FigureFields(
        @Nullable BigDecimal value,
        @Nullable BigDecimal highValue,
        @Nullable String unit,
        @Nullable String currency,
        @Nullable Boolean currencyGuessed,
        @Nullable String scale,
        @Nullable String comparator,
        @Nullable String denominator,
        @Nullable String timeWindow,
        @Nullable String date,
        @Nullable String kind,
        @Nullable String label)
        implements Fields {

    /** By their signs, which no key of a message can have. */
    static final Map<String, String> COMPARATORS =
            Map.of("~", "ABOUT", ">", "MORE", ">=", "AT_LEAST", "<", "LESS", "<=", "AT_MOST");

    /** More digits than any figure in an article, few enough that a number cannot be used to exhaust memory. */
    private static final int MOST_DIGITS = 40;

    /** Of a figure that is no finer kind. */
    public FigureFields(
            @Nullable BigDecimal value,
            @Nullable BigDecimal highValue,
            @Nullable String unit,
            @Nullable String currency,
            @Nullable Boolean currencyGuessed,
            @Nullable String scale,
            @Nullable String comparator,
            @Nullable String denominator,
            @Nullable String timeWindow,
            @Nullable String date,
            @Nullable String kind) {
        this(
                value,
                highValue,
                unit,
                currency,
                currencyGuessed,
                scale,
                comparator,
                denominator,
                timeWindow,
                date,
                kind,
                null);
    }

    /** What a figure counts. */
    public enum Kind {
        COUNT,
        MONEY,
        PERCENT,
        QUANTITY,
        DURATION,
        AGE,
        FRACTION,
        DATE,
        RELATIVE_DATE,
        TIME,
        VAGUE
    }

    /** As it stands in a row. */
    public String written() {
        return FieldsJson.write(this);
    }

    /** What {@link #written} wrote. */
    public static FigureFields stored(String json) {
        return (FigureFields) FieldsJson.read(json, Tag.FIGURE);
    }

    @Override
    public FigureFields labelled(@Nullable String code) {
        return new FigureFields(
                value,
                highValue,
                unit,
                currency,
                currencyGuessed,
                scale,
                comparator,
                denominator,
                timeWindow,
                date,
                kind,
                code);
    }

    /** The same figure in other words: what its old ones plainly said is read from them anew, what a member said otherwise stays. */
    FigureFields reworded(String old, String now) {
        FigureFields before = FigureReading.read(old);
        FigureFields after = FigureReading.read(now);
        return new FigureFields(
                reworded(value, before.value, after.value),
                reworded(highValue, before.highValue, after.highValue),
                reworded(unit, before.unit, after.unit),
                reworded(currency, before.currency, after.currency),
                reworded(currencyGuessed, before.currencyGuessed, after.currencyGuessed),
                reworded(scale, before.scale, after.scale),
                reworded(comparator, before.comparator, after.comparator),
                reworded(denominator, before.denominator, after.denominator),
                reworded(timeWindow, before.timeWindow, after.timeWindow),
                reworded(date, before.date, after.date),
                reworded(kind, before.kind, after.kind),
                label);
    }

    /** Two numbers are the same whatever their zeros: 2.50 and 2.5. */
    private static <T extends Comparable<T>> @Nullable T reworded(
            @Nullable T said, @Nullable T before, @Nullable T after) {
        boolean wasRead = said == null || before == null ? said == before : said.compareTo(before) == 0;
        return wasRead ? after : said;
    }

    @Override
    public void check(PlainText text) {
        checkValues("fields");
    }

    /**
     * Checks a figure that nobody marked, as of evidence: a label is for marks alone.
     *
     * @param place what these fields are called where they stand, for the refusal
     */
    public void check(String place) {
        if (label != null) {
            throw Refusal.unreadable("unreadable").at(place + ".label");
        }
        checkValues(place);
    }

    private void checkValues(String place) {
        checkNumber(place + ".value", value);
        checkNumber(place + ".highValue", highValue);
        Typed.optionalCode(place + ".kind", kind, Kind.class);
        Typed.period(place + ".date", date);
        Typed.optionalLine(place + ".unit", unit, 100);
        Typed.optionalLine(place + ".scale", scale, 100);
        Typed.optionalLine(place + ".denominator", denominator, 200);
        Typed.optionalLine(place + ".timeWindow", timeWindow, 200);
        if (comparator != null && !COMPARATORS.containsKey(comparator)) {
            throw Refusal.invalid("unknown-code", comparator).at(place + ".comparator");
        }
        if (currency != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw Refusal.invalid("unknown-code", currency).at(place + ".currency");
        }
    }

    private static void checkNumber(String field, @Nullable BigDecimal number) {
        if (number != null && (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS)) {
            throw Refusal.invalid("number-size").at(field);
        }
    }
}
