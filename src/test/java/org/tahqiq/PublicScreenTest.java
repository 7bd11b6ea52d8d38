package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.Claim;
import org.tahqiq.review.GateRule;
import org.tahqiq.review.GateService;
import org.tahqiq.review.Reply;
import org.tahqiq.review.ReplyService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.WorkState;
import org.tahqiq.text.PlainText;

/** What a curator publishes, as readers find it in a browser that runs no script. */
@Tag("browser")
class PublicScreenTest {

    private static final String NOTE = "أعلنت الوزارة رقمًا آخر بعد النشر.";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static HttpServer elsewhere;

    @BeforeAll
    static void openBrowser() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/");
        elsewhere.start();
    }

    @AfterAll
    static void closeBrowser() {
        elsewhere.stop(0);
    }

    @Test
    void readersFindWhatWasPublishedAndWhatWasPutRight(@TempDir Path home) {
        try (Demo demo = Demo.start(home);
                Chromium.Hands curator = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN);
                Chromium.Hands reader = reader(demo)) {
            Claim claim = approved(demo);
            String page = "/public/claims/" + claim.annotation().id().value();
            assertThat(reader.page.navigate(demo.address() + page).status()).isEqualTo(404);
            curator.signInAs("admin");
            publish(curator, demo, claim);
            assertThat(curator.page.locator("[data-public=page]")).hasAttribute("href", page);

            List<String> requests = new ArrayList<>();
            reader.page.onRequest(request -> requests.add(request.url()));
            Response answer = reader.page.navigate(demo.address() + page);
            assertThat(curator.page
                            .locator(".publication vaadin-text-field input")
                            .first())
                    .hasValue(PlainText.sha256(answer.body()));
            assertThat(reader.page.locator("p.verdict")).hasText("زائف");
            assertThat(reader.page.locator("body")).not().containsText("admin");
            pictures(reader, "public-claim");
            reader.page.getByText("اقرأه في موضعه من المقال").click();
            assertThat(reader.page.locator(".text mark")).hasText("وصول 40 طائرة");
            pictures(reader, "public-article");
            assertThat(requests).allMatch(url -> url.startsWith(demo.address() + "/public/"));

            Locator older = curator.page.locator(".replies [data-page=older]");
            assertThat(curator.page.locator(".replies")).isVisible();
            assertThat(older).hasCount(0);
            answer(demo, claim.annotation().id());
            curator.page.reload();
            assertThat(older).containsText("تعرض الصفحة المنشورة هذا السجل كما كان");

            correct(curator);
            reader.go(page + "/1");
            assertThat(reader.page.locator(".corrections")).containsText(NOTE);
            pictures(reader, "public-earlier");
            reader.page.locator(".onwards a").click();
            assertThat(reader.page.locator("p.verdict")).hasText("مضلّل");
            assertThat(reader.page.locator(".corrections")).containsText(NOTE);
            assertThat(reader.page.locator("p.verdict + p")).containsText("اقتباس مجتزأ");
            pictures(reader, "public-corrected");
            reader.page.locator("header a").click();
            assertThat(reader.page.locator(".entry")).containsText(NOTE);
            pictures(reader, "public-ledger");

            curator.go(DeskScreenTest.place(demo, claim.annotation().id()));
            assertThat(curator.page.locator(".replies [data-reply]")).hasCount(1);
            assertThat(older).hasCount(0);
            Locator embed = curator.page.locator(".publication vaadin-text-field input");
            show(reader, embed.nth(1).inputValue());
            reader.page.waitForTimeout(500); // for the picture alone
            reader.picture("public-card");
            // Playwright does not look into a frame in which no script may run, so it gets one in which it may.
            show(reader, embed.nth(1).inputValue().replaceAll("sandbox=\"[^\"]*\"", ""));
            assertThat(reader.page.frameLocator("iframe").locator(".verdict")).hasText("مضلّل");
            assertReadableByAll(
                    demo,
                    List.of(
                            page,
                            page + "/1",
                            "/public/articles/" + claim.annotation().article().value(),
                            "/public/corpora/" + claim.annotation().corpus().value() + "/corrections"));
        }
    }

    /** Shows the card in a page of another origin. */
    private static void show(Chromium.Hands reader, String embed) {
        byte[] page = ("<html lang=ar dir=rtl><meta charset=utf-8><h1>صفحة أخرى</h1>" + embed)
                .getBytes(StandardCharsets.UTF_8);
        elsewhere.removeContext("/");
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        reader.page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
    }

    /** The curator is told what is open, fills it in, and publishes. */
    private static void publish(Chromium.Hands curator, Demo demo, Claim claim) {
        String place = DeskScreenTest.place(demo, claim.annotation().id());
        curator.go(place);
        assertThat(curator.page.locator("[data-publication=gaps]")).containsText("اسم المكتب");
        curator.go("/corpora/" + claim.annotation().corpus().value() + "/desk");
        Locator imprint = curator.page.locator(".imprint");
        imprint.locator("vaadin-text-field input").nth(0).fill("مكتب تحقيق");
        imprint.locator("vaadin-text-field input").nth(1).fill(demo.address());
        imprint.locator("vaadin-text-field input").nth(2).fill("https://creativecommons.org/licenses/by/4.0/");
        imprint.locator("[data-action=save-imprint]").click();
        assertThat(curator.page.getByText("حُفظت بيانات النشر.")).isVisible();
        curator.picture("imprint");
        curator.go(place);
        assertThat(curator.page.locator("[data-publication=ready]")).containsText("مكتب تحقيق");
        curator.page.locator("[data-move=PUBLISHED]").click();
        assertThat(curator.page.locator("vaadin-dialog[opened]"))
                .containsText(demo.address() + "/public/claims/"
                        + claim.annotation().id().value());
        curator.picture("publish-dialog");
        curator.page.locator("[data-action=publish]").click();
        curator.page.locator("[data-public=page]").scrollIntoViewIfNeeded();
        curator.picture("published-panel");
    }

    private static Claim approved(Demo demo) {
        AnnotationId id = DeskScreenTest.inReviewOfOne(demo);
        return DeskScreenTest.as(demo, "admin", () -> {
            ReviewService reviews = demo.application().getBean(ReviewService.class);
            GateService gate = demo.application().getBean(GateService.class);
            gate.turn(
                    demo.application()
                            .getBean(org.tahqiq.review.ClaimService.class)
                            .get(id)
                            .annotation()
                            .corpus(),
                    () -> GateRule.AUTHOR,
                    false);
            return reviews.move(id, ReviewService.Move.to(WorkState.APPROVED));
        });
    }

    private static void answer(Demo demo, AnnotationId id) {
        DeskScreenTest.as(
                demo,
                "admin",
                () -> demo.application()
                        .getBean(ReplyService.class)
                        .log(
                                id,
                                new Reply.Content(
                                        "الوزارة", "EMAIL", "2026-11-20", null, null, "لا تعليق.", "2026-11-26")));
    }

    /** Another verdict for another reason, in the dialog that the curator has for it. */
    private static void correct(Chromium.Hands curator) {
        curator.page.locator("[data-move=CORRECTED]").click();
        Locator dialog = curator.page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-radio-button").last().click();
        dialog.locator("vaadin-text-area textarea").first().fill(NOTE);
        dialog.locator("vaadin-select").click();
        curator.page.locator("vaadin-select-item:has-text('مضلّل')").click();
        dialog.locator("vaadin-multi-select-combo-box input").fill("مجتزأ");
        curator.page
                .locator("vaadin-multi-select-combo-box-item:has-text('اقتباس مجتزأ')")
                .click();
        dialog.locator("vaadin-multi-select-combo-box input").press("Tab");
        curator.picture("correction-dialog");
        dialog.locator("[data-action=correct]").click();
        assertThat(curator.page.locator("[data-correction=SUBSTANTIAL]")).isVisible();
    }

    private static Chromium.Hands reader(Demo demo) {
        return chromium.open(
                demo.address(),
                "ar",
                Chromium.Layout.LATIN,
                new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private static void pictures(Chromium.Hands reader, String name) {
        for (int width : new int[] {360, 1440}) {
            reader.page.setViewportSize(width, width == 360 ? 740 : 900);
            reader.picture(name + "-" + width);
        }
        reader.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        reader.picture(name + "-dark");
        reader.page.emulateMedia(
                new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
        reader.picture(name + "-print");
        reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** Axe itself is a script, so it looks through a browser that runs some. */
    private static void assertReadableByAll(Demo demo, List<String> addresses) {
        for (int width : new int[] {360, 1440}) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (Chromium.Hands reader = chromium.open(
                        demo.address(),
                        "ar",
                        Chromium.Layout.LATIN,
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 740)
                                .setColorScheme(colours))) {
                    for (String address : addresses) {
                        reader.go(address);
                        String where = address + " at " + width + " " + colours;
                        assertThat(Axe.against(reader.page)).as(where).isEmpty();
                        assertThat((int) reader.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                                .as(where + " sticks out by so many pixels")
                                .isNotPositive();
                    }
                }
            }
        }
    }
}
