package org.tahqiq.suggestion;

import java.util.List;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.text.AnalysedText;

/** Finds numbers, amounts, dates and times. */
final class FigureDetector implements Detector {

    FigureDetector(Lexicon lexicon) {}

    @Override
    public List<Suggestion> detect(Passage passage, AnalysedText text, List<Suggestion> before) {
        return List.of();
    }
}
