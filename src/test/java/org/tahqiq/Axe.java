package org.tahqiq;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe-core has against a page. It is asked in the page itself and tells faults only: its own builder carries all that it saw
 * through a second window, which costs many times what the looking does.
 */
final class Axe {

    private static final String FAULTS = """
            async () => {
              const { violations } = await axe.run({ exclude: ['vaadin-connection-indicator'] }, { resultTypes: ['violations'] });
              return violations.flatMap(({ id, nodes }) => nodes.map((each) => `${id} ${each.target}: ${each.failureSummary}`));
            }
            """;

    private static final String SCRIPT = script();

    private Axe() {}

    /** A line for each element that breaks a rule. */
    static List<?> against(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<?>) page.evaluate(FAULTS);
    }

    private static String script() {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
