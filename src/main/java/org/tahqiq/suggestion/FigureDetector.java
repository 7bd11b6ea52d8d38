package org.tahqiq.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.AnalysedText;

/**
 * Finds figures as the guidelines want them marked: numbers with what compares them and what they count, dates, times and ages.
 * The rules are asked at every token, those that know more words of a figure before those that know fewer.
 */
final class FigureDetector implements Detector {

    private final List<FigureRule> rules;

    FigureDetector(Lexicon lexicon) {
        FigureComparators comparators = new FigureComparators(lexicon);
        CountedNouns nouns = new CountedNouns(lexicon);
        FigureNames names = new FigureNames(lexicon);
        FigureDays days = new FigureDays(lexicon);
        NumberReader numbers = new NumberReader();
        FigureRanges ranges = new FigureRanges(numbers);
        NounNumbers nounNumbers = new NounNumbers(comparators, nouns, ranges);
        rules = List.of(
                new DateRule(days, names),
                new DayRule(days, ranges),
                new AgeRule(),
                new PostposedRule(numbers, nouns),
                new AmountRule(comparators, numbers, ranges, nouns, names, nounNumbers),
                nounNumbers);
    }

    @Override
    public List<Suggestion> detect(Passage passage, AnalysedText text, List<Suggestion> before) {
        FigureScene scene = new FigureScene(passage, text);
        int index = 0;
        while (index < text.size()) {
            Figure figure = at(scene, index);
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

    private @Nullable Figure at(FigureScene scene, int index) {
        for (FigureRule rule : rules) {
            Figure figure = rule.at(scene, index);
            if (figure != null) {
                return figure;
            }
        }
        return null;
    }
}
