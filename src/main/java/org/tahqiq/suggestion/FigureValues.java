package org.tahqiq.suggestion;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.suggestion.figure.FigureDetector;
import org.tahqiq.text.AnalysedText;

/** The numbers that a text states, however they are written. */
@Component
public class FigureValues {

    private final FigureDetector figures = new FigureDetector(Lexicon.common());

    /** In base units: 275 مليون and مئتان وخمسة وسبعون مليونًا are the same. */
    public Set<BigDecimal> in(String text) {
        Set<BigDecimal> values = new TreeSet<>();
        figures.detect(Passage.of(text), AnalysedText.of(text)).stream()
                .map(each -> (FigureFields) each.fields())
                .flatMap(figure -> Stream.of(figure.value(), figure.highValue()))
                .filter(Objects::nonNull)
                .forEach(values::add);
        return values;
    }
}
