package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.tahqiq.search.OnOpenSearch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The real application over HTTP: started once for all tests, each of which makes its own members and corpora; and once more for those
 * that {@link OnOpenSearch} runs.
 */
public final class Api {

    public static final JsonMapper JSON = JsonMapper.shared();

    /** 28 code points: an attribution that runs over a cue, and a figure. */
    public static final String TEXT = "قال الوزير إن 40 طائرة وصلت.";

    /** Links to this port of 127.9.0.0/16 are fetched, as if the loopback were the internet; all others are refused before a name is asked. */
    public static final int OUTBOUND_PORT = freePort();

    /** Where a test may start an identity provider; until it does, the one that the settings name is away. */
    public static final int PROVIDER_PORT = freePort();

    /** The corpus in which that provider's group {@code newsroom} stands for EDITOR. */
    public static final String NEWSROOM = "019f1111-0000-7000-8000-000000000000";

    private static final String BOOTSTRAP = "bootstrap-token-of-the-tests-0123456789";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Map<String, Running> APPLICATIONS = new HashMap<>();
    private static Running running;

    private Api() {}

    /** Vaadin gives each application a strategy of its own and makes it the JVM's. */
    private record Running(ConfigurableApplicationContext application, SecurityContextHolderStrategy strategy) {}

    private static Running start() {
        try {
            var application = new SpringApplicationBuilder(Application.class)
                    .run(
                            // not 0: the provider leads back to the address in the settings
                            "--server.port=" + freePort(),
                            "--tahqiq.home=" + Files.createTempDirectory("tahqiq-api"),
                            "--tahqiq.bootstrap-token=" + BOOTSTRAP,
                            "--tahqiq.outbound.ports=" + OUTBOUND_PORT,
                            "--tahqiq.outbound.networks=127.9.0.0/16",
                            "--tahqiq.oidc.issuer=http://127.0.0.1:" + PROVIDER_PORT,
                            "--tahqiq.oidc.client-id=tahqiq",
                            "--tahqiq.oidc.client-secret=client-secret-of-the-tests",
                            "--tahqiq.oidc.networks=127.0.0.0/8",
                            "--tahqiq.oidc.roles=newsroom=" + NEWSROOM + ":EDITOR",
                            // the tests share one token and are many
                            "--tahqiq.requests-per-second=100000",
                            "--vaadin.productionMode=true",
                            "--spring.main.banner-mode=off",
                            "--logging.level.root=warn");
            return new Running(application, SecurityContextHolder.getContextHolderStrategy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket door = new ServerSocket(0)) {
            return door.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something inside the application, for what HTTP cannot show. */
    public static <T> T bean(Class<T> type) {
        return application().getBean(type);
    }

    /** The application itself, for what is no bean of it. */
    public static synchronized ConfigurableApplicationContext application() {
        Running wanted = APPLICATIONS.computeIfAbsent(System.getProperty(OnOpenSearch.WHERE, ""), any -> start());
        if (wanted != running) {
            SecurityContextHolder.setContextHolderStrategy(wanted.strategy());
            running = wanted;
        }
        return running.application();
    }

    /** Where the application answers, for what is no REST call. */
    public static String address() {
        return "http://localhost:" + application().getEnvironment().getProperty("local.server.port");
    }

    public static Caller nobody() {
        return new Caller(null, Map.of());
    }

    public static Caller admin() {
        return withToken(BOOTSTRAP);
    }

    public static Caller withToken(String token) {
        return new Caller(null, Map.of("Authorization", "Bearer " + token));
    }

    /** A new member without any role. */
    public static Caller member() {
        Answer made = admin().post("/members", Map.of("name", fresh("عضو"))).expect(201);
        return member(made.id(), List.of("read", "annotate", "review", "curate", "export"));
    }

    /** A member by a new token with these scopes. */
    public static Caller member(String id, List<String> scopes) {
        Answer token = admin().post("/members/" + id + "/tokens", Map.of("name", "اختبار", "scopes", scopes))
                .expect(201);
        return new Caller(id, Map.of("Authorization", "Bearer " + token.text("token")));
    }

    /** A name nobody has yet. */
    public static String fresh(String word) {
        return word + "-" + NAMES.incrementAndGet();
    }

    public static Desk desk() {
        return desk("SHARED");
    }

    public static Desk desk(String mode) {
        return new Desk(admin().post("/corpora", Map.of("name", fresh("مدوّنة"), "mode", mode))
                .expect(201)
                .id());
    }

    /** A corpus of its own for one test. */
    public record Desk(String corpus) {

        public String path() {
            return "/corpora/" + corpus;
        }

        public Caller reader() {
            return with("READER");
        }

        public Caller editor() {
            return with("EDITOR");
        }

        public Caller reviewer() {
            return with("REVIEWER");
        }

        public Caller curator() {
            return with("CURATOR");
        }

        /** A new member with these roles here. */
        public Caller with(String... roles) {
            Caller member = member();
            admin().put(path() + "/members/" + member.id(), Map.of("roles", List.of(roles)))
                    .expect(200);
            return member;
        }

        /** The id of a new article. */
        public String article(String text) {
            return admin().post(path() + "/articles", Map.of("title", "خبر", "text", text))
                    .expect(201)
                    .id();
        }

        public String article() {
            return article(TEXT);
        }
    }

    /** Whoever sends requests, with the headers that go along. */
    public record Caller(String id, Map<String, String> headers) {

        public Caller header(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Caller(id, more);
        }

        public Caller seeing(String etag) {
            return header("If-Match", etag);
        }

        public Answer get(String path) {
            return send("GET", path, null);
        }

        public Answer post(String path, Object body) {
            return send("POST", path, body);
        }

        public Answer put(String path, Object body) {
            return send("PUT", path, body);
        }

        public Answer patch(String path, Object body) {
            return send("PATCH", path, body);
        }

        public Answer delete(String path) {
            return send("DELETE", path, null);
        }

        /** Marks a span of an article. */
        public Answer mark(String article, String tag, int start, int end) {
            return post("/articles/" + article + "/annotations", Map.of("tag", tag, "start", start, "end", end));
        }

        /** @param body bytes and strings go as they are, anything else as JSON; null sends none */
        public Answer send(String method, String path, Object body) {
            var request = HttpRequest.newBuilder(
                    URI.create(address() + (path.matches("/(api|problems|public)/.*") ? "" : "/api/v1") + path));
            if (body != null && !headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            headers.forEach(request::header);
            request.method(
                    method,
                    body == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
            try {
                return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static byte[] bytes(Object body) {
            return switch (body) {
                case byte[] raw -> raw;
                case String text -> text.getBytes(StandardCharsets.UTF_8);
                default -> JSON.writeValueAsBytes(body);
            };
        }

        /** All items of a list, read in parts of this size. */
        public List<JsonNode> all(String path, int limit) {
            List<JsonNode> items = new ArrayList<>();
            String more = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
            String cursor = "";
            while (true) {
                Answer part = get(more + cursor).expect(200);
                List<JsonNode> here = part.items();
                assertThat(here).hasSizeLessThanOrEqualTo(limit);
                items.addAll(here);
                JsonNode next = part.json().path("next");
                if (!next.isString()) {
                    return items;
                }
                assertThat(here).as("a part before the last").hasSize(limit);
                assertThat(next.asString()).matches("[A-Za-z0-9_-]+");
                cursor = "&cursor=" + next.asString();
            }
        }

        public List<JsonNode> all(String path) {
            return all(path, 500);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String field) {
            return json().path(field).asString();
        }

        public String id() {
            return text("id");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String etag() {
            assertThat(header("ETag")).as("a strong ETag").matches("\"[!-~&&[^\"]]+\"");
            return header("ETag");
        }

        public List<JsonNode> items() {
            assertThat(json().propertyNames()).containsExactlyInAnyOrder("items", "next");
            return StreamSupport.stream(json().get("items").spliterator(), false)
                    .toList();
        }

        public Answer expect(int status) {
            assertThat(status()).as(body()).isEqualTo(status);
            return this;
        }

        /** A problem as RFC 9457 and the contract want it. */
        public Answer refused(int status, String code) {
            expect(status);
            assertThat(header("Content-Type")).as(body()).startsWith("application/problem+json");
            JsonNode problem = json();
            assertThat(problem.path("code").asString()).as(body()).isEqualTo(code);
            assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("title").asString()).isNotBlank();
            assertThat(problem.path("detail").asString()).isNotBlank();
            return this;
        }

        public Answer refused(int status) {
            return refused(status, expect(status).text("code"));
        }

        /** The fields a problem names. */
        public List<String> fields() {
            return StreamSupport.stream(json().path("errors").spliterator(), false)
                    .map(error -> error.path("field").asString())
                    .toList();
        }
    }

    /** The careful annotations of the first article, positions in code points. */
    public static List<ObjectNode> gold() {
        return StreamSupport.stream(
                        JSON.readTree(resource("golden/gold-seed.json"))
                                .get("annotations")
                                .spliterator(),
                        false)
                .map(each -> (ObjectNode) each)
                .toList();
    }

    public static String seedArticle() {
        return resource("samples/seed-article.txt");
    }

    public static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
