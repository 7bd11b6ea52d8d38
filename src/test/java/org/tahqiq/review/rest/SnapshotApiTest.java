package org.tahqiq.review.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.TEXT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.article.HostileHost;
import tools.jackson.databind.JsonNode;

/** Cited pages are kept beside the requests; files are handed in; both come back as they came, to be saved and never shown. */
class SnapshotApiTest {

    private static final String PAGE = "<html><title>بيان</title><body><p>وصلت 40 طائرة.</p><script>alert(1)</script>";

    private final List<HostileHost> hosts = new ArrayList<>();
    private Api.Desk desk;
    private Caller reviewer;
    private String claim;

    @BeforeEach
    void begin() {
        desk = Api.desk();
        reviewer = desk.reviewer();
        String article = desk.article(TEXT);
        claim = "/claims/" + desk.editor().mark(article, "CLAIM", 0, 10).id();
    }

    @AfterEach
    void close() {
        hosts.forEach(HostileHost::close);
    }

    @Test
    void keepsTheCitedPageAndItsWords() {
        String evidence = cite(Map.of("stance", "SUPPORTS", "url", page("text/html; charset=utf-8", PAGE)));
        JsonNode kept = settled(evidence, "KEPT");
        assertThat(kept.path("contentType").asString()).isEqualTo("text/html; charset=utf-8");
        assertThat(kept.path("size").asInt()).isEqualTo(PAGE.getBytes(UTF_8).length);
        Answer bytes = reviewer.get(evidence + "/snapshot").expect(200);
        assertThat(bytes.body()).isEqualTo(PAGE);
        assertThat(org.tahqiq.text.PlainText.sha256(bytes.response().body()))
                .isEqualTo(kept.path("sha256").asString());
        assertIsSaved(bytes);
        assertThat(reviewer.get(evidence + "/snapshot?words=true").expect(200).body())
                .isEqualTo("وصلت 40 طائرة.");
    }

    @Test
    void comesWithoutMakingAnEditStale() {
        Answer cited = reviewer.post(claim + "/evidence", Map.of("stance", "SUPPORTS", "url", page("text/plain", "a")))
                .expect(201);
        String evidence = "/evidence/" + cited.id();
        settled(evidence, "KEPT");
        reviewer.seeing(cited.etag()).patch(evidence, Map.of("note", "راجعته")).expect(200);
        assertThat(reviewer.get(evidence).json().path("snapshot").path("state").asString())
                .as("the link is the same")
                .isEqualTo("KEPT");
    }

    @Test
    void followsTheLinkWhenItChanges() {
        String evidence = cite(Map.of("stance", "SUPPORTS", "url", page("text/plain", "first")));
        settled(evidence, "KEPT");
        String etag = reviewer.get(evidence).etag();
        reviewer.seeing(etag)
                .patch(evidence, Map.of("url", page("text/plain", "second")))
                .expect(200);
        settled(evidence, "KEPT");
        assertThat(reviewer.get(evidence + "/snapshot").body()).isEqualTo("second");
    }

    @Test
    void saysWhyItCouldNotAndTriesAgainWhenAsked() {
        List<String> answers = new ArrayList<>(List.of("404 Not Found", "200 OK"));
        HostileHost host = host(out -> out.write(
                ("HTTP/1.1 " + answers.removeFirst() + "\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi")
                        .getBytes(UTF_8)));
        String evidence = cite(Map.of("stance", "SUPPORTS", "url", host.url("/")));
        assertThat(settled(evidence, "FAILED").path("problem").asString()).isEqualTo("url-status");
        reviewer.get(evidence + "/snapshot").refused(404, "not-found");
        desk.editor().post(evidence + "/snapshot", "").refused(403);
        reviewer.post(evidence + "/snapshot", "").expect(202);
        settled(evidence, "KEPT");
    }

