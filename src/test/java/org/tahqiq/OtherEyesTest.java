package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page of text for those who choose its colours themselves, enlarge it, or want nothing to move. */
@Tag("browser")
class OtherEyesTest {

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeAll
    static void open() {
        demo = Demo.start(home);
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor");
            for (Map.Entry<String, String> each : Map.of(
                            "275 مليون دولار", "Digit3", "أعلن كيربي", "Digit2", "موسكو وطهران تتعاونان", "Digit1")
                    .entrySet()) {
                editor.select(each.getKey());
                editor.press(each.getValue());
                editor.waitUntilSaved();
            }
        }
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    /** Windows' contrast themes take all backgrounds away: only lines are left to tell the kinds apart. */
    @Test
    void theKindsAreToldApartByTheirLinesInForcedColours() {
        try (Chromium.Hands editor = hands(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE))) {
            assertThat(style(editor.page, "FIGURE", "textDecorationStyle")).isEqualTo("double");
            assertThat(style(editor.page, "ATTRIBUTION", "textDecorationStyle")).isEqualTo("dashed");
            assertThat(style(editor.page, "CLAIM", "textDecorationStyle")).isEqualTo("solid");
            assertThat(style(editor.page, "CLAIM", "textDecorationLine")).isEqualTo("underline");
            editor.picture("forced-colours");
        }
    }

    /** A window of 1440 by 900 at 200 % has 720 by 450 of its own pixels (WCAG 1.4.4, 1.4.10). */
    @Test
    void nothingIsLostAtTwiceTheSize() {
        try (Chromium.Hands editor =
                hands(new Browser.NewContextOptions().setViewportSize(720, 450).setDeviceScaleFactor(2))) {
            editor.click("275 مليون", 0);
            editor.page.locator("article-canvas .sheet .card[data-tag=FIGURE]").waitFor();
            assertThat((boolean) editor.page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
            editor.picture("zoom-200");
        }
    }

    @Test
    void cardsDoNotGlideForThoseWhoWantNothingToMove() {
        assertThat(gliding(ReducedMotion.REDUCE)).isEqualTo("0s");
        assertThat(gliding(ReducedMotion.NO_PREFERENCE)).isNotEqualTo("0s");
    }

    private static String gliding(ReducedMotion motion) {
        try (Chromium.Hands editor = hands(new Browser.NewContextOptions().setReducedMotion(motion))) {
            return (String)
                    editor.page.locator("article-canvas .cards .card").first().evaluate("""
                    (card) => {
                      card.toggleAttribute('data-standing', true);
                      return getComputedStyle(card).transitionDuration;
                    }
                    """);
        }
    }

    private static Chromium.Hands hands(Browser.NewContextOptions options) {
        Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN, options);
        editor.signInAs("editor");
        editor.page.locator("article-canvas mark[data-tint=FIGURE]").first().waitFor();
        return editor;
    }

    private static Object style(Page page, String tint, String property) {
        return page.locator("article-canvas mark[data-tint=" + tint + "]")
                .first()
                .evaluate("(mark, property) => getComputedStyle(mark)[property]", property);
    }
}
