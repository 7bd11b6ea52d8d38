package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks of other desks, from their import to the claim that they are shown beside. */
@Tag("browser")
class ForeignScreenTest {

    private static final String CLAIM = "حزمة مساعدات جديدة لأوكرانيا، بقيمة 275 مليون دولار";

    private static final String FEED = """
            {"claims": [
              {"text": "أعلنت واشنطن حزمة مساعدات جديدة لأوكرانيا بقيمة 275 مليون دولار", "claimant": "facebook.com", "claimDate": "2022-12-09T00:00:00Z",
               "claimReview": [{"publisher": {"name": "مرصد الأخبار", "site": "checks.example"}, "url": "https://checks.example/7",
                 "reviewDate": "2022-12-12T00:00:00Z", "textualRating": "نصف الحقيقة", "languageCode": "ar"}]},
              {"text": "حزمة مساعدات لأوكرانيا بقيمة 900 مليون دولار", "claimDate": "2022-12-09T00:00:00Z",
               "claimReview": [{"publisher": {"name": "تثبّت"}, "url": "https://verify.example/3",
                 "reviewDate": "2022-12-10T00:00:00Z", "textualRating": "misleading", "languageCode": "ar"}]},
              {"text": "صورة قديمة لميناء أوديسا",
               "claimReview": [{"publisher": {"name": "تثبّت"}, "url": "javascript:alert(1)",
                 "reviewDate": "2022-12-10T00:00:00Z", "textualRating": "مضلل"}]}]}""";

    @TempDir
    static Path home;

    private static final int LOOKS = 5;

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

    private static void bringIn(Chromium.Hands curator, String file) {
        curator.page
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("feed.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean comes(Locator row) {
        try {
            row.waitFor(new Locator.WaitForOptions().setTimeout(5000));
            return true;
        } catch (TimeoutError none) {
            return false;
        }
    }

    @Test
    void aCuratorBringsChecksInSaysWhatARatingMeansAndSeesThemBesideAClaim() {
        String corpus = demo.application()
                .getBean(JdbcTemplate.class)
                .queryForObject("select id from corpus", UUID.class)
                .toString();
        try (Chromium.Hands curator = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            curator.signInAs("curator", "/corpora/" + corpus + "/claimreviews");
            assertThat(curator.page.locator(".empty-state")).isVisible();
            curator.look("foreign-none");
            Locator report = curator.page.locator(".foreign-import");
            Locator refused = report.locator("[data-refused]");
            bringIn(curator, FEED);
            assertThat(report.locator("[role=status]")).containsText("قُرئت 3 تحققات: جديد 2");
            assertThat(report.locator(".import-report li")).containsText("url");
            bringIn(curator, "ليس هذا JSON");
            assertThat(refused).containsText("السطر");
            assertThat(report.locator("[role=status]")).isHidden();
            assertThat(report.locator(".import-report")).isEmpty();
            curator.look("foreign-broken");
            bringIn(curator, FEED);
            assertThat(report.locator("[role=status]")).containsText("جديد 0، ومحدَّث 0، وبلا تغيير 2");
            assertThat(refused).isHidden();
            Locator wordings = curator.page.locator("[data-rating]");
            assertThat(wordings).hasCount(2);
            assertThat(wordings.first()).hasAttribute("data-rating", "نصف الحقيقة");
            assertThat(wordings.first()).hasAttribute("data-coded", "false");
            assertThat(wordings.nth(1)).containsText("من الجدول العام");
            curator.look("foreign-imported");

            wordings.first().locator("vaadin-select").first().click();
            curator.page
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("يفتقر إلى السياق"))
                    .click();
            Locator coded = curator.page.locator("[data-rating='نصف الحقيقة']");
            assertThat(coded).hasAttribute("data-coded", "true");
            assertThat(coded).containsText("اختيار هذه المدوّنة");

            curator.page.locator("[data-finding=CLAIMANT_IS_DOMAIN] a").click();
            Locator record = curator.page.locator("[data-foreign]");
            assertThat(record).hasCount(1);
            assertThat(record.locator("a")).hasAttribute("href", "https://checks.example/7");
            assertThat(record.locator("a")).hasAttribute("rel", java.util.regex.Pattern.compile(".*noopener.*"));
            assertThat(record).containsText("يفتقر إلى السياق");
            curator.look("foreign-records");
        }
        String claim;
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            editor.signInAs("editor");
            editor.select(CLAIM);
            editor.press("Digit1");
            editor.waitUntilSaved();
            claim = editor.page.url().replaceAll("https?://[^/]*([^?]*).*", "$1") + "?span="
                    + editor.page
                            .locator("article-canvas .card[data-tag=CLAIM]")
                            .getAttribute("data-span-id");
        }
        try (Chromium.Hands reviewer = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            reviewer.signInAs("reviewer");
            Locator rows = reviewer.page.locator("[data-similar]");
            // The index follows what was brought in, on a busy machine some seconds later.
            int looks = 0;
            do {
                reviewer.go(claim);
                reviewer.page.locator("[data-panel=similar]").click();
            } while (!comes(rows.nth(1)) && ++looks < LOOKS);
            assertThat(rows).hasCount(2);
            Locator same = rows.first();
            assertThat(same).containsText("مرصد الأخبار");
            assertThat(same).containsText("«نصف الحقيقة»");
            assertThat(same.locator(".pill")).hasText("يفتقر إلى السياق");
            assertThat(same.locator("a")).hasAttribute("href", "https://checks.example/7");
            assertThat(same.locator("a")).hasAttribute("target", "_blank");
            assertThat(rows.nth(1).locator(".differs")).containsText("رقم آخر");
            reviewer.look("similar-foreign");
            same.locator("[data-action=cite]").click();
            assertThat(same.locator("[data-action=cite]")).isDisabled();
            reviewer.page.locator("[data-panel=verdict]").click();
            Locator evidence = reviewer.page.locator("[data-evidence]");
            assertThat(evidence).hasCount(1);
            assertThat(evidence).containsText("نصف الحقيقة");
            assertThat(evidence.locator("a").first()).hasAttribute("href", "https://checks.example/7");
        }
    }
}
