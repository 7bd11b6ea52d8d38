package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.Callers;
import org.tahqiq.text.TextSpan;

/** A claim's panel as it stands open beside the text. */
@Tag("browser")
class OpenPanelScreenTest {

    private static final String CLAIM = "وصلت 40 طائرة إلى المطار";
    private static final String FIRST = "الطائرات 14 بحسب المطار.";
    private static final String TYPED = "سجل المطار يذكر 12 طائرة.";

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

    @Test
    void besideTheTextItMovesNothing() {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            reviewer.signInAs("reviewer", aClaim());
            reviewer.page.locator("[data-action=close-panel]").click();
            reviewer.page
                    .locator("article-canvas [data-action=open]:visible")
                    .first()
                    .click();
            assertThat(reviewer.page.locator(".review-panel")).isInViewport();
            assertThat(reviewer.page.evaluate("() => scrollY")).isEqualTo(0);
        }
    }

    @Test
    void aClaimDoesNotGoOnWithoutTheVerdictThatIsBeingTyped() {
        try (Chromium.Hands reviewer = window("reviewer", aClaim())) {
            Locator panel = reviewer.page.locator(".review-panel");
            Locator rationale = panel.locator(".verdict-form textarea");
            begin(reviewer);
            judge(panel, "FALSE", FIRST);
            rationale.fill("");
            rationale.pressSequentially(TYPED);
            panel.locator("[data-move=IN_REVIEW]").click();
            Locator unsaved = panel.locator(".verdict-form .refusal");
            assertThat(unsaved).containsText("احفظه أولًا");
            assertThat(unsaved).isInViewport();
            reviewer.look("verdict-unsaved");
            assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "IN_RESEARCH");

            panel.locator("[data-action=set-aside]").click();
            assertThat(rationale).hasValue(FIRST);
            panel.locator("[data-action=restore-draft]").click();
            assertThat(rationale).hasValue(TYPED);
            panel.locator("[data-action=give-verdict]").click();
            assertThat(panel.locator("summary, vaadin-details-summary").first()).isVisible();
            panel.locator("[data-move=IN_REVIEW]").click();
            assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "IN_REVIEW");
            assertThat(panel).containsText(TYPED);
        }
    }

    private static void begin(Chromium.Hands reviewer) {
        Locator panel = reviewer.page.locator(".review-panel");
        panel.locator("[data-move=ASSIGNED]").click();
        reviewer.page.locator("[data-action=assign]").click();
        assertThat(reviewer.page.locator("vaadin-dialog[opened]")).hasCount(0);
        assertThat(panel.locator(".state-line")).containsText("هالة");
        panel.locator("[data-move=IN_RESEARCH]").click();
        assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "IN_RESEARCH");
    }

    private static void judge(Locator panel, String verdict, String rationale) {
        panel.locator(".verdict-form [data-verdict=" + verdict + "]").click();
        panel.locator(".verdict-form textarea").fill(rationale);
        panel.locator("[data-action=give-verdict]").click();
        assertThat(panel.page().locator("vaadin-notification-card").first()).isVisible();
    }

    private static Chromium.Hands window(String member, String claim) {
        Chromium.Hands hands = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC);
        hands.signInAs(member, claim);
        assertThat(hands.page.locator(".review-panel")).isVisible();
        return hands;
    }

    /** The address of a claim at the beginning of a long article of its own. */
    private static String aClaim() {
        Callers.signIn(demo.application(), "admin");
        try {
            var beans = demo.application();
            Article article = beans.getBean(ArticleService.class)
                    .add(
                            beans.getBean(CorpusService.class)
                                    .list(Paging.first())
                                    .items()
                                    .getFirst()
                                    .id(),
                            CLAIM + "." + "\n\nولم يذكر المطار تفاصيل أخرى عن الرحلات.".repeat(60),
                            new Article.Description("رحلات", null, null, "2026-11-20", "ar"))
                    .article();
            String span = beans.getBean(AnnotationService.class)
                    .mark(
                            article.id(),
                            read -> new AnnotationService.Wanted(
                                    org.tahqiq.annotation.Tag.CLAIM,
                                    new TextSpan(0, CLAIM.length()),
                                    CLAIM,
                                    org.tahqiq.annotation.Tag.CLAIM.noFields()))
                    .annotation()
                    .id()
                    .value()
                    .toString();
            return "/articles/" + article.id().value() + "?span=" + span;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
