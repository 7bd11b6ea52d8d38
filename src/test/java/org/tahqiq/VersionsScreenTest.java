package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publisher changes an article that is being worked on. */
@Tag("browser")
class VersionsScreenTest {

    @TempDir
    private Path home;

    @Test
    void whatThePublisherChangedIsShownAndSpansGoAlongWhenTheEditorSaysSo() throws IOException {
        String text = Files.readString(Path.of("src/main/resources/samples/seed-article.txt"));
        String newer = text.replace("275 مليون", "300 مليون").replace("قال تقرير", "أفاد تقرير");
        try (Chromium chromium = new Chromium();
                Demo demo = Demo.start(home);
                Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            editor.signInAs("editor");
            editor.page.locator("article-canvas .tq-text").waitFor();
            editor.select("275 مليون دولار");
            editor.press("Digit3");
            editor.waitUntilSaved();
            editor.select("أعلن كيربي");
            editor.press("Digit2");
            editor.waitUntilSaved();
            editor.page.locator("[data-action=versions]").click();
            editor.page.locator("[data-field=version-text] textarea").fill(newer);
            editor.page.locator("[data-action=add-version]").click();
            Locator changes = editor.page.locator(".text-changes");
            assertThat(changes.locator("del")).hasText(new String[] {"قال", "275"});
            assertThat(changes.locator("ins")).hasText(new String[] {"أفاد", "300"});
            Locator same = editor.page.locator("[data-outcome=same] .carry-row");
            assertThat(same).hasCount(1);
            assertThat(editor.page.locator("[data-outcome=changed] .carry-row")).containsText("300 مليون دولار");
            editor.picture("versions-1-asked");
            editor.page.locator("[data-action=carry]").click();
            assertThat(same).hasCount(0);
            assertThat(editor.page.locator("[data-outcome=changed] .carry-row")).hasCount(1);
            editor.page.locator(".version-list [aria-current] a").first().click();
            assertThat(editor.page.locator("article-canvas .card .quote")).hasText("أعلن كيربي");
            assertThat(editor.page.locator("article-canvas .card")).hasCount(1);
            editor.picture("versions-2-carried");
            assertThat(editor.page.locator("article-canvas .tq-text").innerText())
                    .contains("300 مليون دولار");
            editor.go("/articles");
            assertThat(editor.page.locator(".article-line .facts .pill"))
                    .hasText(new String[] {"الإصدار 2 من 2", "الإصدار 1 من 2"});
            editor.picture("versions-3-library");
        }
    }
}
