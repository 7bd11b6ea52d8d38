package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a team comes together: an admin invites, roles are given, and taken away. */
@Tag("browser")
class RolesScreenTest {

    private static final String PASSWORD = "a-long-password-2026";

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

    @Test
    void anInvitedMemberGetsARoleAndWorks() {
        String invitation;
        try (Chromium.Hands admin = window("admin")) {
            admin.go("/team");
            admin.page.locator("vaadin-text-field input").first().fill("layla");
            admin.page.locator("vaadin-text-field input").nth(1).fill("ليلى الحداد");
            admin.page.locator("vaadin-button[theme~=primary]").first().click();
            Locator link = admin.page.locator(".copy-field input");
            assertThat(link).hasValue(Pattern.compile(".*/invitation/.+"));
            invitation = link.inputValue().replaceAll(".*(/invitation/.+)", "$1");
            admin.page.locator(".copy-field [data-action=copy]").click();
            assertThat(admin.page.locator(".copy-field [role=status]")).hasText("نُسخ");
            admin.look("team");
            admin.page.locator(".card [data-action=roles]").click();
            Locator boxes = admin.page.locator(".people vaadin-checkbox");
            assertThat(boxes).hasCount(4);
            boxes.nth(1).click();
            assertThat(admin.page.locator("vaadin-notification-card")).containsText("ليلى الحداد");
            admin.look("member-roles");
        }
        try (Chromium.Hands layla = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            layla.go(invitation);
            layla.page.locator("vaadin-password-field input").fill(PASSWORD);
            layla.page.locator("vaadin-password-field input").press("Enter");
            layla.page.waitForURL("**/login*");
            assertThat(layla.page.locator("input[name=username]")).hasValue("layla");
            layla.signIn("layla", PASSWORD);
            assertThat(layla.page.locator("article-canvas")).isVisible();
            assertThat(layla.page.locator(".member-name")).hasText("ليلى الحداد");
            assertThat(layla.page.locator("nav a[href$='/articles']")).isVisible();
            assertThat(layla.page.locator("nav a[href$='/dashboard']")).hasCount(0);
            layla.page.mouse().wheel(0, 3000);
            assertThat(layla.page.locator(".shell > header")).isInViewport();
            layla.look("header");

            try (Chromium.Hands admin = window("admin")) {
                admin.go("/team");
                admin.page.locator("[data-member=layla] [data-action=door]").click();
                assertThat(admin.page.locator("[data-member=layla] .pill")).isVisible();
            }
            layla.page.reload();
            layla.page.waitForURL("**/login*");
        }
    }

    @Test
    void anAdminMakesAnotherAndTakesItBackButNeverTheirOwn() {
        try (Chromium.Hands admin = window("admin")) {
            admin.go("/team");
            assertThat(admin.page.locator("[data-member=admin] [data-action=roles]"))
                    .isVisible();
            assertThat(admin.page.locator("[data-member=admin] [data-action=admin]"))
                    .hasCount(0);
            Locator pill = admin.page.locator("[data-member=reviewer] .pill");
            for (int pills : new int[] {1, 0}) {
                admin.page.locator("[data-member=reviewer] [data-action=admin]").click();
                admin.page.locator("[data-action=do-it]").click();
                assertThat(pill).hasCount(pills);
            }
            admin.go("/audit");
            Locator told = admin.page.locator("[data-event='member.changed'] .trail-action");
            assertThat(told.nth(0)).hasText("سحب الإدارة من عضو");
            assertThat(told.nth(1)).hasText("تعيين عضو مديرًا");
        }
        List<String> trail = demo.application()
                .getBean(JdbcTemplate.class)
                .queryForList(
                        "select detail from audit_event where action = 'member.changed' order by seq", String.class);
        assertThat(trail).anySatisfy(each -> assertThat(each).contains("\"admin\":true", "\"admin\":false"));
    }

