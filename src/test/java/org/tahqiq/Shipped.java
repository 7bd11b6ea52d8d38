package org.tahqiq;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What is shipped, the jar and the scripts of {@code docker/}, run as whoever installs it does: each in a process of its own. */
public final class Shipped {

    /** Made by Maven's phase {@code package}. */
    public static final Path JAR = Path.of("target/tahqiq.jar").toAbsolutePath();

    public static final Path DOCKER = Path.of("docker").toAbsolutePath();

    private static final int LONGEST = 900;

    private final Path log;
    private final Map<String, String> environment = new HashMap<>();

    /**
     * @param log where to all that is run writes
     * @param environment besides that of this process
     */
    public Shipped(Path log, Map<String, String> environment) {
        this.log = log;
        // the Java that the tests run on, whatever the shell has
        this.environment.put("JAVA_HOME", System.getProperty("java.home"));
        this.environment.putAll(environment);
    }

    /** How a command ended and what it said. */
    public record Ended(int status, String said) {}

    public Ended run(Object... command) throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        Process process = begin(command);
        if (!process.waitFor(LONGEST, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Ended(process.exitValue(), Files.readString(log));
    }

    /** What keeps running. */
    public Process begin(Object... command) throws IOException {
        List<String> words = new ArrayList<>();
        Arrays.stream(command).map(Object::toString).forEach(words::add);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Returns when the sign-in page is there. */
    public void awaitPage(Process process, int port) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                    .build();
            while (process.isAlive()) {
                try {
                    if (http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it does not listen
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IOException("It did not start:\n" + Files.readString(log));
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Which part of our classes, and of those we build on, came out of the AOT cache.
     *
     * @param log of {@code -Xlog:class+load}
     */
    public static double fromCache(Path log) throws IOException {
        List<String> loaded = Files.readAllLines(log).stream()
                .filter(line -> line.matches(
                        ".*\\b(org\\.tahqiq|org\\.springframework|org\\.hibernate|com\\.vaadin)\\.\\S+ source: .*"))
                // made while it runs, and so in no file
                .filter(line -> !line.contains("$$") && !line.contains("$Proxy") && !line.contains("/0x"))
                .toList();
        return loaded.stream()
                        .filter(line -> line.contains("shared objects file"))
                        .count()
                / (double) loaded.size();
    }
}
