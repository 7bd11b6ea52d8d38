package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.suggestion.figure.CountedNouns.Counted;
import org.tahqiq.suggestion.figure.NumberReader.Number;
import org.tahqiq.text.ArabicNumerals.Manner;

/** A number in digits or words with what compares it before, the second end of a range, and what it counts behind. */
final class AmountRule implements FigureRule {

    private static final Set<String> AGE = Set.of("سن", "عمر");
    private static final Set<String> MINUS = Set.of("-", "−");
    private static final Set<String> CONJUNCTIONS = Set.of("و", "ب", "(");
    private static final Set<String> SIGNS = Set.of("$", "€", "£", "±");
    private static final Set<String> FEW = Set.of("بضع", "بضعه");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final FigureComparators comparators;
    private final NumberReader numbers;
    private final FigureRanges ranges;
    private final CountedNouns nouns;
    private final BareNumbers bare;
    private final AmountFigures figures;
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
        this.bare = new BareNumbers(names);
        this.figures = new AmountFigures(comparators, numbers, ranges, nouns);
        this.nounNumbers = nounNumbers;
    }

    @Override
    public boolean mayBegin(String folded) {
        return FEW.contains(folded)
                || SIGNS.contains(folded)
                || MINUS.contains(folded)
                || comparators.begin(folded)
                || numbers.begins(folded);
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
        boolean negative = isMinus(scene, index);
        if (negative || scene.is(index, SIGNS)) {
            first++;
        }
        Number low = numbers.at(scene, first, lead == null && first == index);
        if (low == null || bare.isNoFigure(scene, low, lead != null)) {
            return null;
        }
        return figure(scene, index, negative ? low.negated() : low, lead);
    }

    /** -5 درجات, و-5; but not 3-5, F-16 or «- 5». */
    private static boolean isMinus(FigureScene scene, int index) {
        boolean sign = scene.is(index, MINUS)
                && scene.isNumber(index + 1)
                && scene.text().isGlued(index + 1);
        return sign && (!scene.text().isGlued(index) || scene.is(index - 1, CONJUNCTIONS));
    }

    private @Nullable Figure figure(FigureScene scene, int index, Number low, FigureComparators.@Nullable Lead lead) {
        Amount amount = new Amount(low);
        Figure share = outOf(scene, low, lead);
        if (share != null) {
            return share;
        }
        Counted sign = index < low.from() ? scene.unit(index) : null;
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
            amount.counted = figures.counted(scene, last);
        }
        if (amount.counted != null && amount.counted != sign) {
            amount.end = amount.counted.end();
            more(scene, amount);
        }
        boolean counts = amount.counted != null || amount.percent;
        return (!counts && !bare.standsAlone(scene, low, lead != null, range != null))
                        || (lead == null && bare.isNamed(scene, low, amount))
                ? null
                : figures.of(scene, low.from() > index ? index : low.from(), low, amount, lead);
    }

    /** سنوات ونصف السنة; 47 جنيها و25 قرشا; خمس ساعات وأربعون دقيقة. */
    private void more(FigureScene scene, Amount amount) {
        Counted counted = Objects.requireNonNull(amount.counted);
        if (counted.kind() == Kind.FRACTION) {
            amount.end = MultiplierRule.behindObject(scene, amount.end);
            return;
        }
        if (scene.folded(amount.end).equals("ونصف") && amount.high == null) {
            amount.value = amount.value.add(HALF);
            amount.end++;
            Counted again = scene.unit(amount.end);
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
        return figures.of(scene, index, number, amount, lead);
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
        return figures.of(scene, part.from(), share, amount, lead);
    }
}
