package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What helps whoever is new here: a tour, the help, and their own ways of writing. */
@Tag("browser")
class FirstHourScreenTest {

    private static final Pattern ARABIC_DIGITS = Pattern.compile("[٠-٩]{4}");

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeAll
    static void open() {
        demo = Demo.start(home);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void aNewEditorIsShownAroundOnceAndWhatTheyDoTakesThemOn() {
        demo.application().getBean(JdbcTemplate.class).update("delete from preferences");
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            editor.signInAs("editor");
            Locator tour = editor.page.locator(".tour");
            assertThat(tour).hasAttribute("data-step", "MARK");
            assertThat(editor.page.locator("article-canvas .tq-text")).containsText("أوكرانيا");
            editor.look("tour");
            editor.select("حزمة مساعدات جديدة لأوكرانيا");
            editor.press("Digit1");
            editor.waitUntilSaved();
            assertThat(tour).hasAttribute("data-step", "FIELDS");
            tour.locator("[data-action=tour-next]").click();
            assertThat(tour).hasAttribute("data-step", "SUGGESTIONS");
            tour.locator("[data-action=tour-back]").click();
            assertThat(tour).hasAttribute("data-step", "FIELDS");
            tour.locator("[data-action=tour-next]").click();
            tour.locator("[data-action=tour-next]").click();
            assertThat(tour).hasAttribute("data-step", "CHECK");
            editor.page.reload();
            assertThat(tour).hasAttribute("data-step", "CHECK");
            editor.page
                    .locator("article-canvas .card[data-tag=CLAIM] [data-action=open]")
                    .click();
            assertThat(tour).hasAttribute("data-step", "ONWARD");
            tour.locator("[data-action=tour-end]").click();
            assertThat(tour).isHidden();
            editor.page.reload();
            assertThat(editor.page.locator("article-canvas .card[data-tag=CLAIM]"))
                    .isVisible();
            assertThat(tour).isHidden();

            editor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(editor.page.locator(".shell > header")).isHidden();
            assertThat(editor.page.locator("article-canvas .bar")).isHidden();
            assertThat(editor.page.locator("article-canvas .tq-text mark").first())
                    .isVisible();
            assertThat(editor.page.locator("article-canvas .tq-text").boundingBox().width)
                    .isGreaterThan(1000);
            editor.picture("article-on-paper");
        }
    }

    @Test
    void theHelpOpensAtThePageOfTheScreen() {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer", "/queue");
            reviewer.page.locator(".help-link").click();
            reviewer.page.waitForURL("**/help/queue");
            assertThat(reviewer.page.locator("main h1")).hasText("قائمة التحقق");
            assertThat(reviewer.page.locator(".prose table code").first()).isVisible();
            assertThat(reviewer.page.locator(".help-contents [aria-current]")).hasText("قائمة التحقق");
            reviewer.look("help");
            reviewer.page.locator(".help-contents a[href$=gold]").click();
            assertThat(reviewer.page.locator("main h1")).hasText("الاتفاق والنسخة المرجعية");
        }
    }

    @Test
    void theTextIsReadAlone() {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            reviewer.signInAs("reviewer");
            Locator text = reviewer.page.locator("article-canvas .tq-text");
            assertThat(text).containsText("أوكرانيا");
            reviewer.page.locator("article-canvas [data-action=read]").click();
            assertThat(reviewer.page.locator(".shell > header")).isHidden();
            assertThat(reviewer.page.locator(".workbench-head h1")).isVisible();
            reviewer.look("reading");
            text.focus();
            reviewer.press("Escape");
            assertThat(reviewer.page.locator(".shell > header")).isVisible();
        }
    }

    @Test
    void whoIsIdleIsWarnedBeforeTheirSessionEndsAndGoesOn() {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reviewer.page.clock().install();
            reviewer.signInAs("reviewer", "/queue");
            assertThat(reviewer.page.locator("session-watch")).isAttached();
            reviewer.page.clock().fastForward("56:00");
            Locator warning = reviewer.page.locator("session-watch [role=alert]");
            assertThat(warning).containsText("تنتهي جلستك");
            reviewer.check("session-ending");
            warning.locator("button").click();
            assertThat(warning).isHidden();
        }
    }

    @Test
    void numbersAndDatesAreWrittenAsTheMemberLikes() {
        try (Chromium.Hands curator = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            curator.signInAs("curator", "/profile");
            Locator session = curator.page.locator("[data-session=here] .secondary");
            assertThat(session).not().containsText(ARABIC_DIGITS);
            curator.look("preferences");
            curator.page.locator(".preferences vaadin-select").first().click();
            curator.page
                    .locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText("١٢٣"))
                    .click();
            curator.page.locator(".preferences vaadin-checkbox").click();
            curator.page.locator("[data-action=save-preferences]").click();
            assertThat(session).containsText(ARABIC_DIGITS);
            assertThat(session).containsText("هـ)");
        }
    }
}
