package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.suggestion.figure.CountedNouns.Counted;
import org.tahqiq.suggestion.figure.NumberReader.Number;
import org.tahqiq.text.ArabicNumerals.Manner;
import org.tahqiq.text.TextSpan;

/** Makes the figure of an amount that was read: its span, its kind, and the unit that it may share with another. */
final class AmountFigures {

    private static final Set<String> PERIODS = Set.of("يوميا", "اسبوعيا", "شهريا", "سنويا");
    private static final Set<String> THEM = Set.of("منهم", "منها", "منهن", "بينهم", "بينها", "بينهن");
    private static final Set<String> WHOLE = Set.of("اصل", "بين", "اجمالي", "مجموع", "كل");
    private static final Set<String> AGE = Set.of("سن", "عمر");
    private static final Set<String> LIMITS = Set.of("دون", "فوق");
    private static final double SCORE = 0.9;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FigureComparators comparators;
    private final NumberReader numbers;
    private final FigureRanges ranges;
    private final CountedNouns nouns;

    AmountFigures(FigureComparators comparators, NumberReader numbers, FigureRanges ranges, CountedNouns nouns) {
        this.comparators = comparators;
        this.numbers = numbers;
        this.ranges = ranges;
        this.nouns = nouns;
    }

    @Nullable
    Counted counted(FigureScene scene, Number number) {
        if (number.ofThem()) {
            return null;
        }
        // A definite number stands in no construct: what is behind العشرات or المئة is no noun of theirs, unless it is
        // sure.
        if (number.definite() && scene.isWord(number.from()) && !scene.isNumber(number.from() + 1)) {
            Counted sure = scene.unit(number.end());
            boolean plain = number.manner() == Manner.PLAIN && number.value().compareTo(BigDecimal.TEN) > 0;
            return plain && sure == null
                    ? nouns.accusative(scene.text(), number.end())
                    : number.manner() == Manner.PLAIN ? sure : null;
        }
        return number.manner() == Manner.PLAIN
                ? nouns.behind(scene.text(), number.end(), number.value())
                : nouns.whole(scene.text(), number.end());
    }

    /**
     * The figure of an amount.
     *
     * @param from index of its first token, which may be a sign before the number
     * @param lead the comparing words before it; null when there are none
     */
    Figure of(FigureScene scene, int from, Number low, Amount amount, FigureComparators.@Nullable Lead lead) {
        int unitEnd = amount.end;
        String comparator = comparator(scene, from, low, amount, lead);
        Kind kind = isYouth(scene, low, lead, amount)
                ? Kind.AGE
                : FigureKinds.of(scene, from, amount.end, low, amount.counted, amount.percent);
        Counted counted = counted(scene, low, amount, kind, unitEnd);
        if (amount.counted == null && counted != null) {
            kind = counted.kind();
        }
        String unit = unit(counted);
        if (unit == null && kind != Kind.AGE && amount.counted == null) {
            unit = sharedUnit(scene, low, unitEnd);
        }
        String currency = counted == null ? null : currency(scene, counted);
        FigureFields fields = new FigureFields(
                amount.value,
                amount.high,
                kind == Kind.AGE && unit == null ? "سنة" : unit,
                currency,
                currency == null || counted == null ? null : counted.currency() == null || counted.guessed(),
                amount.scale,
                comparator,
                denominator(scene, amount.end),
                scene.is(amount.end, PERIODS) ? scene.folded(amount.end) : null,
                null,
                kind.name());
        String rule = amount.high != null
                ? "range"
                : unit == null && kind == Kind.COUNT ? "number" : kind.name().toLowerCase(Locale.ROOT);
        int start = lead != null
                ? scene.text().startBehind(lead.from(), lead.cut())
                : scene.text().startBehind(from, from == low.from() ? low.cut() : 0);
        return new Figure(
                "figure." + rule,
                new TextSpan(start, scene.text().token(amount.end - 1).end()),
                amount.end,
                fields,
                SCORE,
                triggers(scene, low, unitEnd, lead));
    }

