package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.tahqiq.team.Callers;

/** A new installation, whose set-up page two visitors have open. */
@Tag("browser")
class SetUpScreenTest {

    private static final String PASSWORD = "بحيرة هادئة خلف الجبل";

    @TempDir
    private Path home;

    @Test
    void ofTwoWhoHaveTheSetUpOpenOneBecomesTheAdminAndTheOtherIsTold() {
        SecurityContextHolderStrategy former = SecurityContextHolder.getContextHolderStrategy();
        try (ConfigurableApplicationContext application = start();
                Chromium chromium = new Chromium()) {
            String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            String path = Callers.setUpPath(application);
            try (Chromium.Hands first = chromium.open(address, "ar", Chromium.Layout.LATIN);
                    Chromium.Hands second = chromium.open(address, "ar", Chromium.Layout.LATIN)) {
                first.go("/login");
                assertThat(first.page.locator(".gate-card")).containsText("سجلّ الخادم");
                first.go("/setup/wrong");
                assertThat(first.page.locator(".empty-state")).containsText("أعد تشغيل الخادم");
                fillIn(first, path, "layla");
                fillIn(second, path, "salma");
                first.page.locator("vaadin-text-field input").first().fill("ليلى حداد");
                first.page.locator("vaadin-password-field input").fill("قصيرة");
                first.page.keyboard().press("Enter");
                assertThat(first.page.locator("vaadin-text-field[invalid]")).containsText("مسافات");
                assertThat(first.page.locator("vaadin-password-field[invalid]")).containsText("12");
                first.page.locator("vaadin-text-field input").first().fill("layla");
                first.page.locator("vaadin-password-field input").fill(PASSWORD);
                first.page.keyboard().press("Enter");
                first.page.waitForURL("**/login");
                assertThat(first.page.locator("vaadin-login-form [name=username] input"))
                        .hasValue("layla");
                assertThat(first.page.locator(".gate-card")).not().containsText("سجلّ الخادم");
                second.page.locator("[data-action=begin]").click();
                assertThat(second.page.locator("vaadin-notification-card")).containsText("استُعمل");
                second.go(path);
                assertThat(second.page.locator(".empty-state")).containsText("استُعمل");
            }
            assertThat(application.getBean(JdbcTemplate.class).queryForList("select name from member", String.class))
                    .containsExactly("layla");
        } finally {
            // As in Demo: the other tests' application has one of its own.
            SecurityContextHolder.setContextHolderStrategy(former);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--tahqiq.home=" + home,
                        "--tahqiq.outbound.ports=1",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=off");
    }

    private static void fillIn(Chromium.Hands visitor, String path, String name) {
        visitor.go(path);
        visitor.page.locator("vaadin-text-field input").first().fill(name);
        visitor.page.locator("vaadin-password-field input").fill(PASSWORD);
        visitor.page.keyboard().press("Tab");
    }
}
