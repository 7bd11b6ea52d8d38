package org.tahqiq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.store.KillRounds;
import org.tahqiq.store.Tally;

/**
 * {@code ./tahqiq bench kill}: attack 42; on PostgreSQL, half of it by killing the server, and half as often on H2, where {@link
 * PowerCutBench} does the other half.
 */
class KillBench {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void kill() throws Exception {
        long seed = Figures.seed();
        System.out.println("bench.seed=" + seed);
        double anchor = Figures.anchor(folder);
        int all = Figures.rounds();
        Tally onH2 = rounds("h2", (all + 1) / 2, seed).ofApplicationOnH2();
        Tally onPostgres = rounds("application", (all + 1) / 2, seed + 1).ofApplicationOnPostgres();
        Tally ofPostgres = rounds("server", all / 2, seed + 2).ofPostgres();
        new Figures("kill")
                .put("seed", seed)
                .put("anchorWritesPerSecond", Math.round(anchor))
                .put("applicationOnH2", onH2, anchor)
                .put("applicationOnPostgres", onPostgres, anchor)
                .put("postgres", ofPostgres, anchor)
                .write();
        for (Tally tally : List.of(onH2, onPostgres, ofPostgres)) {
            assertThat(tally.damage()).isEmpty();
        }
    }

    private KillRounds rounds(String name, int rounds, long seed) throws Exception {
        return new KillRounds(Files.createDirectory(folder.resolve(name)), rounds, seed);
    }
}
