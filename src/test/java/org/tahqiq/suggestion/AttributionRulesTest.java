package org.tahqiq.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Tag;

/** The sentences of {@code attribution-rules.txt}, who says what in each and nothing else; of {@code source-rules.txt}, who speaks. */
class AttributionRulesTest {

    private final Detectors detectors = new Detectors();

    @TestFactory
    Stream<DynamicTest> findsTheReportsOfEverySentenceAndNoOthers() throws IOException {
        return RuleSentences.of("attribution-rules")
                .map(line -> DynamicTest.dynamicTest(
                        line.sentence(),
                        () -> assertThat(found(line.sentence())).isEqualTo(line.wanted())));
    }

    @TestFactory
    Stream<DynamicTest> namesWhoSpeaksInEveryPassage() throws IOException {
        return RuleSentences.of("source-rules")
                .map(line -> DynamicTest.dynamicTest(
                        line.sentence(),
                        () -> assertThat(attributions(line.sentence()).map(AttributionRulesTest::who))
                                .containsExactlyElementsOf(line.wanted())));
    }

    private Stream<AttributionFields> attributions(String sentence) {
        return detectors.suggest(Passage.of(sentence)).stream()
                .filter(each -> each.tag() == Tag.ATTRIBUTION)
                .map(each -> (AttributionFields) each.fields());
    }

    private List<String> found(String sentence) {
        return attributions(sentence).map(each -> told(sentence, each)).toList();
    }

    private static String told(String sentence, AttributionFields fields) {
        List<String> contents = Objects.requireNonNull(fields.contents()).stream()
                .map(range -> words(sentence, range))
                .toList();
        return who(fields) + " : " + (contents.isEmpty() ? "-" : String.join(" … ", contents));
    }

    private static String who(AttributionFields fields) {
        String agency = fields.chain() == null ? "" : fields.chain().getFirst() + ">";
        String cue = Objects.requireNonNull(Objects.requireNonNull(fields.cue()).quote());
        return cue + " : " + agency + source(Objects.requireNonNull(fields.source()));
    }

    private static String source(AttributionFields.Source source) {
        String name = source.name() == null || source.name().isEmpty() ? "-" : source.name();
        return name + (Boolean.TRUE.equals(source.guess()) ? "?" : "");
    }

    private static String words(String sentence, Fields.Range range) {
        return sentence.substring(
                Objects.requireNonNull(range.start()).intValue(),
                Objects.requireNonNull(range.end()).intValue());
    }
}
