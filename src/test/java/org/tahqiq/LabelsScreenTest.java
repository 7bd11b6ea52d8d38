package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A curator makes sub-labels for figures; an editor gives one by keyboard. */
@Tag("browser")
class LabelsScreenTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void whatACuratorMakesAnEditorChooses(@TempDir Path home) {
        try (Demo demo = Demo.start(home);
                Chromium.Hands curator = chromium.open(demo.address(), "en", Chromium.Layout.LATIN)) {
            curator.signInAs("admin");
            String corpus = demo.application()
                    .getBean(JdbcTemplate.class)
                    .queryForObject("select id from corpus", UUID.class)
                    .toString();
            curator.go("/articles?corpus=" + corpus);
            curator.page.locator("a[href$='/labels']").click();
            assertThat(curator.page.locator(".label-none")).hasCount(3);
            curator.look("labels-none");
            make(curator, "Budget", "ميزانية", "Budget");
            Locator code =
                    curator.page.locator("vaadin-dialog vaadin-text-field").first();
            assertThat(code).hasAttribute("invalid", "");
            code.locator("input").fill("budget");
            // Pressed slowly: nothing may move under the hand while the error is still said.
            curator.page.locator("[data-action=save-label]").click(new Locator.ClickOptions().setDelay(700));
            assertThat(figures(curator)).hasCount(1);
            make(curator, "poll", "استطلاع رأي", "Opinion poll");
            assertThat(figures(curator)).hasCount(2);
            labelled(curator, "poll").locator("[data-action=labels-earlier]").click();
            assertThat(figures(curator).first()).hasAttribute("data-label", "poll");
            labelled(curator, "budget").locator("[data-action=labels-edit]").click();
            curator.page.locator("vaadin-dialog vaadin-text-field input").nth(1).fill("موازنة");
            curator.page.locator("[data-action=save-label]").click();
            assertThat(labelled(curator, "budget")).containsText("موازنة");
            labelled(curator, "poll").locator("[data-action=labels-retire]").click();
            assertThat(labelled(curator, "poll").locator(".pill")).isVisible();
            curator.look("labels");
            choose(demo);
            codeRunsItsOwnWay(demo, corpus);
            curator.page.reload();
            labelled(curator, "budget").locator("[data-action=labels-remove]").click();
            assertThat(curator.page.locator("vaadin-notification-card")).isVisible();
            assertThat(figures(curator)).hasCount(2);
            labelled(curator, "poll").locator("[data-action=labels-remove]").click();
            assertThat(figures(curator)).hasCount(1);
            curator.page.locator("[data-action=undo]").click();
            assertThat(labelled(curator, "poll").locator(".pill")).isVisible();
        }
    }

    /** And what stands above and below it the page's. */
    private static void codeRunsItsOwnWay(Demo demo, String corpus) {
        try (Chromium.Hands curator = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            curator.signInAs("admin");
            curator.go("/corpora/" + corpus + "/labels");
            curator.page.locator("[data-tag=FIGURE] [data-action=add-label]").click();
            Locator code =
                    curator.page.locator("vaadin-dialog vaadin-text-field").first();
            assertThat(code.locator("input")).hasCSS("direction", "ltr");
            assertThat(code.locator("[slot=helper]")).hasCSS("direction", "rtl");
            assertThat(code.locator("[slot=label]")).hasCSS("direction", "rtl");
        }
    }

    private static void choose(Demo demo) {
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor");
            editor.page.waitForURL("**/articles/*");
            editor.select("275 مليون دولار");
            editor.press("Digit3");
            editor.waitUntilSaved();
            editor.page.keyboard().press("Enter");
            Locator choice = editor.page.locator("article-canvas select[data-path=label]");
            assertThat(choice).isFocused();
            // The one that is not retired, by its first letter.
            assertThat(choice.locator("option")).hasCount(2);
            editor.page.keyboard().press("ArrowDown");
            assertThat(choice).hasValue("budget");
            editor.waitUntilSaved();
            editor.picture("labels-form");
            editor.page.keyboard().press("Escape");
            assertThat(editor.page.locator("article-canvas .card[data-tag=FIGURE] .essence"))
                    .containsText("موازنة");
            Locator card = editor.page.locator("article-canvas .card[data-tag=FIGURE]");
            card.locator("summary").click();
            card.locator("[data-action=history]").click();
            assertThat(editor.page.locator(".history")).containsText("موازنة");
            Locator filter = editor.page.locator("article-canvas [data-facet=label]");
            assertThat(filter).containsText("موازنة");
            filter.click();
            assertThat(editor.page.locator("article-canvas .card[data-tag=FIGURE]"))
                    .hasCount(0);
            editor.page.reload();
            assertThat(editor.page.locator("article-canvas .card[data-tag=FIGURE] .essence"))
                    .containsText("موازنة");
            editor.look("labels-card");
        }
    }

    private static void make(Chromium.Hands curator, String code, String arabic, String english) {
        curator.page.locator("[data-tag=FIGURE] [data-action=add-label]").click();
        Locator fields = curator.page.locator("vaadin-dialog vaadin-text-field input");
        fields.nth(0).fill(code);
        fields.nth(1).fill(arabic);
        fields.nth(2).fill(english);
        curator.page.locator("[data-action=save-label]").click();
    }

    private static Locator figures(Chromium.Hands curator) {
        return curator.page.locator("[data-tag=FIGURE] [data-label]");
    }

    private static Locator labelled(Chromium.Hands curator, String code) {
        return curator.page.locator("[data-label=" + code + "]");
    }
}
