package org.tahqiq.suggestion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.suggestion.CountedNouns.Counted;
import org.tahqiq.suggestion.NumberReader.Number;
import org.tahqiq.text.ArabicNumerals.Manner;
import org.tahqiq.text.ArabicOrdinals;
import org.tahqiq.text.TextSpan;

/** A number in digits or words with what compares it before, the second end of a range, and what it counts behind. */
final class AmountRule implements FigureRule {

    private static final Set<String> PERIODS = Set.of("يوميا", "اسبوعيا", "شهريا", "سنويا");
    private static final Set<String> THEM = Set.of("منهم", "منها", "منهن", "بينهم", "بينها", "بينهن");
    private static final Set<String> WHOLE = Set.of("اصل", "بين", "اجمالي", "مجموع", "كل");
    private static final Set<String> AGE = Set.of("سن", "عمر");
    private static final Set<String> SIGNS = Set.of("$", "€", "£", "±", "−");
    private static final Set<String> FEW = Set.of("بضع", "بضعه");
    private static final Set<String> NOT_PARTS = Set.of(
            "نهائي", "النهائي", "نهائيات", "الاخير", "الاخيره", "سنوي", "سنويه", "السنوي", "السنويه", "الشهري",
            "الشهريه");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** (612) behind a noun is how many; (3) may be a note. */
    private static final BigDecimal LARGEST_FOOTNOTE = BigDecimal.valueOf(30);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final FigureComparators comparators;
    private final NumberReader numbers;
    private final FigureRanges ranges;
    private final CountedNouns nouns;
    private final FigureNames names;
    private final NounNumbers nounNumbers;