    private static List<TextSpan> triggers(
            FigureScene scene, Number low, int unitEnd, FigureComparators.@Nullable Lead lead) {
        List<TextSpan> triggers = new ArrayList<>();
        triggers.add(scene.text().span(low.from(), low.end(), low.cut()));
        if (unitEnd > low.end()) {
            triggers.add(scene.text().span(low.end(), unitEnd));
        }
        if (lead != null) {
            triggers.add(scene.text().span(lead.from(), lead.end(), lead.cut()));
        }
        return triggers;
    }

    /** From the words before, those behind, which are then in the figure, or a verb farther off. */
    private @Nullable String comparator(
            FigureScene scene, int from, Number low, Amount amount, FigureComparators.@Nullable Lead lead) {
        String comparator = lead == null ? comparators.fromAfar(scene, from) : lead.sign();
        Phrases.Match<String> behind = comparators.behind(scene, amount.end);
        if (behind != null) {
            comparator = behind.value();
            amount.end = behind.end();
        }
        return comparator == null && low.manner() == Manner.VAGUE ? ">=" : comparator;
    }

    /** What is counted here, or by the number that this one changes to, or the money that was spoken of. */
    private @Nullable Counted counted(FigureScene scene, Number low, Amount amount, Kind kind, int unitEnd) {
        if (amount.percent) {
            return FigureRanges.PERCENT_UNIT;
        }
        if (amount.counted != null || kind != Kind.COUNT) {
            return amount.counted;
        }
        Counted next = ranges.unitOfTheNext(scene, amount.end, nouns);
        boolean said = scene.folded(unitEnd).equals("من") || scene.is(unitEnd, THEM);
        return next == null && !said ? scene.moneyBefore(low.from()) : next;
    }

    private static @Nullable String unit(@Nullable Counted counted) {
        return counted == null || counted.kind() == Kind.FRACTION ? null : counted.lemma();
    }

    private static @Nullable String currency(FigureScene scene, Counted counted) {
        boolean nameless = counted.kind() == Kind.MONEY && counted.currency() == null;
        return nameless ? scene.currency(counted.lemma()) : counted.currency();
    }

    /** دون الثلاثين, فوق 60 عاما: below or above so many years are people. */
    private static boolean isYouth(
            FigureScene scene, Number low, FigureComparators.@Nullable Lead lead, Amount amount) {
        boolean limit =
                lead != null && LIMITS.contains(scene.folded(lead.from()).substring(lead.cut()));
        boolean ofAge = lead != null && lead.end() < low.from() && scene.is(low.from() - 1, AGE);
        boolean years = amount.counted != null && FigureKinds.YEARS.contains(amount.counted.lemma());
        boolean ten = amount.counted == null
                && !amount.percent
                && low.definite()
                && low.value().compareTo(HUNDRED) < 0;
        return ofAge || (limit && (years || ten));
    }

    /** What stands behind من, or what was counted before: العشرات من الفنيين, ثلاثة منهم, نصفهم. */
    private @Nullable String sharedUnit(FigureScene scene, Number low, int end) {
        int behind = end < scene.text().size() && scene.text().partner(end) < end ? end + 1 : end;
        boolean partitive = scene.folded(behind).equals("من") && !scene.is(behind + 1, WHOLE);
        if (partitive && nouns.mayBeNoun(scene.text(), behind + 1)) {
            return nouns.lemma(scene.text(), behind + 1);
        }
        if (low.manner() == Manner.VAGUE && !scene.is(behind, THEM)) {
            return null;
        }
        return scene.countedBefore(low.from(), low.manner() == Manner.PART);
    }

    /** 26 من أصل 40 دولة. */
    private @Nullable String denominator(FigureScene scene, int end) {
        if (!scene.folded(end).equals("من") || !scene.is(end + 1, WHOLE)) {
            return null;
        }
        Number whole = numbers.at(scene, end + 2, false);
        if (whole == null) {
            return null;
        }
        Counted counted = counted(scene, whole);
        int last = (counted == null ? whole.end() : counted.end()) - 1;
        String written = scene.text()
                .text()
                .substring(
                        scene.text().token(whole.from()).start(),
                        scene.text().token(last).end());
        // A field is one line, though the words may stand on two.
        return written.replaceAll("\\p{Cntrl}", " ");
    }
}
