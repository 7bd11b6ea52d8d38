package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a member did is saved once or offered back, whatever happens to the line, the tab, the session and the server. The line is
 * cut for some seconds; {@code -Dtahqiq.cut=60} cuts it for the full minute.
 */
@Tag("browser")
class NeverLostTest {

    private static final Duration CUT = Duration.ofSeconds(Integer.getInteger("tahqiq.cut", 4));
    /** Vaadin tries a broken line every five seconds; a server needs its time to start. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static final List<String> WORDS = List.of(
            "كيربي",
            "حزمة مساعدات",
            "275 مليون دولار",
            "موسكو",
            "أوكرانيا",
            "الولايات المتحدة",
            "تقرير",
            "إيران",
            "روسيا",
            "طائرات");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @TempDir
    private Path home;

    @Test
    void tenTagsSetWhileTheLineIsCutAreAllSavedOnce() throws Exception {
        try (Demo demo = Demo.start(home);
                Line line = new Line(URI.create(demo.address()).getPort());
                Chromium.Hands editor = chromium.open(line.address(), "ar", Chromium.Layout.ARABIC)) {
            editor.signInAs("editor");
            editor.page.locator("article-canvas .tq-text").waitFor();
            editor.select(WORDS.getFirst());
            // Amid the messages that tell where the member is: Flow may be out of step for good, and load the page
            // anew.
            line.cut();
            long began = System.nanoTime();
            for (String words : WORDS) {
                editor.select(words);
                editor.press("Digit1");
            }
            Locator status = editor.page.locator("article-canvas .status");
            assertThat(status).hasAttribute("data-status", "unsaved", patient());
            assertThat(status).containsText("10");
            editor.picture("never-lost-1-cut");
            Thread.sleep(Math.max(
                    0,
                    CUT.toMillis() - Duration.ofNanos(System.nanoTime() - began).toMillis()));
            line.mend();
            assertThat(status).hasAttribute("data-status", "saved", patient());
            editor.page.reload();
            assertThat(editor.page.locator("article-canvas [data-span-id]")).hasCount(WORDS.size());
            editor.picture("never-lost-2-saved");
        }
    }

    /** As after a line that broke amid two messages: Flow's client counts otherwise than the server, and never gets further. */
    @Test
    void aPageThatIsOutOfStepIsLoadedAnewAndGoesOnWithWhatItHadNotSent() throws Exception {
        try (Demo demo = Demo.start(home);
                Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor");
            editor.select(WORDS.getFirst());
            editor.page.evaluate("window.before = true");
            editor.page.route(
                    "**/?v-r=uidl*",
                    route -> route.resume(new Route.ResumeOptions()
                            .setPostData(route.request().postData().replaceFirst("\"clientId\":", "$07"))),
                    new Page.RouteOptions().setTimes(1));
            editor.press("Digit1");
            editor.page.waitForFunction("!window.before");
            assertThat(editor.page.locator("article-canvas [data-span-id]")).hasCount(1);
            editor.waitUntilSaved();
            assertThat(editor.page.locator("article-canvas .left")).hasCount(0);
            editor.page.reload();
            assertThat(editor.page.locator("article-canvas [data-span-id]")).hasCount(1);
        }
    }

    private static LocatorAssertions.HasAttributeOptions patient() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);
    }

    @Test
    void afterARestartTheMemberSignsInAgainAndFindsPlaceAndEditsBack() throws Exception {
        Demo first = Demo.start(home);
        try (Line line = new Line(URI.create(first.address()).getPort());
                Chromium.Hands editor = chromium.open(line.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor");
            editor.select("275 مليون دولار");
            editor.press("Digit3");
            editor.waitUntilSaved();
            String place = editor.page.url();
            line.cut();
            editor.select("أعلن كيربي");
            editor.press("Digit2");
            first.close();
            try (Demo second = Demo.start(home)) {
                line.leadTo(URI.create(second.address()).getPort());
                line.mend();
                editor.page.waitForURL(url -> url.contains("/login"), new Page.WaitForURLOptions().setTimeout(60_000));
                editor.signInHereAs("editor");
                // The request that was saved while signing in says so in its address.
                editor.page.waitForURL(url -> url.startsWith(place));
                Locator left = editor.page.locator("article-canvas .left");
                assertThat(left).containsText("أعلن كيربي", PATIENTLY);
                editor.picture("never-lost-3-offered");
                left.locator("[data-action=send-left]").click();
                editor.waitUntilSaved();
                editor.page.reload();
                assertThat(editor.page.locator("article-canvas [data-span-id]")).hasCount(2);
                assertThat(editor.page.locator("article-canvas .left")).hasCount(0);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void aHalfTypedVerdictIsOfferedBackAfterTheTabWasKilled() throws Exception {
        try (Demo demo = Demo.start(home)) {
            try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
                editor.signInAs("editor");
                editor.select("حزمة مساعدات جديدة لأوكرانيا، بقيمة 275 مليون دولار");
                editor.press("Digit1");
                editor.waitUntilSaved();
            }
            try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
                reviewer.signInAs("reviewer", "/queue");
                reviewer.page.locator("a[data-claim]").click();
                Locator panel = reviewer.page.locator(".review-panel");
                panel.locator("[data-move=ASSIGNED]").click();
                reviewer.page.locator("[data-action=assign]").click();
                panel.locator("[data-move=IN_RESEARCH]").click();
                panel.locator("[data-verdict=PARTLY_FALSE]").click();
                panel.locator("textarea").pressSequentially("المبلغ صحيح، لكن ");
                String place = reviewer.page.url();
                Thread.sleep(2_000);
                Chromium.Hands again = reviewer.killTab();
                again.page.navigate(place);
                panel = again.page.locator(".review-panel");
                Locator offer = panel.locator("draft-keeper [data-action=restore-draft]");
                offer.waitFor();
                again.picture("never-lost-4-draft");
                offer.click();
                assertThat(panel.locator("textarea")).hasValue("المبلغ صحيح، لكن ");
                assertThat(panel.locator("vaadin-radio-button[checked] [data-verdict]"))
                        .hasAttribute("data-verdict", "PARTLY_FALSE");
                panel.locator("[data-action=give-verdict]").click();
                assertThat(again.page.locator("vaadin-notification-card")).isVisible();
                again.page.reload();
                panel.locator("textarea").waitFor();
                assertThat(panel.locator("[data-action=restore-draft]")).hasCount(0);
            }
        }
    }
}
