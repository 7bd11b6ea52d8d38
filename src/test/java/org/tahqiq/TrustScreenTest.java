package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in and who did what, in a browser. */
@Tag("browser")
class TrustScreenTest {

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeAll
    static void open() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        demo = Demo.startAt(port, home, List.of());
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void aMemberSaysWhereTheirMailGoes() {
        try (Chromium.Hands member = chromium.open(demo.address(), "en", Chromium.Layout.LATIN)) {
            member.signInAs("editor", "/profile");
            Locator address = member.page.locator("[data-part=mail] vaadin-text-field");
            address.locator("input").fill("editor");
            member.page.locator("[data-action=save-mail]").click();
            assertThat(address).containsText("no e-mail address");
            address.locator("input").fill("editor@desk.example");
            member.page.locator("[data-action=save-mail]").click();
            assertThat(member.page.locator("vaadin-notification-card")).isVisible();
            member.page.reload();
            assertThat(address.locator("input")).hasValue("editor@desk.example");
        }
    }

    @Test
    void aPasskeyIsAddedOpensTheDoorAndIsRemoved() {
        try (Chromium.Hands member = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            putKeyIntoDevice(member);
            member.signInAs("reviewer", "/profile");
            Locator label = member.page.locator("vaadin-text-field").first().locator("input");
            label.fill("حاسوب المكتب");
            member.page.locator("[data-action=add-passkey]").click();
            Locator line = member.page.locator("[data-passkey='حاسوب المكتب']");
            assertThat(line).isVisible();
            member.picture("passkey-added");
            signOut(member);

            member.page.locator("[data-action=passkey]").click();
            member.page.waitForURL(url -> !url.contains("/login"));
            member.go("/profile");
            assertThat(line).containsText("آخر استخدام");
            line.locator("[data-action=remove-passkey]").click();
            member.page.locator("[data-action=do-it]").click();
            assertThat(line).hasCount(0);
            signOut(member);

            member.page.locator("[data-action=passkey]").click();
            assertThat(member.page.locator(".passkey-button [role=alert]"))
                    .not()
                    .isEmpty();
            member.picture("passkey-refused");
            assertThat(member.page.url()).contains("/login");
        }
    }

