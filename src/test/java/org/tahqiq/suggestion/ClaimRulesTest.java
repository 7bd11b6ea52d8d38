package org.tahqiq.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Tag;

/** The sentences of {@code claim-rules.txt}: what is worth checking in each, and nothing else. */
class ClaimRulesTest {

    private final Detectors detectors = new Detectors();

    @TestFactory
    Stream<DynamicTest> findsTheClaimsOfEverySentenceAndNoOthers() throws IOException {
        return RuleSentences.of("claim-rules")
                .map(line -> DynamicTest.dynamicTest(
                        line.sentence(),
                        () -> assertThat(found(line.sentence())).isEqualTo(line.wanted())));
    }

    private List<String> found(String sentence) {
        Passage passage = Passage.of(sentence);
        return detectors.suggest(passage).stream()
                .filter(each -> each.tag() == Tag.CLAIM)
                .map(each -> ((ClaimFields) each.fields()).checkWorthiness() + " "
                        + passage.text().quote(each.span()))
                .toList();
    }
}
