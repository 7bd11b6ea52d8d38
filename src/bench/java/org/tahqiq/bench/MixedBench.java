package org.tahqiq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.store.KillRounds;
import org.tahqiq.store.Tally;

/**
 * {@code ./tahqiq bench mixed}: twenty minutes ({@code -Dbench.minutes}) of saves, imports, releases, publications and backups, while the
 * server is frozen and killed at random. At the end the audit chains are whole and the database holds all that clients were told.
 */
class MixedBench {

    private static final int MINUTES = Integer.getInteger("bench.minutes", 20);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void mixed() throws Exception {
        long seed = Figures.seed();
        System.out.println("bench.seed=" + seed);
        double anchor = Figures.anchor(folder);
        Tally tally = new KillRounds(folder, 0, seed).ofMixedFaults(Duration.ofMinutes(MINUTES));
        new Figures("mixed")
                .put("seed", seed)
                .put("minutes", MINUTES)
                .put("anchorWritesPerSecond", Math.round(anchor))
                .put("mixed", tally, anchor)
                .write();
        assertThat(tally.damage()).isEmpty();
        assertThat(tally.verdicts()).isPositive();
    }
}
