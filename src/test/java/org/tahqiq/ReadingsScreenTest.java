package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.curation.CurationService;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.TextSpan;

/** Two who have never seen each other's marks read the first article, in English; the curator sees in Arabic where they differ. */
@Tag("browser")
class ReadingsScreenTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void whatTwoReadAloneIsCompared(@TempDir Path home) {
        try (Demo demo = Demo.start(home);
                Chromium.Hands curator = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            curator.signInAs("admin");
            String corpus = corpus(demo.application());
            read(demo, corpus, "editor", Map.of("275 مليون دولار", "Digit3", "أعلن كيربي", "Digit2"));
            read(demo, corpus, "reviewer", Map.of("275 مليون", "Digit3"));
            curator.go("/corpora/" + corpus + "/passes");
            // Not the curator who made the corpus, though they hold every role there.
            assertThat(curator.page.locator("[data-member]")).hasCount(2);
            curator.look("passes");
            curator.go("/articles?corpus=" + corpus);
            curator.page.locator("a[href$='/agreement']").click();
            Locator pairs = curator.page.locator("[data-pair]");
            assertThat(pairs).hasCount(2);
            assertThat(curator.page.locator("main")).containsText("ولا يدخل في الأرقام التصنيف الفرعي");
            MemberId editor = Callers.signIn(demo.application(), "editor");
            curator.page.locator("[data-pair^='" + editor.value() + "']").click();
            // Who is in the rows is named there: the editor marked what the other did not.
            assertThat(curator.page.locator(".confusion tr:has([data-cell=ATTRIBUTION-NOTHING]) th"))
                    .containsText(name(demo.application(), editor) + "\u2069: إسناد");
            assertThat(curator.page.locator(".confusion thead th").last())
                    .not()
                    .containsText(name(demo.application(), editor));
            Locator differences = curator.page.locator("[data-difference]");
            assertThat(differences).hasCount(2);
            assertThat(curator.page.locator("[data-difference=ATTRIBUTION]")).containsText("لم يوسم شيء هنا");
            assertThat(curator.page.locator("[data-difference=FIGURE]")).containsText("275 مليون دولار");
            curator.page.locator("[data-action=score-detectors]").click();
            assertThat(curator.page
                            .locator(".card:has([data-action=score-detectors]) td")
                            .first())
                    .isVisible();
            curator.look("agreement");
            curator.page
                    .locator("[data-cell$=NOTHING], [data-cell^=NOTHING]")
                    .first()
                    .click();
            assertThat(curator.page.locator("[data-difference]")).hasCount(1);
            curator.page.locator("[data-cell=FIGURE-FIGURE]").click();
            assertThat(curator.page.locator("[data-difference=FIGURE]")).hasCount(1);
            curator.look("confusion");
            curator.page.locator("[data-difference=FIGURE] a").click();
            curator.page.waitForURL("**/articles/*/curate?at=*");
            assertThat(curator.page.locator("section.case [data-tag=FIGURE]").first())
                    .isVisible();
            curator.page.locator(".view-header a").first().click();
            assertThat(curator.page.locator("article-canvas .card[data-tag=FIGURE]"))
                    .hasCount(2);
            curator.page.locator("article-canvas .tq-text").focus();
            curator.press("KeyD");
            assertThat(curator.page.locator(".guidelines-panel h2").last()).isVisible();
            assertThat(curator.page.locator(".guidelines-panel")).containsText("نسخة");
            curator.look("guidelines-beside");
            curator.press("KeyD");
            assertThat(curator.page.locator(".guidelines-panel")).isHidden();
            curator.go("/corpora/" + corpus + "/guidelines");
            curator.page.locator("[data-action=edit-guidelines]").click();
            curator.page
                    .locator("vaadin-text-area textarea")
                    .fill("## الادعاء\n\n<b onclick=alert(1)>جملة</b> **تامة**: «وصلت 40 طائرة».");
            curator.page.locator("vaadin-text-field input").last().fill("اختصار");
            curator.page.locator("[data-action=save-guidelines]").click();
            assertThat(curator.page.locator("[data-version]")).hasCount(2);
            assertThat(curator.page.locator("vaadin-markdown strong")).hasText("تامة");
            assertThat(curator.page.locator("vaadin-markdown b")).hasCount(0);
            curator.look("guidelines");
            settle(curator, corpus);
            curator.go("/corpora/" + corpus + "/agreement");
            curator.page.locator("[data-action=score-detectors]").click();
            assertThat(curator.page.locator(".card:has([data-action=score-detectors]) [role=status]"))
                    .containsText("أمام النسخة المرجعية");
            curator.page.locator("nav a[href='/corpora']").click();
            assertThat(curator.page.locator("vaadin-select-value-button").first())
                    .containsText("قراءات مستقلة");
            nothingIsMarkedAnyMore(demo);
        }
    }

    @Test
    void aLinkOfTheGoldStandsWithTheMarkItLeadsFrom(@TempDir Path home) {
        try (Demo demo = Demo.start(home);
                Chromium.Hands curator = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            ApplicationContext application = demo.application();
            UUID corpus = UUID.fromString(corpus(application));
            ArticleId article = new ArticleId(application
                    .getBean(JdbcTemplate.class)
                    .queryForObject("select id from article where corpus_id = ?", UUID.class, corpus));
            for (String name : List.of("editor", "reviewer")) {
                as(application, name, () -> link(application, article));
            }
            CurationService settling = application.getBean(CurationService.class);
            as(
                    application,
                    "admin",
                    () -> assertThat(settling.merge(article).places()
                                    + settling.merge(article).places())
                            .isPositive());
            curator.signInAs("admin", "/articles/" + article.value() + "/curate");
            assertThat(curator.page.locator("[data-gold]:has-text('275 مليون دولار') > [data-gold-link=QUANTIFIES]"))
                    .containsText("يُقدّر — «حزمة مساعدات");
            assertThat(curator.page.locator("[data-gold-link]")).hasCount(1);
            curator.look("gold-link");
        }
    }

    /** Reads an article whose figure quantifies its claim, and is done. */
    private static void link(ApplicationContext application, ArticleId article) {
        AnnotationService marks = application.getBean(AnnotationService.class);
        String text = Api.resource("samples/seed-article.txt");
        AnnotationId figure = mark(marks, article, text, org.tahqiq.annotation.Tag.FIGURE, "275 مليون دولار");
        AnnotationId claim = mark(
                marks,
                article,
                text,
                org.tahqiq.annotation.Tag.CLAIM,
                "حزمة مساعدات جديدة لأوكرانيا، بقيمة 275 مليون دولار");
        application
                .getBean(RelationService.class)
                .relate(article, () -> new RelationService.Wanted(Relation.Kind.QUANTIFIES, figure, claim));
        application.getBean(AssignmentService.class).send(article);
    }

    static AnnotationId mark(
            AnnotationService marks, ArticleId article, String text, org.tahqiq.annotation.Tag tag, String words) {
        return mark(marks, article, text, tag, words, tag.noFields());
    }

    static AnnotationId mark(
            AnnotationService marks,
            ArticleId article,
            String text,
            org.tahqiq.annotation.Tag tag,
            String words,
            Fields fields) {
        int start = text.indexOf(words);
        var wanted = new AnnotationService.Wanted(tag, new TextSpan(start, start + words.length()), words, fields);
        return marks.mark(article, read -> wanted).annotation().id();
    }

    static void as(ApplicationContext application, String name, Runnable work) {
        Callers.signIn(application, name);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** By keys alone, from the first place to the finished gold. */
    private static void settle(Chromium.Hands curator, String corpus) {
        curator.go("/corpora/" + corpus + "/curate");
        curator.page.locator("main a[href$='/curate']").first().waitFor();
        curator.look("curate-list");
        curator.page.locator("main a[href$='/curate']").first().click();
        Locator place = curator.page.locator("section.case");
        assertThat(place).isFocused();
        assertThat(curator.page.locator(".lane")).hasCount(2);
        curator.look("curate");
        String first = place.getAttribute("data-case");
        curator.press("KeyN");
        assertThat(curator.page.locator("section.case:not([data-case='" + first + "'])"))
                .isFocused();
        curator.press("KeyP");
        assertThat(curator.page.locator("section.case[data-case='" + first + "']"))
                .isFocused();
        place.locator("[data-field=note]").locator("input").focus();
        curator.press("KeyN");
        assertThat(place.locator("[data-field=note]").locator("input")).hasValue("n");
        assertThat(curator.page.locator("section.case[data-case='" + first + "']"))
                .isVisible();
        place.focus();
        curator.press("KeyX");
        assertThat(curator.page.locator("[data-action=curate-undo]")).isVisible();
        assertThat(place).isFocused();
        curator.press("KeyU");
        assertThat(curator.page.locator("section.case[data-case='" + first + "']"))
                .isFocused();
        assertThat(curator.page.locator("vaadin-notification-card").last()).containsText("أُلغي حسم «");
        assertThat(place.locator("h2")).containsText("1");
        curator.press("KeyX");
        assertThat(curator.page.locator("section.case:not([data-case='" + first + "'])"))
                .isFocused();
        assertThat(place.locator("h2")).not().containsText("1");
        curator.press("Digit1");
        // All is settled, and the last of it is taken back and done again by the same keys.
        assertThat(curator.page.locator("[data-gold]:not([data-gold=NONE])")).hasCount(1);
        assertThat(curator.page.locator("[data-gold=NONE]")).hasCount(1);
        assertThat(curator.page.locator("[data-gold=CHOSEN]"))
                .containsText(Pattern.compile("قراءة \\u2068.+\\u2069 · بقرار \\u2068.+\\u2069"));
        assertThat(curator.page.locator(".curate-progress")).isFocused();
        curator.press("KeyU");
        assertThat(place).isFocused();
        curator.press("Digit1");
        assertThat(curator.page.locator("[data-gold=NONE]")).hasCount(1);
        assertThat(place).hasCount(0);
        // Any settled place can be opened again, not the last alone.
        curator.page
                .locator("[data-gold]:not([data-gold=NONE]) [data-action=decide-again]")
                .click();
        assertThat(curator.page.locator("vaadin-dialog")).containsText("275 مليون");
        curator.page.locator("[data-action=do-it]").click();
        assertThat(place).isFocused();
        curator.press("Digit1");
        assertThat(curator.page.locator("[data-gold]:not([data-gold=NONE])")).hasCount(1);
        assertThat(place).hasCount(0);
        curator.page.locator("[data-action=curate-finish]").click();
        assertThat(curator.page.locator("[data-action=curate-reopen]")).isVisible();
        curator.look("curated");
    }

    private static void nothingIsMarkedAnyMore(Demo demo) {
        try (Chromium.Hands reader = chromium.open(demo.address(), "en", Chromium.Layout.LATIN)) {
            reader.signInAs("editor", "/articles");
            reader.page.locator("[data-article] h2 a").first().waitFor();
            reader.page.locator("vaadin-select").first().click();
            reader.page
                    .locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText("قراءات مستقلة"))
                    .click();
            assertThat(reader.page.locator(".work .tone-true").first()).isVisible();
            reader.look("articles-read");
            reader.page
                    .locator("[data-article] h2 a")
                    .filter(new Locator.FilterOptions().setHasText("واشنطن"))
                    .click();
            assertThat(reader.page.locator(".send-to-review [role=status]")).isVisible();
            assertThat(reader.page.locator("[data-action=recall]")).hasCount(0);
            reader.picture("settled-desk");
        }
    }

    private static void read(Demo demo, String corpus, String member, Map<String, String> marks) {
        try (Chromium.Hands reader = chromium.open(demo.address(), "en", Chromium.Layout.LATIN)) {
            reader.signInAs(member, "/corpora/" + corpus + "/passes");
            assertThat(reader.page.locator("[data-member]")).hasCount(1);
            reader.page.locator("[data-action=next-article]").click();
            reader.page.locator("article-canvas .tq-text").waitFor();
            assertThat(reader.page.locator("article-canvas .card[data-span-id]"))
                    .hasCount(0);
            marks.forEach((words, key) -> {
                reader.select(words);
                reader.press(key);
                reader.waitUntilSaved();
            });
            reader.page.locator("[data-action=send-to-review]").click();
            assertThat(reader.page.locator("[data-action=next-article]")).isVisible();
            reader.picture("pass-done-" + member);
            // Read only: no card offers to take the mark away. Then it is reopened, and words can be selected to be
            // marked.
            assertThat(reader.page.locator("article-canvas .card[data-span-id]"))
                    .hasCount(marks.size());
            assertThat(reader.page.locator("article-canvas .card [data-action=delete]"))
                    .hasCount(0);
            reader.page.locator("[data-action=recall]").click();
            assertThat(reader.page.locator("[data-action=send-to-review]")).isVisible();
            assertThat(reader.page
                            .locator("article-canvas .card [data-action=delete]")
                            .first())
                    .isAttached();
            reader.select("أعلن كيربي");
            reader.press("Escape");
            reader.page.locator("[data-action=send-to-review]").click();
            assertThat(reader.page.locator("[data-action=next-article]")).isVisible();
            reader.go("/corpora/" + corpus + "/agreement");
            assertThat(reader.page.locator("[data-pair]")).hasCount(0);
        }
    }

    private static String name(ApplicationContext application, MemberId member) {
        return application
                .getBean(MemberService.class)
                .displayNames(List.of(member.value()))
                .getOrDefault(member.value(), "");
    }

    static String corpus(ApplicationContext application) {
        Callers.signIn(application, "admin");
        try {
            CorpusId corpus = application
                    .getBean(CorpusService.class)
                    .make(new CorpusService.Description("قراءات مستقلة", null, "INDEPENDENT", 2))
                    .id();
            MemberService members = application.getBean(MemberService.class);
            for (String name : List.of("editor", "reviewer")) {
                MemberId member = Callers.signIn(application, name);
                Callers.signIn(application, "admin");
                members.setRoles(corpus, member, () -> Set.of(Role.EDITOR));
            }
            application
                    .getBean(ArticleService.class)
                    .add(
                            corpus,
                            Api.resource("samples/seed-article.txt"),
                            new Article.Description("واشنطن تفرض قيودًا", null, null, null, null));
            return corpus.value().toString();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
