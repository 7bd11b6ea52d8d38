package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The library as editors and reviewers use it: adding, finding, describing, putting away, sending to review. */
@Tag("browser")
class LibraryScreenTest {

    private static final String SEED = "موسكو وطهران تتعاونان في تطوير المسيّرات";

    /** With quotes and letters that all the older charsets have. */
    private static final String TEXT = """
            وزارة المالية تعلن أرقام العام
            قال الوزير إن العجز بلغ 12 مليون دينار في العام الماضي.
            وأضاف أن الوزارة تعمل على خفضه من خلال "خطة واضحة" بعد الصيف.
            """;

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

    private static Chromium.Hands library(String member) {
        Chromium.Hands hands = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN);
        hands.signInAs(member, "/articles");
        assertThat(hands.page.locator(".article-line").first()).isVisible();
        return hands;
    }

    private static Locator dialog(Chromium.Hands hands) {
        return hands.page.locator("vaadin-dialog[opened]");
    }

    private static Locator line(Chromium.Hands hands, String title) {
        return hands.page.locator(".article-line").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator field(Locator among, String label) {
        return among.locator("vaadin-text-field, vaadin-text-area")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input, textarea");
    }

    private static String stored(Chromium.Hands hands) {
        return hands.page.locator("article-canvas .tq-text").innerText();
    }

    private static void paste(Chromium.Hands editor, String title, String text) {
        editor.page.locator("[data-action=new-article]").first().click();
        field(dialog(editor), "النص").fill(text);
        editor.page.keyboard().press("Tab");
        // A title is proposed: filling in while it comes would write behind it.
        assertThat(field(dialog(editor), "العنوان")).not().hasValue("");
        field(dialog(editor), "العنوان").fill(title);
        editor.page.locator("[data-action=add-article]").click();
        editor.page.waitForURL("**/articles/*-*");
    }

    @Test
    void anArticleIsPastedWithItsTitleGuessedAndItsErrorsAtTheirFields() {
        try (Chromium.Hands editor = library("editor")) {
            editor.page.locator("[data-action=new-article]").click();
            Locator dialog = dialog(editor);
            field(dialog, "النص").fill("خبر من الصحيفة\nقال الوزير: لا.");
            // What was pasted is not thrown away by a slip of the hand.
            editor.page.keyboard().press("Escape");
            editor.page.keyboard().press("Tab");
            assertThat(field(dialog, "العنوان")).hasValue("خبر من الصحيفة");
            field(dialog, "الرابط").fill("example");
            field(dialog, "تاريخ النشر").fill("أمس");
            editor.page.locator("[data-action=add-article]").click();
            Locator url = dialog.locator("vaadin-text-field.latin.wide").first();
            assertThat(url).hasAttribute("invalid", "");
            assertThat(url).containsText("ليس رابطًا مقبولًا");
            editor.picture("library-add-errors");
            field(dialog, "الرابط").fill("https://example.org/1");
            editor.page.locator("[data-action=add-article]").click();
            Locator date = dialog.locator("vaadin-text-field[invalid]");
            assertThat(date).containsText("ليس تاريخًا");
            assertThat(date.locator("[slot=error-message]")).isInViewport();
            editor.picture("library-add-date");
            field(dialog, "تاريخ النشر").fill("2022-12-09");
            editor.page.locator("[data-action=add-article]").click();
            editor.page.waitForURL("**/articles/*-*");
            assertThat(editor.page.locator("article-canvas .tq-text")).containsText("قال الوزير: لا.");
            editor.go("/articles");
            assertThat(editor.page.locator(".article-line .facts").first()).containsText("9 ديسمبر 2022");
        }
    }

    @Test
    void aTitleThatNobodyWroteIsThatOfTheTextThatIsAdded() {
        try (Chromium.Hands editor = library("editor")) {
            editor.page.locator("[data-action=new-article]").click();
            Locator dialog = dialog(editor);
            Locator files = editor.page.locator("vaadin-upload input[type=file]");
            files.setInputFiles(text("خبر أول"));
            assertThat(field(dialog, "العنوان")).hasValue("خبر أول");
            files.setInputFiles(text("خبر ثان"));
            assertThat(field(dialog, "العنوان")).hasValue("خبر ثان");
            field(dialog, "العنوان").fill("كما أسميه");
            editor.page.keyboard().press("Tab");
            for (String title : List.of("خبر ثالث", "خبر آخر")) {
                files.setInputFiles(text(title));
                assertThat(field(dialog, "النص")).hasValue(title + "\nقال الوزير: نعم.");
                assertThat(field(dialog, "العنوان")).hasValue("كما أسميه");
            }
            editor.page.reload();
            editor.page.locator("[data-action=new-article]").click();
            field(dialog, "النص").fill("خبر رابع\nقال الوزير: ربما.");
            editor.page.locator("[data-action=add-article]").click();
            editor.page.waitForURL("**/articles/*-*");
            assertThat(editor.page.locator("article-canvas .tq-text")).containsText("قال الوزير: ربما.");
        }
    }

    @Test
    void aTextThatWasTypedIsThrownAwayOnlyWhenAsked() {
        try (Chromium.Hands editor = library("editor")) {
            List<String> asked = new ArrayList<>();
            editor.page.onDialog(question -> {
                asked.add(question.type());
                question.accept();
            });
            Locator cancel = editor.page.locator("[data-action=leave-article]");
            editor.page.locator("[data-action=new-article]").click();
            cancel.click();
            assertThat(dialog(editor)).hasCount(0);
            editor.page.locator("[data-action=new-article]").click();
            field(dialog(editor), "النص").fill("خبر لم يُحفظ");
            editor.page.reload();
            assertThat(asked).containsExactly("beforeunload");
            editor.page.locator("[data-action=new-article]").click();
            field(dialog(editor), "النص").fill("خبر لم يُحفظ");
            cancel.click();
            assertThat(editor.page.locator("vaadin-dialog[opened]").last()).containsText("متابعة التحرير");
            editor.picture("library-leave");
            editor.page.locator("[data-action=do-it]").click();
            assertThat(dialog(editor)).hasCount(0);
            editor.page.reload();
            assertThat(asked).hasSize(1);
        }
    }

    private static FilePayload text(String title) {
        byte[] bytes = (title + "\nقال الوزير: نعم.").getBytes(UTF_8);
        return new FilePayload(title + ".txt", "text/plain", bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,        certain",
        "windows-1256, asked",
        "ISO-8859-6,   asked",
        "UTF-16LE,     asked",
        "UTF-16,       certain",
    })
    void aFileOfEveryCharsetBecomesTheSameText(String charset, String how) {
        try (Chromium.Hands editor = library("editor")) {
            editor.page.locator("[data-action=new-article]").click();
            editor.page
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("خبر.txt", "text/plain", TEXT.getBytes(Charset.forName(charset))));
            if (how.equals("asked")) {
                Locator likeliest = editor.page.locator("vaadin-radio-button[checked] [data-charset]");
                assertThat(likeliest).hasAttribute("data-charset", charset);
                assertThat(likeliest).containsText("قال الوزير إن العجز");
                editor.picture("library-charset-" + charset);
                editor.page.locator("[data-action=confirm-charset]").click();
            }
            assertThat(field(dialog(editor), "العنوان")).hasValue("وزارة المالية تعلن أرقام العام");
            editor.page.locator("[data-action=add-article]").click();
            editor.page.waitForURL("**/articles/*-*");
            assertThat(editor.page.locator("article-canvas .tq-text")).containsText("خفضه من خلال \"خطة واضحة\"");
            assertThat(stored(editor)).doesNotContain("\uFFFD");
        }
    }

    @Test
    void aFileThatIsNoTextIsRefusedWithAdvice() {
        try (Chromium.Hands editor = library("editor")) {
            editor.page.locator("[data-action=new-article]").click();
            editor.page
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("صورة.txt", "text/plain", new byte[] {(byte) 0x89, 'P', 0, 0, 1}));
            assertThat(editor.page.locator("vaadin-notification-card")).containsText("احفظه من محرّره بترميز UTF-8");
        }
    }

    @Test
    void aFileBeyondTheBoundOfTheCorpusIsRefusedWithASentence() {
        JdbcTemplate database = demo.application().getBean(JdbcTemplate.class);
        try (Chromium.Hands editor = library("editor")) {
            int lines = editor.page.locator(".article-line").count();
            database.update("update corpus set file_bytes = ?", 1L << 40);
            editor.page.locator("[data-action=new-article]").click();
            editor.page
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("خبر.txt", "text/plain", TEXT.getBytes(UTF_8)));
            assertThat(field(dialog(editor), "العنوان")).hasValue("وزارة المالية تعلن أرقام العام");
            field(dialog(editor), "العنوان").fill("خبر فوق الحدّ");
            editor.page.locator("[data-action=add-article]").click();
            assertThat(editor.page.locator("vaadin-notification-card")).containsText("على حدّها");
            editor.go("/articles");
            assertThat(editor.page.locator(".article-line")).hasCount(lines);
            assertThat(line(editor, "خبر فوق الحدّ")).hasCount(0);
        } finally {
            database.update("update corpus set file_bytes = 0");
        }
    }

    @Test
    void aTextThatIsThereIsSaidBeforeItIsAddedAgain() {
        try (Chromium.Hands editor = library("editor")) {
            String text = "سطر أول فريد\n\n\n\nقال الوزير.";
            paste(editor, "خبر يتكرر", text);
            editor.go("/articles");
            editor.page.locator("[data-action=new-article]").click();
            field(dialog(editor), "النص").fill(text);
            editor.page.keyboard().press("Tab");
            Locator warning = editor.page.locator("[data-known] a");
            assertThat(warning).hasText("خبر يتكرر");
            assertThat(dialog(editor)).containsText("أسطر فارغة متتالية");
            editor.picture("library-known");
        }
    }

    @Test
    void searchAndFiltersStandInTheAddress() {
        try (Chromium.Hands editor = library("editor")) {
            paste(editor, "سدود الفرات", "مناسيب الفرات وسدوده.");
            editor.go("/articles");
            assertThat(line(editor, SEED)).isVisible();
            editor.page.keyboard().press("/");
            editor.page.keyboard().type("سُدود الفُرات");
            assertThat(editor.page.locator(".article-line")).hasCount(1);
            assertThat(line(editor, "سدود الفرات")).isVisible();
            editor.page.waitForURL("**/articles?*q=*");
            editor.page.reload();
            assertThat(editor.page.locator(".search input")).hasValue("سُدود الفُرات");
            assertThat(editor.page.locator(".article-line")).hasCount(1);
            editor.page.locator(".search input").fill("لا شيء كهذا");
            assertThat(editor.page.locator(".empty-state")).containsText("لا مقال يطابق");
            editor.picture("library-nothing-fits");
            editor.page.locator("[data-action=show-all]").click();
            assertThat(line(editor, SEED)).isVisible();
        }
    }

    @Test
    void whatIsKnownIsChangedAndAStaleChangeShowsBoth() {
        try (Chromium.Hands first = library("editor");
                Chromium.Hands second = library("curator")) {
            paste(first, "عنوان مؤقت", "نص ليغيّر عنوانه.");
            first.go("/articles");
            second.go("/articles");
            edit(first, "عنوان مؤقت");
            edit(second, "عنوان مؤقت");
            field(dialog(first), "العنوان").fill("عنوان المحرّر");
            first.page.locator("[data-action=save-article]").click();
            assertThat(line(first, "عنوان المحرّر")).isVisible();
            field(dialog(second), "الكاتب").fill("أمين");
            second.page.locator("[data-action=save-article]").click();
            Locator conflict = second.page.locator("[data-conflict=article]");
            assertThat(conflict).containsText("عنوان المحرّر");
            second.picture("library-conflict");
            second.page.locator("[data-action=save-article]").click();
            assertThat(line(second, "عنوان مؤقت")).containsText("أمين");
        }
    }

    private static void edit(Chromium.Hands hands, String title) {
        menu(hands, title, "edit-article");
        assertThat(field(dialog(hands), "العنوان")).hasValue(title);
    }

    private static void menu(Chromium.Hands hands, String title, String action) {
        line(hands, title).locator("[data-action=more-article]").click();
        hands.page.locator("[data-action=" + action + "]").click();
    }

    @Test
    void whatWasChangedInADescriptionOutlivesEscape() {
        try (Chromium.Hands editor = library("editor")) {
            paste(editor, "مقال يُوصف", "نص يُوصف.");
            editor.go("/articles");
            edit(editor, "مقال يُوصف");
            Locator author = field(dialog(editor), "الكاتب");
            author.pressSequentially("أمين");
            author.press("Escape");
            assertThat(author).hasValue("أمين");
            editor.page.locator("[data-action=save-article]").click();
            assertThat(line(editor, "مقال يُوصف")).containsText("أمين");
        }
    }

    @Test
    void whatIsDeletedComesBackByUndoAndFromTheTrash() {
        try (Chromium.Hands editor = library("editor")) {
            paste(editor, "مقال يُحذف", "نص يُحذف ويُستعاد.");
            editor.go("/articles");
            menu(editor, "مقال يُحذف", "delete-article");
            assertThat(line(editor, "مقال يُحذف")).hasCount(0);
            editor.page.locator("[data-action=undo]").click();
            assertThat(line(editor, "مقال يُحذف")).isVisible();
            menu(editor, "مقال يُحذف", "delete-article");
            assertThat(line(editor, "مقال يُحذف")).hasCount(0);
            editor.page.locator("[data-action=trash]").click();
            assertThat(line(editor, "مقال يُحذف")).isVisible();
            editor.picture("trash");
            line(editor, "مقال يُحذف").locator("[data-action=restore]").click();
            assertThat(line(editor, "مقال يُحذف")).hasCount(0);
            editor.go("/articles");
            assertThat(line(editor, "مقال يُحذف")).isVisible();
        }
    }

    @Test
    void anArticleIsSentToReviewTakenBackAndReturned() {
        String address;
        try (Chromium.Hands editor = library("editor")) {
            paste(editor, "مقال للمراجعة", "قال الوزير إن العجز بلغ 12 مليونًا.");
            address = editor.page.url().replaceAll("https?://[^/]*", "");
            editor.select("العجز بلغ 12 مليونًا");
            editor.press("Digit1");
            editor.waitUntilSaved();
            editor.page.locator("[data-action=send-to-review]").click();
            assertThat(editor.page.locator("vaadin-notification-card")).containsText("ادعاء واحد ينتظر المدقّقين");
            assertThat(editor.page.locator(".send-to-review")).containsText("أُرسل إلى المراجعة");
            editor.picture("sent-to-review");
            editor.page.locator("[data-action=recall]").click();
            editor.page.locator("[data-action=send-to-review]").click();
            assertThat(editor.page.locator("[data-action=recall]")).isVisible();
        }
        try (Chromium.Hands reviewer = library("reviewer")) {
            assertThat(line(reviewer, "مقال للمراجعة")).containsText("قيد المراجعة");
            reviewer.go(address);
            reviewer.page.locator("[data-action=return]").click();
            reviewer.page.locator("[data-action=return-now]").click();
            assertThat(dialog(reviewer)).containsText("هذا الحقل مطلوب");
            field(dialog(reviewer), "ماذا بقي").fill("بقي رقم دون وسم.");
            reviewer.page.locator("[data-action=return-now]").click();
            assertThat(reviewer.page.locator("[data-action=return]")).hasCount(0);
        }
        try (Chromium.Hands editor = library("editor")) {
            assertThat(line(editor, "مقال للمراجعة")).containsText("أُعيد إليك");
            editor.picture("library");
            editor.go(address);
            assertThat(editor.page.locator(".send-to-review .returned")).containsText("بقي رقم دون وسم.");
            editor.picture("returned");
        }
    }

    @Test
    void whatIsMarkedInAnArticleThatWasDeletedMeanwhileIsRefusedWithASentence() {
        try (Chromium.Hands first = library("editor");
                Chromium.Hands second = library("curator")) {
            paste(first, "مقال يختفي", "قال الوزير إن العجز بلغ 12 مليونًا.");
            second.go("/articles");
            menu(second, "مقال يختفي", "delete-article");
            assertThat(line(second, "مقال يختفي")).hasCount(0);
            first.select("العجز بلغ 12 مليونًا");
            first.press("Digit1");
            assertThat(first.page.getByText("نُقل هذا المقال إلى سلة المحذوفات").first())
                    .isVisible();
            first.picture("deleted-meanwhile");
        }
    }
}