    @Test
    void aSessionElsewhereIsSeenAndEnded() {
        try (Chromium.Hands here = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN);
                Chromium.Hands there = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            there.signInAs("curator", "/team");
            here.signInAs("curator", "/profile");
            assertThat(here.page.locator("[data-session=here]")).containsText("Chrome");
            here.page.locator("[data-action=end-session]").first().click();
            assertThat(here.page.locator("[data-session]")).hasCount(1);
            there.go("/team");
            assertThat(there.page).hasURL(Pattern.compile(".*/login.*"));
            here.go("/profile");
            assertThat(here.page.locator("[data-session=here]")).isVisible();
        }
    }

    /** Else the next key would be given the rights of the last one unseen. */
    @Test
    void theFormOfAKeyIsAsAtTheBeginningOnceOneIsMade() {
        try (Chromium.Hands member = chromium.open(demo.address(), "en", Chromium.Layout.LATIN)) {
            member.signInAs("editor", "/profile");
            Locator form = member.page
                    .locator(".form-row")
                    .filter(new Locator.FilterOptions().setHas(member.page.locator("[data-action=make-token]")));
            Locator ticked = form.locator("vaadin-checkbox[checked]");
            assertThat(ticked).hasCount(1);
            form.locator("vaadin-text-field input").fill("nightly export");
            form.locator("vaadin-checkbox").nth(1).click();
            form.locator("vaadin-checkbox").nth(2).click();
            assertThat(ticked).hasCount(3);
            form.locator("[data-action=make-token]").click();
            assertThat(member.page.locator("[data-token='nightly export']")).isVisible();
            assertThat(ticked).hasCount(1);
            assertThat(form.locator("vaadin-text-field input")).hasValue("");
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, 1440", "en, 360"})
    void theTrailIsNarrowedInTheAddressAndTakenAway(String language, int width) throws IOException {
        try (Chromium.Hands admin = chromium.open(
                demo.address(),
                language,
                Chromium.Layout.LATIN,
                new Browser.NewContextOptions().setViewportSize(width, 900))) {
            admin.signInAs("admin", "/audit?action=corpus");
            Locator events = admin.page.locator(".trail > li");
            assertThat(events.first()).hasAttribute("data-event", "corpus.made");
            events.first().locator("summary").click();
            admin.picture("trail-" + language + "-" + width);
            events.first().locator("[data-action=only-this]").click();
            assertThat(admin.page).hasURL(Pattern.compile(".*subject=.*"));
            assertThat(admin.page.locator("[data-filter=subject]")).isVisible();
            Download csv = admin.page.waitForDownload(
                    () -> admin.page.locator("[data-action=csv]").click());
            String file = Files.readString(csv.path(), StandardCharsets.UTF_8);
            assertThat(file)
                    .startsWith("\uFEFFat,corpus,seq,actor,name,action,subject,before,after")
                    .contains("corpus.made");
            Download lines = admin.page.waitForDownload(
                    () -> admin.page.locator("[data-action=jsonl]").click());
            assertThat(Files.readString(lines.path(), StandardCharsets.UTF_8).lines())
                    .allSatisfy(line -> assertThat(JsonMapper.shared()
                                    .readTree(line)
                                    .path("subject")
                                    .isString())
                            .isTrue());
            admin.page.locator("[data-filter=subject]").click();
            assertThat(admin.page).not().hasURL(Pattern.compile(".*subject=.*"));
            admin.go("/audit?actor=nobody&since=never");
            assertThat(events.first()).isVisible();
        }
    }

    @Test
    void editorsAreToldThatTheTrailIsNotTheirs() {
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor", "/audit");
            assertThat(editor.page.locator("main h2")).hasText("السجلّ للمدير ولأمناء المدوّنات");
            assertThat(editor.page.locator(".trail")).hasCount(0);
        }
    }

    @Test
    void manyAreAddedFromAFileAndOneIsForgotten() {
        try (Chromium.Hands admin = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            admin.signInAs("admin", "/team");
            admin.page.locator(".member-list summary").click();
            upload(admin, "name,displayName\nlubna,لبنى\nlubna,لبنى الثانية\n");
            assertThat(admin.page.locator("[data-line=false]")).containsText("مأخوذ");
            assertThat(admin.page.locator("[data-action=make-list]")).hasCount(0);
            admin.picture("team-list-wrong");
            upload(admin, "name,displayName\nlubna,لبنى\nziad,زياد\n");
            admin.page.locator("[data-action=make-list]").click();
            assertThat(admin.page.locator("[data-action=links]")).isVisible();
            Locator lubna = admin.page.locator("[data-member=lubna]");
            lubna.locator("[data-action=door]").click();
            lubna.locator("[data-action=pseudonymise]").click();
            assertThat(admin.page.locator("[data-action=pseudonymise-now]")).isVisible();
            admin.picture("team-pseudonymise");
            admin.page.locator("[data-action=pseudonymise-now]").click();
            assertThat(lubna).hasCount(0);
            assertThat(admin.page.locator("[data-member^=member-]")).containsText("اسم مستعار");
            admin.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/team-after.png"))
                    .setFullPage(true));
            admin.go("/profile");
            assertThat(admin.page.locator("[data-session=here]")).isVisible();
            admin.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/profile.png"))
                    .setFullPage(true));
        }
    }

    private static void upload(Chromium.Hands admin, String csv) {
        admin.page
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("members.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static void signOut(Chromium.Hands member) {
        member.page.context().clearCookies();
        member.go("/login");
    }

    /** A device that knows its owner, as Chromium pretends one for tests. */
    private static void putKeyIntoDevice(Chromium.Hands member) {
        CDPSession protocol = member.page.context().newCDPSession(member.page);
        protocol.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        protocol.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