    @Test
    void whatIsBeyondTheBoundOfACorpusIsNotKeptAndSaysSo() throws IOException {
        String file = cite(Map.of("stance", "CONTEXT"));
        Api.bean(JdbcClient.class)
                .sql("update corpus set file_bytes = ? where id = ?")
                .params(1L << 40, UUID.fromString(desk.corpus()))
                .update();
        attach(reviewer, file, "note.txt", "مذكرة".getBytes(UTF_8)).refused(413, "quota-corpus");
        assertThat(reviewer.get(file + "/files").items()).isEmpty();
        String page = cite(Map.of("stance", "SUPPORTS", "url", page("text/html; charset=utf-8", PAGE)));
        assertThat(settled(page, "FAILED").path("problem").asString()).isEqualTo("quota-corpus");
        reviewer.get(page + "/snapshot").refused(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254:PORT/latest/meta-data/, url-blocked",
        "http://10.0.0.5:PORT/, url-blocked",
        "http://[::1]:PORT/, url-blocked",
        "http://127.0.0.1:PORT/, url-blocked",
        "http://localhost:8080/actuator, url-port"
    })
    void goesToNoAddressInside(String url, String problem) {
        String evidence =
                cite(Map.of("stance", "SUPPORTS", "url", url.replace("PORT", Integer.toString(Api.OUTBOUND_PORT))));
        assertThat(settled(evidence, "FAILED").path("problem").asString()).isEqualTo(problem);
    }

