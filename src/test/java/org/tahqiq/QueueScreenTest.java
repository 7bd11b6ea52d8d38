package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.Source;
import org.tahqiq.review.ReviewService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.text.TextSpan;

/** The verification queue as reviewers work it: by keys and by mouse, and on a phone. */
@Tag("browser")
class QueueScreenTest {

    private static final String TEXT = """
            أعلن كيربي حزمة مساعدات جديدة لأوكرانيا بقيمة 275 مليون دولار.
            وأفادت تقارير أميركية بأن روسيا اشترت مئات الطائرات الإيرانية المسيّرة.
            وستفرض الولايات المتحدة عقوبات على ثلاثة كيانات.
            """;
    private static final String PACKAGE = "حزمة مساعدات جديدة لأوكرانيا بقيمة 275 مليون دولار";
    private static final String DRONES = "روسيا اشترت مئات الطائرات الإيرانية المسيّرة";
    private static final String SANCTIONS = "ستفرض الولايات المتحدة عقوبات على ثلاثة كيانات";

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private Article article;

    @BeforeAll
    static void open() {
        demo = Demo.start(home);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    /** With its claims, so that the next test finds its own alone. */
    @AfterEach
    void deleteTheArticle() {
        as("admin", () -> demo.application().getBean(ArticleService.class).delete(article.id(), new SeenVersion("*")));
    }

    @Test
    void aReviewerWorksTheQueueByKeysAlone() {
        threeClaims();
        try (Chromium.Hands reviewer = queue(Chromium.Layout.ARABIC)) {
            Locator rows = reviewer.page.locator("a[data-claim]");
            assertThat(rows).containsText(new String[] {PACKAGE, DRONES, SANCTIONS});
            assertThat(reviewer.page.locator(".queue-grid")).containsText("USD 275,000,000");
            assertThat(reviewer.page.locator(".queue-grid")).containsText("≈ مئات");
            assertThat(reviewer.page.locator(".queue-grid")).containsText("تقارير أميركية");
            reviewer.look("queue");

            reviewer.press("KeyJ");
            reviewer.press("KeyX");
            Locator chosen = reviewer.page.locator("[data-count]");
            assertThat(chosen).containsText("1");
            reviewer.press("KeyJ");
            reviewer.press("KeyX");
            assertThat(chosen).containsText("2");
            reviewer.press("KeyK");
            reviewer.press("KeyX");
            assertThat(chosen).containsText("1");
            reviewer.press("KeyE");
            reviewer.page.locator("[data-action=assign]").click();
            assertThat(reviewer.page.locator(".queue-grid .tone-brand").first()).containsText("موكَل");
            assertThat(reviewer.page.locator(".queue-grid")).containsText("أنا");

            assertThat(reviewer.page.locator("vaadin-dialog[opened]")).hasCount(0);
            reviewer.press("KeyJ");
            reviewer.press("KeyD");
            Locator dialog = reviewer.page.locator("vaadin-dialog[opened]");
            dialog.locator("vaadin-radio-button").first().click();
            reviewer.page.locator("[data-action=dismiss]").click();
            assertThat(rows).hasCount(2);
            assertThat(reviewer.page.locator("vaadin-dialog[opened]")).hasCount(0);
            reviewer.press("KeyJ");
            reviewer.press("Enter");
            assertThat(reviewer.page.locator(".review-panel")).isVisible();
        }
    }

    @Test
    void enterOnCancelCancelsAndADismissalAsksForItsReason() {
        threeClaims();
        try (Chromium.Hands reviewer = queue(Chromium.Layout.ARABIC)) {
            assertThat(reviewer.page.locator("a[data-claim]")).hasCount(3);
            Locator dialog = reviewer.page.locator("vaadin-dialog[opened]");
            reviewer.press("KeyJ");
            reviewer.press("KeyE");
            dialog.locator("vaadin-button:not([data-action])").focus();
            reviewer.press("Enter");
            assertThat(dialog).hasCount(0);
            reviewer.press("KeyJ");
            reviewer.press("KeyD");
            reviewer.page.locator("[data-action=dismiss]").click();
            assertThat(dialog).containsText("اذكر السبب.");
            dialog.locator("vaadin-button:not([data-action])").click();
            assertThat(dialog).hasCount(0);
            assertThat(reviewer.page.locator(".queue-grid .tone-brand")).hasCount(0);
            reviewer.press("KeyE");
            dialog.locator("vaadin-radio-button input").first().focus();
            reviewer.press("Enter");
            assertThat(reviewer.page.locator(".queue-grid .tone-brand").first()).containsText("موكَل");
        }
    }

    @Test
    void whatWasRefusedStaysSelectedWithItsReason() {
        List<AnnotationId> claims = threeClaims();
        try (Chromium.Hands reviewer = queue(Chromium.Layout.LATIN)) {
            Locator boxes = reviewer.page.locator(".queue-grid vaadin-checkbox:not([id])");
            assertThat(reviewer.page.locator("a[data-claim]")).hasCount(3);
            reviewer.picture("queue-before");
            boxes.nth(0).click();
            boxes.nth(1).click();
            assertThat(reviewer.page.locator("[data-count]")).containsText("2");
            as(
                    "reviewer",
                    () -> demo.application()
                            .getBean(ReviewService.class)
                            .move(claims.getFirst(), new ReviewService.Move("DISMISSED", "OPINION", null)));
            reviewer.page.locator("[data-action=bulk-assign]").click();
            reviewer.page.locator("[data-action=assign]").click();
            Locator outcome = reviewer.page.locator(".outcomes li");
            assertThat(outcome).hasCount(2);
            assertThat(outcome.first()).hasAttribute("data-moved", "false");
            assertThat(outcome.first()).containsText("لا طريق من «مستبعد» إلى «موكَل»");
            assertThat(outcome.last()).hasAttribute("data-moved", "true");
            reviewer.picture("queue-outcome");
            reviewer.page
                    .locator("vaadin-dialog[opened] vaadin-button[theme~=primary]")
                    .click();
            assertThat(reviewer.page.locator("[data-count]")).containsText("1");
        }
    }

    @Test
    void theDayIsSetAfterwardsForThoseInHandAndStandsInTheTable() {
        List<AnnotationId> claims = threeClaims();
        as("reviewer", () -> {
            var reviews = demo.application().getBean(ReviewService.class);
            var me = demo.application().getBean(CurrentMember.class).id().value();
            reviews.move(claims.getFirst(), new ReviewService.Move("ASSIGNED", null, me));
        });
        try (Chromium.Hands reviewer = queue(Chromium.Layout.LATIN)) {
            Locator boxes = reviewer.page.locator(".queue-grid vaadin-checkbox:not([id])");
            assertThat(reviewer.page.locator("a[data-claim]")).hasCount(3);
            boxes.nth(0).click();
            boxes.nth(1).click();
            boxes.nth(2).click();
            reviewer.page.locator("[data-action=bulk-due]").click();
            reviewer.page.locator("vaadin-dialog[opened] input[type=date]").fill("2099-12-31");
            reviewer.page.locator("[data-action=save-due]").click();
            Locator outcome = reviewer.page.locator(".outcomes li");
            assertThat(outcome).hasCount(3);
            assertThat(reviewer.page.locator(".outcomes li[data-moved=true]")).hasCount(1);
            assertThat(reviewer.page.locator(".outcomes li[data-moved=true]")).containsText("2099-12-31");
            reviewer.page
                    .locator("vaadin-dialog[opened] vaadin-button[theme~=primary]")
                    .click();
            assertThat(reviewer.page.locator(".queue-grid")).containsText("2099-12-31");
            reviewer.picture("queue-due");
        }
    }

    @Test
    void theFilterStandsInTheAddress() {
        threeClaims();
        try (Chromium.Hands reviewer = queue(Chromium.Layout.LATIN)) {
            reviewer.page.locator("[data-filter=words] input").fill("مسيره");
            reviewer.page.locator("[data-filter=words] input").press("Enter");
            reviewer.page.waitForURL("**/queue?q=*");
            assertThat(reviewer.page.locator("a[data-claim]")).hasText(DRONES);
            reviewer.page.reload();
            assertThat(reviewer.page.locator("a[data-claim]")).hasText(DRONES);
            reviewer.go("/queue?assignee=me");
            assertThat(reviewer.page.locator(".empty-state")).isVisible();
            reviewer.picture("queue-nothing-fits");
            reviewer.page.locator(".empty-state a").click();
            assertThat(reviewer.page.locator("a[data-claim]")).hasCount(3);
        }
    }

    @Test
    void theFiltersAreThereWhenNoClaimIsOpenAnyMore() {
        List<AnnotationId> claims = threeClaims();
        as(
                "reviewer",
                () -> claims.forEach(claim -> demo.application()
                        .getBean(ReviewService.class)
                        .move(claim, new ReviewService.Move("DISMISSED", "OPINION", null))));
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer", "/queue");
            assertThat(reviewer.page.locator(".empty-state")).containsText("لا شيء ينتظر");
            assertThat(reviewer.page.locator("[data-filter=state]")).isVisible();
            reviewer.picture("queue-none-open");
            reviewer.page.locator(".empty-state a").click();
            assertThat(reviewer.page.locator("a[data-claim]")).hasCount(3);
        }
    }

