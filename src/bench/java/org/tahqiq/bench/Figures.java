package org.tahqiq.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tahqiq.store.Tally;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a bench found: printed, and written to {@code target/bench/NAME.json}. */
public final class Figures {

    private static final int ANCHOR_WRITES = 500;

    private final String name;
    private final Map<String, Object> found = new LinkedHashMap<>();

    public Figures(String name) {
        this.name = name;
        found.put("bench", name);
        found.put("at", Instant.now().toString());
    }

    public Figures put(String key, Object figure) {
        found.put(key, figure);
        return this;
    }

    /** Rates are worth something only beside what the same disk did in the same run. */
    Figures put(String key, Tally tally, double anchor) {
        return put(
                key,
                Map.of(
                        "rounds", tally.rounds(),
                        "acknowledgedChores", tally.chores(),
                        "acknowledgedAnnotations", tally.annotations(),
                        "acknowledgedChanges", tally.changes(),
                        "acknowledgedVerdicts", tally.verdicts(),
                        "lost", tally.lost(),
                        "roundsWithLoss", tally.roundsWithLoss(),
                        "halfWritten", tally.halves(),
                        "savesPerSecond", Math.round(tally.savesPerSecond()),
                        "savesPerAnchorWrite", tally.savesPerSecond() / anchor));
    }

    public void write() throws IOException {
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writeValueAsString(found);
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(folder.resolve(name + ".json"), json + "\n");
        System.out.println(json);
    }

    /** How many blocks of 4 KiB a second the disk under a folder takes, each with its own fsync. */
    static double anchor(Path folder) throws IOException {
        Path file = folder.resolve("anchor");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            for (int i = 0; i < ANCHOR_WRITES; i++) {
                channel.write(ByteBuffer.allocate(4096));
                channel.force(false);
            }
            return ANCHOR_WRITES * 1e9 / (System.nanoTime() - start);
        }
    }

    /** The seed of the random moments: printed, and set by {@code -Dbench.seed} to see a run again. */
    static long seed() {
        return Long.getLong("bench.seed", System.nanoTime() & 0xffff_ffffL);
    }

    static int rounds() {
        return Integer.getInteger("bench.rounds", 50);
    }
}
