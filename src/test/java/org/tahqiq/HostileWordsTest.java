package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;

/** Row 7: whatever people type stands on every screen as they typed it, and nothing of it runs. */
@Tag("browser")
class HostileWordsTest {

    private static final String HOSTILE = "\"><img src=x onerror=__xss=1><script>__xss=2</script>";

    /** What has come to life of it, in the page or in any of its elements' own trees. */
    private static final String ALIVE = """
            () => {
              const alive = [];
              const walk = (tree) => {
                alive.push(...[...tree.querySelectorAll('img[src="x"], [onerror], [onload]')].map((each) => each.outerHTML));
                tree.querySelectorAll('*').forEach((each) => each.shadowRoot && walk(each.shadowRoot));
              };
              walk(document);
              return window.__xss === undefined ? alive : [...alive, 'ran: ' + window.__xss];
            }
            """;

    @TempDir
    private Path home;

    @Test
    void nothingThatWasTypedRunsOnAnyScreen() {
        try (Demo demo = Demo.start(home);
                Chromium chromium = new Chromium()) {
            Screens screens = Screens.of(demo, chromium);
            JdbcTemplate database = demo.application().getBean(JdbcTemplate.class);
            UUID claim = database.queryForObject("select id from annotation where tag = 'CLAIM'", UUID.class);
            comment(demo, new AnnotationId(claim));
            for (String column : List.of(
                    "member.display_name",
                    "corpus.name",
                    "corpus.description",
                    "article.title",
                    "article.author",
                    "article.source_name",
                    "corpus_release.title",
                    "guidelines.text")) {
                String[] names = column.split("\\.", -1);
                database.update("update " + names[0] + " set " + names[1] + " = ?", HOSTILE);
            }
            SoftAssertions all = new SoftAssertions();
            AtomicInteger literally = new AtomicInteger();
            try (Chromium.Hands member = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
                screens.visit(member, screen -> {
                    all.assertThat((List<?>) member.page.evaluate(ALIVE))
                            .as(screen)
                            .isEmpty();
                    if (member.page.getByText("<img src=x onerror").count() > 0) {
                        literally.incrementAndGet();
                    }
                });
                member.picture("hostile-words");
            }
            all.assertAll();
            assertThat(literally)
                    .as("screens on which it stands as it was typed")
                    .hasValueGreaterThan(10);
        }
    }

    /** What others do comes into a page that is open, and a notice says what was done. */
    @Test
    void noticesAndWhatIsPushedAreWordsToo() {
        try (Demo demo = Demo.start(home);
                Chromium chromium = new Chromium();
                Chromium another = new Chromium()) {
            JdbcTemplate database = demo.application().getBean(JdbcTemplate.class);
            database.update("update member set display_name = ?", HOSTILE);
            try (Chromium.Hands curator = workbench(chromium, demo, "curator");
                    Chromium.Hands editor = workbench(another, demo, "editor")) {
                assertThat(curator.page.locator("article-canvas .people .person"))
                        .hasCount(1);
                editor.select("أعلن كيربي");
                editor.press("Digit1");
                editor.waitUntilSaved();
                assertThat(curator.page
                                .locator("article-canvas mark[data-tag~=CLAIM]")
                                .first())
                        .isVisible();
                UUID claim = database.queryForObject("select id from annotation where tag = 'CLAIM'", UUID.class);
                call(demo, new AnnotationId(claim));
                assertThat(curator.page.locator(".bell")).hasAttribute("data-unread", "1");
                assertNothingIsAlive(curator, "what is pushed into the workbench");
                curator.go("/notifications");
                assertThat(curator.page.locator("[data-kind=MENTIONED]")).containsText(HOSTILE);
                assertNothingIsAlive(curator, "what waits at the bell");
                database.update("update article set title = ?", HOSTILE);
                curator.go("/articles");
                curator.page.locator("[data-action=more-article]").first().click();
                curator.page.locator("[data-action=delete-article]").click();
                assertThat(notice(curator)).containsText(HOSTILE);
                assertNothingIsAlive(curator, "the notice of what was done");
                curator.page.locator("[data-action=undo]").click();
                curator.page.locator("[data-action=new-article]").first().click();
                curator.page
                        .locator("vaadin-upload input[type=file]")
                        .first()
                        .setInputFiles(new FilePayload("<img src=x onerror=__xss=3>.exe", "text/plain", new byte[1]));
                assertThat(notice(curator).last()).containsText("<img src=x onerror=__xss=3>.exe");
                assertNothingIsAlive(curator, "the notice of what was refused");
            }
        }
    }

