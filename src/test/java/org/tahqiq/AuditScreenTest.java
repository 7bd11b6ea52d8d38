package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Fields;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Callers;
import org.tahqiq.text.TextSpan;
import tools.jackson.databind.node.ObjectNode;

/** The audit of the first article as its gold has it, from the empty page to a quote that gets its source. */
@Tag("browser")
class AuditScreenTest {

    private static final String CLAIM = "تدرس الولايات المتحدة “إجراءات أخرى للرقابة على الصادرات”";
    private static final String QUOTE = "إجراءات أخرى للرقابة على الصادرات";

    private static final List<ObjectNode> GOLD = Api.gold();

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void everyNumberOpensItsPlacesInTheWorkbench(@TempDir Path home) throws IOException {
        try (Demo demo = Demo.start(home);
                Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor");
            editor.page.locator(".workbench-head [data-action=audit]").click();
            assertThat(editor.page.locator(".empty-state")).isVisible();
            editor.picture("audit-empty");
            markTheGold(demo, editor.page.url().replaceAll(".*/articles/([^/]*)/audit", "$1"));

            editor.go("/articles");
            editor.page.locator(".article-line [data-action=audit]").click();
            Locator quotes = editor.page.locator("[data-measure=UNSOURCED]");
            assertThat(quotes.locator(".finding-number")).hasText("2");
            Download file = editor.page.waitForDownload(
                    () -> editor.page.locator("[data-action=csv]").click());
            assertThat(Files.readString(file.path())).startsWith("\uFEFF").contains("اقتباسات بلا مصدر,2,19,10.5,0");

            editor.page
                    .locator("[data-measure=ANONYMOUS] [data-list=ANONYMOUS-unsaid]")
                    .click();
            assertThat(editor.page.locator("[data-measure=ANONYMOUS] li")).hasCount(23);
            assertThat(editor.page.locator("[data-list=ANONYMOUS-unsaid]")).hasText("23 إسنادًا لم يُذكر نوع مصدرها");

            editor.page.locator("[data-measure=UNATTRIBUTED] a.finding-number").click();
            editor.look("audit");
            editor.page.locator("[data-measure=UNATTRIBUTED] li a").click();
            assertThat(editor.page.locator("article-canvas .card[data-focus][data-tag=CLAIM]"))
                    .containsText(CLAIM.substring(0, 20));

            editor.page.goBack();
            quotes.locator("a.finding-number").click();
            assertThat(quotes.locator("li")).hasCount(2);
            quotes.locator("li a").first().click();
            editor.page.waitForURL("**/articles/*?at=*");
            editor.page.waitForFunction(
                    "words => `${[...(CSS.highlights.get('tq-selection') ?? [])][0] ?? ''}` === words", QUOTE);
            editor.picture("audit-quote");
            editor.press("Digit2");
            editor.waitUntilSaved();
            editor.page.goBack();
            assertThat(quotes.locator(".finding-number")).hasText("1");
        }
    }

    private static void markTheGold(Demo demo, String article) {
        Callers.signIn(demo.application(), "admin");
        try {
            AnnotationService annotations = demo.application().getBean(AnnotationService.class);
            // The article has nothing beyond the first plane: code points and UTF-16 units are one.
            GOLD.forEach(mark -> {
                var tag = org.tahqiq.annotation.Tag.valueOf(mark.path("tag").asString());
                var span = new TextSpan(
                        mark.path("start").asInt(), mark.path("end").asInt());
                Fields fields = Api.JSON.treeToValue(mark.path("fields"), tag.fields());
                annotations.mark(
                        new ArticleId(UUID.fromString(article)),
                        read -> new AnnotationService.Wanted(tag, span, null, fields));
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
