package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.VerdictService;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Callers;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.TextSpan;

/** The fact-check desk as its members work it, in a browser. */
@Tag("browser")
class DeskScreenTest {

    private static final String CLAIM = "حزمة مساعدات جديدة لأوكرانيا، بقيمة 275 مليون دولار";
    private static final String RATIONALE = "بيان وزارة الدفاع الأميركية يذكر المبلغ نفسه.";

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
    void aClaimGoesFromMarkedToApprovedThroughSeveralHands() {
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC);
                Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC);
                Chromium.Hands curator = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC);
                Chromium.Hands third = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            editor.signInAs("editor");
            editor.select(CLAIM);
            editor.press("Digit1");
            editor.waitUntilSaved();

            reviewer.signInAs("reviewer", "/queue");
            reviewer.page.locator("a[data-claim]").click();
            Locator panel = reviewer.page.locator(".review-panel");
            assertThat(panel.locator("[data-rule=gate-evidence]")).hasAttribute("data-check", "unmet");
            assertThat(panel.locator("[data-rule=gate-author]")).hasAttribute("data-check", "waiting");
            assertThat(panel.locator("[data-rule=gate-author]")).containsText("ينتظر الحكم");
            assertThat(panel.locator("[data-rule=second]")).hasCount(0);
            panel.locator("[data-move=ASSIGNED]").click();
            reviewer.page.locator("vaadin-dialog[opened] input[type=date]").fill("2099-01-10");
            reviewer.page.locator("[data-action=assign]").click();
            assertThat(panel.locator(".state-line")).containsText("2099-01-10");
            panel.locator("[data-move=IN_RESEARCH]").click();
            judge(panel, "TRUE", RATIONALE);
            assertThat(panel.locator("[data-rule=gate-rationale]")).hasAttribute("data-check", "met");
            cite(reviewer, "بيان وزارة الدفاع الأميركية", "https://www.defense.gov/News/Releases/");
            panel.locator("[data-move=IN_REVIEW]").click();
            assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "IN_REVIEW");
            String claim = reviewer.page.url().substring(demo.address().length());

            curator.signInAs("curator", claim);
            Locator approval = curator.page.locator(".review-panel");
            approval.locator("[data-move=APPROVED]").click();
            Locator refused = approval.locator(".refusal");
            assertThat(refused).hasAttribute("data-refused", "gate");
            assertThat(refused.locator("li")).hasCount(3);
            assertThat(refused).containsText("دليلين مستقلين");
            assertThat(refused).containsText("نسخة محفوظة");
            assertThat(refused).containsText("الصياغة المعيارية");
            curator.look("desk-refused");
            approval.locator("[data-move=CHANGES_REQUESTED]").click();
            curator.page
                    .locator("vaadin-dialog[opened] textarea")
                    .fill("أضف دليلًا ثانيًا، واذكر لماذا لم تُحفظ الصفحة.");
            curator.page.locator("[data-action=give-reason]").click();
            assertThat(approval.locator("[data-state]")).hasAttribute("data-state", "CHANGES_REQUESTED");

            // The bell rang on an open page, without a reload.
            assertThat(reviewer.page.locator(".bell")).hasAttribute("data-unread", "1");
            reviewer.page.locator(".bell").click();
            assertThat(reviewer.page.locator("[data-kind=SENT_BACK]")).containsText("مازن");
            reviewer.look("desk-notifications");
            reviewer.page.locator("[data-kind=SENT_BACK] a").click();
            assertThat(panel.locator(".state-reason")).containsText("أضف دليلًا ثانيًا");
            panel.locator("[data-action=edit-evidence]").first().click();
            Locator dialog = reviewer.page.locator("vaadin-dialog[opened]");
            dialog.locator("vaadin-text-field").nth(3).locator("input").fill("الموقع يمنع الحفظ");
            dialog.locator("[data-action=save-evidence]").click();
            cite(reviewer, "تقرير وكالة الأنباء", "");
            word(editor);
            panel.locator("[data-action=ask-second]").click();
            reviewer.page
                    .locator("vaadin-dialog[opened] vaadin-radio-button")
                    .filter(new Locator.FilterOptions().setHasText("نادر"))
                    .click();
            reviewer.page.locator("[data-action=assign]").click();
            assertThat(panel.locator("[data-second=ASKED]")).isVisible();
            assertThat(panel.locator("[data-rule=second]")).hasAttribute("data-check", "unmet");
            assertThat(panel.locator("[data-rule=second]")).containsText("حكم ثانٍ مطلوب من نادر");
            panel.locator("[data-move=IN_REVIEW]").click();
            assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "IN_REVIEW");

            third.signInAs("admin", claim);
            Locator blind = third.page.locator(".review-panel");
            assertThat(blind.locator(".second")).containsText("حكم مستقل");
            assertThat(third.page.locator("body")).not().containsText(RATIONALE);
            assertThat(blind.locator("[data-move]")).hasCount(0);
            third.look("desk-blind");
            judge(blind, "TRUE", "راجعت البيان نفسه، والمبلغ فيه كما في الخبر.");
            assertThat(blind.locator("[data-second=GIVEN]")).isVisible();
            assertThat(blind.locator(".second .evidence-row")).containsText("نادر");
            assertThat(blind).containsText(RATIONALE);

            curator.page.reload();
            approval.locator("[data-move=APPROVED]").click();
            assertThat(approval.locator("[data-state]")).hasAttribute("data-state", "APPROVED");
            assertThat(approval.locator("[data-check=unmet]")).hasCount(0);
            curator.look("desk-approved");
            curator.go(as(
                    demo,
                    "curator",
                    () -> "/corpora/"
                            + demo.application()
                                    .getBean(CorpusService.class)
                                    .list(Paging.first())
                                    .items()
                                    .getFirst()
                                    .id()
                                    .value()
                            + "/agreement"));
            assertThat(curator.page.locator("tr").filter(new Locator.FilterOptions().setHasText("نادر")))
                    .containsText("هالة");
            assertThat(reviewer.page.locator(".bell")).not().hasAttribute("data-unread", "0");
        }
    }

    @Test
    void aDeskOfOneSwitchesTheRuleOffAndTheSwitchIsInTheAudit() {
        try (Chromium.Hands alone = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            AnnotationId claim = inReviewOfOne(demo);
            String place = place(demo, claim);
            alone.signInAs("admin", place);
            Locator panel = alone.page.locator(".review-panel");
            panel.locator("[data-move=APPROVED]").click();
            assertThat(panel.locator(".refusal")).containsText("إن كنت تعمل وحدك");
            alone.look("desk-alone");
            panel.locator(".gate-part a").click();
            Locator rule = alone.page.locator("vaadin-checkbox[data-rule=gate-author]");
            assertThat(rule).isVisible();
            rule.locator("label").first().click();
            assertThat(alone.page.locator("vaadin-notification-card")).isVisible();
            alone.look("desk-rules");
            alone.go(place);
            assertThat(panel.locator("[data-rule=gate-author]")).hasAttribute("data-check", "off");
            panel.locator("[data-move=APPROVED]").click();
            assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "APPROVED");
            assertThat(demo.application()
                            .getBean(JdbcClient.class)
                            .sql("select detail from audit_event where action = 'gate.switched'")
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .contains("AUTHOR");
        }
    }

    @Test
    void theBoardMovesCardsByTheirMenuAndARefusalExplainsItselfOnTheCard() {
        try (Chromium.Hands alone = chromium.open(demo.address(), "en", Chromium.Layout.LATIN)) {
            inReviewOfOne(demo);
            alone.signInAs("admin", "/queue");
            alone.page.locator("[data-action=as-board]").click();
            alone.page.waitForURL("**/queue?view=board");
            Locator card = alone.page.locator("[data-column=IN_REVIEW] .board-card");
            assertThat(card).hasCount(1);
            move(alone, card, "Approve");
            assertThat(card.locator(".refusal [data-rule=gate-author]")).isVisible();
            alone.look("board");
            Locator column = alone.page.locator("[data-column=ON_HOLD]");
            card.dragTo(column);
            assertThat(card.locator(".refusal [data-rule=move-closed]")).isVisible();
            card.dragTo(alone.page.locator("[data-column=CHANGES_REQUESTED]"));
            alone.page.locator("vaadin-dialog[opened] textarea").fill("أضف مصدرًا");
            alone.page.locator("[data-action=give-reason]").click();
            assertThat(alone.page.locator("[data-column=CHANGES_REQUESTED] .board-card"))
                    .hasCount(1);
            alone.page.reload();
            assertThat(alone.page.locator("[data-column=CHANGES_REQUESTED] .board-card"))
                    .hasCount(1);
        }
    }

    private static void move(Chromium.Hands hands, Locator card, String word) {
        card.locator("vaadin-menu-bar-button:not([hidden])").click();
        hands.page
                .locator("vaadin-menu-bar-item")
                .filter(new Locator.FilterOptions().setHasText(word))
                .last()
                .click();
    }

    private static void judge(Locator panel, String verdict, String rationale) {
        panel.locator("[data-verdict=" + verdict + "]").click();
        panel.locator(".verdict-form textarea").fill(rationale);
        panel.locator("[data-action=give-verdict]").click();
        assertThat(panel.page().locator("vaadin-notification-card").first()).isVisible();
    }

    private static void cite(Chromium.Hands reviewer, String title, String url) {
        reviewer.page.locator(".review-panel [data-action=add-evidence]").click();
        Locator dialog = reviewer.page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-text-field").nth(0).locator("input").fill(title);
        dialog.locator("vaadin-text-field").nth(1).locator("input").fill(url);
        dialog.locator("[data-action=save-evidence]").click();
        assertThat(reviewer.page.locator(".review-panel .evidence")).containsText(title);
    }

    /** The editor gives the claim its canonical wording, on its card. */
    private static void word(Chromium.Hands editor) {
        editor.page
                .locator("article-canvas .card[data-focus] [data-action=fields]")
                .click();
        Locator wording = editor.page.locator("article-canvas [data-path=wording]");
        wording.fill("أعلنت واشنطن حزمة مساعدات لأوكرانيا بقيمة 275 مليون دولار");
        wording.press("Tab");
        editor.waitUntilSaved();
    }

    private static ClaimFields wording(String words) {
        return new ClaimFields(words, null, null, null, null, null, null);
    }

    /** A corpus of the admin's own, with a claim that only the second pair of eyes is missing for. */
    static AnnotationId inReviewOfOne(Demo demo) {
        return as(demo, "admin", () -> {
            var beans = demo.application();
            Corpus corpus = beans.getBean(CorpusService.class)
                    .make(new CorpusService.Description("مكتب من شخص واحد", null, null, null));
            String text = "أعلنت الوزارة وصول 40 طائرة أمس.";
            Article article = beans.getBean(ArticleService.class)
                    .add(corpus.id(), text, new Article.Description("وصول الطائرات", null, null, null, "ar"))
                    .article();
            AnnotationId id = beans.getBean(AnnotationService.class)
                    .mark(
                            article.id(),
                            read -> new AnnotationService.Wanted(
                                    org.tahqiq.annotation.Tag.CLAIM,
                                    new TextSpan(text.indexOf("وصول"), text.indexOf(" أمس")),
                                    null,
                                    wording("وصلت 40 طائرة")))
                    .annotation()
                    .id();
            ReviewService reviews = beans.getBean(ReviewService.class);
            MemberId me = Callers.signIn(beans, "admin");
            reviews.move(id, new ReviewService.Move("ASSIGNED", null, me.value()));
            var claim = reviews.move(id, ReviewService.Move.to(WorkState.IN_RESEARCH));
            beans.getBean(VerdictService.class)
                    .judge(
                            id,
                            SeenVersion.of(claim.version()),
                            new Verdict.Given("FALSE", List.of("WRONG_NUMBER"), RATIONALE, "HIGH", null));
            for (String title : List.of("بيان الوزارة", "تقرير المطار")) {
                beans.getBean(EvidenceService.class).add(id, cited(title));
            }
            reviews.move(id, ReviewService.Move.to(WorkState.IN_REVIEW));
            return id;
        });
    }

    private static Evidence.Content cited(String title) {
        return new Evidence.Content(
                "REFUTES", null, null, null, null, title, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    static String place(Demo demo, AnnotationId claim) {
        return as(
                demo,
                "admin",
                () -> "/articles/"
                        + demo.application()
                                .getBean(AnnotationService.class)
                                .get(claim)
                                .article()
                                .value()
                        + "?span=" + claim.value());
    }

    interface Work<T> {
        T done();
    }

    static <T> T as(Demo demo, String name, Work<T> work) {
        Callers.signIn(demo.application(), name);
        try {
            return work.done();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
