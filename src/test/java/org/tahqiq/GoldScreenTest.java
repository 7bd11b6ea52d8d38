package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.Label;
import org.tahqiq.annotation.LabelService;
import org.tahqiq.article.ArticleId;
import org.tahqiq.curation.GoldService;
import org.tahqiq.team.CorpusId;

/** A curator settles a figure as no reader has it. */
@Tag("browser")
class GoldScreenTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void theGoldEndsWithinAWordAndSaysWhatNoReaderSaid(@TempDir Path home) {
        try (Demo demo = Demo.start(home);
                Chromium.Hands curator = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            ApplicationContext application = demo.application();
            CorpusId corpus = new CorpusId(UUID.fromString(ReadingsScreenTest.corpus(application)));
            ArticleId article = new ArticleId(application
                    .getBean(JdbcTemplate.class)
                    .queryForObject("select id from article where corpus_id = ?", UUID.class, corpus.value()));
            ReadingsScreenTest.as(
                    application,
                    "admin",
                    () -> application
                            .getBean(LabelService.class)
                            .make(corpus, new Label.Content("FIGURE", "aid", "مساعدات", "Aid", null, null, null)));
            curator.signInAs("admin", "/corpora/" + corpus.value() + "/passes");
            assignsTwoAtOnce(curator);
            String text = Api.resource("samples/seed-article.txt");
            FigureFields guessed =
                    new FigureFields(null, null, null, "USD", true, null, null, null, null, null, "MONEY");
            Map.of("بقيمة 275 مليون دولار", org.tahqiq.annotation.Tag.FIGURE.noFields(), "275 مليون", guessed)
                    .forEach((words, fields) ->
                            ReadingsScreenTest.as(application, fields == guessed ? "reviewer" : "editor", () -> {
                                ReadingsScreenTest.mark(
                                        application.getBean(AnnotationService.class),
                                        article,
                                        text,
                                        org.tahqiq.annotation.Tag.FIGURE,
                                        words,
                                        fields);
                                application.getBean(AssignmentService.class).send(article);
                            }));
            curator.go("/articles/" + article.value() + "/curate");
            curator.page.locator("section.case").waitFor();
            curator.page.locator("section.case [data-field=note] input").fill("كما في النص");
            curator.page.locator("section.case [data-action=curate-edit]").click();
            Locator dialog = curator.page.locator("vaadin-dialog");
            Locator words = dialog.locator(".passage");
            // It begins with the reading that says most.
            Locator currency = dialog.locator("[data-field=currency] input");
            assertThat(words).hasText("275 مليون");
            assertThat(currency).hasValue("USD");
            choose(curator, "begin-with", "بقيمة");
            assertThat(words).hasText("بقيمة 275 مليون دولار");
            assertThat(currency).hasValue("");
            choose(curator, "begin-with", "«\u2068275 مليون\u2069»");
            assertThat(currency).hasValue("USD");
            assertThat(dialog.locator("vaadin-text-area textarea").last()).hasValue("كما في النص");
            dialog.locator("[data-action=curate-end-letter-earlier]").press("Enter");
            assertThat(words).hasText("275 مليو");
            dialog.locator("[data-field=value] input").fill("كثير");
            dialog.locator("[data-action=put]").click();
            assertThat(dialog.locator("[data-field=value]")).hasAttribute("invalid", "");
            dialog.locator("[data-field=value] input").fill("٢٧٥ مليون");
            dialog.locator("[data-field=unit] input").fill("دولار");
            choose(curator, "label", "مساعدات");
            choose(curator, "comparator", "نحو");
            curator.look("gold-dialog");
            dialog.locator("[data-action=put]").click();
            assertThat(curator.page.locator("[data-gold=CHANGED] .field-lines")).containsText("275,000,000");
            assertThat(curator.page.locator("[data-gold=CHANGED] .field-lines"))
                    .not()
                    .containsText("true");
            // Beside its label, whatever letters it has.
            assertThat((boolean) curator.page
                            .locator("[data-gold=CHANGED] .field-lines dd span")
                            .filter(new Locator.FilterOptions().setHasText("USD"))
                            .evaluate("it => it.closest('dd').previousElementSibling.getBoundingClientRect().left"
                                    + " - it.getBoundingClientRect().right < 20"))
                    .isTrue();
            ReadingsScreenTest.as(application, "admin", () -> {
                Annotation settled = application
                        .getBean(GoldService.class)
                        .of(article)
                        .getFirst()
                        .annotation();
                assertThat(settled.quote()).isEqualTo("275 مليو");
                FigureFields figure = (FigureFields) settled.fields();
                assertThat(figure.value()).isEqualByComparingTo("275000000");
                assertThat(figure.unit()).isEqualTo("دولار");
                assertThat(figure.comparator()).isEqualTo("~");
                assertThat(figure.label()).isEqualTo("aid");
                assertThat(figure.currency()).isEqualTo("USD");
                assertThat(figure.currencyGuessed()).isTrue();
            });
            curator.go("/dashboard");
            assertThat(curator.page.locator("[data-left-out] a[href$='/passes']"))
                    .hasText("قراءات مستقلة");
            curator.look("dashboard-left-out");
        }
    }

    /** And takes it back. */
    private static void assignsTwoAtOnce(Chromium.Hands curator) {
        Locator assign = curator.page.locator("[data-action=assign-chosen]");
        assertThat(assign).isDisabled();
        Locator all = curator.page.locator("[data-action=choose-all]");
        all.click();
        assertThat(middle(assign)).isCloseTo(middle(all), Offset.offset(4.0));
        assign.click();
        Locator dialog = curator.page.locator("vaadin-dialog");
        assertThat(dialog).containsText("واشنطن تفرض قيودًا");
        dialog.locator("[data-action=assign-now]").click();
        assertThat(dialog.locator("vaadin-checkbox-group")).hasAttribute("invalid", "");
        dialog.locator("vaadin-checkbox-group input").first().check();
        dialog.locator("vaadin-checkbox-group input").last().check();
        dialog.locator("[data-action=assign-now]").click();
        assertThat(curator.page.locator("[data-action=take-back]")).hasCount(2);
        curator.look("assigned-together");
        curator.page.locator("[data-action=undo]").click();
        assertThat(curator.page.locator("[data-action=take-back]")).hasCount(0);
    }

    private static double middle(Locator shown) {
        BoundingBox box = shown.boundingBox();
        return box.y + box.height / 2;
    }

    private static void choose(Chromium.Hands curator, String field, String word) {
        curator.page.locator("vaadin-dialog [data-field=" + field + "]").click();
        curator.page
                .locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(word))
                .first()
                .click();
    }
}
