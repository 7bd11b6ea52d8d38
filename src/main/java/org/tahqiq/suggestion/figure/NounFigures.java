package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.suggestion.figure.CountedNouns.Counted;
import org.tahqiq.text.TextSpan;

/** Makes the figures of nouns that are numbers themselves, with what compares them. */
final class NounFigures {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final double SURE = 0.85;
    /** ضعف may be weakness. */
    private static final double LESS_SURE = 0.7;

    private final FigureComparators comparators;

    NounFigures(FigureComparators comparators) {
        this.comparators = comparators;
    }

    /**
     * The figure of a noun.
     *
     * @param counted null when the noun multiplies
     */
    Figure of(
            FigureScene scene,
            int index,
            int cut,
            @Nullable Counted counted,
            Kind kind,
            BigDecimal value,
            @Nullable BigDecimal high,
            int end,
            FigureComparators.@Nullable Lead lead) {
        List<TextSpan> triggers = new ArrayList<>(List.of(scene.text().span(index, end, cut)));
        String comparator = lead == null ? comparators.fromAfar(scene, index) : lead.sign();
        int to = end;
        Phrases.Match<String> behind = comparators.behind(scene, to);
        if (behind != null) {
            comparator = behind.value();
            to = behind.end();
        }
        int start = scene.text().startBehind(index, cut);
        if (lead != null) {
            start = scene.text().startBehind(lead.from(), lead.cut());
            triggers.add(scene.text().span(lead.from(), lead.end(), lead.cut()));
        }
        FigureFields fields = new FigureFields(
                value,
                high,
                counted == null || kind == Kind.FRACTION ? null : counted.lemma(),
                counted == null ? null : counted.currency(),
                counted == null || counted.currency() == null ? null : counted.guessed(),
                null,
                comparator,
                null,
                null,
                null,
                kind.name());
        String rule = counted == null
                ? "multiplier"
                : high != null
                        ? "range"
                        : value.equals(TWO) ? "dual" : kind.name().toLowerCase(Locale.ROOT);
        return new Figure(
                "figure." + rule,
                new TextSpan(start, scene.text().token(to - 1).end()),
                to,
                fields,
                counted == null ? LESS_SURE : SURE,
                triggers);
    }
}
