package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.Source;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.VerdictService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.text.TextSpan;

/** A claim comes in as a post, and the dashboard counts it: what is handed in, seen above the words, drawn and opened. */
@Tag("browser")
class NumbersScreenTest {

    private static final String WORDS = "عاجل: وصلت أربعون طائرة مسيّرة إلى المطار";

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeAll
    static void open() throws IOException {
        demo = Demo.start(home);
        aPostIsHandedIn();
        Callers.signIn(demo.application(), "admin");
        try {
            judged("الجزيرة", "اقتصاد", "FALSE", "FALSE", "TRUE", "MISLEADING");
            judged("صحيفة المدينة", "صحة", "MISLEADING", "FABRICATED");
            judged(null, null, "PARTLY_FALSE");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** An article with a claim for each of these verdicts. */
    private static void judged(@Nullable String outlet, @Nullable String topic, String... verdicts) {
        CorpusService corpora = demo.application().getBean(CorpusService.class);
        Article article = demo.application()
                .getBean(ArticleService.class)
                .add(
                        corpora.list(Paging.first()).items().getFirst().id(),
                        "خبر من %s: واحد اثنان ثلاثة أربعة".formatted(outlet),
                        new Article.Description("خبر", null, new Source(outlet, null), null, "ar"))
                .article();
        UUID me = demo.application().getBean(CurrentMember.class).id().value();
        for (int i = 0; i < verdicts.length; i++) {
            var claim = new AnnotationService.Wanted(
                    org.tahqiq.annotation.Tag.CLAIM,
                    new TextSpan(i, i + 1),
                    null,
                    new ClaimFields(null, null, null, topic, null, null, null));
            AnnotationId id = demo.application()
                    .getBean(AnnotationService.class)
                    .mark(article.id(), read -> claim)
                    .annotation()
                    .id();
            ReviewService reviews = demo.application().getBean(ReviewService.class);
            reviews.move(id, new ReviewService.Move("ASSIGNED", null, me));
            reviews.move(id, new ReviewService.Move("IN_RESEARCH", null, null));
            demo.application()
                    .getBean(VerdictService.class)
                    .judge(
                            id,
                            new SeenVersion("*"),
                            new Verdict.Given(verdicts[i], null, "هكذا قالت الوثيقة.", null, null));
        }
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    /** Refused first with a page in a picture's clothes; nothing that was typed is lost by it. */
    private static void aPostIsHandedIn() throws IOException {
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor", "/articles");
            editor.page.locator("[data-action=new-article]").first().click();
            editor.page
                    .locator("vaadin-dialog[opened] vaadin-radio-button label")
                    .last()
                    .click();
            Locator form = editor.page.locator(".post-form");
            field(form, "نص المنشور").fill(WORDS);
            field(form, "المنصة").fill("تلغرام");
            field(form, "المنصة").press("Enter");
            field(form, "الحساب").fill("@akhbar_now");
            field(form, "الرابط").fill("t.me");
            field(form, "تاريخ النشر").fill("2026-11-20");
            Locator file = form.locator("vaadin-upload input[type=file]");
            file.setInputFiles(
                    new FilePayload("لقطة.png", "image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
            assertThat(editor.page.locator("vaadin-notification-card")).containsText("ليس ما يدل عليه اسمه");
            file.setInputFiles(new FilePayload("لقطة.png", "image/png", picture()));
            assertThat(form.locator("[data-screenshot]")).containsText("لقطة.png");
            editor.page.locator("[data-action=add-article]").click();
            assertThat(form).containsText("ليس رابطًا مقبولًا");
            assertThat(field(form, "نص المنشور")).hasValue(WORDS);
            editor.look("post-form-ar");
            field(form, "الرابط").fill("https://t.me/akhbar_now/77");
            editor.page.locator("[data-action=add-article]").click();
            editor.page.waitForURL("**/articles/*-*");
            editor.select("وصلت أربعون طائرة مسيّرة");
            editor.press("Digit1");
            editor.waitUntilSaved();
        }
    }

    private static Locator field(Locator among, String label) {
        return among.locator("vaadin-text-field, vaadin-text-area, vaadin-combo-box")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input, textarea")
                .first();
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(360, 640, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 360; x++) {
            for (int y = 0; y < 640; y++) {
                image.setRGB(x, y, x * 255 / 360 << 16 | y * 255 / 640);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void aPostStandsAboveItsWordsWithItsPicture() {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "en", Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer", "/articles");
            Locator line =
                    reviewer.page.locator(".article-line").filter(new Locator.FilterOptions().setHasText("عاجل"));
            assertThat(line.locator(".pill").first()).hasText("Post");
            line.locator("h2 a").click();
            Locator about = reviewer.page.locator(".post-line");
            assertThat(about).containsText("تلغرام");
            assertThat(about).containsText("@akhbar_now");
            assertThat(about).containsText("2026-11-20");
            assertThat(about.locator("a")).hasAttribute("href", "https://t.me/akhbar_now/77");
            assertThat(reviewer.page.locator("article-canvas .tq-text")).containsText(WORDS);
            reviewer.look("post");
            about.locator("[data-action=screenshot]").click();
            Locator image = reviewer.page.locator("vaadin-dialog[opened] img");
            assertThat(image).isVisible();
            assertThat(image).hasJSProperty("naturalWidth", 360);
            reviewer.picture("post-screenshot");
        }
    }

    @Test
    void everyNumberOfTheDashboardOpensItsList() throws IOException {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            List<String> chunks = new ArrayList<>();
            reviewer.page.onResponse(answer -> chunks.add(answer.url()));
            reviewer.signInAs("reviewer", "/queue");
            assertThat(reviewer.page.locator("a[data-claim]").first()).isVisible();
            assertThat(chunks).as("charts are loaded only where they are").noneMatch(url -> url.contains("/charts-"));
            reviewer.go("/dashboard");
            Locator states = reviewer.page.locator("[data-chart=states]");
            assertThat(states.locator("number-chart[data-drawn] svg").first()).isVisible();
            assertThat(chunks).anyMatch(url -> url.contains("/charts-"));
            reviewer.look("dashboard");
            reviewer.page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots/dashboard-whole.png")));
            Locator number = states.locator("td a").first();
            assertThat(number).hasText("1");
            Download file = reviewer.page.waitForDownload(
                    () -> states.locator("[data-action=csv]").click());
            assertThat(Files.readString(file.path())).startsWith("\uFEFF").contains("مرصود,1");
            number.click();
            reviewer.page.waitForURL("**/queue?*state=CANDIDATE*");
            assertThat(reviewer.page.locator("a[data-claim]")).hasCount(1);
        }
    }

    @Test
    void aBarLeadsWhereItsNumberLeads() {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer", "/dashboard");
            Locator bars = reviewer.page.locator("[data-chart=states] number-chart svg path[fill^='rgb']");
            bars.first().click();
            reviewer.page.waitForURL("**/queue?*state=CANDIDATE*");
        }
    }

    @Test
    void whoDoesNotCheckIsToldWhoDoes() {
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor", "/dashboard");
            assertThat(editor.page.locator(".empty-state")).containsText("للمدقّقين");
            assertThat(editor.page.locator("number-chart")).hasCount(0);
        }
    }
}
