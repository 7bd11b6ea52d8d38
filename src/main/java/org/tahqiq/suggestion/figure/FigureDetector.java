package org.tahqiq.suggestion.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureUnits;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.text.AnalysedText;

/**
 * Finds figures as the guidelines want them marked: numbers with what compares them and what they count, dates, times and ages.
 * The rules are asked at every token, those that know more words of a figure before those that know fewer.
 */
public final class FigureDetector {

    private final List<FigureRule> rules;
    private final Currencies currencies;
    private final FigureUnits units;

    public FigureDetector(Lexicon lexicon) {
        currencies = new Currencies(lexicon);
        units = new FigureUnits(lexicon.lines("figure-units"));
        FigureComparators comparators = new FigureComparators(lexicon);
        CountedNouns nouns = new CountedNouns(lexicon, units);
        FigureNames names = new FigureNames(lexicon);
        FigureDays days = new FigureDays(lexicon);
        NumberReader numbers = new NumberReader();
        FigureRanges ranges = new FigureRanges(numbers);
        NounFigures nounFigures = new NounFigures(comparators);
        NounNumbers nounNumbers = new NounNumbers(nounFigures, nouns, ranges);
        rules = List.of(
                new DateRule(days, names),
                new DayRule(days, ranges),
                new AgeRule(),
                new PostposedRule(numbers, nouns),
                new MultiplierRule(comparators, nounFigures, nouns),
                new AmountRule(comparators, numbers, ranges, nouns, names, nounNumbers),
                nounNumbers);
    }

    /** The figures of a passage, in the order of its text; no vocabulary is needed to read them. */
    public List<Suggestion> detect(Passage passage, AnalysedText text) {
        FigureScene scene = new FigureScene(passage, text, currencies, units);
        Openings openings = new Openings(rules, text);
        int index = 0;
        while (index < text.size()) {
            Figure figure = at(scene, index, openings.at(index));
            if (figure == null) {
                index++;
            } else {
                scene.add(figure);
                index = figure.to();
            }
        }
        return scene.found().stream()
                .map(figure -> Suggestion.of(
                        passage,
                        figure.rule(),
                        Tag.FIGURE,
                        figure.span(),
                        figure.triggers(),
                        figure.score(),
                        figure.fields()))
                .toList();
    }

    private @Nullable Figure at(FigureScene scene, int index, int opened) {
        for (int i = 0; opened >> i > 0; i++) {
            Figure figure = (opened >> i & 1) == 1 ? rules.get(i).at(scene, index) : null;
            if (figure != null) {
                return figure;
            }
        }
        return null;
    }
}
