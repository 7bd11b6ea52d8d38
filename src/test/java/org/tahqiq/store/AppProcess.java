package org.tahqiq.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tahqiq.Application;

/** The real application in a JVM of its own, on this machine only. */
public final class AppProcess implements AutoCloseable {

    public static final String TOKEN = "t".repeat(32);

    private static final Duration START = Duration.ofSeconds(300);

    private final Process process;
    private final Path log;
    private final URI base;

    private AppProcess(Process process, Path log, URI base) {
        this.process = process;
        this.log = log;
        this.base = base;
    }

    /** Returns when it answers. Short-lived, so it compiles quickly rather than well. */
    public static AppProcess start(Path home, List<String> properties) throws IOException, InterruptedException {
        return start(home, List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), properties);
    }

    /** @param flags of the JVM */
    public static AppProcess start(Path home, List<String> flags, List<String> properties)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--tahqiq.home=" + home,
                // as many saves as the disk takes, by one token
                "--tahqiq.requests-per-second=100000",
                // else Vaadin looks for its development server when the screens were not built
                "--vaadin.productionMode=true"));
        properties.forEach(property -> command.add("--" + property));
        Path log = home.resolve("app.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("TAHQIQ_BOOTSTRAP_TOKEN", TOKEN);
        AppProcess app = new AppProcess(builder.start(), log, URI.create("http://127.0.0.1:" + port));
        try {
            app.awaitHealth();
        } catch (IOException | InterruptedException e) {
            app.kill();
            throw e;
        }
        return app;
    }

    public URI base() {
        return base;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** SIGKILL: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGSTOP, and after a while SIGCONT: as a machine that swaps, or is moved to another host. */
    void freeze(Duration length) throws IOException, InterruptedException {
        signal("STOP");
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void awaitHealth() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/api/v1/health")).build();
        Instant deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen
            }
        }
        throw new IOException("The application did not start:\n" + Files.readString(log));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
