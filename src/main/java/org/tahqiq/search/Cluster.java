package org.tahqiq.search;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.OutboundFilter;
import org.tahqiq.store.OutboundHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenSearch cluster, asked over HTTP: whichever of its nodes answers. */
final class Cluster implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whoever searches holds a connection to the database, which others need to save. */
    private static final Duration IMPATIENCE = Duration.ofSeconds(5);

    private static final int CONNECTIONS = 32;
    private static final ContentType LINES = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

    /** For so long after all nodes were silent nobody who searches waits for them again. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(1);

    /** The node is there, and cannot do it now. */
    private static final Set<Integer> BUSY = Set.of(
            HttpStatus.SC_TOO_MANY_REQUESTS,
            HttpStatus.SC_BAD_GATEWAY,
            HttpStatus.SC_SERVICE_UNAVAILABLE,
            HttpStatus.SC_GATEWAY_TIMEOUT);

    private final List<URI> nodes;
    private final @Nullable String credentials;
    private final CloseableHttpClient http;

    /** The node that answered last; the others stand in for it. */
    private volatile int first;

    private volatile long silentUntil = System.nanoTime();

    Cluster(ClusterSettings settings) {
        this.nodes = settings.nodes();
        this.credentials = settings.user().isEmpty()
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
        // Whoever runs the installation named the hosts, so any address will do; at their ports alone.
        Set<Integer> ports = nodes.stream().map(Cluster::port).collect(Collectors.toSet());
        OutboundFilter named = new OutboundFilter(address -> true, ports, address -> {});
        this.http = OutboundHttp.lasting(named, InetAddress::getAllByName, CONNECT, PATIENCE, CONNECTIONS);
    }

    /** No node answered, or none could do it now. */
    static final class Away extends RuntimeException {

        Away(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    /** What stands there; empty when nothing does. */
    Optional<JsonNode> find(String path) {
        Answer answer = send("GET", path, null, ContentType.APPLICATION_JSON, PATIENCE);
        return answer.status() == HttpStatus.SC_NOT_FOUND ? Optional.empty() : Optional.of(answer.json(path));
    }

    /** For somebody who waits for the answer. */
    JsonNode search(String path, Object body) {
        if (System.nanoTime() - silentUntil < 0) {
            throw new Away("OpenSearch did not answer a moment ago", null);
        }
        return send("POST", path, json(body), ContentType.APPLICATION_JSON, IMPATIENCE)
                .json(path);
    }

    JsonNode ask(String method, String path, @Nullable String json) {
        return send(method, path, json, ContentType.APPLICATION_JSON, PATIENCE).json(path);
    }

    /** @param lines JSON, one value a line */
    JsonNode bulk(String path, String lines) {
        return send("POST", path, lines, LINES, PATIENCE).json(path);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private record Answer(int status, String body) {

        JsonNode json(String path) {
            if (status >= HttpStatus.SC_BAD_REQUEST) {
                throw new IllegalStateException("OpenSearch answered %d to %s: %s".formatted(status, path, body));
            }
            return JSON.readTree(body);
        }
    }

    /** @throws Away when no node answers */
    private Answer send(String method, String path, @Nullable String body, ContentType type, Duration silence) {
        Away away = new Away("OpenSearch was not asked", null);
        int begin = first;
        // Once more than there are nodes: a connection that was kept may have been closed at the other end.
        for (int i = 0; i <= nodes.size(); i++) {
            int node = (begin + i) % nodes.size();
            ClassicRequestBuilder request =
                    ClassicRequestBuilder.create(method).setUri(nodes.get(node).resolve("/" + path));
            if (body != null) {
                request.setEntity(body.getBytes(StandardCharsets.UTF_8), type);
            }
            if (credentials != null) {
                request.setHeader(HttpHeaders.AUTHORIZATION, credentials);
            }
            HttpClientContext context = HttpClientContext.create();
            context.setRequestConfig(RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(silence))
                    .build());
            try {
                Answer answer = http.execute(request.build(), context, Cluster::read);
                if (!BUSY.contains(answer.status())) {
                    first = node;
                    return answer;
                }
                away = new Away(
                        "OpenSearch answered %d to %s: %s".formatted(answer.status(), path, answer.body()), null);
            } catch (IOException e) {
                away = new Away("OpenSearch does not answer at " + nodes.get(node), e);
            }
        }
        silentUntil = System.nanoTime() + LEFT_ALONE.toNanos();
        throw away;
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        try {
            String body = response.getEntity() == null
                    ? ""
                    : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            return new Answer(response.getCode(), body);
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    private static int port(URI node) {
        return node.getPort() >= 0 ? node.getPort() : "https".equals(node.getScheme()) ? 443 : 80;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
