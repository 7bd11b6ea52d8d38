package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.fresh;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;

/** What strangers try at the doors of the application, over HTTP. */
class DoorTest {

    private static final String PASSWORD = "كلمة مرور طويلة جدًا";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost.evil.example", "null", "http://localhost:1"})
    void aPageOfOthersOpensNoSocket(String origin) throws Exception {
        signIn("/login");
        assertThat(handshake(origin)).isEqualTo(403);
    }

    @Test
    void aPageOfOursIsNotTurnedAway() throws Exception {
        signIn("/login");
        assertThat(handshake(Api.address())).isNotEqualTo(403);
    }

    @Test
    void theSessionFromBeforeSigningInOpensNothing() throws Exception {
        get("/login");
        String before = session();
        signIn("/login");
        assertThat(session()).isNotEqualTo(before);
        HttpRequest old = HttpRequest.newBuilder(URI.create(Api.address() + "/profile"))
                .header("Cookie", "JSESSIONID=" + before)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(old, HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?continue=//evil.example",
                "/login?continue=/%5Cevil.example",
                "/login?redirect=https:evil.example",
                "/login?next=https://evil.example"
            })
    void signingInLeadsNowhereElse(String path) throws Exception {
        get(path);
        assertThat(signIn(path))
                .hasValueSatisfying(to -> assertThat(URI.create(to).getAuthority())
                        .isIn(null, URI.create(Api.address()).getAuthority()));
    }

    @Test
    void linksLeadToTheServersOwnAddressWhateverTheRequestSays() throws Exception {
        var made = admin().header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .post("/members", Map.of("name", fresh("مدعوة")))
                .expect(201);
        assertThat(made.text("invitation")).startsWith("http://localhost");
        assertThat(made.header("Location")).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/META-INF/VAADIN/config/stats.json",
                "/VAADIN/build/indexhtml.js.map",
                "/VAADIN/%2e%2e/application.yml",
                "/application.yml"
            })
    void whatIsForDevelopersIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode() == 200 && !answer.body().contains("<!doctype html>"))
                .as(answer.statusCode() + " " + answer.body())
                .isFalse();
        assertThat(answer.body()).doesNotContain("datasource", "\"sources\"", "entryScripts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/api/v1/health", "/public/none"})
    void everyDoorTellsBrowsersWhatTheyMayDo(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.map().keySet()).doesNotContain("server", "x-powered-by");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(Api.address() + path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Where whoever comes in is led. */
    private Optional<String> signIn(String path) throws Exception {
        String name = fresh("ليلى");
        String link = admin().post("/members", Map.of("name", name)).expect(201).text("invitation");
        Api.bean(AccessService.class).accept(link.substring(link.lastIndexOf('/') + 1), PASSWORD);
        String form = "username=" + encoded(name) + "&password=" + encoded(PASSWORD);
        return http.send(
                        HttpRequest.newBuilder(URI.create(Api.address() + path))
                                .header("Accept", "text/html")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location");
    }

    private String session() {
        List<HttpCookie> all = cookies.getCookieStore().getCookies();
        return all.stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the push answers a page of that origin that wants a socket; 101 when it gets one. */
    private int handshake(String origin) {
        Throwable refusal = catchThrowable(() -> http.newWebSocketBuilder()
                .header("Origin", origin)
                .header("Cookie", "JSESSIONID=" + session())
                .buildAsync(
                        URI.create(Api.address().replace("http:", "ws:")
                                + "/VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket"),
                        new WebSocket.Listener() {})
                .join());
        return refusal instanceof CompletionException e && e.getCause() instanceof WebSocketHandshakeException shake
                ? shake.getResponse().statusCode()
                : 101;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
