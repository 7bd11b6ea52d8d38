package org.tahqiq.curation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahqiq.curation.ui.GoldEnds.Step;
import org.tahqiq.text.TextSpan;

class GoldEndsTest {

    @Test
    void theWawCanBeLeftOutAndTakenInAgain() {
        String text = "إيران وروسيا تتعاونان";
        assertThat(moved(text, "وروسيا", Step.START_LETTER_LATER)).isEqualTo("روسيا");
        assertThat(moved(text, "روسيا", Step.START_LETTER_EARLIER)).isEqualTo("وروسيا");
        assertThat(moved(text, "وروسيا", Step.END_LETTER_EARLIER)).isEqualTo("وروسي");
        assertThat(moved(text, "وروسي", Step.END_LETTER_LATER)).isEqualTo("وروسيا");
    }

    @Test
    void aLetterKeepsItsMarksAndAPairItsHalves() {
        assertThat(moved("وَرُوسيا", "وَرُوسيا", Step.START_LETTER_LATER)).isEqualTo("رُوسيا");
        assertThat(moved("ضررًا", "ضررًا", Step.END_LETTER_EARLIER)).isEqualTo("ضررً");
        assertThat(moved("ضررً", "ضررً", Step.END_LETTER_EARLIER)).isEqualTo("ضر");
        assertThat(moved("قال 👨‍👩‍👧", "قال 👨‍👩‍👧", Step.END_LETTER_EARLIER))
                .isEqualTo("قال");
    }

    @Test
    void noMarkBeginsOrEndsWithASpaceAndNoneIsEmpty() {
        String text = "إيران وروسيا";
        assertThat(moved(text, "وروسيا", Step.START_LETTER_EARLIER)).isEqualTo("ن وروسيا");
        assertThat(moved(text, "إيران", Step.END_LETTER_LATER)).isEqualTo("إيران و");
        assertThat(moved(text, "إ", Step.END_LETTER_EARLIER)).isEqualTo("إ");
        assertThat(moved(text, "إيران", Step.START_LETTER_EARLIER)).isEqualTo("إيران");
        assertThat(moved(text, "وروسيا", Step.END_LETTER_LATER)).isEqualTo("وروسيا");
    }

    @Test
    void wordsAndTheEndsOfReadersAreStillOneStep() {
        String text = "إيران وروسيا تتعاونان";
        GoldEnds ends = new GoldEnds(text, Stream.of(span(text, "روسيا")));
        TextSpan all = span(text, "وروسيا تتعاونان");
        assertThat(text.substring(ends.moved(all, Step.START_LATER).start())).isEqualTo("روسيا تتعاونان");
        assertThat(ends.moved(all, Step.START_EARLIER).start()).isZero();
    }

    private static String moved(String text, String words, Step step) {
        TextSpan moved = new GoldEnds(text, Stream.empty()).moved(span(text, words), step);
        return text.substring(moved.start(), moved.end());
    }

    private static TextSpan span(String text, String words) {
        int start = text.indexOf(words);
        return new TextSpan(start, start + words.length());
    }
}
