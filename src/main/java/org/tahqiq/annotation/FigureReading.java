package org.tahqiq.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.ArabicNumerals;
import org.tahqiq.text.ArabicNumerals.Manner;
import org.tahqiq.text.ArabicOrdinals;
import org.tahqiq.text.ArabicWord;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/**
 * What plainly stands in the words of a figure: 275 مليون دولار is 275000000, دولار, USD guessed, MONEY. Whatever is not plain
 * stays null: an empty field is filled by a person, a wrong one is believed.
 */
public final class FigureReading {

    private static final FigureFields NOTHING =
            new FigureFields(null, null, null, null, null, null, null, null, null, null, null);

    private static final Set<String> MULTIPLIERS = Set.of("ضعف", "الضعف");

    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");
    private static final FigureUnits UNITS = FigureUnits.common();
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final FigureCursor cursor;
    private final List<ArabicWord> words;
    private @Nullable String comparator;

    private FigureReading(List<ArabicWord> words) {
        this.cursor = new FigureCursor(words);
        this.words = words;
    }

    /** The fields that can be read from the exact words of a span; all null when nothing can. */
    public static FigureFields read(String words) {
        List<ArabicWord> all = new ArrayList<>(ArabicWord.of(words));
        all.removeIf(word -> word.folded().equals("(") || word.folded().equals(")"));
        if (all.isEmpty()) {
            return NOTHING;
        }
        FigureFields date = FigureDates.read(all);
        if (date != null) {
            return date;
        }
        FigureFields amount = new FigureReading(all).amount();
        return amount == null ? NOTHING : amount;
    }

    /**
     * A number that somebody typed, in digits of any script or as it is said: ٢٧٥ مليون.
     *
     * @throws Refusal {@code number} for what is none
     */
    public static BigDecimal number(String field, String typed) {
        try {
            return new BigDecimal(Typed.digits(typed.strip()).replace("٬", "").replace('٫', '.'));
        } catch (NumberFormatException inWords) {
            BigDecimal read = read(typed).value();
            if (read == null) {
                throw Refusal.invalid("number").at(field);
            }
            return read;
        }
    }

    private @Nullable FigureFields amount() {
        FigureFields known = ageInOrdinals();
        if (known == null) {
            known = afterItsNoun();
        }
        if (known != null) {
            return known;
        }
        if (!cursor.isNumberNext()) {
            takeLeadIns();
        }
        boolean between = cursor.take("بين") || cursor.take("ما بين");
        boolean from = !between && cursor.at() == 0 && cursor.take("من");
        cursor.dropClitic();
        FigureUnits.@Nullable Found unit = cursor.signBefore();
        boolean negative = unit == null && cursor.at() == 0 && (cursor.take("-") || cursor.take("−"));
        ArabicNumerals.Read low = cursor.number();
        if (low == null) {
            return unit == null && !between && !from && !negative ? withoutNumber() : null;
        }
        cursor.moveTo(low.end());
        ArabicNumerals.Read high = high(low, between);
        if ((between || from) && high == null) {
            return null;
        }
        BigDecimal value = low.value();
        if (high != null) {
            cursor.moveTo(high.end());
            if (negative || low.manner() != Manner.PLAIN || high.manner() != Manner.PLAIN || areYears(low, high)) {
                return null;
            }
            if (high.factor().compareTo(low.factor()) > 0 && low.scale() == null) {
                value = value.multiply(high.factor());
            }
            if (value.compareTo(high.value()) >= 0) {
                return null;
            }
        }
        boolean percent = cursor.takePhrase(FigurePhrase.PERCENT) != null;
        if (unit == null && !percent) {
            unit = cursor.unitBehind(low.value());
        }
        if (unit != null && unit.end() > cursor.at()) {
            cursor.moveTo(unit.end());
        }
        if (high == null && unit != null) {
            value = value.add(cursor.halfMore(unit));
        }
        return fields(negative ? value.negate() : value, high, low, unit, percent);
    }

    /** What stands behind number and unit, and all of it together; null when the rest could change the sense. */
    private @Nullable FigureFields fields(
            BigDecimal value,
            ArabicNumerals.@Nullable Read high,
            ArabicNumerals.Read low,
            FigureUnits.@Nullable Found unit,
            boolean percent) {
        boolean age = cursor.takePhrase(FigurePhrase.OF_A_LIFE) != null || cursor.saysAgeBefore();
        String timeWindow = cursor.takeTimeWindow();
        FigurePhrase behind = cursor.takePhrase(FigurePhrase.BEHIND);
        if (behind != null) {
            comparator = comparator == null ? behind.sign() : null;
        }
        String denominator = null;
        int tail = cursor.at();
        if (cursor.takePhrase(FigurePhrase.OUT_OF) != null) {
            ArabicNumerals.Read whole = ArabicNumerals.read(words, cursor.at());
            if (whole != null) {
                denominator = cursor.rest();
                cursor.moveTo(whole.end());
            } else {
                cursor.moveTo(tail);
            }
        }
        boolean oneOfSeveral = low.value().equals(BigDecimal.ONE) && unit == null && cursor.take("من");
        boolean mayBeAYear = unit == null && !percent && low.scale() == null && isYear(low.value());
        if (oneOfSeveral || mayBeAYear || !cursor.isRestHarmless(low.manner())) {
            return null;
        }
        FigureFields.Kind kind = kind(low.manner(), unit, percent, age);
        return new FigureFields(
                value,
                high == null ? null : high.value(),
                percent
                        ? "%"
                        : unit == null || unit.unit().kind() == FigureFields.Kind.FRACTION
                                ? null
                                : unit.unit().lemma(),
                unit == null ? null : unit.currency(),
                unit == null || unit.currency() == null ? null : unit.guessed(),
                high == null ? low.scale() : high.scale(),
                comparator == null && low.manner() == Manner.VAGUE ? ">=" : comparator,
                denominator,
                timeWindow,
                null,
                kind == null ? null : kind.name());
    }

