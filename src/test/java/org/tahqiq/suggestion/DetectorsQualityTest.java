package org.tahqiq.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.annotation.Tag;

/**
 * What the detectors must not fall below on texts that people marked. The floors are those asked of unseen texts, so that a change
 * of a rule shows; how well they do on unseen ones is told in docs/suggestions.md.
 */
class DetectorsQualityTest {

    private static final Path SEED = Path.of("src/test/resources/golden/gold-seed.json");
    private static final Path DEVELOPMENT = Path.of("src/test/resources/suggestion/development");

    @ParameterizedTest(name = "{0} {1} ≥ {2}")
    @CsvSource({
        "FIGURE, precision, 1.0",
        "FIGURE, recall, 1.0",
        "FIGURE, exact, 1.0",
        "FIGURE, value, 1.0",
        "ATTRIBUTION, precision, 0.95",
        "ATTRIBUTION, recall, 0.95",
        "ATTRIBUTION, source, 0.9",
        "CLAIM, precision, 0.7",
        "CLAIM, recall, 0.7"
    })
    void readsTheSeedArticle(Tag tag, String measure, double floor) throws IOException {
        assertThat(measured(GoldText.all(SEED, ".json"), tag, measure)).isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest(name = "{0} {1} ≥ {2}")
    @CsvSource({
        "FIGURE, precision, 0.92",
        "FIGURE, recall, 0.92",
        "FIGURE, exact, 0.85",
        "FIGURE, value, 0.97",
        "ATTRIBUTION, precision, 0.88",
        "ATTRIBUTION, recall, 0.85",
        "ATTRIBUTION, source, 0.8",
        "CLAIM, precision, 0.6",
        "CLAIM, recall, 0.6"
    })
    void readsTheDevelopmentTexts(Tag tag, String measure, double floor) throws IOException {
        assertThat(measured(GoldText.settled(DEVELOPMENT), tag, measure)).isGreaterThanOrEqualTo(floor);
    }

    private static double measured(List<GoldText> texts, Tag tag, String measure) {
        assertThat(texts).isNotEmpty();
        Evaluation evaluation = new Evaluation();
        texts.forEach(evaluation::add);
        Evaluation.Score score = evaluation.score(tag);
        return switch (measure) {
            case "precision" -> score.precision();
            case "recall" -> score.recall();
            case "exact" -> score.exact();
            default -> score.accuracy(measure);
        };
    }
}
