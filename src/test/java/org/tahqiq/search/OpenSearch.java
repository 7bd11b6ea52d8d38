package org.tahqiq.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * An OpenSearch node on this machine, which can be killed and started again on the same files. It runs in a JVM and on a class path of
 * its own, for it brings another Lucene; Maven wrote down where that is.
 */
public final class OpenSearch {

    private static final Path CLASS_PATH = Path.of("target/opensearch.classpath");
    private static final Duration START = Duration.ofSeconds(180);
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Of what it has by itself: no full disk of the machine keeps it from making an index. */
    private static final String SETTINGS = """
            cluster.routing.allocation.disk.threshold_enabled: false
            """;

    /** Only what an index of ours needs, for each module takes time to start. */
    private static final String MODULES = String.join(
            ",",
            "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
            "org.opensearch.index.reindex.ReindexModulePlugin",
            "org.opensearch.transport.Netty4ModulePlugin");

    private final Path folder = Files.createTempDirectory("opensearch");
    private final int port = freePort();
    private Process process;

    private OpenSearch() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/opensearch.yml"), SETTINGS);
        process = start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.destroyForcibly();
            FileSystemUtils.deleteRecursively(folder.toFile());
        }));
    }

    private static final class Shared {
        static final OpenSearch NODE = begun();
    }

    /** Started once for all tests of this JVM, and stopped with it. */
    public static OpenSearch shared() {
        return Shared.NODE;
    }

    private static OpenSearch begun() {
        try {
            return new OpenSearch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name for indexes that nobody has yet. */
    public static String freshName() {
        return "tests-" + NAMES.incrementAndGet();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** After {@link #kill()}: on the same files and port. */
    public void startAgain() throws IOException {
        process = start();
    }

    private Process start() throws IOException {
        Path log = folder.resolve("node.log");
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Files.readString(CLASS_PATH).strip() + ":" + here(),
                        Node.class.getName(),
                        "-basePath",
                        folder.toString(),
                        "-numOfNode",
                        "1",
                        // counted from 1
                        "-baseHttpPort",
                        String.valueOf(port - 1),
                        "-moduleTypes",
                        MODULES)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!answers(node)) {
            node.destroyForcibly();
            throw new IOException("OpenSearch did not start:\n" + Files.readString(log));
        }
        return node;
    }

    private boolean answers(Process node) {
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create(address() + "/_cluster/health?wait_for_status=yellow&timeout=30s"))
                .build();
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && !node.waitFor(100, TimeUnit.MILLISECONDS)) {
                try {
                    if (http.send(health, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return true;
                    }
                } catch (IOException notYet) {
                    // it does not listen
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static Path here() throws IOException {
        try {
            return Path.of(OpenSearch.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }

    /** What that JVM runs. Here none of its classes are known but by name. */
    static final class Node {

        private Node() {}

        public static void main(String[] settings) throws Exception {
            Object runner = Class.forName("org.codelibs.opensearch.runner.OpenSearchRunner")
                    .getConstructor()
                    .newInstance();
            // The port that it is told, and not whichever of its hundred is free.
            runner.getClass().getMethod("setMaxHttpPort", int.class).invoke(runner, -1);
            runner.getClass().getMethod("build", String[].class).invoke(runner, (Object) settings);
            // It ends with whoever started it, however that ends.
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