    @Test
    void aCuratorSetsRolesAndDoesNotLeaveTheCorpusBehind() {
        try (Chromium.Hands curator = window("curator")) {
            curator.go("/articles");
            assertThat(curator.page.locator("nav a[href$='/dashboard']")).isVisible();
            curator.page.locator(".view-header a[href$='/members']").click();
            Locator own = curator.page.locator("[data-member=curator] vaadin-checkbox[checked]");
            assertThat(curator.page.locator("[data-member=editor] vaadin-checkbox[checked]"))
                    .hasCount(1);
            Locator reviewing =
                    curator.page.locator("[data-member=editor] vaadin-checkbox").nth(2);
            reviewing.click();
            assertThat(curator.page.locator("vaadin-notification-card")).isVisible();
            curator.page.reload();
            assertThat(curator.page.locator("[data-member=editor] vaadin-checkbox[checked]"))
                    .hasCount(2);
            curator.look("corpus-members");
            reviewing.click();
            own.last().click();
            assertThat(curator.page.locator("vaadin-notification-card")).isVisible();
        }
        try (Chromium.Hands reviewer = window("reviewer")) {
            reviewer.go("/articles");
            reviewer.page.locator(".view-header a[href$='/members']").click();
            assertThat(reviewer.page.locator("[data-member=editor]")).isVisible();
            assertThat(reviewer.page.locator("[data-action=add-member], [data-action=remove-member]"))
                    .hasCount(0);
        }
    }

    /** Row 19: the page stays open, and the next edit is refused with a sentence. */
    @Test
    void aRoleTakenAwayWhileThePageIsOpenIsGoneWithTheNextEdit() {
        var database = demo.application().getBean(JdbcTemplate.class);
        try (Chromium.Hands editor = window("editor")) {
            assertThat(editor.page.locator("article-canvas .tq-text")).containsText("275 مليون دولار");
            database.update("update membership set role = 'READER' where role = 'EDITOR'");
            editor.select("275 مليون دولار");
            editor.press("Digit3");
            assertThat(editor.page.getByText("دورك").first()).isVisible();
            editor.picture("role-taken-away");
            org.assertj.core.api.Assertions.assertThat(
                            database.queryForObject("select count(*) from annotation", Long.class))
                    .isZero();
        } finally {
            database.update("update membership set role = 'EDITOR' where role = 'READER'");
        }
    }

    @Test
    void theBrowserFindsAllThePageAsksFor() {
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            List<String> missing = new ArrayList<>();
            editor.page.onResponse(answer -> {
                if (answer.status() >= 400) {
                    missing.add(answer.status() + " " + answer.url());
                }
            });
            editor.go("/login");
            editor.page.locator("vaadin-login-form [name=username] input").waitFor();
            editor.look("login");
            editor.signInAs("editor");
            editor.page.waitForURL("**/articles/*");
            assertThat(editor.page.navigate(demo.address() + "/assets/logo.svg").headers())
                    .hasEntrySatisfying("content-type", type -> assertThat(type).contains("svg"))
                    .hasEntrySatisfying(
                            "cache-control", cache -> assertThat(cache).contains("max-age"));
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void whoGuessesIsToldHowLongToWait() {
        try (Chromium.Hands stranger = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            // The first wait is a second, so a slow machine may have waited it out; each further guess doubles it.
            for (int i = 0; i < 10 && !stranger.page.url().contains("wait="); i++) {
                stranger.go("/login");
                stranger.page.locator("vaadin-login-form [name=username] input").fill("nobody");
                stranger.page.locator("vaadin-login-form [name=password] input").fill("wrong");
                stranger.page
                        .locator("vaadin-login-form vaadin-button[theme~=primary]")
                        .click();
                stranger.page.waitForURL(url -> url.contains("login?"));
            }
            assertThat(stranger.page.locator("vaadin-login-form")).containsText("انتظر");
            stranger.picture("login-wait");
        }
    }

    private static Chromium.Hands window(String member) {
        Chromium.Hands hands = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN);
        hands.signInAs(member);
        hands.page.waitForURL("**/articles/*");
        return hands;
    }
}