    @Test
    void visitsNoPageOfAConfidentialRowByItself() {
        List<String> heard = new ArrayList<>();
        HostileHost host = host(heard, out -> {});
        String evidence = cite(Map.of("stance", "CONTEXT", "url", host.url("/secret"), "confidential", true));
        String reasoned = cite(Map.of("stance", "CONTEXT", "url", host.url("/"), "snapshotReason", "خلف جدار دفع"));
        assertThat(reviewer.get(evidence).json().has("snapshot")).isFalse();
        assertThat(reviewer.get(reasoned).json().has("snapshot")).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void aConfidentialRowIsForThoseWhoJudge() throws IOException {
        String evidence = cite(Map.of("stance", "CONTEXT", "note", "مصدر سرّي", "confidential", true));
        String file = "/evidence/files/"
                + attach(reviewer, evidence, "note.txt", "سرّ".getBytes(UTF_8)).id();
        for (Caller other : List.of(desk.reader(), desk.editor())) {
            other.get(evidence).refused(404, "not-found");
            other.get(file).refused(404, "not-found");
            other.get(evidence + "/files").refused(404, "not-found");
            other.get(evidence + "/snapshot").refused(404, "not-found");
            assertThat(other.get(claim).expect(200).json().path("evidence")).isEmpty();
            assertThat(other.get(claim + "/weighing").expect(200).json().path("evidence"))
                    .isEmpty();
        }
        for (Caller judge : List.of(desk.reviewer(), desk.curator(), Api.admin())) {
            judge.get(evidence).expect(200);
            judge.get(file).expect(200);
            assertThat(judge.get(claim).json().path("evidence")).hasSize(1);
        }
        Api.member().get(file).refused(404, "not-found");
    }

    @Test
    void keepsFilesAsTheyCame() throws IOException {
        String evidence = cite(Map.of("stance", "SUPPORTS"));
        byte[] polyglot = "GIF89a/*<script>alert(1)</script>*/".getBytes(UTF_8);
        Answer made = attach(reviewer, evidence, "صورة الواقعة.gif", polyglot).expect(201);
        assertThat(made.text("mediaType")).isEqualTo("image/gif");
        assertThat(made.text("name")).isEqualTo("صورة الواقعة.gif");
        Answer back = reviewer.get("/evidence/files/" + made.id()).expect(200);
        assertThat(back.response().body()).isEqualTo(polyglot);
        assertIsSaved(back);
        assertThat(reviewer.get(evidence + "/files").items()).hasSize(1);
        attach(desk.editor(), evidence, "a.gif", polyglot).refused(403);
        desk.editor().delete("/evidence/files/" + made.id()).refused(403);
        reviewer.delete("/evidence/files/" + made.id()).expect(204);
        reviewer.get("/evidence/files/" + made.id()).refused(404, "not-found");
        assertThat(reviewer.get(evidence + "/files").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <html>, file-kind",
        "picture.svg, <svg onload=alert(1)>, file-kind",
        "noending, abc, file-kind",
        "report.pdf, MZ\u0090, file-mismatch",
        "letter.txt, %PDF-1.7, file-mismatch",
        "photo.png, GIF89a, file-mismatch",
        "word.docx, PDF, file-mismatch",
        "a\u202Egpj.png, \u0089PNG, direction-override"
    })
    void refusesFilesThatAreNotWhatTheySay(String name, String content, String code) throws IOException {
        String evidence = cite(Map.of("stance", "SUPPORTS"));
        attach(reviewer, evidence, name, content.getBytes(UTF_8)).refused(422, code);
    }

    @Test
    void weighsTheEvidence() {
        String article = desk.article(TEXT);
        assertThat(desk.editor()
                        .mark(article, "FIGURE", 14, 22)
                        .json()
                        .path("quote")
                        .asString())
                .isEqualTo("40 طائرة");
        String whole = "/claims/" + desk.editor().mark(article, "CLAIM", 0, 28).id();
        Api.admin()
                .seeing("*")
                .patch("/annotations/" + whole.substring(8), Map.of("fields", Map.of("claimedAt", "2024-05-01")));
        String first = reviewer.post(
                        whole + "/evidence",
                        Map.of(
                                "stance",
                                "SUPPORTS",
                                "publishedAt",
                                "2024-04",
                                "independenceGroup",
                                "رويترز",
                                "excerpt",
                                "وصلت 50 طائرة"))
                .expect(201)
                .id();
        reviewer.post(
                        whole + "/evidence",
                        Map.of(
                                "stance",
                                "SUPPORTS",
                                "publishedAt",
                                "2024-05-02",
                                "independenceGroup",
                                "رويترز",
                                "figure",
                                Map.of("value", 40, "unit", "طائرة", "kind", "COUNT")))
                .expect(201);
        JsonNode weighed = reviewer.get(whole + "/weighing").expect(200).json();
        assertThat(weighed.path("independent").asInt()).isEqualTo(1);
        JsonNode older = weighed.path("evidence").get(0);
        assertThat(older.path("id").asString()).isEqualTo(first);
        assertThat(older.path("later").asBoolean()).isFalse();
        assertThat(older.path("copies").asInt()).isEqualTo(1);
        assertThat(older.path("outcome").asString()).as("%s", weighed).isEqualTo("APART");
        assertThat(older.path("percent").decimalValue()).isEqualByComparingTo("-20");
        assertThat(weighed.path("evidence").get(1).path("later").asBoolean()).isTrue();
        assertThat(weighed.path("evidence").get(1).path("outcome").asString()).isEqualTo("EQUAL");
        reviewer.post(whole + "/evidence", Map.of("stance", "SUPPORTS", "figure", Map.of("currency", "DOLLAR")))
                .refused(422, "unknown-code");
    }

    private static void assertIsSaved(Answer answer) {
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
    }

    private String cite(Map<String, Object> content) {
        return "/evidence/"
                + reviewer.post(claim + "/evidence", content).expect(201).id();
    }

    private JsonNode settled(String evidence, String state) {
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> !reviewer.get(evidence)
                        .json()
                        .path("snapshot")
                        .path("state")
                        .asString()
                        .equals("PENDING"));
        JsonNode snapshot = reviewer.get(evidence).json().path("snapshot");
        assertThat(snapshot.path("state").asString()).as("%s", snapshot).isEqualTo(state);
        return snapshot;
    }

    private String page(String type, String body) {
        return host(out -> out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: "
                                + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
                        .getBytes(UTF_8)))
                .url("/");
    }

    private HostileHost host(HostileHost.Answer answer) {
        return host(new ArrayList<>(), answer);
    }

    private HostileHost host(List<String> heard, HostileHost.Answer answer) {
        HostileHost host = new HostileHost("127.9.0." + (hosts.size() + 1), Api.OUTBOUND_PORT, heard, answer);
        hosts.add(host);
        return host;
    }

    private static Answer attach(Caller caller, String evidence, String name, byte[] bytes) throws IOException {
        String border = "border-of-parts";
        byte[] head = ("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n\r\n")
                .getBytes(UTF_8);
        byte[] tail = ("\r\n--" + border + "--\r\n").getBytes(UTF_8);
        try (var parts = new java.io.SequenceInputStream(java.util.Collections.enumeration(List.of(
                new ByteArrayInputStream(head), new ByteArrayInputStream(bytes), new ByteArrayInputStream(tail))))) {
            return caller.header("Content-Type", "multipart/form-data; boundary=" + border)
                    .send("POST", evidence + "/files", parts.readAllBytes());
        }
    }
}
