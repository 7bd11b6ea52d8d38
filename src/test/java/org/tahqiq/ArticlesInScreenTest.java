package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.article.ArticleFile;

/** Articles from files, and a project of another tool, as an editor brings them in. */
@Tag("browser")
class ArticlesInScreenTest {

    private static final Path KNOWN = Path.of("src/test/resources/articles");

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

    private static JdbcTemplate rows() {
        return demo.application().getBean(JdbcTemplate.class);
    }

    @Test
    void anEditorLooksAPdfOverAndATableBringsMany() {
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            editor.signInAs("editor", "/articles");
            editor.page.locator("[data-action=new-article]").first().click();
            Locator dialog = editor.page.locator("vaadin-dialog");
            Locator file = dialog.locator("vaadin-upload input[type=file]").first();
            file.setInputFiles(KNOWN.resolve("known.browser.pdf"));
            // Beside the page, which says so while it goes on.
            dialog.locator(".reading vaadin-progress-bar[indeterminate]")
                    .first()
                    .waitFor();
            assertThat(dialog.locator("[data-change=forms-folded]")).isVisible();
            assertThat(dialog.locator("[data-change=lines-joined]")).isVisible();
            assertThat(dialog.locator("textarea").first())
                    .hasValue(Pattern.compile(".*جملةً وتفصيلًا\\.", Pattern.DOTALL));
            editor.picture("article-pdf");
            dialog.locator("[data-action=add-article]").click();
            editor.page.waitForURL("**/articles/*");
            assertThat(rows().queryForObject(
                                    "select original_changed from article where original_type = 'application/pdf'",
                                    String.class))
                    .isEqualTo("forms-folded,lines-joined");

            editor.go("/articles");
            editor.page.locator("[data-action=new-article]").first().click();
            String table =
                    "النص;العنوان;تاريخ النشر\nقال الوزير.;الأول;1/5/2024\n;بلا نص;\nقالت الوزارة.;الثاني;2024-05-02\nخبر;الثالث;أمس\n";
            file.setInputFiles(new FilePayload("أخبار.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
            assertThat(dialog.locator(".job-line [role=status]")).containsText("وأُضيف مقالان");
            assertThat(dialog.locator(".import-report li")).hasCount(2);
            editor.picture("articles-table");

            // The report outlives the dialog and the page.
            editor.go("/articles");
            editor.page.locator("[data-action=new-article]").first().click();
            assertThat(dialog.locator(".job-line [role=status]")).containsText("وأُضيف مقالان");
            assertThat(dialog.locator(".import-report li")).hasCount(2);
        }
    }

    /** Without the browser's own check, which a script can leave out. */
    @Test
    void theServerItselfRefusesAFileThatIsTooLarge() {
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            editor.signInAs("editor", "/articles");
            editor.page.locator("[data-action=new-article]").first().click();
            Locator drop = editor.page.locator("vaadin-dialog vaadin-upload").first();
            drop.waitFor();
            Object status = drop.evaluate(
                    "(drop, bytes) => fetch(drop.target, {method: 'POST', body: new Blob([new Uint8Array(bytes)]),"
                            + " headers: {'X-Filename': 'a.txt'}}).then(answer => answer.status)",
                    ArticleFile.LARGEST + 1);
            assertThat(status).isEqualTo(413);
            assertThat(editor.page.locator("vaadin-notification-card")).containsText("«a.txt»");
        }
    }

    @Test
    void aProjectOfAnotherToolMovesInWithTheMeaningOfItsLabels() {
        String corpus =
                rows().queryForObject("select id from corpus", UUID.class).toString();
        try (Chromium.Hands curator = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            curator.signInAs("curator", "/corpora");
            curator.page.locator("[data-action=move]").click();
            curator.page.waitForURL("**/corpora/" + corpus + "/move");
            String line =
                    "{\"text\": \"قال خالد إن 12 سفينة وصلت.\", \"label\": [[0, 8, \"Attribution\"], [12, 25, \"Claim\"], [12, 14, \"CARDINAL\"], [4, 8, \"Speaker\"]]}\n";
            curator.page
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "all.jsonl",
                            "application/jsonl",
                            (line + "{\"label\": []}\n").getBytes(StandardCharsets.UTF_8)));
            Locator rows = curator.page.locator("[data-label]");
            assertThat(rows).hasCount(4);
            assertThat(curator.page.locator("[data-label=CARDINAL] vaadin-select"))
                    .containsText("رقم");
            assertThat(curator.page.locator("[data-label=Speaker] vaadin-select"))
                    .containsText("يُترك");
            curator.picture("moving-labels");
            curator.page.locator("[data-action=start-move]").click();
            assertThat(curator.page.locator(".job-line [role=status]")).containsText("وأُضيف مقال واحد");
            assertThat(curator.page.locator(".import-report li")).hasCount(2);
            assertThat(curator.page.locator(".import-report li").first()).containsText("السطر 1: مقطع");
            assertThat(curator.page.locator(".import-report li").first()).containsText("Speaker 4–8");
            assertThat(curator.page.locator(".import-report p").first()).containsText("مقاطع لا معنى لتصنيفها هنا: 1");
            curator.picture("moving-done");
        }
        assertThat(rows().queryForList(
                                "select a.tag from annotation a join article b on b.id = a.article_id where b.body like 'قال خالد%' order by a.tag",
                                String.class))
                .containsExactly("ATTRIBUTION", "CLAIM", "FIGURE");
    }
}
