package org.tahqiq.review;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.FigureFields;

/** A figure as a value that can be compared at a glance: {@code USD 275,000,000}; a vague one in the article's words. */
public final class FigureWords {

    private static final Map<String, String> SIGNS = Map.of("~", "≈", ">", ">", ">=", "≥", "<", "<", "<=", "≤");

    private FigureWords() {}

    public static String of(Annotation figure) {
        if (!(figure.fields() instanceof FigureFields fields)) {
            return figure.quote();
        }
        boolean vague = FigureFields.Kind.VAGUE.name().equals(fields.kind());
        String sign = fields.comparator() == null ? null : SIGNS.get(fields.comparator());
        if (vague) {
            return line(sign == null ? SIGNS.get("~") : sign, figure.quote());
        }
        if (fields.value() == null) {
            return fields.date() == null ? line(sign, figure.quote()) : line(sign, fields.date());
        }
        return of(fields);
    }

    /** Which way it is read: figures and signs alone from left to right, as everywhere. */
    public static String direction(String words) {
        return words.codePoints()
                        .anyMatch(each -> UnicodeScript.of(each) == UnicodeScript.ARABIC && Character.isLetter(each))
                ? "rtl"
                : "ltr";
    }

    /** Of one that has a value. */
    public static String of(FigureFields fields) {
        String sign = fields.comparator() == null ? null : SIGNS.get(fields.comparator());
        return line(
                fields.currency(),
                sign,
                range(Objects.requireNonNull(fields.value()), fields.highValue()),
                unit(fields));
    }

    private static String range(BigDecimal low, @Nullable BigDecimal high) {
        return high == null ? number(low) : number(low) + "–" + number(high);
    }

    /** Digits are 123 in both languages until a member can choose (as in Translations). */
    private static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    /** Money says its unit by the currency. */
    private static @Nullable String unit(FigureFields fields) {
        return fields.currency() == null ? fields.unit() : null;
    }

    private static String line(@Nullable String... words) {
        return Stream.of(words).filter(word -> word != null).collect(Collectors.joining(" "));
    }
}
