package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What members see who may not, and what two see who do the same at once. */
@Tag("browser")
class ScreenTest {

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
    void anEditorSeesAClaimsPanelWithoutAnyWayToJudge() {
        try (Chromium.Hands editor = window("editor")) {
            String claim = mark(editor, "روسيا تسعى للتعاون مع إيران");
            editor.page.navigate(editor.page.url().replaceAll("\\?.*", "") + "?span=" + claim);
            Locator panel = editor.page.locator(".review-panel");
            assertThat(panel.locator("[data-state]")).hasAttribute("data-state", "CANDIDATE");
            assertThat(panel.locator("[data-move], .verdict-form, [data-action=add-evidence]"))
                    .hasCount(0);
        }
    }

    @Test
    void aMemberOfNoCorpusFindsNothingByAnyWay() {
        String article;
        try (Chromium.Hands editor = window("editor")) {
            article = editor.page.url().replaceAll(".*/articles/([^?]*).*", "$1");
            assertThat(article).hasSize(36);
        }
        String invitation;
        try (Chromium.Hands admin = window("admin")) {
            admin.go("/team");
            admin.page.locator("vaadin-text-field input").first().fill("stranger");
            admin.page.locator("vaadin-button[theme~=primary]").first().click();
            Locator link = admin.page.locator("vaadin-text-field[readonly] input");
            assertThat(link).hasValue(java.util.regex.Pattern.compile(".*/invitation/.+"));
            invitation = link.inputValue().replaceAll(".*(/invitation/.+)", "$1");
        }
        try (Chromium.Hands stranger = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            stranger.go(invitation);
            stranger.page.locator("vaadin-password-field input").fill("a-long-password-2026");
            stranger.page.locator("vaadin-button[theme~=primary]").click();
            stranger.page.waitForURL("**/login*");
            stranger.signIn("stranger", "a-long-password-2026");
            Response answer = stranger.page.navigate(demo.address() + "/articles/" + article);
            assertThat(answer.status()).isIn(200, 404);
            assertThat(stranger.page.locator(".empty-state h2")).hasText("لا شيء هنا");
            assertThat(stranger.page.locator("article-canvas")).hasCount(0);
            stranger.go("/queue");
            assertThat(stranger.page.locator(".empty-state")).isVisible();
            stranger.go(invitation);
            assertThat(stranger.page.locator(".empty-state")).containsText("استُعمل");
        }
    }

    @Test
    void anUnknownAddressSaysSoAndLeadsHome() {
        try (Chromium.Hands editor = window("editor")) {
            editor.go("/no-such-place");
            assertThat(editor.page.locator(".empty-state h2")).hasText("لا شيء هنا");
            editor.page.locator(".empty-state a").click();
            assertThat(editor.page.locator("article-canvas")).isVisible();
        }
    }

    @Test
    void theKeyOfCommentsLeadsToTheirFieldAndWhoClosesThePanelIsBackInTheText() {
        try (Chromium.Hands editor = window("editor")) {
            mark(editor, "الصفقات الدنيئة");
            Locator text = editor.page.locator("article-canvas .tq-text");
            Locator comment = editor.page.locator("[data-field=comment] textarea");
            editor.press("KeyC");
            assertThat(comment).isFocused();
            text.focus();
            editor.press("KeyC");
            assertThat(comment).isFocused();
            editor.page.locator("[data-action=close-panel]").click();
            assertThat(editor.page.locator(".side-panel")).isHidden();
            assertThat(text).isFocused();
        }
    }

    @Test
    void aCommentThatWasBegunIsOfferedBackWhenItsPanelIsOpenedAgain() {
        try (Chromium.Hands editor = window("editor")) {
            mark(editor, "الصفقات الدنيئة");
            Locator comment = editor.page.locator("[data-field=comment] textarea");
            Locator offer = editor.page.locator(".comment-form [data-action=restore-draft]");
            editor.press("KeyC");
            comment.pressSequentially("من سماها كذلك؟");
            editor.page.locator("[data-action=close-panel]").click();
            assertThat(editor.page.locator("article-canvas .tq-text")).isFocused();
            editor.press("KeyC");
            offer.click();
            assertThat(comment).hasValue("من سماها كذلك؟");
        }
    }

    @Test
    void aNameThatIsBegunInACommentIsOfferedAndCompletedAndDoesNotTurnTheComment() {
        try (Chromium.Hands editor = window("editor")) {
            mark(editor, "الصفقات الدنيئة");
            editor.press("KeyC");
            Locator comment = editor.page.locator("[data-field=comment] textarea");
            Locator colleagues = editor.page.locator(".colleagues vaadin-button");
            assertThat(colleagues.filter(new Locator.FilterOptions().setHasText("@editor")))
                    .hasCount(0);
            comment.pressSequentially("@rev");
            assertThat(colleagues).hasCount(1);
            colleagues.click();
            assertThat(comment).hasValue("@reviewer ");
            comment.pressSequentially("من سماها كذلك؟");
            editor.page.locator("[data-action=send-comment]").click();
            Locator said = editor.page.locator(".comment p");
            assertThat(said).hasText("@reviewer من سماها كذلك؟");
            assertThat(said).hasCSS("direction", "rtl");
        }
    }

