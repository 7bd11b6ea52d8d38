package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.Callers;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.TextSpan;

/** The search screen, as members use it. */
@Tag("browser")
class SearchScreenTest {

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeAll
    static void open() {
        demo = Demo.start(home);
        Screens.of(demo, chromium);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "en, ltr"})
    void wordsAreFoundInAColumnAndOpenTheArticleThere(String language, String direction) {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), language, Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer", "/search");
            assertThat(reviewer.page.locator(".empty-state")).isVisible();
            assertThat(reviewer.page.locator("html")).hasAttribute("dir", direction);
            reviewer.page.locator(".search-page .search input").fill("أوكرانيا");
            Locator lines = reviewer.page.locator(".hit[data-kind=ARTICLE] .concordance a");
            assertThat(lines.first()).isVisible();
            assertThat(lines.first().locator(".found")).containsText("وكرانيا");
            double first = middle(lines.nth(0).locator(".found"));
            double second = middle(lines.nth(1).locator(".found"));
            assertThat(Math.abs(first - second))
                    .as("the hits stand in a column")
                    .isLessThan(40);
            reviewer.picture("search-" + language);
            reviewer.page.locator(".search-kinds [data-kind=CLAIM]").click();
            assertThat(reviewer.page.locator(".hit[data-kind=ARTICLE]")).hasCount(0);
            assertThat(reviewer.page.locator(".hit[data-kind=CLAIM]")).hasCount(1);
            assertThat(reviewer.page).hasURL(Pattern.compile(".*kind=claim.*"));
            reviewer.page.locator(".search-kinds [data-kind=ARTICLE]").click();
            lines.first().click();
            reviewer.page.waitForURL("**/articles/*?at=*");
            assertThat(reviewer.page.locator("article-canvas [data-span-id]").first())
                    .isVisible();
            reviewer.page.waitForFunction("getSelection().toString().includes('وكرانيا')");
            reviewer.picture("search-opened-" + language);
        }
    }

    @Test
    void nothingFoundSaysWhichWordsAreFoundAlone() {
        try (Chromium.Hands reader = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reader.signInAs("reviewer", "/search?q=أوكرانيا+القندلفت");
            assertThat(reader.page.locator(".empty-state")).containsText("اوكرانيا");
            assertThat(reader.page.locator(".empty-state")).not().containsText("القندلفت");
            reader.go("/search?q=القندلفت");
            assertThat(reader.page.locator(".empty-state")).isVisible();
            reader.go("/search?q=" + "%22%5C*%3A%28".repeat(3));
            assertThat(reader.page.locator(".empty-state")).isVisible();
        }
    }

    @Test
    void aSearchIsKeptForItsMember() {
        try (Chromium.Hands reader = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reader.signInAs("reviewer", "/search?q=دولار&kind=article");
            reader.page.locator("[data-action=save-search]").click();
            reader.go("/search");
            reader.page.locator("[data-saved=دولار]").click();
            assertThat(reader.page.locator(".hit[data-kind=ARTICLE]").first()).isVisible();
            assertThat(reader.page.locator(".hit[data-kind=ANNOTATION]")).hasCount(0);
        }
        try (Chromium.Hands other = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            other.signInAs("editor", "/search");
            assertThat(other.page.locator(".empty-state")).isVisible();
            assertThat(other.page.locator("[data-saved]")).hasCount(0);
        }
    }

    @Test
    void anOpenClaimAsksWhetherItWasCheckedBefore() {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer", "/search?q=حزمة&kind=claim");
            reviewer.page.locator(".hit[data-kind=CLAIM] .hit-head a").first().click();
            reviewer.page.locator("[data-panel=similar]").click();
            assertThat(reviewer.page.locator(".similar-panel")).isVisible();
            reviewer.picture("similar-none");
        }
    }

    /** Two claims of one article in the same words: each button once, by whom it is for. */
    @Test
    void aLikeClaimIsLinkedAsTheSameOrCalledADuplicate() {
        Twins twins = twins("الصنوبر");
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor", twins.place());
            editor.page.locator("[data-panel=similar]").click();
            Locator earlier = editor.page.locator("[data-similar='" + twins.earlier() + "']");
            assertThat(earlier.locator("[data-action=duplicate]")).hasCount(0);
            // The panel stays with its claim when another is in focus, says so, and leads there and back.
            editor.page
                    .locator("article-canvas mark[data-ids='" + twins.earlier() + "']")
                    .first()
                    .click();
            editor.page.locator("[data-action=follow]").click();
            assertThat(editor.page).hasURL(Pattern.compile(".*span=" + twins.earlier()));
            assertThat(editor.page.locator(".similar-panel")).isVisible();
            assertThat(editor.page.locator("[data-action=follow]")).not().isVisible();
            editor.picture("similar-followed");
            editor.go(twins.place());
            editor.page.locator("[data-panel=similar]").click();
            earlier.locator("[data-action=same-as]").click();
            assertThat(editor.page.locator("vaadin-notification-card")).isVisible();
            assertThat(links()).isEqualTo(1);
        }
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer", twins.place());
            reviewer.page.locator("[data-panel=similar]").click();
            Locator earlier = reviewer.page.locator("[data-similar='" + twins.earlier() + "']");
            assertThat(earlier.locator("[data-action=same-as]")).hasCount(0);
            reviewer.picture("similar-twins");
            earlier.locator("[data-action=duplicate]").click();
            assertThat(reviewer.page.locator("vaadin-notification-card")).isVisible();
            reviewer.page.locator("[data-panel=verdict]").click();
            assertThat(reviewer.page.locator("[data-state]").first()).hasAttribute("data-state", "DUPLICATE");
        }
    }

    @Test
    void evidenceIsFoundByItsExcerptAndOpensItsClaim() {
        Twins twins = twins("السنديان");
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer", twins.place());
            reviewer.page.locator("[data-action=add-evidence]").click();
            Locator dialog = reviewer.page.locator("vaadin-dialog[opened]");
            dialog.locator("vaadin-text-field").nth(0).locator("input").fill("محضر الجمارك");
            dialog.locator("vaadin-text-area").first().locator("textarea").fill("لم تدخل الميناء أي شحنة من السنديان");
            dialog.locator("[data-action=save-evidence]").click();
            assertThat(reviewer.page.locator("[data-evidence]").first()).isVisible();
            reviewer.go("/search?q=السنديان&kind=evidence");
            Locator hit = reviewer.page.locator(".hit[data-kind=EVIDENCE]");
            for (int tries = 0; tries < 20 && hit.count() == 0; tries++) {
                reviewer.page.waitForTimeout(500);
                reviewer.page.reload();
                reviewer.page.locator(".search-kinds [data-kind=EVIDENCE]").waitFor();
            }
            assertThat(hit).hasCount(1);
            assertThat(hit.locator(".found")).hasText("السنديان");
            reviewer.picture("search-evidence");
            hit.locator(".hit-head a").click();
            reviewer.page.waitForURL("**" + twins.place());
            assertThat(reviewer.page.locator("[data-evidence]").first()).containsText("محضر الجمارك");
        }
    }

    /** @param earlier the one that work began on */
    private record Twins(String place, String earlier) {}

    /** A new article whose two claims say the same of something. */
    private static Twins twins(String something) {
        var beans = demo.application();
        try {
            Callers.signIn(beans, "editor");
            String text = "وصلت 40 شحنة من %1$s إلى الميناء. قال الوزير إن 40 شحنة من %1$s وصلت إلى الميناء."
                    .formatted(something);
            Corpus corpus = beans.getBean(CorpusService.class)
                    .list(Paging.first())
                    .items()
                    .getFirst();
            Article article = beans.getBean(ArticleService.class)
                    .add(corpus.id(), text, new Article.Description("الميناء", null, null, null, "ar"))
                    .article();
            AnnotationId earlier = claim(article, text, "وصلت");
            AnnotationId later = claim(article, text, "40 شحنة من " + something + " وصلت");
            MemberId reviewer = Callers.signIn(beans, "reviewer");
            beans.getBean(ReviewService.class)
                    .move(earlier, new ReviewService.Move("ASSIGNED", null, reviewer.value()));
            return new Twins(
                    "/articles/%s?span=%s".formatted(article.id().value(), later.value()),
                    earlier.value().toString());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static AnnotationId claim(Article article, String text, String begins) {
        int start = text.indexOf(begins);
        return demo.application()
                .getBean(AnnotationService.class)
                .mark(
                        article.id(),
                        read -> new AnnotationService.Wanted(
                                org.tahqiq.annotation.Tag.CLAIM,
                                new TextSpan(start, text.indexOf(".", start)),
                                null,
                                org.tahqiq.annotation.Tag.CLAIM.noFields()))
                .annotation()
                .id();
    }

    private static long links() {
        return demo.application()
                .getBean(JdbcClient.class)
                .sql("select count(*) from relation where kind = 'SAME_AS'")
                .query(Long.class)
                .single();
    }

    private static double middle(Locator words) {
        var box = words.boundingBox();
        return box.x + box.width / 2;
    }
}
