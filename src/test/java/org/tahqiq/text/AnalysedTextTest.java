package org.tahqiq.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            وقال إنّ 1,200.5 دولارٍ؟ | وقال · ان · 1,200.5 · دولار · ؟
            بـ26 طائرة | ب · 26 · طايره
            الـ٤٠، F-16 | ال · 40 · ، · F · - · 16
            كَتَبَ هـ… | كتب · ه · …
            """)
    void cutsWordsNumbersAndSigns(String written, String tokens) {
        AnalysedText text = AnalysedText.of(written);
        assertThat(IntStream.range(0, text.size()).mapToObj(text::folded))
                .containsExactly(tokens.replace("طايره", "طائره").split(" · "));
    }

    @Test
    void endsSentencesAtStopsButNotInsideQuotesNumbersAndAbbreviations() {
        assertThat(sentences("قال د. أحمد: “ذهبت. ثم عدت”. بلغ 1.5 مليون! أحقا؟\nنعم"))
                .containsExactly("قال د. أحمد: “ذهبت. ثم عدت”.", "بلغ 1.5 مليون!", "أحقا؟", "نعم");
    }

    @Test
    void takesNoNoticeOfAQuoteMarkThatIsNeverClosed() {
        assertThat(sentences("قال “ذهبت. ثم عدت.")).containsExactly("قال “ذهبت.", "ثم عدت.");
        AnalysedText text = AnalysedText.of("“أ” «ب» \"ج\" “د");
        assertThat(IntStream.range(0, text.size()).map(text::partner))
                .containsExactly(2, 1, 0, 5, 4, 3, 8, 7, 6, 9, 10);
    }

    @Test
    void numbersEveryFoldedFormOnceHoweverManyThereAre() {
        String words = IntStream.range(0, 1500)
                .mapToObj(i -> "قلم" + (char) ('ء' + i % 26) + i)
                .collect(joining(" "));
        AnalysedText text = AnalysedText.of(words + " " + words + " كلمة كلمه");
        assertThat(IntStream.range(0, text.size()).filter(i -> !text.folded(i).equals(form(text, text.spelling(i)))))
                .isEmpty();
        assertThat(text.spelling(text.size() - 1)).isEqualTo(text.spelling(text.size() - 2));
        assertThat(text.occurrences(text.size() - 1)).isEqualTo(2);
        assertThat(text.spellings()).isEqualTo((int) IntStream.range(0, text.size())
                .mapToObj(text::folded)
                .distinct()
                .count());
    }

    /** The folded form of the first token with a number. */
    private static String form(AnalysedText text, int spelling) {
        int first = IntStream.range(0, text.size())
                .filter(i -> text.spelling(i) == spelling)
                .findFirst()
                .orElseThrow();
        return text.folded(first);
    }

    @Test
    void findsTheWordBehindItsCliticWithTheMarksOnIt() {
        AnalysedText text = AnalysedText.of("وَقالَ");
        TextSpan span = text.span(0, 1, 1);
        assertThat(text.text().substring(span.start(), span.end())).isEqualTo("قالَ");
    }

    private static List<String> sentences(String written) {
        AnalysedText text = AnalysedText.of(written);
        return text.sentences().stream()
                .map(sentence -> text.span(sentence.from(), sentence.to()))
                .map(span -> written.substring(span.start(), span.end()))
                .toList();
    }
}