    @Test
    void aStaleVerdictShowsBothVersionsAndKeepsBothInTheHistory() {
        String address;
        try (Chromium.Hands editor = window("editor")) {
            String claim = mark(editor, "موسكو وطهران تتعاونان في تطوير الطائرات المسيرة");
            address = editor.page.url().replaceAll("https?://[^/]*([^?]*).*", "$1") + "?span=" + claim;
        }
        try (Chromium.Hands first = window("reviewer");
                Chromium.Hands second = window("reviewer")) {
            first.go(address);
            first.page.locator("[data-move=ASSIGNED]").click();
            first.page.locator("[data-action=assign]").click();
            first.page.locator("[data-move=IN_RESEARCH]").click();
            assertThat(first.page.locator("[data-action=give-verdict]")).isVisible();
            second.go(address);
            assertThat(second.page.locator("[data-action=give-verdict]")).isVisible();
            write(second, "MISLEADING", "التقرير أقدم من الادعاء.");
            judge(first, "TRUE", "أكده تقريران مستقلان.");
            assertThat(first.page.locator("vaadin-notification-card")).isVisible();
            second.page.locator("[data-action=give-verdict]").click();
            Locator conflict = second.page.locator("[data-conflict=verdict]");
            assertThat(conflict).containsText("أكده تقريران مستقلان.");
            assertThat(conflict).containsText("التقرير أقدم من الادعاء.");
            second.picture("conflict-verdict");
            second.page.locator("[data-action=keep-mine]").click();
            assertThat(second.page.locator(".review-panel")).containsText("أحكام سابقة");
        }
    }

    @Test
    void staleEvidenceShowsBothVersionsAndLosesNeither() {
        String address;
        try (Chromium.Hands editor = window("editor")) {
            String claim = mark(editor, "تدرسان إنشاء خط إنتاج مشترك");
            address = editor.page.url().replaceAll("https?://[^/]*([^?]*).*", "$1") + "?span=" + claim;
        }
        try (Chromium.Hands first = window("reviewer");
                Chromium.Hands second = window("reviewer")) {
            first.go(address);
            first.page.locator("[data-action=add-evidence]").click();
            writeEvidence(first, "بيان الوزارة", "أمس");
            Locator date = first.page.locator("vaadin-dialog[opened] vaadin-text-field[invalid]");
            assertThat(date).containsText("2022-12-09");
            first.picture("evidence-date");
            writeEvidence(first, "بيان الوزارة", "2022-12-09");
            assertThat(first.page.locator("[data-evidence]")).containsText("بيان الوزارة");
            second.go(address);
            second.page.locator("[data-action=edit-evidence]").first().click();
            first.page.locator("[data-action=edit-evidence]").first().click();
            writeEvidence(first, "بيان الوزارة المعدَّل", "2022-12-09");
            assertThat(first.page.locator("[data-evidence]")).containsText("بيان الوزارة المعدَّل");
            writeEvidence(second, "تصريح الوزير", "2022-12-10");
            Locator conflict = second.page.locator("[data-conflict=evidence]");
            assertThat(conflict).containsText("بيان الوزارة المعدَّل");
            assertThat(conflict).containsText("تصريح الوزير");
            second.picture("conflict-evidence");
            second.page.locator("[data-action=keep-mine]").click();
            assertThat(second.page.locator("[data-evidence]")).containsText("تصريح الوزير");
        }
    }

    private static void writeEvidence(Chromium.Hands reviewer, String title, String date) {
        Locator fields = reviewer.page.locator("vaadin-dialog[opened] vaadin-text-field");
        fields.nth(0).locator("input").fill(title);
        fields.nth(5).locator("input").fill(date);
        reviewer.page
                .locator("vaadin-dialog[opened] [data-action=save-evidence]")
                .click();
    }

    private static Chromium.Hands window(String member) {
        Chromium.Hands hands = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN);
        hands.signInAs(member);
        hands.page.waitForURL("**/articles/*");
        return hands;
    }

    /** Marks a claim and returns its id. */
    private static String mark(Chromium.Hands editor, String words) {
        editor.select(words);
        editor.press("Digit1");
        editor.waitUntilSaved();
        return editor.page
                .locator("article-canvas [data-span-id]")
                .filter(new Locator.FilterOptions().setHasText(words.substring(0, 12)))
                .first()
                .getAttribute("data-span-id");
    }

    private static void retag(Chromium.Hands editor, String span, String tag) {
        editor.page
                .locator("article-canvas [data-span-id='" + span + "'] [data-action=retag][data-tag=" + tag + "]")
                .click();
    }

    private static void judge(Chromium.Hands reviewer, String verdict, String rationale) {
        write(reviewer, verdict, rationale);
        reviewer.page.locator("[data-action=give-verdict]").click();
    }

    private static void write(Chromium.Hands reviewer, String verdict, String rationale) {
        Locator panel = reviewer.page.locator(".review-panel");
        panel.locator("[data-verdict=" + verdict + "]").click();
        panel.locator("textarea").fill(rationale);
    }
}
