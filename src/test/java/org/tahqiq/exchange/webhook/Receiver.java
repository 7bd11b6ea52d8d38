package org.tahqiq.exchange.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program that is told, on the loopback at an address that no other test uses. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 204;

    /** One request as it came. */
    public record Heard(String id, String timestamp, String signature, String body) {

        public JsonNode told() {
            return JsonMapper.shared().readTree(body);
        }

        public String event() {
            return told().path("event").asString();
        }
    }

    public Receiver(String address, int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/", exchange -> {
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("Location", url());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/hook";
    }

    public void answers(int with) {
        status = with;
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The first one of this event. */
    public Optional<Heard> heard(String event) {
        return heard.stream().filter(each -> each.event().equals(event)).findFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
