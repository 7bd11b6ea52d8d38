package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen, from a phone to a wide desk, in both languages and both themes: axe finds nothing, nothing sticks out. */
@Tag("browser")
class AccessTest {

    @TempDir
    static Path home;

    private static Demo demo;
    private static Chromium chromium;
    private static String claim;

    @BeforeAll
    static void open() {
        demo = Demo.start(home);
        chromium = new Chromium();
        try (Chromium.Hands editor = window("ar", ColorScheme.LIGHT, 1440)) {
            editor.signInAs("editor");
            editor.page.waitForURL("**/articles/*");
            for (Map.Entry<String, String> mark : List.of(
                    Map.entry("أعلن كيربي", "Digit2"),
                    Map.entry("275 مليون دولار", "Digit3"),
                    Map.entry("حزمة مساعدات جديدة لأوكرانيا، بقيمة 275 مليون دولار", "Digit1"))) {
                editor.select(mark.getKey());
                editor.press(mark.getValue());
                editor.waitUntilSaved();
            }
            claim = editor.page.url().replaceAll("https?://[^/]*([^?]*).*", "$1") + "?span="
                    + editor.page
                            .locator("article-canvas .card[data-tag=CLAIM]")
                            .getAttribute("data-span-id");
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, LIGHT, 360", "ar, LIGHT, 1440", "ar, LIGHT, 2560", "ar, DARK, 360", "ar, DARK, 1440", "ar, DARK, 2560",
        "en, LIGHT, 360", "en, LIGHT, 1440", "en, LIGHT, 2560", "en, DARK, 360", "en, DARK, 1440", "en, DARK, 2560"
    })
    void everyScreenCanBeReadAndUsedByAll(String language, ColorScheme colours, int width) {
        String name = "access-" + language + "-" + colours + "-" + width + "-";
        SoftAssertions all = new SoftAssertions();
        try (Chromium.Hands member = window(language, colours, width)) {
            member.go("/login");
            assertThat(member.page.locator("[data-demo]")).hasCount(4);
            check(all, member, name + "sign-in");
            member.signInAs("admin");
            for (Map.Entry<String, String> screen : Map.of(
                            "library", "/articles",
                            "queue", "/queue",
                            "dashboard", "/dashboard",
                            "team", "/team",
                            "profile", "/profile",
                            "corpora", "/corpora")
                    .entrySet()) {
                member.go(screen.getValue());
                assertThat(member.page.locator("main h1, main h2").first()).isVisible();
                check(all, member, name + screen.getKey());
            }
            member.go(claim);
            assertThat(member.page.locator("article-canvas [data-span-id]").first())
                    .isVisible();
            check(all, member, name + "workbench");
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, Chromium.Hands member, String name) {
        member.page.waitForTimeout(300); // what fades in has its colours only then
        member.picture(name);
        all.assertThat((int) member.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name + " sticks out by so many pixels")
                .isNotPositive();
        all.assertThat(new AxeBuilder(member.page)
                        .exclude("vaadin-connection-indicator")
                        .analyze()
                        .getViolations())
                .as(name)
                .flatExtracting(AccessTest::told)
                .isEmpty();
    }

    private static List<String> told(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " " + node.getTarget() + ": " + node.getFailureSummary())
                .toList();
    }

    private static Chromium.Hands window(String language, ColorScheme colours, int width) {
        return chromium.open(
                demo.address(),
                language,
                Chromium.Layout.LATIN,
                new Browser.NewContextOptions()
                        .setViewportSize(width, width == 360 ? 740 : 900)
                        .setColorScheme(colours));
    }
}
