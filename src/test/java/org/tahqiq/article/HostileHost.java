package org.tahqiq.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** A host on the loopback, at an address that no other test uses, that answers as badly as it is told to. */
public final class HostileHost implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> heard;
    private final Answer answer;

    /** What comes back, byte for byte. */
    @FunctionalInterface
    public interface Answer {
        void to(OutputStream out) throws IOException;
    }

    /** @param heard gets the lines of every request */
    public HostileHost(List<String> heard, Answer answer) {
        this("127.0.0.9", 0, heard, answer);
    }

    /** @param address one of the loopback's */
    public HostileHost(String address, int port, List<String> heard, Answer answer) {
        this.heard = heard;
        this.answer = answer;
        try {
            this.door = new ServerSocket(port, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    public String url(String path) {
        return "http://" + door.getInetAddress().getHostAddress() + ":" + port() + path;
    }

    public static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                heard.add(line);
            }
            answer.to(caller.getOutputStream());
        } catch (IOException hungUp) {
            // The other side had enough, as it should.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
