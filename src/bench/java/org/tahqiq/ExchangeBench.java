package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.bench.Figures;
import org.tahqiq.store.Installation;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./tahqiq bench exchange}: a corpus of a million annotations in over REST and out again twice, with a heap of 256 MiB,
 * beside the same rows over bare JDBC in the same minute: those that the import wrote inserted in batches into a database of
 * their own, those that the export reads streamed.
 */
class ExchangeBench {

    private static final int ANNOTATIONS = Integer.getInteger("bench.annotations", 1_000_000);
    private static final int LOOKS = 10;

    /** Seconds one after the other in which the process must all but sleep. */
    private static final int RESTS = 5;

    private static final long BUSY_NANOS = 100_000_000;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void exchange() throws Exception {
        Path file = folder.resolve("corpus.jsonl");
        ManyAnnotations.write(file, ANNOTATIONS, Long.getLong("bench.seed", 20261127));
        Api.Desk desk = Api.desk();
        Api.Caller curator = desk.with("EDITOR", "CURATOR");
        RawRows rows = new RawRows(folder.resolve("raw"));
        rows.before();
        Figures figures = new Figures("exchange")
                .put("annotations", ANNOTATIONS)
                .put("fileMiB", Files.size(file) >> 20)
                .put("heapMiB", Runtime.getRuntime().maxMemory() >> 20);

        Heap heap = new Heap(Files.size(file), LOOKS);
        double in = seconds(() -> bringIn(desk, curator, file, heap));
        figures.put("importPerSecond", Math.round(ANNOTATIONS / in)).put("importHeapGrowthMiB", heap.growth());
        figures.put("usedBytes", Api.bean(Installation.class).used());
        figures.put("indexedAfterSeconds", Math.round(seconds(ExchangeBench::awaitRest)));
        double raw = rows.insert();
        figures.put("rawRowsInserted", rows.inserted())
                .put("rawInsertPerSecond", Math.round(ANNOTATIONS / raw))
                .put("importOfRaw", Samples.rounded(raw / in));

        Export first = export(desk, curator, null);
        double read = rows.read();
        Heap outgoing = new Heap(first.bytes(), LOOKS);
        Export second = export(desk, curator, outgoing);
        figures.put("exportPerSecond", Math.round(ANNOTATIONS / first.seconds()))
                .put("rawReadPerSecond", Math.round(ANNOTATIONS / read))
                .put("exportOfRaw", Samples.rounded(read / first.seconds()))
                .put("exportHeapGrowthMiB", outgoing.growth())
                .put("firstByteOfFirstMs", Samples.rounded(first.firstByte() * 1e3))
                .put("firstByteMs", Samples.rounded(second.firstByte() * 1e3))
                .put("sameSha256", first.sha256().equals(second.sha256()))
                .put("sha256", first.sha256());
        figures.write();
        assertThat(second.sha256()).isEqualTo(first.sha256());
    }

    private interface Act {
        void run() throws Exception;
    }

    private static double seconds(Act act) throws Exception {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** What was brought in is indexed behind it, on a core of its own: bare rows and the export do not share the machine with that. */
    private static void awaitRest() throws InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int still = 0;
        while (still < RESTS) {
            long before = system.getProcessCpuTime();
            TimeUnit.SECONDS.sleep(1);
            still = system.getProcessCpuTime() - before < BUSY_NANOS ? still + 1 : 0;
        }
    }

    private void bringIn(Api.Desk desk, Api.Caller caller, Path file, Heap heap) throws Exception {
        try (InputStream bytes = heap.watch(Files.newInputStream(file))) {
            HttpResponse<String> answer = http.send(
                    request(desk, caller, "/import?format=jsonl")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> bytes))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode report = Api.JSON.readTree(answer.body());
            assertThat(report.path("made").asInt()).isEqualTo(ManyAnnotations.articles(ANNOTATIONS));
            assertThat(report.path("skipped")).isEmpty();
        }
    }

    private record Export(long bytes, double seconds, double firstByte, String sha256) {}

    private Export export(Api.Desk desk, Api.Caller caller, Heap heap) throws Exception {
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = http.send(
                request(desk, caller, "/export?format=jsonl").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream body = heap == null ? answer.body() : heap.watch(answer.body());
                OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            sink.write(body.read());
            double firstByte = (System.nanoTime() - start) / 1e9;
            long bytes = 1 + body.transferTo(sink);
            return new Export(
                    bytes,
                    (System.nanoTime() - start) / 1e9,
                    firstByte,
                    HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static HttpRequest.Builder request(Api.Desk desk, Api.Caller caller, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(Api.address() + "/api/v1" + desk.path() + path));
        caller.headers().forEach(request::header);
        return request;
    }
}
