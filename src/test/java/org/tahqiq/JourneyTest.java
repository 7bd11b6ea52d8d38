package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job, from the first address to the exported file, as a new user does it in a browser. */
@Tag("browser")
class JourneyTest {

    private static final String FIGURE = "275 مليون دولار";
    private static final String CLAIM = "حزمة مساعدات جديدة لأوكرانيا، بقيمة 275 مليون دولار";
    private static final String ATTRIBUTION = "أعلن كيربي";
    private static final String RATIONALE = "بيان وزارة الدفاع الأميركية يذكر المبلغ نفسه.";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @ParameterizedTest
    @CsvSource({"ar, ARABIC", "en, LATIN"})
    void fromTheOpenArticleToTheExportedFile(String language, Chromium.Layout layout, @TempDir Path home)
            throws IOException {
        try (Demo demo = Demo.start(home)) {
            try (Chromium.Hands editor = chromium.open(demo.address(), language, layout)) {
                mark(editor, language + "-" + layout);
            }
            try (Chromium.Hands reviewer = chromium.open(demo.address(), language, layout)) {
                judge(reviewer, language + "-" + layout);
                check(export(reviewer, home));
            }
        }
    }

    private static void mark(Chromium.Hands editor, String name) {
        editor.go("/");
        assertThat(editor.page.locator("[data-demo]")).hasCount(4);
        editor.picture(name + "-1-sign-in");
        editor.signIn("editor", "demo-editor-2026");
        assertThat(editor.page.locator("article-canvas .tq-text")).containsText("وفي نفس السياق، أعلن كيربي");
        tag(editor, FIGURE, "Digit3", "FIGURE");
        tag(editor, CLAIM, "Digit1", "CLAIM");
        assertThat(editor.page
                        .locator("article-canvas [data-span-id]")
                        .filter(new Locator.FilterOptions().setHasText("حزمة مساعدات")))
                .containsText(name.startsWith("ar") ? "مرصود" : "Candidate");
        tag(editor, ATTRIBUTION, "Digit2", "ATTRIBUTION");
        editor.picture(name + "-2-marked");
        editor.page.reload();
        assertThat(mark(editor, "FIGURE", FIGURE)).isVisible();
        assertThat(mark(editor, "CLAIM", "حزمة مساعدات جديدة")).isVisible();
        // A suggestion of its source begins within it, so its words are painted in two pieces.
        assertThat(mark(editor, "ATTRIBUTION", "أعلن")).isVisible();
        assertThat(editor.page.locator("article-canvas [data-span-id]")).hasCount(3);
    }

    private static void tag(Chromium.Hands editor, String words, String key, String tag) {
        editor.select(words);
        editor.press(key);
        assertThat(mark(editor, tag, words.substring(0, 4))).isVisible();
        editor.waitUntilSaved();
    }

    private static Locator mark(Chromium.Hands hands, String tag, String words) {
        return hands.page
                .locator("article-canvas mark[data-tag~=" + tag + "]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static void judge(Chromium.Hands reviewer, String name) {
        reviewer.signInAs("reviewer", "/queue");
        Locator claim = reviewer.page.locator("a[data-claim]");
        assertThat(claim).hasText(CLAIM);
        reviewer.picture(name + "-3-queue");
        claim.click();
        Locator panel = reviewer.page.locator(".review-panel");
        assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "CANDIDATE");
        assertThat(mark(reviewer, "CLAIM", "حزمة مساعدات")).isInViewport();
        reviewer.picture(name + "-4-opened");
        panel.locator("[data-move=ASSIGNED]").click();
        reviewer.page.locator("[data-action=assign]").click();
        assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "ASSIGNED");
        panel.locator("[data-move=IN_RESEARCH]").click();
        assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "IN_RESEARCH");
        panel.locator("[data-action=give-verdict]").click();
        assertThat(panel.locator(".verdict-grid")).hasAttribute("invalid", "");
        panel.locator("[data-verdict=TRUE]").click();
        panel.locator("textarea").fill(RATIONALE);
        panel.locator("[data-action=give-verdict]").click();
        assertThat(reviewer.page.locator("vaadin-notification-card")).isVisible();
        panel.locator("[data-action=add-evidence]").click();
        Locator dialog = reviewer.page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-text-field").nth(0).locator("input").fill("بيان وزارة الدفاع الأميركية");
        dialog.locator("vaadin-text-field").nth(1).locator("input").fill("https://www.defense.gov/News/Releases/");
        dialog.locator("[data-action=save-evidence]").click();
        assertThat(panel.locator("[data-evidence]")).containsText("بيان وزارة الدفاع الأميركية");
        reviewer.picture(name + "-5-judged");
        panel.locator("[data-move=IN_REVIEW]").click();
        assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "IN_REVIEW");
        reviewer.page.reload();
        assertThat(panel.locator("[data-verdict=TRUE]")).isVisible();
        reviewer.picture(name + "-6-in-review");
    }

    private static Path export(Chromium.Hands reviewer, Path home) {
        reviewer.go("/corpora");
        reviewer.page.locator("[data-prepare=jsonl]").click();
        assertThat(reviewer.page.locator("[data-export=jsonl]")).isFocused();
        Download download = reviewer.page.waitForDownload(
                () -> reviewer.page.locator("[data-export=jsonl]").click());
        Path file = home.resolve("export.jsonl");
        download.saveAs(file);
        return file;
    }

    private static void check(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSize(1);
        JsonNode article = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(article.path("sha256").asString())
                .isEqualTo("080ed00b97570580f8190ba44d3a12be1e5b1cb40be0b35e0e6d2bfed46bd941");
        assertThat(article.path("annotations").valueStream())
                .extracting(each -> Map.entry(
                        each.path("tag").asString(), each.path("quote").asString()))
                .containsExactlyInAnyOrder(
                        Map.entry("FIGURE", FIGURE), Map.entry("CLAIM", CLAIM), Map.entry("ATTRIBUTION", ATTRIBUTION));
        JsonNode claim = article.path("claims").get(0);
        assertThat(claim.path("state").asString()).isEqualTo("IN_REVIEW");
        assertThat(claim.path("verdict").asString()).isEqualTo("TRUE");
        assertThat(claim.path("rationale").asString()).isEqualTo(RATIONALE);
        assertThat(claim.path("evidence").get(0).path("url").asString()).startsWith("https://www.defense.gov/");
    }
}
