package org.tahqiq.curation.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tahqiq.curation.Decision;
import org.tahqiq.curation.GoldAnnotation;
import org.tahqiq.curation.LeftOut;

/** Which words a decision is about, as long as it stands. */
record DecidedWords(List<GoldAnnotation> gold, List<LeftOut> leftOut) {

    /** Of a link, those it leads from. */
    String of(Decision decision) {
        return Stream.concat(decision.outcomes().stream().flatMap(this::settled), left(decision))
                .findFirst()
                .orElse("…");
    }

    private Stream<String> settled(Decision.Outcome outcome) {
        return gold.stream()
                .filter(each -> each.annotation().id().value().equals(outcome.annotation())
                        || each.links().stream()
                                .anyMatch(link -> Objects.equals(link.id().value(), outcome.relation())))
                .map(each -> each.annotation().quote());
    }

    private Stream<String> left(Decision decision) {
        return leftOut.stream()
                .filter(each -> each.decision().id().equals(decision.id()))
                .flatMap(each -> Stream.concat(
                        each.spans().stream(), each.links().stream().map(link -> link.source())))
                .map(annotation -> annotation.quote());
    }
}