    private static Chromium.Hands queue(Chromium.Layout layout) {
        Chromium.Hands reviewer = chromium.open(demo.address(), "ar", layout);
        reviewer.signInAs("reviewer", "/queue");
        reviewer.page.locator("a[data-claim]").first().waitFor();
        return reviewer;
    }

    private List<AnnotationId> threeClaims() {
        List<AnnotationId> claims = new ArrayList<>();
        as("editor", () -> {
            var beans = demo.application();
            Corpus corpus = beans.getBean(CorpusService.class)
                    .list(Paging.first())
                    .items()
                    .getFirst();
            article = beans.getBean(ArticleService.class)
                    .add(
                            corpus.id(),
                            TEXT,
                            new Article.Description(
                                    "موسكو وطهران تتعاونان في تطوير الطائرات المسيرة",
                                    null,
                                    new Source("وكالة", null),
                                    null,
                                    "ar"))
                    .article();
            AnnotationId money = mark(org.tahqiq.annotation.Tag.FIGURE, "275 مليون دولار", money());
            claims.add(mark(org.tahqiq.annotation.Tag.CLAIM, PACKAGE, null));
            claims.add(mark(org.tahqiq.annotation.Tag.CLAIM, DRONES, null));
            claims.add(mark(org.tahqiq.annotation.Tag.CLAIM, SANCTIONS, null));
            AnnotationId hundreds = mark(org.tahqiq.annotation.Tag.FIGURE, "مئات", vague());
            AnnotationId reports = mark(org.tahqiq.annotation.Tag.ATTRIBUTION, "أفادت تقارير أميركية", anonymous());
            relate(Relation.Kind.QUANTIFIES, money, claims.get(0));
            relate(Relation.Kind.QUANTIFIES, hundreds, claims.get(1));
            relate(Relation.Kind.ATTRIBUTES, reports, claims.get(1));
        });
        return claims;
    }

