package org.tahqiq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.Shipped;

/**
 * {@code ./tahqiq bench start}: until the sign-in page answers, on a home that is there already, and what the process holds then and
 * some seconds later. The ways to start take turns, so that each round finds the same machine.
 */
class StartBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int IDLE_SECONDS = Integer.getInteger("bench.idle", 10);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private enum Way {
        PLAIN,
        PLAIN_SMALL,
        LAID_OUT,
        SHIPPED;

        List<Object> command(Path laidOut) {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            return switch (this) {
                case PLAIN -> List.of(java, "-jar", Shipped.JAR);
                case PLAIN_SMALL -> List.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-jar", Shipped.JAR);
                case LAID_OUT, SHIPPED -> List.of(laidOut.resolve("launch.sh"));
            };
        }

        /** For the launcher without its cache. */
        String options() {
            return this == LAID_OUT ? "-XX:AOTMode=off" : "";
        }
    }

    /** Seconds; MiB. */
    private record Started(double seconds, double rss, double idleRss) {}

    @Test
    void start() throws Exception {
        assertThat(Shipped.JAR).as("./tahqiq package makes it").exists();
        Path laidOut = folder.resolve("laid-out");
        Shipped.Ended prepared = new Shipped(folder.resolve("prepare.log"), Map.of())
                .run(Shipped.DOCKER.resolve("prepare.sh"), Shipped.JAR, laidOut);
        assertThat(laidOut.resolve("tahqiq.aot")).as(prepared.said()).exists();
        Path classes = folder.resolve("classes.log");
        start(Way.SHIPPED, laidOut, "'-Xlog:class+load:file=" + classes + "'"); // makes the home, too
        Map<Way, List<Started>> started = new EnumMap<>(Way.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : Way.values()) {
                started.computeIfAbsent(way, any -> new ArrayList<>()).add(start(way, laidOut, way.options()));
            }
        }
        Figures figures = new Figures("start")
                .put("rounds", ROUNDS)
                .put("idleSeconds", IDLE_SECONDS)
                .put("jarMiB", mebibytes(Files.size(Shipped.JAR)))
                .put("cacheMiB", mebibytes(Files.size(laidOut.resolve("tahqiq.aot"))))
                .put("classesFromCache", Shipped.fromCache(classes));
        started.forEach((way, each) -> figures.put(way.name(), summary(each)));
        figures.put(
                        "shippedOfPlain",
                        median(started.get(Way.SHIPPED), Started::seconds)
                                / median(started.get(Way.PLAIN), Started::seconds))
                .write();
    }

    private Started start(Way way, Path laidOut, String options) throws IOException, InterruptedException {
        int port = Shipped.freePort();
        Map<String, String> environment = new LinkedHashMap<>(Map.of(
                "TAHQIQ_HOME", folder.resolve("home").toString(),
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", Integer.toString(port)));
        if (!options.isEmpty()) {
            environment.put("JAVA_TOOL_OPTIONS", options);
        }
        Shipped shipped = new Shipped(folder.resolve("server.log"), environment);
        long begun = System.nanoTime();
        Process process = shipped.begin(way.command(laidOut).toArray());
        try {
            shipped.awaitPage(process, port);
            double seconds = (System.nanoTime() - begun) / 1e9;
            double rss = rss(process);
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            return new Started(seconds, rss, rss(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The launcher becomes Java, so its process is the one to ask. */
    private static double rss(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }

    private static Map<String, Double> summary(List<Started> started) {
        Map<String, Double> summary = new LinkedHashMap<>();
        summary.put("medianSeconds", median(started, Started::seconds));
        summary.put(
                "slowestSeconds",
                started.stream().mapToDouble(Started::seconds).max().orElseThrow());
        summary.put("rssMiB", median(started, Started::rss));
        summary.put("idleRssMiB", median(started, Started::idleRss));
        return summary;
    }

    private static double median(List<Started> started, ToDoubleFunction<Started> of) {
        return started.stream()
                .mapToDouble(of)
                .sorted()
                .skip(started.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }
}
