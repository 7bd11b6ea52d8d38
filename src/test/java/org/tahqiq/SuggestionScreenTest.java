package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Callers;

/** The first article's suggestions, worked through by keyboard alone. */
@Tag("browser")
class SuggestionScreenTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void everyOneIsDecidedByKeysAndWhatIsAcceptedCarriesItsValueOrSource(@TempDir Path home) {
        try (Demo demo = Demo.start(home);
                Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            giveDate(demo);
            editor.signInAs("editor");
            Locator left = editor.page.locator("article-canvas [data-action=suggestions] b");
            left.waitFor();
            int all = Integer.parseInt(left.textContent());
            assertThat(all).isGreaterThan(20);
            ArticleId article =
                    new ArticleId(UUID.fromString(editor.page.url().replaceAll(".*/articles/([^?]*).*", "$1")));
            Locator shown = editor.page.locator("article-canvas .deciding");
            editor.press("KeyN");
            assertThat(shown.locator(".reason")).isVisible();
            assertThat(shown.locator(".reason .trigger").first()).not().isEmpty();
            editor.look("suggestion");
            int accepted = 0;
            int dismissed = 0;
            while (accepted + dismissed < all - 2) {
                String id = Objects.requireNonNull(shown.getAttribute("data-suggestion"));
                boolean isWanted = (accepted + dismissed) % 5 < 4;
                int before = Integer.parseInt(left.textContent());
                editor.press(isWanted ? "KeyA" : "KeyX");
                if (isWanted) {
                    accepted++;
                } else {
                    dismissed++;
                }
                assertThat(editor.page.locator("article-canvas .deciding[data-suggestion='" + id + "']"))
                        .hasCount(0);
                editor.waitUntilSaved();
                if (before <= 3) {
                    break;
                }
            }
            editor.picture("suggestions-worked");
            editor.page.reload();
            left.waitFor();
            List<Annotation> made = annotations(demo, article);
            assertThat(made).hasSize(accepted);
            assertThat(Integer.parseInt(left.textContent())).isLessThanOrEqualTo(all - accepted - dismissed);
            assertThat(made)
                    .filteredOn(each -> each.fields() instanceof FigureFields)
                    .isNotEmpty()
                    .allSatisfy(each -> {
                        FigureFields fields = (FigureFields) each.fields();
                        assertThat(fields.value() != null || fields.date() != null)
                                .as(each.quote())
                                .isTrue();
                    });
            assertThat(made)
                    .filteredOn(each -> each.fields() instanceof AttributionFields)
                    .isNotEmpty()
                    .allSatisfy(each -> {
                        AttributionFields fields = (AttributionFields) each.fields();
                        assertThat(fields.cue()).as(each.quote()).isNotNull();
                        assertThat(fields.source()).as(each.quote()).isNotNull();
                    });
            rules(editor);
        }
    }

    /** A day that «الجمعة» is counted from; the sample has none. */
    private static void giveDate(Demo demo) {
        Callers.signIn(demo.application(), "editor");
        try {
            ArticleService articles = demo.application().getBean(ArticleService.class);
            CorpusService corpora = demo.application().getBean(CorpusService.class);
            Article article = articles.get(articles.list(
                            corpora.list(Paging.first()).items().getFirst().id(), Paging.first())
                    .items()
                    .getFirst()
                    .id());
            articles.describe(
                    article.id(),
                    SeenVersion.of(article.version()),
                    new Article.Description(article.title(), null, article.source(), "2022-12-09", "ar"));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static List<Annotation> annotations(Demo demo, ArticleId article) {
        Callers.signIn(demo.application(), "editor");
        try {
            AnnotationService annotations = demo.application().getBean(AnnotationService.class);
            return Paging.all(paging -> annotations.list(article, null, null, paging));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** What became of them stands on the page of the rules, where a count over the corpus runs to its end. */
    private static void rules(Chromium.Hands editor) {
        editor.go("/articles");
        editor.page.locator("a[href$='/rules']").click();
        assertThat(editor.page.locator("[data-rule='attribution.verb']")).containsText("%");
        editor.page.locator("[data-action=count]").click();
        assertThat(editor.page.locator(".count-panel [role=status]")).containsText("مقال واحد");
        assertThat(editor.page.locator("[data-action=cancel-count]")).isHidden();
        editor.picture("rules");
        editor.page.setViewportSize(360, 740);
        editor.picture("rules-360");
    }
}
