package org.tahqiq.annotation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tahqiq.text.ArabicWord;
import org.tahqiq.text.WordList;

/**
 * Some words of a figure and what they say.
 *
 * @param words folded
 * @param sign how they compare; empty when they only lead in
 */
record FigurePhrase(List<String> words, String sign) {

    private static final Comparator<FigurePhrase> LONGEST_FIRST = Comparator.comparingInt(
                    (FigurePhrase phrase) -> phrase.words().size())
            .reversed();

    static final List<FigurePhrase> BEFORE = comparators("BEFORE");
    static final List<FigurePhrase> BEHIND = comparators("BEHIND");
    static final List<FigurePhrase> PERCENT = phrases("%|٪|بالمئه|بالمائه|بالميه|في المئه|في المائه|في الميه|ب المئه");
    static final List<FigurePhrase> OF_A_LIFE = phrases("من العمر|من عمره|من عمرها|من عمري");
    static final List<FigurePhrase> OUT_OF = phrases("من اصل|من بين|من اجمالي");

    /** Alternatives parted by |, the longest first. */
    static List<FigurePhrase> phrases(String alternatives) {
        return phrases("", alternatives).sorted(LONGEST_FIRST).toList();
    }

    private static Stream<FigurePhrase> phrases(String sign, String alternatives) {
        return Arrays.stream(alternatives.split("\\|"))
                .map(phrase -> new FigurePhrase(
                        Arrays.stream(phrase.strip().split(" "))
                                .map(ArabicWord::fold)
                                .toList(),
                        sign));
    }

    /** Those of one place in {@code lexicon/figure-comparators.txt}; words that only lead in have no sign. */
    private static List<FigurePhrase> comparators(String place) {
        return WordList.lines("figure-comparators").stream()
                .map(line -> line.split(" ", 3))
                .filter(parts -> parts[0].equals(place))
                .flatMap(parts -> phrases("=-".contains(parts[1]) ? "" : parts[1], parts[2]))
                .sorted(LONGEST_FIRST)
                .toList();
    }
}
