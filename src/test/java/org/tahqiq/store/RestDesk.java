package org.tahqiq.store;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saves over REST, into another JVM. */
public final class RestDesk implements Desk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENT = 60;
    private static final int PAUSE = 500;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;
    private final int repeats;
    private final UUID self;

    /** An answer's body and ETag. */
    private record Answer(JsonNode body, String etag) {

        UUID id() {
            return UUID.fromString(body.path("id").asString());
        }
    }

    /** Takes every refusal as the end. */
    static RestDesk at(URI base, String token) throws IOException, InterruptedException {
        return new RestDesk(base, token, 0);
    }

    /** Asks again for half a minute what the server says it did not do: it may have been frozen for longer than a lock waits. */
    public static RestDesk patientAt(URI base, String token) throws IOException, InterruptedException {
        return new RestDesk(base, token, PATIENT);
    }

    private RestDesk(URI base, String token, int repeats) throws IOException, InterruptedException {
        this.base = base;
        this.token = token;
        this.repeats = repeats;
        this.self = send("GET", "me", null, null).id();
    }

    @Override
    public UUID article(String text) throws IOException, InterruptedException {
        return post("corpora/" + corpus("أخبار الاقتصاد") + "/articles", Map.of("title", "البطالة", "text", text))
                .id();
    }

    @Override
    public UUID mark(UUID article, int start, int end) throws IOException, InterruptedException {
        return post("articles/" + article + "/annotations", Map.of("tag", "CLAIM", "start", start, "end", end))
                .id();
    }

    @Override
    public void word(UUID claim, String wording) throws IOException, InterruptedException {
        // Nobody else changes it, so its first version is the present one.
        send("PATCH", "annotations/" + claim, "\"0\"", Map.of("fields", Map.of("wording", wording)));
    }

    @Override
    public void judge(UUID claim, String rationale) throws IOException, InterruptedException {
        String moves = "claims/" + claim + "/transitions";
        post(moves, Map.of("to", "ASSIGNED", "assignee", self));
        Answer researched = post(moves, Map.of("to", "IN_RESEARCH"));
        send(
                "PUT",
                "claims/" + claim + "/verdict",
                researched.etag(),
                Map.of("verdict", "FALSE", "rationale", rationale));
    }

    @Override
    public UUID corpus(String name) throws IOException, InterruptedException {
        UUID made = post("corpora", Map.of("name", name)).id();
        send("PUT", "corpora/" + made + "/gate", null, Map.of("code", "gate-author", "on", false));
        return made;
    }

    @Override
    public byte[] export(UUID article) throws IOException, InterruptedException {
        return raw("GET", "corpora/" + corpusOf(article) + "/export?format=jsonl", null, new byte[0])
                .body();
    }

    @Override
    public void bringIn(UUID corpus, byte[] lines) throws IOException, InterruptedException {
        var report = raw("POST", "corpora/" + corpus + "/import?format=jsonl", null, lines);
        JsonNode skipped = JSON.readTree(report.body()).path("skipped");
        if (!skipped.isEmpty()) {
            throw new IOException("Not brought in: " + skipped);
        }
    }

    @Override
    public UUID release(UUID article) throws IOException, InterruptedException {
        return post("corpora/" + corpusOf(article) + "/releases", Map.of("title", "إصدار"))
                .id();
    }

    @Override
    public String backup() throws IOException, InterruptedException {
        UUID job = post("backups", Map.of()).id();
        while (true) {
            JsonNode now = send("GET", "jobs/" + job, null, null).body();
            String state = now.path("state").asString();
            if (state.equals("DONE")) {
                return now.path("result").path("name").asString();
            }
            if (!state.equals("WAITING") && !state.equals("RUNNING")) {
                throw new IOException("The backup is " + now);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void publish(UUID claim) throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            post("claims/" + claim + "/evidence", Map.of("stance", "REFUTES", "title", "بيان " + i));
        }
        for (String to : List.of("IN_REVIEW", "APPROVED", "PUBLISHED")) {
            post("claims/" + claim + "/transitions", Map.of("to", to));
        }
    }

    /** Makes a member with a role in the corpus of an article; returns the link by which they choose a password. */
    public String invite(String name, UUID article, String role) throws IOException, InterruptedException {
        Answer made = post("members", Map.of("name", name));
        send("PUT", "corpora/" + corpusOf(article) + "/members/" + made.id(), null, Map.of("roles", List.of(role)));
        return made.body().path("invitation").asString();
    }

    private String corpusOf(UUID article) throws IOException, InterruptedException {
        return send("GET", "articles/" + article, null, null)
                .body()
                .path("corpus")
                .asString();
    }

    /** The annotations of an article, as the product lists them. */
    public Set<UUID> marks(UUID article) throws IOException, InterruptedException {
        Set<UUID> ids = new HashSet<>();
        String cursor = "";
        while (true) {
            JsonNode part = send("GET", "articles/" + article + "/annotations?limit=500" + cursor, null, null)
                    .body();
            part.path("items")
                    .forEach(mark -> ids.add(UUID.fromString(mark.path("id").asString())));
            if (!part.path("next").isString()) {
                return ids;
            }
            cursor = "&cursor=" + URLEncoder.encode(part.path("next").asString(), StandardCharsets.UTF_8);
        }
    }

    private Answer post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, null, body);
    }

    private Answer send(String method, String path, @Nullable String seen, @Nullable Object body)
            throws IOException, InterruptedException {
        var response = raw(method, path, seen, body == null ? new byte[0] : JSON.writeValueAsBytes(body));
        return new Answer(
                JSON.readTree(response.body()),
                response.headers().firstValue("ETag").orElse(""));
    }

    private HttpResponse<byte[]> raw(String method, String path, @Nullable String seen, byte[] body)
            throws IOException, InterruptedException {
        var response = once(method, path, seen, body);
        for (int more = repeats; more > 0 && response.statusCode() == 503; more--) {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            response = once(method, path, seen, body);
        }
        if (response.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response;
    }

    private HttpResponse<byte[]> once(String method, String path, @Nullable String seen, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/v1/" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
