package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.store.AppProcess;
import org.tahqiq.store.Haproxy;
import org.tahqiq.store.Postgres;
import org.tahqiq.store.RestDesk;

/** Two JVMs on one PostgreSQL, behind HAProxy as {@code docker/haproxy.cfg} has it. The kill comes last: nobody starts the node again. */
@Tag("haproxy")
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final int CLIENTS = 20;
    private static final String PASSWORD = "كلمة سر طويلة جدا";

    /** What is promised to whoever worked on a node that died. */
    private static final Duration BACK = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Postgres postgres;
    private static AppProcess a;
    private static AppProcess b;
    private static Haproxy proxy;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static Chromium.Hands salma;
    private static UUID article;

    @BeforeAll
    static void start() throws Exception {
        postgres = Postgres.start(folder.resolve("postgres"));
        int port = Haproxy.freePort();
        List<String> common = Stream.concat(
                        postgres.properties().stream(),
                        Stream.of(
                                "tahqiq.base-url=http://127.0.0.1:" + port,
                                "tahqiq.shared=" + folder.resolve("shared"),
                                "tahqiq.outbound.ports=1"))
                .toList();
        // One after the other, as operations.md says: the first one makes the tables and the first member.
        a = AppProcess.start(folder.resolve("a"), common);
        b = AppProcess.start(folder.resolve("b"), common);
        proxy = Haproxy.start(port, a, b, folder.resolve("haproxy.log"));
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : new AutoCloseable[] {salma, chromium, proxy, a, b, postgres}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @Test
    @Order(1)
    @Tag("browser")
    void whatIsMarkedOnOneNodeAppearsOnThePageThatIsOpenAtTheOther() throws Exception {
        RestDesk desk = RestDesk.patientAt(a.base(), AppProcess.TOKEN);
        article = desk.article("قال الوزير إن نسبة البطالة انخفضت");
        String link = desk.invite("salma", article, "READER");
        salma = chromium.open(proxy.base().toString(), "ar", Chromium.Layout.LATIN);
        salma.page
                .context()
                .addCookies(List.of(
                        new Cookie("tahqiq-node", "b").setUrl(proxy.base().toString())));
        salma.go(URI.create(link).getPath());
        salma.page.locator("vaadin-password-field input").fill(PASSWORD);
        salma.page.locator("vaadin-button[theme~=primary]").click();
        salma.page.waitForURL("**/login*");
        salma.signIn("salma", PASSWORD);
        assertSeesTheArticle();
        assertThat(node()).isEqualTo("b");

        Locator mark =
                salma.page.locator("article-canvas mark[data-tag~=CLAIM]").first();
        assertThat(mark).hasCount(0);
        desk.mark(article, 14, 33);
        long marked = System.nanoTime();
        assertThat(mark).isVisible();
        System.out.printf("Marked on node a, seen on node b's page after %d ms%n", millisSince(marked));
    }

    @Test
    @Order(2)
    void nothingAcknowledgedIsLostWhenANodeIsKilledWhileTwentySave() throws Exception {
        RestDesk desk = RestDesk.patientAt(a.base(), AppProcess.TOKEN);
        UUID crowded = desk.article(Clients.text(CLIENTS));
        Clients clients = Clients.begin(CLIENTS, proxy.base(), AppProcess.TOKEN, crowded);
        clients.awaitEach(2, PATIENCE);
        long begun = System.nanoTime();
        clients.awaitEach(1, PATIENCE);
        Duration usual = Duration.ofMillis(millisSince(begun));

        b.kill();
        long killed = System.nanoTime();
        // On top of what the same edits take on this machine, as busy as it is.
        clients.awaitEach(1, BACK.plus(usual.multipliedBy(5)));
        System.out.printf(
                "All %d clients were back %d ms after the kill; before it the same took them %d ms%n",
                CLIENTS, millisSince(killed), usual.toMillis());
        clients.awaitEach(1, PATIENCE);
        Set<UUID> acknowledged = clients.end();

        // All that was acknowledged is there; and nothing twice, however often it was sent.
        assertThat(acknowledged).hasSize(clients.edits());
        assertThat(desk.marks(crowded)).isEqualTo(acknowledged);
        System.out.printf("%d edits; sent again after: %s%n", clients.edits(), clients.repeats());
    }

    @Test
    @Order(3)
    @Tag("browser")
    void whoWorkedOnTheKilledNodeGoesOnAtTheOtherWithoutSigningIn() {
        assertSeesTheArticle();
        assertThat(node()).isEqualTo("a");
    }

    private static void assertSeesTheArticle() {
        salma.go("/articles/" + article);
        assertThat(salma.page.locator("article-canvas .tq-text")).containsText("البطالة");
    }

    private static String node() {
        return salma.page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("tahqiq-node"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private static long millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000;
    }
}
