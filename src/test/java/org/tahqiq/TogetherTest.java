package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two members in one article at once, each in a browser of their own. */
@Tag("browser")
class TogetherTest {

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final Chromium another = new Chromium();

    @BeforeAll
    static void open() {
        demo = Demo.start(home);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void eachSeesWhatTheOtherMarksInTheSameParagraph() {
        try (Chromium.Hands salma = window(chromium, "editor");
                Chromium.Hands admin = window(another, "admin")) {
            salma.select("الجمعة، عن قلقها");
            admin.select("جيران إيران والعالم");
            salma.press("Digit1");
            admin.press("Digit3");
            long pressed = System.nanoTime();
            for (Chromium.Hands each : List.of(salma, admin)) {
                assertThat(mark(each, "CLAIM", "قلقها")).isVisible();
                assertThat(mark(each, "FIGURE", "جيران")).isVisible();
            }
            System.out.printf("Both saw both marks after %d ms%n", (System.nanoTime() - pressed) / 1_000_000);
            salma.waitUntilSaved();
            admin.waitUntilSaved();
            salma.page.reload();
            assertThat(mark(salma, "CLAIM", "قلقها")).isVisible();
            assertThat(mark(salma, "FIGURE", "جيران")).isVisible();
        }
    }

    @Test
    void whatIsSelectedStaysWhileTheOtherMarksBesideIt() {
        try (Chromium.Hands salma = window(chromium, "editor");
                Chromium.Hands admin = window(another, "admin")) {
            salma.select("الصفقات الدنيئة");
            Object scrolled = salma.page.evaluate("scrollY");
            admin.select("جيمس كليفرلي");
            admin.press("Digit2");
            // Painting the paragraph would drop her selection: until then the browser draws the line.
            salma.page.waitForFunction(
                    "() => [...(CSS.highlights.get('tq-waiting-ATTRIBUTION') ?? [])].some((r) => `${r}`.includes('كليفرلي'))");
            assertThat(salma.page.evaluate("`${getSelection()}`")).isEqualTo("الصفقات الدنيئة");
            assertThat(salma.page.evaluate("scrollY")).isEqualTo(scrolled);
            salma.press("Digit1");
            for (Chromium.Hands each : List.of(salma, admin)) {
                assertThat(mark(each, "CLAIM", "الصفقات الدنيئة")).isVisible();
                assertThat(mark(each, "ATTRIBUTION", "كليفرلي")).isVisible();
            }
        }
    }

    @Test
    void ofOneSpanThatBothChangeNobodysVersionIsLostUnseen() {
        try (Chromium.Hands salma = window(chromium, "editor");
                Chromium.Hands admin = window(another, "admin")) {
            salma.select("ثلاثة كيانات");
            salma.press("Digit3");
            salma.waitUntilSaved();
            Locator seen = mark(admin, "FIGURE", "ثلاثة");
            assertThat(seen).isVisible();
            String span = admin.page
                    .locator("article-canvas .card[data-tag=FIGURE]")
                    .filter(new Locator.FilterOptions().setHasText("ثلاثة"))
                    .getAttribute("data-span-id");
            // The network holds the second one up, so that each changes what the other has not heard of.
            admin.page.context().setOffline(true);
            retag(admin, span, "ATTRIBUTION");
            retag(salma, span, "CLAIM");
            salma.waitUntilSaved();
            admin.page.context().setOffline(false);
            Locator conflict = admin.page.locator("article-canvas [data-conflict]");
            conflict.waitFor(); // the page looks for its server every few seconds only
            assertThat(conflict).containsText("إسناد");
            assertThat(conflict).containsText("ادعاء");
            admin.picture("together-conflict");
            conflict.locator("[data-action=take-theirs]").click();
            for (Chromium.Hands each : List.of(salma, admin)) {
                assertThat(mark(each, "CLAIM", "ثلاثة")).isVisible();
            }
        }
    }

    @Test
    void eachSeesThatTheOtherIsHereAndWhenTheyLeave() {
        try (Chromium.Hands salma = window(chromium, "editor")) {
            Locator others = salma.page.locator("article-canvas .people .person");
            try (Chromium.Hands admin = window(another, "admin")) {
                assertThat(others).hasCount(1);
                admin.select("شبه جزيرة القرم");
                salma.picture("together-presence");
            }
            assertThat(others).hasCount(0);
        }
    }

    private static Chromium.Hands window(Chromium browser, String member) {
        Chromium.Hands hands = browser.open(demo.address(), "ar", Chromium.Layout.LATIN);
        hands.signInAs(member);
        hands.page.waitForURL("**/articles/*");
        return hands;
    }

    private static Locator mark(Chromium.Hands hands, String tag, String words) {
        return hands.page
                .locator("article-canvas mark[data-tag~=" + tag + "]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static void retag(Chromium.Hands hands, String span, String tag) {
        hands.page
                .locator("article-canvas [data-span-id='" + span + "'] [data-action=retag][data-tag=" + tag + "]")
                .click();
    }
}