    private static FigureFields.@Nullable Kind kind(
            Manner manner, FigureUnits.@Nullable Found unit, boolean percent, boolean age) {
        if (percent) {
            return FigureFields.Kind.PERCENT;
        }
        if (manner == Manner.VAGUE) {
            return FigureFields.Kind.VAGUE;
        }
        if (unit == null) {
            return manner == Manner.PART ? FigureFields.Kind.FRACTION : null;
        }
        FigureFields.Kind kind = unit.unit().kind();
        if (manner == Manner.PART && kind == FigureFields.Kind.COUNT) {
            return FigureFields.Kind.FRACTION;
        }
        return age && kind == FigureFields.Kind.DURATION ? FigureFields.Kind.AGE : kind;
    }

    /** دولارين، شابين، ضعف العدد: the number is in the noun. */
    private @Nullable FigureFields withoutNumber() {
        if (cursor.at() < words.size()
                && MULTIPLIERS.contains(words.get(cursor.at()).folded())) {
            cursor.moveTo(cursor.at() + 1);
            return cursor.isRestHarmless(Manner.PLAIN) ? plain(TWO, null, FigureFields.Kind.FRACTION) : null;
        }
        BigDecimal value = TWO;
        FigureUnits.Found unit = UNITS.dual(words, cursor.at());
        if (unit == null
                && cursor.at() + 1 < words.size()
                && cursor.isHalf(cursor.at() + 1)
                && !words.get(cursor.at()).isDefinite()) {
            // عام ونصف
            value = BigDecimal.ONE;
            unit = UNITS.at(words, cursor.at());
        }
        if (unit == null) {
            return null;
        }
        cursor.moveTo(unit.end());
        ArabicNumerals.Read number = new ArabicNumerals.Read(value, Manner.PLAIN, cursor.at(), null, BigDecimal.ONE);
        return fields(value.add(cursor.halfMore(unit)), null, number, unit, false);
    }

    /** القوى الست: the noun, then its number with the article. */
    private @Nullable FigureFields afterItsNoun() {
        if (words.size() != 2 || !words.get(1).isDefinite() || ArabicNumerals.isNumeral(words.getFirst())) {
            return null;
        }
        ArabicNumerals.Read number = ArabicNumerals.read(words, 1);
        boolean small = number != null
                && number.end() == 2
                && number.manner() == Manner.PLAIN
                && number.value().compareTo(BigDecimal.valueOf(3)) >= 0
                && number.value().compareTo(BigDecimal.TEN) <= 0;
        if (!small || number == null) {
            return null;
        }
        FigureUnits.Found unit = UNITS.at(words, 0);
        return unit == null
                ? plain(number.value(), null, null)
                : plain(number.value(), unit.unit().lemma(), unit.unit().kind());
    }

    /** في السابعة والثلاثين من عمرها: an age, though in ordinals. */
    private @Nullable FigureFields ageInOrdinals() {
        int index = words.getFirst().folded().equals("في") ? 1 : 0;
        ArabicOrdinals.Read age = ArabicOrdinals.at(words, index);
        if (age == null) {
            return null;
        }
        cursor.moveTo(age.end());
        return cursor.takePhrase(FigurePhrase.OF_A_LIFE) != null && cursor.at() == words.size()
                ? plain(BigDecimal.valueOf(age.value()), "سنة", FigureFields.Kind.AGE)
                : null;
    }

    private static FigureFields plain(BigDecimal value, @Nullable String unit, FigureFields.@Nullable Kind kind) {
        return new FigureFields(
                value, null, unit, null, null, null, null, null, null, null, kind == null ? null : kind.name());
    }

    /** The second number of a range, or null when there is none. */
    private ArabicNumerals.@Nullable Read high(ArabicNumerals.Read low, boolean between) {
        int before = cursor.at();
        // 3% و5%
        cursor.takePhrase(FigurePhrase.PERCENT);
        if (cursor.at() < words.size()) {
            String folded = words.get(cursor.at()).folded();
            int next = -1;
            if (FigureCursor.DASHES.contains(folded) || folded.equals("او")) {
                next = cursor.at() + 1;
            } else if (folded.equals("و") && (between || cursor.areDigits(low.end() - 1, cursor.at() + 1))) {
                next = cursor.at() + 1;
            } else if (folded.startsWith("و") && between && ArabicNumerals.isNumeral(words.get(cursor.at()))) {
                next = cursor.at();
            }
            ArabicNumerals.Read high = next < 0 || next >= words.size() ? null : ArabicNumerals.read(words, next);
            if (high != null) {
                return high;
            }
        }
        cursor.moveTo(before);
        return null;
    }

    /** 2019-2022 is a season or a war, not an amount. */
    private static boolean areYears(ArabicNumerals.Read low, ArabicNumerals.Read high) {
        return low.scale() == null && isYear(low.value()) && isYear(high.value());
    }

    private static boolean isYear(BigDecimal value) {
        return YEAR.matcher(value.toPlainString()).matches();
    }

    private void takeLeadIns() {
        for (FigurePhrase lead = cursor.takePhrase(FigurePhrase.BEFORE);
                lead != null;
                lead = cursor.takePhrase(FigurePhrase.BEFORE)) {
            if (!lead.sign().isEmpty()) {
                comparator = lead.sign();
            }
        }
    }
}
