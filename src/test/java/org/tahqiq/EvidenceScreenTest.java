package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.FigureReading;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.HostileHost;
import org.tahqiq.store.Paging;
import org.tahqiq.team.Callers;
import org.tahqiq.text.TextSpan;

/** Evidence as a reviewer cites it, in a browser; the cited pages are on a host of the loopback. */
@Tag("browser")
class EvidenceScreenTest {

    private static final String CLAIM = "بلغت قيمة المساعدات 275 مليون دولار";
    private static final String FIGURE = "275 مليون دولار";
    private static final String PAGE = "<html><title>بيان</title><body><p>قيمة المساعدات 250 مليون دولار.</p>";
    private static final byte[] SCAN = "%PDF-1.4 مسح ضوئي".getBytes(UTF_8);

    @TempDir
    static Path home;

    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static HostileHost host;
    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeAll
    static void open() {
        host = new HostileHost(
                "127.9.1.1",
                0,
                HEARD,
                out -> out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                                + PAGE.getBytes(UTF_8).length + "\r\n\r\n" + PAGE)
                        .getBytes(UTF_8)));
        demo = Demo.start(home, "--tahqiq.outbound.ports=" + host.port(), "--tahqiq.outbound.networks=127.9.1.0/24");
    }

    @AfterAll
    static void close() {
        demo.close();
        host.close();
    }

    @Test
    void aLinkWithItsNumberIsKeptAndHeldAgainstTheClaim() throws IOException {
        try (Chromium.Hands reviewer = window("reviewer", aClaim())) {
            Locator dialog = add(reviewer);
            field(dialog, "العنوان").fill("بيان وزارة الدفاع");
            field(dialog, "الرابط").fill(host.url("/statement"));
            field(dialog, "تاريخ النشر").fill("2026-11-25");
            field(dialog, "المقتطف").fill("قيمة المساعدات 250 مليون دولار.");
            dialog.locator("[data-action=read-figure]").click();
            assertThat(field(dialog, "العملة")).hasValue("USD");
            reviewer.look("evidence-dialog");
            save(dialog);
            Locator row = row(reviewer, "بيان وزارة الدفاع");
            assertThat(row.locator("[data-flag='evidence.later']")).hasText("أحدث من الادعاء");
            assertThat(row.locator("[data-figure=APART]")).hasText("رقم الادعاء أعلى بنسبة 10٪");
            // It is told when the page is there, without a reload.
            assertThat(row.locator("[data-snapshot=KEPT]")).containsText("SHA-256");
            assertThat(reviewer.page.locator("[data-rule=gate-snapshot]")).hasAttribute("data-check", "met");
            Download words = reviewer.page.waitForDownload(
                    () -> row.locator("[data-saved=words]").click());
            assertThat(Files.readString(words.path())).isEqualTo("قيمة المساعدات 250 مليون دولار.");
            reviewer.look("evidence-kept");
        }
    }

    /** The field bears the name that the gate asks for it by. */
    @Test
    void anArchiveLinkIsWhatTheGateAsksFor() {
        try (Chromium.Hands reviewer = window("reviewer", aClaim())) {
            Locator dialog = add(reviewer);
            field(dialog, "العنوان").fill("صفحة لم تُحفظ");
            // Beside the network that may be fetched from.
            field(dialog, "الرابط").fill("http://127.9.2.1/lost");
            save(dialog);
            Locator kept = reviewer.page.locator("[data-rule=gate-snapshot]");
            assertThat(kept).hasAttribute("data-check", "unmet");
            assertThat(kept).containsText("«رابط الأرشيف»");
            dialog = edit(reviewer);
            field(dialog, "رابط الأرشيف").fill("https://archive.example/lost");
            save(dialog);
            assertThat(row(reviewer, "صفحة لم تُحفظ").locator("a[href='https://archive.example/lost']"))
                    .hasText("رابط الأرشيف");
            assertThat(kept).hasAttribute("data-check", "met");
        }
    }

    @Test
    void aFileIsAttachedAndComesBackAsItWas() throws IOException {
        try (Chromium.Hands reviewer = window("reviewer", aClaim())) {
            Locator dialog = add(reviewer);
            field(dialog, "العنوان").fill("نسخة ورقية من القرار");
            save(dialog);
            Locator row = row(reviewer, "نسخة ورقية");
            row.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("قرار.pdf", "application/pdf", SCAN));
            assertThat(row.locator("[data-file]")).containsText("قرار.pdf");
            reviewer.look("evidence-file");
            Download file = reviewer.page.waitForDownload(
                    () -> row.locator("[data-file] a").click());
            assertThat(file.suggestedFilename()).isEqualTo("قرار.pdf");
            assertThat(Files.readAllBytes(file.path())).isEqualTo(SCAN);
        }
    }

    @Test
    void aConfidentialRowIsSeenByThoseWhoJudgeAndItsPageIsNotVisited() {
        String claim = aClaim();
        try (Chromium.Hands reviewer = window("reviewer", claim);
                Chromium.Hands editor = window("editor", claim)) {
            Locator dialog = add(reviewer);
            field(dialog, "العنوان").fill("مصدر داخل الوزارة");
            field(dialog, "الرابط").fill(host.url("/secret"));
            dialog.locator("vaadin-checkbox label").click();
            save(dialog);
            Locator row = row(reviewer, "مصدر داخل الوزارة");
            assertThat(row.locator(".pill").first()).hasText("سرّي");
            assertThat(row.locator("[data-snapshot=NONE]")).isVisible();
            reviewer.look("evidence-confidential");
            editor.page.reload();
            assertThat(editor.page.locator(".review-panel .evidence h3")).hasText("الأدلة (0)");
            assertThat(editor.page.locator("body")).not().containsText("مصدر داخل الوزارة");
            assertThat(HEARD).noneMatch(line -> line.contains("/secret"));
        }
    }

    @Test
    void whatWasTypedOutlivesEscapeAndStandsInTheCard() {
        try (Chromium.Hands reviewer = window("reviewer", aClaim())) {
            Locator dialog = add(reviewer);
            field(dialog, "ملاحظة").fill("الميزانية المنشورة مصدر أول.");
            reviewer.page.keyboard().press("Escape");
            field(dialog, "الرابط").fill(host.url("/paid"));
            field(dialog, "لماذا لم تُحفظ").fill("يُقرأ باشتراك");
            field(dialog, "الناشر").fill("وزارة المالية");
            field(dialog, "تاريخ النشر").fill("2026-11-25");
            save(dialog);
            Locator row = row(reviewer, "وزارة المالية");
            assertThat(row).containsText("2026-11-25");
            assertThat(row).containsText("ملاحظة: الميزانية المنشورة مصدر أول.");
            assertThat(row.locator("[data-snapshot=NONE]")).containsText("لم تُحفظ نسخة: يُقرأ باشتراك");
        }
    }

    @Test
    void aVerdictThatIsBeingTypedStaysWhenEvidenceIsSaved() {
        try (Chromium.Hands reviewer = window("reviewer", aClaim())) {
            Locator panel = reviewer.page.locator(".review-panel");
            panel.locator("[data-move=ASSIGNED]").click();
            reviewer.page.locator("[data-action=assign]").click();
            panel.locator("[data-move=IN_RESEARCH]").click();
            panel.locator("[data-verdict=FALSE]").click();
            Locator rationale = panel.locator(".verdict-form textarea");
            rationale.fill("المبلغ المعلن 250 مليونًا.");
            Locator dialog = add(reviewer);
            field(dialog, "العنوان").fill("بيان الخزانة");
            save(dialog);
            assertThat(row(reviewer, "بيان الخزانة")).isVisible();
            assertThat(rationale).hasValue("المبلغ المعلن 250 مليونًا.");
            assertThat(panel.locator("[data-action=restore-draft]")).hasCount(0);
            // What was typed before the evidence is given onto the claim that has it.
            panel.locator("[data-action=give-verdict]").click();
            assertThat(panel.locator("[data-rule=gate-rationale]")).hasAttribute("data-check", "met");
            assertThat(panel.locator(".verdict-form vaadin-radio-button[checked]"))
                    .containsText("زائف");
        }
    }

    @Test
    void aRequestIsOfTodayAndAllThatItLacksIsToldAtOnce() {
        try (Chromium.Hands reviewer = window("reviewer", aClaim())) {
            reviewer.page.locator("[data-action=log-reply]").click();
            Locator dialog = reviewer.page.locator("vaadin-dialog[opened]");
            Locator day = dialog.locator(".date-field").first();
            assertThat(day.locator("input"))
                    .hasValue(reviewer.page
                            .evaluate("new Date().toLocaleDateString('sv')")
                            .toString());
            day.locator("input").fill("");
            dialog.locator("[data-action=save-reply]").click();
            assertThat(day).containsText("هذا الحقل مطلوب.");
            assertThat(dialog.locator("vaadin-text-field[required]")).containsText("هذا الحقل مطلوب.");
            assertThat(dialog.locator("vaadin-text-field[required] input")).isFocused();
        }
    }

    /** What the two versions differ in must be seen, be it a number alone. */
    @Test
    void twoWhoSetTheNumberRightSeeBothVersions() {
        String claim = aClaim();
        try (Chromium.Hands first = window("reviewer", claim);
                Chromium.Hands second = window("admin", claim)) {
            Locator dialog = add(first);
            field(dialog, "العنوان").fill("تقرير الخزانة");
            save(dialog);
            assertThat(row(first, "تقرير الخزانة")).isVisible();
            second.page.reload();
            Locator mine = edit(second);
            Locator theirs = edit(first);
            setFigure(theirs, "250000000");
            assertThat(first.page.locator("[data-figure=APART]")).isVisible();
            setFigure(mine, "275000000");
            Locator conflict = second.page.locator("[data-conflict=evidence]");
            assertThat(conflict).containsText("USD 250,000,000");
            assertThat(conflict).containsText("USD 275,000,000");
            second.look("evidence-conflict");
            second.page.locator("[data-action=keep-mine]").click();
            assertThat(second.page.locator("[data-figure=EQUAL]")).hasText("الرقم نفسه");
        }
    }

    @Test
    void whatWasRemovedBySlipComesBack() {
        try (Chromium.Hands reviewer = window("reviewer", aClaim())) {
            Locator dialog = add(reviewer);
            dialog.locator("[data-action=save-evidence]").click();
            assertThat(dialog).containsText("لا شيء يقول ما هذا الدليل");
            field(dialog, "العنوان").fill("بيان الوزارة");
            save(dialog);
            Locator row = row(reviewer, "بيان الوزارة");
            row.locator("[data-action=remove-evidence]").click();
            assertThat(row).hasCount(0);
            reviewer.page.locator("[data-action=undo]").click();
            assertThat(row).isVisible();
        }
    }

    private static Locator edit(Chromium.Hands hands) {
        hands.page.locator("[data-action=edit-evidence]").click();
        return hands.page.locator("vaadin-dialog[opened]");
    }

    private static void setFigure(Locator dialog, String value) {
        field(dialog, "الرقم").fill(value);
        field(dialog, "العملة").fill("usd");
        dialog.locator("[data-action=save-evidence]").click();
    }

    private static Locator add(Chromium.Hands reviewer) {
        reviewer.page.locator("[data-action=add-evidence]").click();
        return reviewer.page.locator("vaadin-dialog[opened]");
    }

    private static void save(Locator dialog) {
        dialog.locator("[data-action=save-evidence]").click();
        assertThat(dialog).hasCount(0);
    }

    private static Locator row(Chromium.Hands hands, String title) {
        return hands.page.locator("[data-evidence]").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator field(Locator dialog, String label) {
        return dialog.locator("vaadin-text-field, vaadin-text-area, vaadin-big-decimal-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input, textarea")
                .first();
    }

    private static Chromium.Hands window(String member, String claim) {
        Chromium.Hands hands = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC);
        hands.signInAs(member, claim);
        assertThat(hands.page.locator(".review-panel")).isVisible();
        return hands;
    }

    /** The address of a claim with a number, in an article of its own. */
    private static String aClaim() {
        Callers.signIn(demo.application(), "admin");
        try {
            String text = CLAIM + " هذا العام.";
            Article article = demo.application()
                    .getBean(ArticleService.class)
                    .add(
                            demo.application()
                                    .getBean(CorpusService.class)
                                    .list(Paging.first())
                                    .items()
                                    .getFirst()
                                    .id(),
                            text,
                            new Article.Description("مساعدات", null, null, "2026-11-20", "ar"))
                    .article();
            mark(article, org.tahqiq.annotation.Tag.FIGURE, text.indexOf(FIGURE), FIGURE);
            AnnotationId claim = mark(article, org.tahqiq.annotation.Tag.CLAIM, 0, CLAIM);
            return "/articles/" + article.id().value() + "?span=" + claim.value();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static AnnotationId mark(Article article, org.tahqiq.annotation.Tag tag, int start, String words) {
        return demo.application()
                .getBean(AnnotationService.class)
                .mark(
                        article.id(),
                        read -> new AnnotationService.Wanted(
                                tag,
                                new TextSpan(start, start + words.length()),
                                words,
                                tag == org.tahqiq.annotation.Tag.FIGURE ? FigureReading.read(words) : tag.noFields()))
                .annotation()
                .id();
    }
}
