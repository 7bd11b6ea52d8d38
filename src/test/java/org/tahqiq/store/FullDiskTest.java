package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.tahqiq.Application;
import org.tahqiq.team.AccessService;
import org.tahqiq.team.Chains;
import org.tahqiq.team.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows 44 and 45: the disk fills up, or takes no writing any more, while people work. Every way to save is answered with a sentence and
 * leaves nothing by half, all that is there can be read, and once the disk is mended work goes on without a restart.
 */
class FullDiskTest {

    private static final String TOKEN = "t".repeat(32);
    private static final String PASSWORD = "بحيرة هادئة خلف الجبل";
    private static final AtomicReference<@Nullable Hindrance> TROUBLE = new AtomicReference<>();
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path home;

    private static final SecurityContextHolderStrategy FORMER = SecurityContextHolder.getContextHolderStrategy();

    private static ConfigurableApplicationContext application;

    /** A disk whose trouble the test decides. */
    static class Narrow {

        @Bean
        @Primary
        Disk narrow(Home home) {
            return new Disk(home) {
                @Override
                public long free() {
                    return TROUBLE.get() == Hindrance.FULL ? 1000 : Long.MAX_VALUE;
                }

                @Override
                boolean takes(Path place) {
                    return TROUBLE.get() != Hindrance.READ_ONLY;
                }
            };
        }
    }

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Application.class, Narrow.class)
                .run(
                        "--server.port=0",
                        "--tahqiq.home=" + home,
                        "--tahqiq.bootstrap-token=" + TOKEN,
                        "--tahqiq.outbound.ports=1",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=off");
    }

    @AfterEach
    void mend() {
        TROUBLE.set(null);
    }

    @AfterAll
    static void stop() {
        application.close();
        // As in Demo: the other tests' application has one of its own.
        SecurityContextHolder.setContextHolderStrategy(FORMER);
    }

    private record Answer(int status, JsonNode body) {}

    @Test
    void everySaveIsAnsweredWithASentenceAndWorkGoesOnWhenThereIsRoom() throws Exception {
        everySaveIsRefused(Hindrance.FULL, "backup-space");
    }

    @Test
    void aDiskThatTurnsReadOnlyIsSaidAndWorkGoesOnWhenItIsMended() throws Exception {
        everySaveIsRefused(Hindrance.READ_ONLY, "disk-read-only");
    }

    /** Whoever wants to read comes in, guesses are counted all the same, and what could not be written down is, once it can. */
    @ParameterizedTest
    @EnumSource(names = {"FULL", "READ_ONLY"})
    void whoeverSignsInMeanwhileComesIn(Hindrance trouble) throws Exception {
        String name = "salma-" + trouble.name().toLowerCase(Locale.ROOT);
        String invitation = send("POST", "/members", Map.of("name", name))
                .body()
                .path("invitation")
                .asString();
        application
                .getBean(AccessService.class)
                .accept(invitation.substring(invitation.lastIndexOf('/') + 1), PASSWORD);
        long sessions = count("member_session");
        long events = count("audit_event");

        TROUBLE.set(trouble);
        Window window = window();
        window.signIn(name, PASSWORD);
        assertThat(window.isIn()).isTrue();
        assertThat(window.isIn()).isTrue();
        // The wait doubles, so that one of these meets it however slow the machine is.
        int guesses = 0;
        while (ledTo(window().signIn(name, "wrong")).endsWith("/login?error")) {
            guesses++;
        }
        assertThat(guesses).isBetween(4, 9);
        assertThat(count("member_session")).isEqualTo(sessions);
        assertThat(count("audit_event")).isEqualTo(events);

        TROUBLE.set(null);
        assertThat(window.isIn()).isTrue();
        assertThat(count("member_session")).isEqualTo(sessions + 1);
        assertThat(window.isIn()).isTrue();
    }

    private static String ledTo(HttpResponse<Void> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Window window() {
        return new Window("http://localhost:" + port(), "text/html");
    }

    private static String port() {
        return application.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static void everySaveIsRefused(Hindrance trouble, String backup) throws Exception {
        String corpus = "/corpora/" + id(send("POST", "/corpora", Map.of("name", "أخبار " + trouble)));
        String article = "/articles/" + id(send("POST", corpus + "/articles", article("قال الوزير إن 40 طائرة وصلت.")));
        String claim = id(send("POST", article + "/annotations", mark(0, 10)));
        String evidence = id(send("POST", "/claims/" + claim + "/evidence", Map.of("stance", "CONTEXT")));
        String empty = "/corpora/" + id(send("POST", "/corpora", Map.of("name", "فارغة " + trouble)));
        byte[] lines = sent("GET", corpus + "/export?format=jsonl", NOTHING, "application/json")
                .body();
        long events = count("audit_event");
        long jobs = count("job");
        long annotations = count("annotation");

        TROUBLE.set(trouble);
        refused(send("POST", "/corpora", Map.of("name", "أخرى")));
        refused(send("POST", corpus + "/articles", article("نص آخر")));
        refused(send("POST", article + "/annotations", mark(14, 16)));
        refused(send("PATCH", "/annotations/" + claim, Map.of("end", 9)));
        refused(send("DELETE", article, null));
        refused(send("POST", "/claims/" + claim + "/evidence", Map.of("stance", "REFUTES")));
        refused(send("POST", "/members", Map.of("name", "ليلى")));
        refused(send("POST", corpus + "/releases", Map.of("title", "الأول", "notes", "ملاحظات")));
        refused(send("POST", "/backups", Map.of()), backup);
        refused(file("/evidence/" + evidence + "/files", "a.txt"));
        refused(file(corpus + "/articles", "a.txt"));
        Answer report = send("POST", empty + "/import?format=jsonl", lines, "application/jsonl");
        assertThat(report.body().path("made").asInt()).isZero();
        assertThat(report.body().at("/skipped/0/reason").asString()).contains("القرص");
        assertThat(send("GET", article, null).body().path("text").asString()).startsWith("قال");
        assertThat(send("GET", article + "/annotations", null).body().path("items"))
                .hasSize(1);
        assertThat(send("GET", corpus + "/export?format=csv", null).status()).isEqualTo(200);
        assertThat(count("audit_event")).isEqualTo(events);
        assertThat(count("job")).isEqualTo(jobs);

        TROUBLE.set(null);
        assertThat(send("POST", article + "/annotations", mark(14, 16)).status())
                .isEqualTo(201);
        assertThat(file("/evidence/" + evidence + "/files", "a.txt").status()).isEqualTo(201);
        assertThat(count("annotation")).isEqualTo(annotations + 1);
        assertThat(Chains.broken(application.getBean(DataSource.class))).isEmpty();
    }

    private static void refused(Answer answer) {
        refused(answer, Objects.requireNonNull(TROUBLE.get()).code());
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.body().path("detail").asString()).contains("القرص");
    }

    private static Map<String, Object> article(String text) {
        return Map.of("title", "خبر", "text", text);
    }

    private static Map<String, Object> mark(int start, int end) {
        return Map.of("tag", "CLAIM", "start", start, "end", end);
    }

    private static long count(String table) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static String id(Answer made) {
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private static Answer file(String path, String name) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/plain\r\n\r\n" + "قال الوزير" + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return send("POST", path, body.toByteArray(), "multipart/form-data; boundary=b");
    }

    private static Answer send(String method, String path, @Nullable Map<String, Object> body)
            throws IOException, InterruptedException {
        return send(
                method,
                path,
                body == null ? new byte[0] : JsonMapper.shared().writeValueAsBytes(body),
                "application/json");
    }

    private static Answer send(String method, String path, byte[] body, String type)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = sent(method, path, body, type);
        boolean json = answer.headers().firstValue("Content-Type").orElse("").matches(".*json(;.*)?");
        return new Answer(answer.statusCode(), JsonMapper.shared().readTree(json ? answer.body() : NOTHING));
    }

    private static HttpResponse<byte[]> sent(String method, String path, byte[] body, String type)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/v1" + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type)
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
