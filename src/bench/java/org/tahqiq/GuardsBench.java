package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * {@code ./tahqiq guards [ROW,ROW…]}: takes each guard of {@code docs/attacks.md} away, sees its test go red, and writes down that it did.
 * Each test is green first, in the same JVM and on the same data, so that nothing else can be the reason.
 */
class GuardsBench {

    /** Empty for all. */
    private static final Set<String> ROWS =
            Set.of(System.getProperty("guards.rows", "").split(",", 0));

    private static final String PATIENCE = "120 s";

    private final Launcher launcher = LauncherFactory.create();
    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    @Test
    void guards() throws Exception {
        List<String> held = new ArrayList<>();
        List<String> notHeld = new ArrayList<>();
        for (Guard guard : Guard.all()) {
            if (ROWS.contains("") || ROWS.contains(Integer.toString(guard.row()))) {
                String seen = look(guard);
                guard.write(seen);
                (seen.startsWith("red") ? held : notHeld).add(guard + " is " + seen);
            }
        }
        System.out.println(held.size() + " guards are missed by their tests when they are taken away.");
        assertThat(held).as("which row?").isNotEmpty();
        assertThat(notHeld).isEmpty();
    }

    private String look(Guard guard) throws Exception {
        TestExecutionSummary with = run(guard);
        if (with.getTotalFailureCount() > 0 || with.getTestsSucceededCount() == 0) {
            tell(guard, "with it", with);
            return "not green with it " + today;
        }
        try (Removal gone = Removal.of(guard)) {
            TestExecutionSummary without = run(guard);
            tell(guard, "without it", without);
            // What is made before the tests may fail for other reasons, and then none of them was asked.
            if (without.getTestsStartedCount() == 0) {
                return "not asked without it " + today;
            }
            return (without.getTestsFailedCount() > 0 ? "red " : "GREEN WITHOUT IT ") + today;
        }
    }

    private TestExecutionSummary run(Guard guard) throws ClassNotFoundException, IOException {
        Class<?> test = Class.forName(guard.testType());
        Method method = Arrays.stream(test.getDeclaredMethods())
                .filter(each -> each.getName().equals(guard.testName()))
                .findFirst()
                .orElseThrow();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectMethod(test, method))
                        .configurationParameter("junit.jupiter.execution.timeout.testable.method.default", PATIENCE)
                        .build(),
                summary);
        return summary.getSummary();
    }

    /** So that whoever runs it sees that the test failed for want of the guard, and not for something else. */
    private static void tell(Guard guard, String when, TestExecutionSummary summary) {
        System.out.printf(
                "%s: %s %d of %d fail%n", guard, when, summary.getTotalFailureCount(), summary.getTestsStartedCount());
        summary.getFailures().stream()
                .limit(1)
                .map(failure -> String.valueOf(failure.getException()).strip())
                .forEach(why ->
                        System.out.println("    " + why.lines().limit(6).reduce("", (a, b) -> a + "\n    " + b)));
    }
}
