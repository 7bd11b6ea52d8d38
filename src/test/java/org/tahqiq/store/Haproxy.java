package org.tahqiq.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's HAProxy, on this machine only, as {@code docker/haproxy.cfg} sets it up. */
public final class Haproxy implements AutoCloseable {

    private static final Path SETTINGS = Path.of("docker/haproxy.cfg");
    private static final Duration START = Duration.ofSeconds(30);

    private final Process process;
    private final URI base;

    private Haproxy(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** A port for it, so that the nodes can be told the address before there is anything to stand in front of. */
    public static int freePort() throws IOException {
        return AppProcess.freePort();
    }

    /** Returns when it listens. */
    public static Haproxy start(int port, AppProcess a, AppProcess b, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program(), "-f", SETTINGS.toString(), "-db")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("TAHQIQ_PROXY", "127.0.0.1:" + port);
        builder.environment().put("TAHQIQ_NODE_A", a.base().getAuthority());
        builder.environment().put("TAHQIQ_NODE_B", b.base().getAuthority());
        Haproxy proxy = new Haproxy(builder.start(), URI.create("http://127.0.0.1:" + port));
        Instant deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline) && proxy.process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return proxy;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        proxy.close();
        throw new IOException("HAProxy did not start:\n" + Files.readString(log));
    }

    public URI base() {
        return base;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Debian puts it where the path of people does not lead. */
    private static String program() {
        return Stream.of(
                        List.of(System.getenv().getOrDefault("PATH", "").split(":")),
                        List.of("/usr/sbin", "/usr/local/sbin"))
                .flatMap(List::stream)
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("HAProxy is missing: apt-get install haproxy"));
    }
}
