package org.tahqiq;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What axe-core has against a page. */
final class Axe {

    private Axe() {}

    /** A line for each element that breaks a rule. */
    static List<String> against(Page page) {
        return new AxeBuilder(page)
                .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                        .flatMap(Axe::told)
                        .toList();
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " " + node.getTarget() + ": " + node.getFailureSummary());
    }
}
