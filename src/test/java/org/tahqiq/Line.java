package org.tahqiq;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a browser and the application: it can be cut, and led to another process while the address stays. */
final class Line implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile boolean cut;

    Line(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Everything under way breaks off, and nothing comes through. */
    void cut() {
        cut = true;
        open.forEach(Line::closeQuietly);
    }

    void mend() {
        cut = false;
    }

    /** From now on to another port; what is under way breaks off. */
    void leadTo(int port) {
        target = port;
        open.forEach(Line::closeQuietly);
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Line::closeQuietly);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (cut) {
                    caller.close();
                } else {
                    Thread.ofVirtual().start(() -> connect(caller));
                }
            } catch (IOException closed) {
                // the loop looks whether the door is
            }
        }
    }

    private void connect(Socket caller) {
        open.add(caller);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            Thread.ofVirtual().start(() -> pump(server, caller));
            pump(caller, server);
        } catch (IOException down) {
            closeQuietly(caller);
        } finally {
            open.remove(caller);
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cutOff) {
            // both ends are closed
        } finally {
            open.remove(from);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is closed either way
        }
    }
}
