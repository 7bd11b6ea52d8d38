package org.tahqiq.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.annotation.Tag.ATTRIBUTION;
import static org.tahqiq.annotation.Tag.CLAIM;
import static org.tahqiq.annotation.Tag.FIGURE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.TextSpan;

/** Which span of one reader stands for which of the other's, in «قال الوزير إن 40 طائرة وصلت.» */
class PairingTest {

    private static final UUID LAYLA = new UUID(0, 1);
    private static final UUID OMAR = new UUID(0, 2);

    private static ReadArticle.Reading reading(UUID member, ReadingRows.Span... spans) {
        return ReadArticle.Reading.of(member, List.of(spans));
    }

    private static ReadingRows.Span span(Tag tag, int start, int end) {
        return new ReadingRows.Span(LAYLA, LAYLA, tag, start, end);
    }

    private static Stream<String> met(ReadArticle.Reading layla, ReadArticle.Reading omar) {
        return Pairing.of(layla, omar).stream()
                .map(each -> each.firstSaid() + " " + each.secondSaid() + (each.differs() ? " ≠" : ""));
    }

    @Test
    void theSameStandsForTheSame() {
        assertThat(met(reading(LAYLA, span(FIGURE, 14, 22)), reading(OMAR, span(FIGURE, 14, 22))))
                .containsExactly("FIGURE FIGURE");
    }

    @Test
    void ofSeveralTheOneThatSharesMost() {
        List<Pairing> pairings = Pairing.of(
                reading(LAYLA, span(CLAIM, 11, 27)), reading(OMAR, span(CLAIM, 11, 16), span(CLAIM, 14, 27)));
        assertThat(pairings).hasSize(2);
        assertThat(pairings.getLast().second()).isEqualTo(new Pairing.Marked(CLAIM, new TextSpan(14, 27)));
        assertThat(pairings.getFirst().first()).isNull();
    }

    /** A figure within a claim is no other name for it. */
    @Test
    void whatLiesWithinIsNotMistakenForIt() {
        assertThat(met(reading(LAYLA, span(CLAIM, 11, 27)), reading(OMAR, span(FIGURE, 14, 16))))
                .containsExactly("CLAIM NOTHING ≠", "NOTHING FIGURE ≠");
    }

    @Test
    void theSameWordsUnderAnotherTagAreConfused() {
        assertThat(met(reading(LAYLA, span(ATTRIBUTION, 0, 27)), reading(OMAR, span(CLAIM, 3, 27))))
                .containsExactly("ATTRIBUTION CLAIM ≠");
        // The same tag comes first: then nothing is left to be confused.
        assertThat(met(
                        reading(LAYLA, span(ATTRIBUTION, 0, 27)),
                        reading(OMAR, span(CLAIM, 3, 27), span(ATTRIBUTION, 0, 10))))
                .containsExactly("ATTRIBUTION ATTRIBUTION ≠", "NOTHING CLAIM ≠");
    }
}
