package org.tahqiq.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A browser's tab as the server sees it: the messages that Flow's client sends, one at a time, and what comes back. It is one person's,
 * so one thread works with it.
 */
final class Tab implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern META = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final int ROOT = 1;

    private final HttpClient http;
    private final URI base;
    private Inbox inbox;
    private WebSocket push;
    private String csrf = "";
    private int ui;
    private int next;
    private int promise;

    Tab(URI base) {
        this.base = base;
        // each person has cookies and connections of their own
        this.http = HttpClient.newBuilder()
                .executor(THREADS)
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Through the form; the page of the form is left as a browser leaves it. */
    void signIn(String name, String password) throws IOException, InterruptedException {
        Matcher token = META.matcher(load("login", ""));
        if (!token.find()) {
            throw new IOException("The sign-in page has no token");
        }
        String form =
                "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        HttpResponse<String> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        String place = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || place.contains("login")) {
            throw new IOException("Not signed in: " + answer.statusCode() + " " + place);
        }
        leave();
    }

    /** By its address, whole. */
    void open(String path, String query) throws IOException, InterruptedException {
        load(path, query);
        go(path, query);
    }

    /** @return the document */
    private String load(String path, String query) throws IOException, InterruptedException {
        HttpResponse<String> page = send(request("/" + path + (query.isEmpty() ? "" : "?" + query))
                .header("Accept", "text/html")
                .GET());
        require(page, "GET " + path);
        HttpResponse<String> answer = send(request("/?v-r=init&location=" + encoded(path) + "&query=" + encoded(query))
                .GET());
        require(answer, "init " + path);
        JsonNode config = JSON.readTree(answer.body()).path("appConfig");
        JsonNode first = config.path("uidl");
        ui = config.path("v-uiId").asInt();
        csrf = first.path("Vaadin-Security-Key").asString("");
        next = 0;
        Inbox mine = new Inbox(first, PATIENCE);
        inbox = mine;
        push = Push.open(
                http,
                base,
                ui,
                first.path("Vaadin-Push-ID").asString(""),
                message -> {
                    if (Inbox.isFlows(message)) {
                        mine.heard(message);
                    }
                },
                mine::broke);
        return page.body();
    }

    /** To another view of the same page, by a link. */
    void go(String path, String query) throws IOException, InterruptedException {
        ObjectNode to = JSON.createObjectNode()
                .put("route", path)
                .put("query", query)
                .put("appShellTitle", "")
                .put("trigger", "");
        to.putNull("historyState");
        rpc(event(ROOT, "ui-navigate", to));
    }

    int element(String tag) {
        return inbox.in(tree -> tree.element(tag))
                .orElseThrow(() -> new IllegalStateException("There is no <" + tag + "> on the page"));
    }

    int element(String attribute, String value) {
        return inbox.in(tree -> tree.element(attribute, value))
                .orElseThrow(() -> new IllegalStateException("Nothing on the page is " + attribute + "=" + value));
    }

    boolean has(String attribute, String value) {
        return inbox.in(tree -> tree.element(attribute, value)).isPresent();
    }

    boolean wasTold(String words) {
        return inbox.wasTold(words);
    }

    boolean isToFetch() {
        return inbox.isToFetch();
    }

    /** Reads what the server has ready at the address that an element names. */
    JsonNode fetchPage(int node) throws IOException, InterruptedException {
        inbox.fetched();
        String address = inbox.in(tree -> tree.attribute(node, "data-page"));
        HttpResponse<byte[]> answer = http.send(
                request("/" + address).header("Accept-Encoding", "gzip").GET().build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("The article is not at " + address + ": " + answer.statusCode());
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return JSON.readTree(in);
        }
    }

    /** Calls a method of an element's server side and waits for what it answers, wherever that comes. */
    JsonNode call(int node, String method, Object... arguments) throws IOException, InterruptedException {
        int mine = promise++;
        ArrayNode sent = JSON.createArrayNode();
        for (Object each : arguments) {
            sent.add(JSON.<JsonNode>valueToTree(each));
        }
        ObjectNode call = JSON.createObjectNode()
                .put("type", "publishedEventHandler")
                .put("node", node)
                .put("templateEventMethodName", method)
                .put("promise", mine);
        call.set("templateEventMethodArgs", sent);
        rpc(call);
        return inbox.awaitKept(mine, method);
    }

    void click(int node) throws IOException, InterruptedException {
        ObjectNode mouse = JSON.createObjectNode();
        for (String number : List.of("screenX", "screenY", "clientX", "clientY", "detail", "button")) {
            mouse.put("event." + number, 0);
        }
        for (String key : List.of("ctrlKey", "shiftKey", "altKey", "metaKey")) {
            mouse.put("event." + key, false);
        }
        rpc(event(node, "click", mouse));
    }

    /** A member types or chooses something. */
    void set(int node, String value) throws IOException, InterruptedException {
        rpc(JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", node)
                .put("feature", Tree.PROPERTIES)
                .put("property", "value")
                .put("value", value));
    }

    /** The page is left: the server is told by a beacon, and hangs up. */
    private void leave() throws IOException, InterruptedException {
        send(uidl(message(JSON.createArrayNode()).put("UNLOAD", true)));
        push.abort();
    }

    @Override
    public void close() {
        if (push != null) {
            push.abort();
        }
        http.shutdownNow();
    }

    private static ObjectNode event(int node, String type, JsonNode data) {
        ObjectNode event =
                JSON.createObjectNode().put("type", "event").put("node", node).put("event", type);
        event.set("data", data);
        return event;
    }

    private void rpc(ObjectNode one) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(uidl(message(JSON.createArrayNode().add(one))));
        require(answer, one.toString());
        inbox.awaitSeen(inbox.heard(answer.body()), one.toString());
    }

    private HttpRequest.Builder uidl(ObjectNode message) {
        return request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()));
    }

    private ObjectNode message(ArrayNode calls) {
        ObjectNode message = JSON.createObjectNode()
                .put("csrfToken", csrf)
                .put("syncId", inbox.forget())
                .put("clientId", next++);
        message.set("rpc", calls);
        return message;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void require(HttpResponse<String> answer, String what) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(what + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
