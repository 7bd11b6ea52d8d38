package org.tahqiq.team;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser's window at the door of people, or what pretends to be one. */
public final class Window {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final String accept;

    /** @param accept what it says it wants: a browser text/html, a script anything */
    public Window(String address, String accept) {
        this.address = address;
        this.accept = accept;
    }

    public HttpResponse<Void> signIn(String name, String password) throws IOException, InterruptedException {
        String form = Map.of("username", name, "password", password).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Whoever is not in is sent to the sign-in page. */
    public boolean isIn() throws IOException, InterruptedException {
        return send(request("/profile").GET()).headers().firstValue("Location").stream()
                .noneMatch(to -> to.contains("/login"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", accept);
    }

    private HttpResponse<Void> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