    private static FigureFields money() {
        return new FigureFields(
                new java.math.BigDecimal("275000000"),
                null,
                "دولار",
                "USD",
                true,
                "مليون",
                null,
                null,
                null,
                null,
                "MONEY");
    }

    private static FigureFields vague() {
        return new FigureFields(
                new java.math.BigDecimal("100"), null, null, null, null, null, null, null, null, null, "VAGUE");
    }

    private static AttributionFields anonymous() {
        return new AttributionFields(
                new AttributionFields.Source("تقارير أميركية", null, null, null),
                "ANONYMOUS",
                null,
                null,
                null,
                null,
                null);
    }

    private AnnotationId mark(org.tahqiq.annotation.Tag tag, String words, Fields fields) {
        int start = TEXT.indexOf(words);
        var wanted = new AnnotationService.Wanted(
                tag, new TextSpan(start, start + words.length()), words, fields == null ? tag.noFields() : fields);
        return demo.application()
                .getBean(AnnotationService.class)
                .mark(article.id(), read -> wanted)
                .annotation()
                .id();
    }

    private void relate(Relation.Kind kind, AnnotationId from, AnnotationId to) {
        demo.application()
                .getBean(RelationService.class)
                .relate(article.id(), () -> new RelationService.Wanted(kind, from, to));
    }

    private static void as(String name, Runnable work) {
        Callers.signIn(demo.application(), name);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
