package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.FigureReading;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.HostileHost;
import org.tahqiq.team.Callers;
import org.tahqiq.text.TextSpan;

/** Evidence in a browser: a page is kept while its reader looks on, files are handed in, numbers are held against the claim's. */
@Tag("browser")
class EvidenceScreenTest {

    private static final String TEXT = "أعلنت الوزارة وصول 40 طائرة إلى المطار أمس.";
    private static final String PAGE = "<html><body><h1>بيان</h1><p>وصلت 50 طائرة إلى المطار.</p>";

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @Test
    void aPageIsKeptAFileHandedInANumberCompared(@TempDir Path home) throws IOException {
        List<String> answers = new ArrayList<>(List.of("200 OK", "404 Not Found"));
        HostileHost host = new HostileHost(new ArrayList<>(), out -> {
            HostileHost.pause(1000);
            out.write(("HTTP/1.1 " + answers.removeFirst()
                            + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                            + PAGE.getBytes(UTF_8).length + "\r\n\r\n" + PAGE)
                    .getBytes(UTF_8));
        });
        try (host;
                Demo demo = Demo.start(
                        home, "--tahqiq.outbound.ports=" + host.port(), "--tahqiq.outbound.networks=127.0.0.9/32");
                Chromium.Hands arabic = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC);
                Chromium.Hands english = chromium.open(demo.address(), "en", Chromium.Layout.ARABIC)) {
            String place = claim(demo);
            arabic.signInAs("admin");
            arabic.go(place);
            Locator panel = arabic.page.locator(".review-panel");
            panel.locator("[data-action=add-evidence]").click();
            Locator dialog = arabic.page.locator("vaadin-dialog[opened]");
            fill(dialog, "العنوان", "بيان المطار");
            fill(dialog, "الرابط", host.url("/bayan"));
            fill(dialog, "تاريخ النشر", "2024-05-03");
            dialog.locator("vaadin-text-area")
                    .nth(0)
                    .locator("textarea")
                    .fill("وأكد البيان: وصلت 50 طائرة إلى المطار.");
            dialog.locator("[data-action=read-figure]").click();
            assertThat(dialog.locator("vaadin-big-decimal-field").first().locator("input"))
                    .hasValue("50");
            pictures(arabic, "evidence-dialog");
            dialog.locator("[data-action=save-evidence]").click();

            Locator row = panel.locator("[data-evidence]").first();
            assertThat(row.locator("[data-snapshot=PENDING]")).isVisible();
            assertThat(row.locator("[data-snapshot=KEPT]")).isVisible();
            assertThat(row.locator("[data-figure=APART]")).containsText("20٪");
            assertThat(row.locator("[data-flag='evidence.later']")).isVisible();
            assertThat(saved(arabic, row.locator("[data-saved=bytes]"))).isEqualTo(PAGE);
            assertThat(saved(arabic, row.locator("[data-saved=words]"))).isEqualTo("بيان\nوصلت 50 طائرة إلى المطار.");

            row.locator("input[type=file]")
                    .setInputFiles(new FilePayload("صورة.gif", "image/gif", "GIF89a<script>".getBytes(UTF_8)));
            assertThat(row.locator("[data-file]")).containsText("صورة.gif");
            assertThat(saved(arabic, row.locator("[data-file] a"))).isEqualTo("GIF89a<script>");
            row.locator("input[type=file]")
                    .setInputFiles(new FilePayload("صورة.png", "image/png", "GIF89a<script>".getBytes(UTF_8)));
            assertThat(arabic.page.locator("vaadin-notification-card")).containsText("ليس ما يدل عليه اسمه");

            panel.locator("[data-action=add-evidence]").click();
            fill(dialog, "العنوان", "نسخة من الخبر نفسه");
            fill(dialog, "الرابط", host.url("/gone"));
            dialog.locator("[data-action=save-evidence]").click();
            Locator second = panel.locator("[data-evidence]").nth(1);
            assertThat(second.locator("[data-snapshot=FAILED]")).containsText("404");
            assertThat(second.locator("[data-action=fetch-snapshot]")).isVisible();
            second.scrollIntoViewIfNeeded();
            pictures(arabic, "evidence");

            english.signInAs("admin");
            english.go(place);
            english.page.locator("[data-evidence]").nth(1).scrollIntoViewIfNeeded();
            pictures(english, "evidence-en");
        }
    }

    private static void fill(Locator dialog, String label, String value) {
        dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
    }

    private static String saved(Chromium.Hands hands, Locator link) throws IOException {
        Download download = hands.page.waitForDownload(link::click);
        return Files.readString(download.path());
    }

    private static String claim(Demo demo) {
        Callers.signIn(demo.application(), "admin");
        try {
            var beans = demo.application();
            Corpus corpus = beans.getBean(CorpusService.class)
                    .make(new CorpusService.Description("مكتب الأدلة", null, null, null));
            Article article = beans.getBean(ArticleService.class)
                    .add(corpus.id(), TEXT, new Article.Description("وصول الطائرات", null, null, "2024-05-01", "ar"))
                    .article();
            mark(beans.getBean(AnnotationService.class), article, org.tahqiq.annotation.Tag.FIGURE, "40 طائرة");
            AnnotationId claim = mark(
                    beans.getBean(AnnotationService.class),
                    article,
                    org.tahqiq.annotation.Tag.CLAIM,
                    "وصول 40 طائرة إلى المطار");
            return "/articles/" + article.id().value() + "?span=" + claim.value();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static AnnotationId mark(
            AnnotationService annotations, Article article, org.tahqiq.annotation.Tag tag, String words) {
        int start = TEXT.indexOf(words);
        Fields fields = tag == org.tahqiq.annotation.Tag.FIGURE ? FigureReading.read(words) : tag.noFields();
        return annotations
                .mark(
                        article.id(),
                        read -> new AnnotationService.Wanted(
                                tag, new TextSpan(start, start + words.length()), null, fields))
                .annotation()
                .id();
    }

    private static void pictures(Chromium.Hands hands, String name) {
        for (int width : new int[] {360, 1440}) {
            hands.page.setViewportSize(width, width == 360 ? 740 : 900);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                hands.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                hands.picture(name + "-" + width + "-" + scheme);
            }
            Object wide =
                    hands.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(wide).as(name + " at " + width).isEqualTo(0);
        }
        hands.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
