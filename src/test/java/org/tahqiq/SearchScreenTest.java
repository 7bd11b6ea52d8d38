package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search screen, as members use it. */
@Tag("browser")
class SearchScreenTest {

    @TempDir
    static Path home;

    private static Demo demo;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        demo = Demo.start(home);
        chromium = new Chromium();
        Screens.of(demo, chromium);
    }

    @AfterAll
    static void close() {
        chromium.close();
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "en, ltr"})
    void wordsAreFoundInAColumnAndOpenTheArticleThere(String language, String direction) {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), language, Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer");
            reviewer.go("/search");
            assertThat(reviewer.page.locator(".empty-state")).isVisible();
            assertThat(reviewer.page.locator("html")).hasAttribute("dir", direction);
            reviewer.page.locator(".search-page .search input").fill("أوكرانيا");
            Locator lines = reviewer.page.locator(".hit[data-kind=ARTICLE] .concordance a");
            assertThat(lines.first()).isVisible();
            assertThat(lines.first().locator(".found")).containsText("وكرانيا");
            double first = middle(lines.nth(0).locator(".found"));
            double second = middle(lines.nth(1).locator(".found"));
            assertThat(Math.abs(first - second))
                    .as("the hits stand in a column")
                    .isLessThan(40);
            reviewer.picture("search-" + language);
            reviewer.page.locator(".search-kinds [data-kind=CLAIM]").click();
            assertThat(reviewer.page.locator(".hit[data-kind=ARTICLE]")).hasCount(0);
            assertThat(reviewer.page.locator(".hit[data-kind=CLAIM]")).hasCount(1);
            assertThat(reviewer.page).hasURL(java.util.regex.Pattern.compile(".*kind=claim.*"));
            reviewer.page.locator(".search-kinds [data-kind=ARTICLE]").click();
            lines.first().click();
            reviewer.page.waitForURL("**/articles/*?at=*");
            assertThat(reviewer.page.locator("article-canvas [data-span-id]").first())
                    .isVisible();
            reviewer.page.waitForFunction("getSelection().toString().includes('وكرانيا')");
            reviewer.picture("search-opened-" + language);
        }
    }

    @Test
    void nothingFoundSaysWhichWordsAreFoundAlone() {
        try (Chromium.Hands reader = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reader.signInAs("reviewer");
            reader.go("/search?q=أوكرانيا+القندلفت");
            assertThat(reader.page.locator(".empty-state")).containsText("اوكرانيا");
            assertThat(reader.page.locator(".empty-state")).not().containsText("القندلفت");
            reader.go("/search?q=القندلفت");
            assertThat(reader.page.locator(".empty-state")).isVisible();
            reader.go("/search?q=" + "%22%5C*%3A%28".repeat(3));
            assertThat(reader.page.locator(".empty-state")).isVisible();
        }
    }

    @Test
    void aSearchIsKeptForItsMember() {
        try (Chromium.Hands reader = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reader.signInAs("reviewer");
            reader.go("/search?q=دولار&kind=article");
            reader.page.locator("[data-action=save-search]").click();
            reader.go("/search");
            reader.page.locator("[data-saved=دولار]").click();
            assertThat(reader.page.locator(".hit[data-kind=ARTICLE]").first()).isVisible();
            assertThat(reader.page.locator(".hit[data-kind=ANNOTATION]")).hasCount(0);
        }
        try (Chromium.Hands other = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            other.signInAs("editor");
            other.go("/search");
            assertThat(other.page.locator(".empty-state")).isVisible();
            assertThat(other.page.locator("[data-saved]")).hasCount(0);
        }
    }

    @Test
    void anOpenClaimAsksWhetherItWasCheckedBefore() {
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            reviewer.signInAs("reviewer");
            reviewer.go("/search?q=حزمة&kind=claim");
            reviewer.page.locator(".hit[data-kind=CLAIM] .hit-head a").first().click();
            reviewer.page.locator("[data-panel=similar]").click();
            assertThat(reviewer.page.locator(".similar-panel")).isVisible();
            reviewer.picture("similar-none");
        }
    }

    private static double middle(Locator words) {
        var box = words.boundingBox();
        return box.x + box.width / 2;
    }
}
