package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.store.Saving;

/** How an admin sees that all is well, makes a backup, and learns that somebody changed the audit trail. */
@Tag("browser")
class HealthScreenTest {

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeAll
    static void open() {
        demo = Demo.start(
                home,
                // the chain is broken here, and the look soon after the start may fall into it
                "--tahqiq.self-check=tell",
                // inside, so it is never dialled
                "--tahqiq.oidc.issuer=http://127.0.0.1:1",
                "--tahqiq.oidc.client-id=tahqiq",
                "--tahqiq.oidc.name=دار الأخبار");
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void anAdminMakesABackupAndTakesItAway() throws IOException {
        try (Chromium.Hands admin = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            admin.signInAs("admin", "/team");
            admin.page.locator(".view-header a[href$=installation]").click();
            assertThat(admin.page.locator("[data-part=backups] p.card")).isVisible();
            admin.page.locator(".view-header a[href$=backups]").click();
            assertThat(admin.page.locator(".empty-state")).isVisible();
            admin.page.locator("[data-action=make-backup]").click();
            Locator made = admin.page.locator("[data-backup]");
            assertThat(made).hasCount(1);
            assertThat(made).hasAttribute("data-whole", "true");
            Download file = admin.page.waitForDownload(() -> made.locator("a").click());
            assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K');
            admin.look("backups-ar");
            admin.go("/installation");
            assertThat(admin.page.locator("[data-part=backups] p.card")).hasCount(0);
        }
        String taken = demo.application()
                .getBean(JdbcTemplate.class)
                .queryForObject("select detail from audit_event where action = 'backup.taken'", String.class);
        assertThat(taken).contains(".zip");
    }

    @Test
    void aDatabaseThatIsNotWholeSavesNothingAndRestoringIsOffered(@TempDir Path other) {
        try (Demo damaged = Demo.start(other);
                Chromium.Hands admin = chromium.open(damaged.address(), "ar", Chromium.Layout.LATIN)) {
            admin.signInAs("admin", "/installation");
            assertThat(admin.page.locator("[data-part=data]")).isVisible();
            assertThat(admin.page.locator("[data-hindrance]")).hasCount(0);
            damaged.application().getBean(Saving.class).refuse("as the test wants");
            admin.go("/installation");
            Locator alarm = admin.page.locator("[data-hindrance=UNSOUND]");
            assertThat(alarm).containsText("ليست سليمة");
            admin.look("unsound-ar");
            alarm.locator("a").click();
            assertThat(admin.page.locator(".copy-field input")).hasValue(Pattern.compile("tahqiq restore /path/.+"));
            admin.page.locator("[data-action=make-backup]").click();
            assertThat(admin.page.locator("vaadin-notification-card")).containsText("ليست سليمة");
        }
    }

    @Test
    void aBrokenChainIsShownWithItsPlace() {
        try (Chromium.Hands admin = chromium.open(demo.address(), "en", Chromium.Layout.LATIN)) {
            admin.signInAs("admin", "/installation");
            admin.page.locator("[data-action=look-at-chains]").click();
            assertThat(admin.page.locator("[data-fact='health.audit-looked']")).isVisible();
            assertThat(admin.page.locator("[role=alert]")).hasCount(0);
            admin.look("health-en");
            JdbcTemplate database = demo.application().getBean(JdbcTemplate.class);
            String where = " where chain_id = '00000000-0000-0000-0000-000000000000' and seq = 1";
            String detail = database.queryForObject("select detail from audit_event" + where, String.class);
            database.update("update audit_event set detail = '{}'" + where);
            try {
                admin.page.locator("[data-action=look-at-chains]").click();
                assertThat(admin.page.locator("[role=alert]")).containsText("at event 1");
                admin.go("/installation");
                assertThat(admin.page.locator("[role=alert]")).isVisible();
                admin.look("health-broken-en");
            } finally {
                database.update("update audit_event set detail = ?" + where, detail);
            }
            admin.page.locator("[data-action=look-at-chains]").click();
            assertThat(admin.page.locator("[role=alert]")).hasCount(0);
        }
    }

    @Test
    void aProviderThatIsAwayIsSaidSoAndAPasswordStillOpens() {
        try (Chromium.Hands admin = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            admin.go("/login");
            Locator provider = admin.page.locator("[data-action=provider]");
            assertThat(provider).hasText("الدخول بحساب دار الأخبار");
            provider.click();
            admin.page.waitForURL("**/login?refused=identity-away");
            assertThat(admin.page.locator("[role=alert]").last()).containsText("لا ترد جهة الدخول");
            admin.look("provider-away-ar");
            admin.signInAs("admin", "/installation/settings");
            assertThat(admin.page.locator("[data-setting=PROVIDER]")).containsText("http://127.0.0.1:1");
            assertThat(admin.page.locator("[data-setting=MAIL_HOST]")).containsText("SPRING_MAIL_HOST");
            assertThat(admin.page.locator("[data-setting=FILES_PER_CORPUS]")).containsText("50GB");
            admin.look("settings-ar");
        }
    }

    @Test
    void aWebhookShowsItsSecretOnceAndWhatCameBack() {
        String refused = "no site of this name";
        try (Chromium.Hands admin = chromium.open(demo.address(), "en", Chromium.Layout.LATIN)) {
            admin.signInAs("admin", "/corpora");
            admin.page.locator("a[href$='/webhooks']").click();
            assertThat(admin.page.locator(".empty-state")).isVisible();
            Locator make = admin.page.locator("[data-action=make-webhook]");
            make.click();
            assertThat(admin.page.locator("vaadin-text-field[invalid]")).hasCount(1);
            // the demo of the tests allows port 1 and nobody inside
            Locator url = admin.page.locator("vaadin-text-field input").first();
            url.fill("http://127.0.0.1:1/hook");
            admin.page.locator("vaadin-checkbox input").last().check();
            make.click();
            assertThat(admin.page.locator("vaadin-text-field[invalid]")).containsText("no public one");
            url.fill("http://desk.invalid:1/hook");
            make.click();
            Locator hook = admin.page.locator("[data-webhook]");
            assertThat(hook).hasCount(1);
            Assertions.assertThat(admin.page.locator(".copy-field input").inputValue())
                    .startsWith("whsec_");
            Locator answer = hook.locator("[data-state]");
            // It is written down and tried beside the request.
            for (int looks = 0; looks < 50 && !hook.textContent().contains(refused); looks++) {
                admin.page.waitForTimeout(200);
                hook.locator("[data-action=look-at-webhook]").click();
            }
            assertThat(answer).containsText(refused);
            admin.look("webhooks-en");
            admin.page.reload();
            assertThat(hook).hasCount(1);
            assertThat(admin.page.locator(".copy-field")).hasCount(0);
            hook.locator("[data-action=remove-webhook]").click();
            admin.page.locator("[data-action=do-it]").click();
            assertThat(hook).hasCount(0);
        }
    }

    @Test
    void nobodyElseSeesAny() {
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor");
            for (String address : List.of("/installation", "/installation/backups", "/installation/settings")) {
                editor.go(address);
                assertThat(editor.page.locator(".empty-state")).containsText("إلا المدير");
            }
        }
    }
}