    /** Row 32: what a text hides is kept, and seen; what is marked behind it is marked where it stands. */
    @Test
    void signsThatTurnTheDirectionAreSeenInTheText() {
        String text = "قال الوزير \u202Eabc\u202C إن 40 طائرة وصلت.";
        try (Demo demo = Demo.start(home);
                Chromium chromium = new Chromium()) {
            JdbcTemplate database = demo.application().getBean(JdbcTemplate.class);
            ArticleId article = add(demo, database.queryForObject("select id from corpus", UUID.class), text);
            UUID sample = database.queryForObject("select id from article where id <> ?", UUID.class, article.value());
            try (Chromium.Hands editor = workbench(chromium, demo, "editor")) {
                editor.go("/articles/" + sample);
                assertThat(editor.page.locator("article-canvas .tq-text p").first())
                        .isVisible();
                assertThat(editor.page.locator("[data-warning=direction-signs]"))
                        .hasCount(0);
                editor.go("/articles/" + article.value());
                assertThat(editor.page.locator("[data-warning=direction-signs]"))
                        .isVisible();
                assertThat(editor.page.locator("article-canvas .tq-sign")).hasCount(2);
                assertThat(editor.page.evaluate("() => document.querySelector('article-canvas .tq-text').textContent"))
                        .isEqualTo(text);
                editor.picture("direction-signs");
                editor.select("40 طائرة");
                editor.press("Digit3");
                editor.waitUntilSaved();
            }
            assertThat(database.queryForObject("select span_start from annotation where tag = 'FIGURE'", Integer.class))
                    .isEqualTo(text.indexOf("40 طائرة"));
        }
    }

    private static Chromium.Hands workbench(Chromium browser, Demo demo, String member) {
        Chromium.Hands hands = browser.open(demo.address(), "ar", Chromium.Layout.LATIN);
        hands.signInAs(member, "/articles");
        hands.page.locator(".article-line a").first().click();
        hands.page.waitForURL("**/articles/*-*");
        return hands;
    }

    private static Locator notice(Chromium.Hands member) {
        return member.page.locator("vaadin-notification-card");
    }

    private static void assertNothingIsAlive(Chromium.Hands member, String what) {
        assertThat((List<?>) member.page.evaluate(ALIVE)).as(what).isEmpty();
    }

    private static void call(Demo demo, AnnotationId claim) {
        Callers.signIn(demo.application(), "editor");
        try {
            demo.application().getBean(CommentService.class).comment(claim, "@curator " + HOSTILE);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static ArticleId add(Demo demo, UUID corpus, String text) {
        Callers.signInAdmin(demo.application());
        try {
            return demo.application()
                    .getBean(ArticleService.class)
                    .add(new CorpusId(corpus), text, new Article.Description("خبر", null, null, null, null))
                    .article()
                    .id();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void comment(Demo demo, AnnotationId claim) {
        Callers.signInAdmin(demo.application());
        try {
            demo.application().getBean(CommentService.class).comment(claim, HOSTILE);
            demo.application()
                    .getBean(EvidenceService.class)
                    .add(
                            claim,
                            new Evidence.Content(
                                    "CONTEXT", null, null, HOSTILE, null, HOSTILE, null, null, null, null, null, null,
                                    null, null, null, null, null, null));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
