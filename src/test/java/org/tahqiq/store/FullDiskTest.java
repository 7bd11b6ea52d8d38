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
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.tahqiq.Application;
import org.tahqiq.team.Chains;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Row 44: the disk fills up while people work. Every way to save is answered with a sentence and leaves nothing by half, all that is
 * there can be read, and once there is room again work goes on without a restart.
 */
class FullDiskTest {

    private static final String TOKEN = "t".repeat(32);
    private static final AtomicLong FREE = new AtomicLong(Long.MAX_VALUE);
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path home;

    private static final SecurityContextHolderStrategy FORMER = SecurityContextHolder.getContextHolderStrategy();

    private static ConfigurableApplicationContext application;

    /** A disk whose room the test decides. */
    static class Narrow {

        @Bean
        @Primary
        Disk narrow(Home home) {
            return new Disk(home) {
                @Override
                public long free() {
                    return FREE.get();
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

    @AfterAll
    static void stop() {
        application.close();
        // As in Demo: the other tests' application has one of its own.
        SecurityContextHolder.setContextHolderStrategy(FORMER);
    }

    private record Answer(int status, JsonNode body) {}

    @Test
    void everySaveIsAnsweredWithASentenceAndWorkGoesOnWhenThereIsRoom() throws Exception {
        String corpus = "/corpora/" + id(send("POST", "/corpora", Map.of("name", "أخبار")));
        String article = "/articles/" + id(send("POST", corpus + "/articles", article("قال الوزير إن 40 طائرة وصلت.")));
        String claim = id(send("POST", article + "/annotations", mark(0, 10)));
        String evidence = id(send("POST", "/claims/" + claim + "/evidence", Map.of("stance", "CONTEXT")));
        String empty = "/corpora/" + id(send("POST", "/corpora", Map.of("name", "فارغة")));
        byte[] lines = sent("GET", corpus + "/export?format=jsonl", NOTHING, "application/json")
                .body();
        long events = count("audit_event");
        long jobs = count("job");

        FREE.set(1000);
        refused(send("POST", "/corpora", Map.of("name", "أخرى")));
        refused(send("POST", corpus + "/articles", article("نص آخر")));
        refused(send("POST", article + "/annotations", mark(14, 16)));
        refused(send("PATCH", "/annotations/" + claim, Map.of("end", 9)));
        refused(send("DELETE", article, null));
        refused(send("POST", "/claims/" + claim + "/evidence", Map.of("stance", "REFUTES")));
        refused(send("POST", "/members", Map.of("name", "ليلى")));
        refused(send("POST", corpus + "/releases", Map.of("title", "الأول", "notes", "ملاحظات")));
        refused(send("POST", "/backups", Map.of()), "backup-space");
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

        FREE.set(Long.MAX_VALUE);
        assertThat(send("POST", article + "/annotations", mark(14, 16)).status())
                .isEqualTo(201);
        assertThat(file("/evidence/" + evidence + "/files", "a.txt").status()).isEqualTo(201);
        assertThat(count("annotation")).isEqualTo(2);
        assertThat(Chains.broken(application.getBean(DataSource.class))).isEmpty();
    }

    private static void refused(Answer answer) {
        refused(answer, "disk-full");
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
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type)
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
