package org.tahqiq.bench.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The connection by which the server speaks without being asked, as Atmosphere's script opens it: each message behind its length. */
final class Push implements WebSocket.Listener {

    /** What the script of Flow's push asks for, in its order. */
    private static final String ATMOSPHERE = "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
            + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
            + "&Content-Type=application%2Fjson%3B%20charset%3DUTF-8&X-atmo-protocol=true";

    private final Consumer<String> heard;
    private final Consumer<Throwable> broken;
    private final StringBuilder arrived = new StringBuilder();

    private Push(Consumer<String> heard, Consumer<Throwable> broken) {
        this.heard = heard;
        this.broken = broken;
    }

    static WebSocket open(
            HttpClient http, URI base, int ui, String pushId, Consumer<String> heard, Consumer<Throwable> broken) {
        URI address = URI.create("ws://" + base.getAuthority() + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId="
                + pushId + ATMOSPHERE);
        return http.newWebSocketBuilder()
                .buildAsync(address, new Push(heard, broken))
                .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        arrived.append(part);
        int bar = arrived.indexOf("|");
        while (bar > 0) {
            int length = Integer.parseInt(arrived, 0, bar, 10);
            if (arrived.length() < bar + 1 + length) {
                break;
            }
            heard.accept(arrived.substring(bar + 1, bar + 1 + length));
            arrived.delete(0, bar + 1 + length);
            bar = arrived.indexOf("|");
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        socket.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable fault) {
        broken.accept(fault);
    }
}
