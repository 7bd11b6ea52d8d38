package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.exchange.release.Bags;
import org.tahqiq.text.PlainText;

/** A curator releases the corpus, another member takes the release away, cites it and looks whether it is sound. */
@Tag("browser")
class ReleaseScreenTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void aReleaseIsMadeTakenAwayAndVerified(@TempDir Path home) throws IOException {
        try (Demo demo = Demo.start(home);
                Chromium.Hands curator = chromium.open(demo.address(), "en", Chromium.Layout.LATIN);
                Chromium.Hands reader = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            curator.signInAs("admin", "/corpora");
            curator.page.locator("a[href$='/releases']").click();
            assertThat(curator.page.locator(".empty-state h2")).hasText("No releases yet");
            curator.look("releases-none");
            Locator make = curator.page.locator("[data-action=make-release]");
            make.click();
            assertThat(curator.page.locator("vaadin-text-field[invalid]")).hasCount(1);
            curator.page.locator(".release-panel vaadin-text-field input").fill("ادعاءات المساعدات");
            curator.page.locator(".release-panel vaadin-select").first().click();
            curator.page
                    .locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText("CC0"))
                    .first()
                    .click();
            make.click();
            // What the datasheet leaves open is said before anything is frozen, and can be answered there.
            Locator warning = curator.page.locator(".release-panel [role=alert]");
            assertThat(warning).containsText("questions of the datasheet are not answered");
            assertThat(curator.page.locator(".empty-state h2")).hasText("No releases yet");
            curator.page.locator("[data-action=answer-questions]").click();
            // A dialog that is just opening takes the focus once more, and what is typed with it.
            assertThat(curator.page.locator("[data-question] textarea").first()).isFocused();
            curator.page.locator("[data-question=FUNDING] textarea").fill("صندوق الصحافة");
            curator.page.locator("[data-question=FUNDING] textarea").press("Tab");
            curator.look("release-questions");
            curator.page.locator("[data-action=release-anyway]").click();
            assertThat(curator.page.locator("[data-release='1']")).containsText("ادعاءات المساعدات");
            curator.look("releases");
            curator.page.reload();
            // The next one begins as the last one was.
            assertThat(curator.page
                            .locator(".release-panel vaadin-select-value-button")
                            .first())
                    .containsText("CC0");

            reader.signInAs("editor");
            reader.page.waitForURL("**/articles/*");
            reader.go("/corpora/" + corpus(demo) + "/releases");
            assertThat(reader.page.locator("[data-action=make-release]")).hasCount(0);
            reader.page.locator("[data-release='1'] a").click();
            Download download = reader.page.waitForDownload(
                    () -> reader.page.locator("[data-action=download-release]").click());
            byte[] archive = Files.readAllBytes(download.path());
            Map<String, byte[]> bag = Bags.inside(Bags.unpack(archive));
            Assertions.assertThat(Bags.faults(bag)).isEmpty();
            Assertions.assertThat(new String(bag.get("data/datasheet.md"), StandardCharsets.UTF_8))
                    .contains("Who paid for it? — صندوق الصحافة", "**[للمكتب · for the desk]**");
            assertThat(reader.page.locator("dl").first()).containsText(PlainText.sha256(archive));
            Assertions.assertThat(
                            reader.page.locator(".copy-field textarea").last().inputValue())
                    .isEqualTo(new String(bag.get("data/load.py"), StandardCharsets.UTF_8));
            reader.page.locator("[data-action=verify-release]").click();
            assertThat(reader.page.locator(".job-line [role=status]")).containsText("سليم");
            reader.look("release");
        }
    }

    private static UUID corpus(Demo demo) {
        return demo.application().getBean(JdbcTemplate.class).queryForObject("select id from corpus", UUID.class);
    }
}
