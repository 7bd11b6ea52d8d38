package org.tahqiq.annotation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
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
        @Nullable String kind)
        implements Fields {

    private static final Set<String> COMPARATORS = Set.of("~", ">", ">=", "<", "<=");
    /** More digits than any figure in an article, few enough that a number cannot be used to exhaust memory. */
    private static final int MOST_DIGITS = 40;

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

    @Override
    public void check(PlainText text) {
        checkNumber("fields.value", value);
        checkNumber("fields.highValue", highValue);
        Typed.optionalCode("fields.kind", kind, Kind.class);
        Typed.period("fields.date", date);
        Typed.optionalLine("fields.unit", unit, 100);
        Typed.optionalLine("fields.scale", scale, 100);
        Typed.optionalLine("fields.denominator", denominator, 200);
        Typed.optionalLine("fields.timeWindow", timeWindow, 200);
        if (comparator != null && !COMPARATORS.contains(comparator)) {
            throw Refusal.invalid("unknown-code", comparator).at("fields.comparator");
        }
        if (currency != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw Refusal.invalid("unknown-code", currency).at("fields.currency");
        }
    }

    private static void checkNumber(String field, @Nullable BigDecimal number) {
        if (number != null && (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS)) {
            throw Refusal.invalid("number-size").at(field);
        }
    }
}
