package org.tahqiq;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What axe-core has against a page. */
final class Axe {

    private static final AxeRunOptions VIOLATIONS = new AxeRunOptions();

    static {
        VIOLATIONS.setResultTypes(List.of("violations"));
    }

    private Axe() {}

    /** A line for each element that breaks a rule. Our screens have no frames: to gather from frames it would open a window each time. */
    static List<String> against(Page page) {
        return new AxeBuilder(page)
                        .exclude("vaadin-connection-indicator")
                        .options(VIOLATIONS)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(Axe::told)
                        .toList();
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " " + node.getTarget() + ": " + node.getFailureSummary());
    }
}