    AmountRule(
            FigureComparators comparators,
            NumberReader numbers,
            FigureRanges ranges,
            CountedNouns nouns,
            FigureNames names,
            NounNumbers nounNumbers) {
        this.comparators = comparators;
        this.numbers = numbers;
        this.ranges = ranges;
        this.nouns = nouns;
        this.names = names;
        this.nounNumbers = nounNumbers;
    }

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        FigureComparators.Lead lead = comparators.at(scene, index);
        if (lead != null) {
            int at = scene.is(lead.end(), AGE) ? lead.end() + 1 : lead.end();
            Figure figure = amount(scene, at, lead);
            return figure != null ? figure : nounNumbers.compared(scene, lead);
        }
        return amount(scene, index, null);
    }

    private @Nullable Figure amount(FigureScene scene, int index, FigureComparators.@Nullable Lead lead) {
        int first = index;
        if (scene.isWord(index)) {
            for (int cut = 0; cut >= 0; cut = lead == null ? scene.nextCut(index, cut) : -1) {
                if (FEW.contains(scene.folded(index).substring(cut))) {
                    return few(scene, index, cut, lead);
                }
            }
        }
        if (scene.is(index, SIGNS)) {
            first++;
        }
        Number low = numbers.at(scene, first, lead == null && first == index);
        return low == null || isNoFigure(scene, low, lead) ? null : figure(scene, index, low, lead);
    }

    private @Nullable Figure figure(FigureScene scene, int index, Number low, FigureComparators.@Nullable Lead lead) {
        Amount amount = new Amount(low);
        Figure share = outOf(scene, low, lead);
        if (share != null) {
            return share;
        }
        Counted sign = index < low.from() ? CountedNouns.known(scene.text(), index) : null;
        FigureRanges.Range range = ranges.behind(scene, low);
        if (range != null) {
            amount.value = range.low();
            amount.high = range.high().value();
            amount.scale = range.high().scale();
            amount.end = range.high().end();
        }
        Number last = range == null ? low : range.high();
        amount.percent = FigureRanges.percentEnd(scene, amount.end) > 0;
        if (amount.percent) {
            amount.end = FigureRanges.percentEnd(scene, amount.end);
        } else if (sign != null) {
            amount.counted = sign;
        } else {
            amount.counted = counted(scene, last);
        }
        if (amount.counted != null && amount.counted != sign) {
            amount.end = amount.counted.end();
            more(scene, amount);
        }
        boolean counts = amount.counted != null || amount.percent;
        return (!counts && !standsAlone(scene, low, lead, range != null)) || isNamed(scene, low, lead, amount)
                ? null
                : finished(scene, sign == null ? low.from() : index, low, amount, lead);
    }

    private @Nullable Counted counted(FigureScene scene, Number number) {
        if (number.ofThem()) {
            return null;
        }
        return number.manner() == Manner.PLAIN
                ? nouns.behind(scene.text(), number.end(), number.value())
                : nouns.whole(scene.text(), number.end());
    }

    /** سنوات ونصف السنة; 47 جنيها و25 قرشا; خمس ساعات وأربعون دقيقة. */
    private void more(FigureScene scene, Amount amount) {
        Counted counted = java.util.Objects.requireNonNull(amount.counted);
        if (scene.folded(amount.end).equals("ونصف") && amount.high == null) {
            amount.value = amount.value.add(HALF);
            amount.end++;
            Counted again = CountedNouns.known(scene.text(), amount.end);
            if (again != null && again.lemma().equals(counted.lemma())) {
                amount.end = again.end();
            }
        } else if (amount.high == null) {
            FigureRanges.Smaller smaller = ranges.smaller(scene, amount.end, counted);
            if (smaller != null) {
                amount.value = amount.value.add(smaller.value());
                amount.end = smaller.end();
            }
        }
    }

    private Figure finished(
            FigureScene scene, int from, Number low, Amount amount, FigureComparators.@Nullable Lead lead) {
        int numberEnd = low.end();
        int unitEnd = amount.end;
        String comparator = lead == null ? comparators.fromAfar(scene, from) : lead.sign();
        Phrases.Match<String> behind = comparators.behind(scene, amount.end);
        if (behind != null) {
            comparator = behind.value();
            amount.end = behind.end();
        }
        if (comparator == null && low.manner() == Manner.VAGUE) {
            comparator = ">=";
        }
        Kind kind = FigureKinds.of(scene, from, amount.end, low, amount.counted, amount.percent);
        boolean youth = kind == Kind.COUNT && isYouth(scene, low, lead) && amount.counted == null;
        kind = youth || (lead != null && lead.end() < low.from() && scene.is(low.from() - 1, AGE)) ? Kind.AGE : kind;
        String unit = amount.percent
                ? "%"
                : kind == Kind.AGE && amount.counted == null ? null : unit(scene, low, amount, unitEnd);
        if (amount.counted == null && !amount.percent && kind == Kind.COUNT) {
            Counted shared = ranges.unitOfTheNext(scene, amount.end, nouns);
            shared = shared == null && !unitIsSaid(scene, unitEnd) ? scene.moneyBefore(low.from()) : shared;
            if (shared != null) {
                unit = shared.lemma();
                kind = shared.kind();
                amount.currency = shared;
            }
        }
        Counted money = amount.counted == null ? amount.currency : amount.counted;
        FigureFields fields = new FigureFields(
                amount.value,
                amount.high,
                kind == Kind.AGE && unit == null ? "سنة" : unit,
                money == null ? null : money.currency(),
                money == null || money.currency() == null ? null : money.guessed(),
                amount.scale,
                comparator,
                denominator(scene, amount.end),
                scene.is(amount.end, PERIODS) ? scene.folded(amount.end) : null,
                null,
                kind.name());
        TextSpan number = scene.text().span(low.from(), numberEnd, low.cut());
        List<TextSpan> triggers = new ArrayList<>(List.of(number));
        if (unitEnd > numberEnd) {
            triggers.add(scene.text().span(numberEnd, unitEnd));
        }
        TextSpan span = new TextSpan(
                lead == null
                        ? from == low.from()
                                ? number.start()
                                : scene.text().token(from).start()
                        : scene.text().startBehind(lead.from(), lead.cut()),
                scene.text().token(amount.end - 1).end());
        if (lead != null) {
            triggers.add(scene.text().span(lead.from(), lead.end(), lead.cut()));
        }
        String rule = amount.high != null
                ? "range"
                : unit == null && kind == Kind.COUNT ? "number" : kind.name().toLowerCase(Locale.ROOT);
        return new Figure("figure." + rule, span, amount.end, fields, 0.9, triggers);
    }

    /** دون الثلاثين: what is below or above a definite ten and counts nothing is young or old. */
    private static boolean isYouth(FigureScene scene, Number low, FigureComparators.@Nullable Lead lead) {
        return lead != null
                && Set.of("دون", "فوق").contains(scene.folded(lead.from()).substring(lead.cut()))
                && low.definite()
                && low.value().compareTo(HUNDRED) < 0;
    }

    private static boolean unitIsSaid(FigureScene scene, int end) {
        return scene.folded(end).equals("من") || scene.is(end, THEM);
    }

    private @Nullable String unit(FigureScene scene, Number low, Amount amount, int end) {
        Counted counted = amount.counted;
        if (counted != null) {
            return counted.kind() == Kind.FRACTION ? null : counted.lemma();
        }
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
        return scene.text()
                .text()
                .substring(
                        scene.text().token(whole.from()).start(),
                        scene.text()
                                .token((counted == null ? whole.end() : counted.end()) - 1)
                                .end());
    }

    /** بضعة أشهر, بضع مئات: from three to nine. */
    private @Nullable Figure few(FigureScene scene, int index, int cut, FigureComparators.@Nullable Lead lead) {
        Number low = numbers.at(scene, index + 1, false);
        if (low != null && low.factor().compareTo(BigDecimal.ONE) == 0 && low.manner() != Manner.VAGUE) {
            return null;
        }
        BigDecimal scale = low == null ? BigDecimal.ONE : low.value();
        int end = low == null ? index + 1 : low.end();
        Counted counted = nouns.whole(scene.text(), end);
        if (low == null && counted == null) {
            return null;
        }
        Number number = new Number(
                index,
                cut,
                end,
                scale.multiply(BigDecimal.valueOf(3)),
                Manner.VAGUE,
                null,
                BigDecimal.ONE,
                false,
                false);
        Amount amount = new Amount(number);
        amount.counted = counted;
        amount.end = counted == null ? end : counted.end();
        return finished(scene, index, number, amount, lead);
    }

    /** المادة 236, but not الرحلة 10 أيام: a noun gives its number to a name unless something known is counted. */
    private boolean isNamed(FigureScene scene, Number low, FigureComparators.@Nullable Lead lead, Amount amount) {
        int digits = scene.isNumber(low.from()) ? low.from() : low.from() + 1;
        boolean counts = amount.percent || amount.high != null || CountedNouns.known(scene.text(), low.end()) != null;
        return lead == null && !counts && digits < low.end() && scene.isNumber(digits) && names.isName(scene, digits);
    }

    /** تسعة من كل عشرة, واحد من كل خمسة لاجئين. */
    private @Nullable Figure outOf(FigureScene scene, Number part, FigureComparators.@Nullable Lead lead) {
        boolean outOf = scene.folded(part.end()).equals("من")
                && scene.folded(part.end() + 1).equals("كل");
        Number all = outOf ? numbers.at(scene, part.end() + 2, false) : null;
        if (all == null || all.value().compareTo(part.value()) <= 0 || part.manner() != Manner.PLAIN) {
            return null;
        }
        Number share = new Number(
                part.from(),
                part.cut(),
                all.end(),
                part.value().divide(all.value(), MathContext.DECIMAL64),
                Manner.PART,
                null,
                BigDecimal.ONE,
                false,
                false);
        Amount amount = new Amount(share);
        amount.counted = nouns.behind(scene.text(), all.end(), all.value());
        amount.end = amount.counted == null ? all.end() : amount.counted.end();
        return finished(scene, part.from(), share, amount, lead);
    }

    /** Whether a number without unit is one that counts all the same. */
    private static boolean standsAlone(
            FigureScene scene, Number low, FigureComparators.@Nullable Lead lead, boolean range) {
        if (low.manner() == Manner.PART) {
            return !isRanked(scene, low.end());
        }
        if (low.manner() == Manner.VAGUE) {
            return true;
        }
        if (FigureKinds.saysAge(scene, low.from())) {
            return true;
        }
        if (low.definite()) {
            return lead != null && !isRanked(scene, low.end());
        }
        boolean onlyScale = scene.isWord(low.from())
                && low.end() == low.from() + 1
                && low.factor().compareTo(HUNDRED) > 0;
        boolean inParentheses = scene.folded(low.from() - 1).equals("(")
                && scene.folded(low.end()).equals(")")
                && (scene.isWord(low.from()) || low.value().compareTo(LARGEST_FOOTNOTE) < 0);
        return lead != null
                || range
                || !(onlyScale || inParentheses || low.value().compareTo(BigDecimal.ONE) == 0);
    }

    private static boolean isRanked(FigureScene scene, int index) {
        String folded = scene.folded(index);
        return scene.is(index, NOT_PARTS)
                || ArabicOrdinals.one(CountedNouns.isDefinite(folded) ? folded.substring(2) : folded) != null;
    }

    private boolean isNoFigure(FigureScene scene, Number low, FigureComparators.@Nullable Lead lead) {
        int digits = scene.isNumber(low.from()) ? low.from() : low.from() + 1;
        if (!scene.isNumber(digits) || digits >= low.end()) {
            boolean one = low.value().compareTo(BigDecimal.ONE) == 0 && low.scale() == null;
            boolean rank = low.manner() == Manner.PART && isRanked(scene, low.end());
            boolean ofAll = scene.folded(low.end()).equals("من")
                    && scene.folded(low.end() + 1).equals("كل");
            boolean mere = one && lead == null && !ofAll && FigureRanges.percentEnd(scene, low.end()) < 0;
            return rank || mere || names.isNumbered(scene, low.from());
        }
        if (names.isCode(scene, digits)) {
            return true;
        }
        String written = scene.folded(digits);
        boolean code = written.length() > 1 && written.charAt(0) == '0' && Character.isDigit(written.charAt(1));
        boolean telephone = written.length() > 9 && written.chars().allMatch(Character::isDigit);
        boolean ofANumber = scene.is(digits - 1, Set.of("لسنه", "لعام"));
        return code || telephone || ofANumber || isListNumber(scene, digits) || isPartOfSlash(scene, digits);
    }

    /** «1.», «2-», «3)» at the head of a line. */
    private static boolean isListNumber(FigureScene scene, int index) {
        boolean first =
                scene.isFirstOfLine(index) || (scene.folded(index - 1).equals("(") && scene.isFirstOfLine(index - 1));
        return first && Set.of(".", "-", "–", ")", ":").contains(scene.folded(index + 1));
    }

    /** 2022/2023, 24/7, 10:30: no amounts; what is a date has been found before. */
    private static boolean isPartOfSlash(FigureScene scene, int index) {
        Set<String> signs = Set.of("/", ":");
        return (scene.is(index + 1, signs) && scene.isNumber(index + 2))
                || (scene.is(index - 1, signs) && scene.isNumber(index - 2));
    }

    /** What is known of an amount while it is read. */
    private static final class Amount {

        private BigDecimal value;
        private @Nullable BigDecimal high;
        private @Nullable String scale;
        private boolean percent;
        private @Nullable Counted counted;
        private @Nullable Counted currency;
        private int end;

        Amount(Number low) {
            this.value = low.value();
            this.scale = low.scale();
            this.end = low.end();
        }
    }
}
