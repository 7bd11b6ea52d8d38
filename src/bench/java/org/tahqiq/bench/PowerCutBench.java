package org.tahqiq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.store.PowerCutRounds;
import org.tahqiq.store.Tally;

/** {@code ./tahqiq bench powercut}: attack 43, with the flush and, to see that it would show, without. */
class PowerCutBench {

    private static final int ROUNDS_WITHOUT_FLUSH = 10;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void powercut() throws Exception {
        long seed = Figures.seed();
        System.out.println("bench.seed=" + seed);
        double anchor = Figures.anchor(folder);
        Tally with = new PowerCutRounds(folder, "power").run(Figures.rounds(), seed);
        int fewer = Math.min(Figures.rounds(), ROUNDS_WITHOUT_FLUSH);
        Tally without = new PowerCutRounds(folder, "process").run(fewer, seed);
        new Figures("powercut")
                .put("seed", seed)
                .put("anchorWritesPerSecond", Math.round(anchor))
                .put("withFlush", with, anchor)
                .put("withoutFlush", without, anchor)
                .write();
        assertThat(with.damage()).isEmpty();
        assertThat(without.roundsWithLoss()).isPositive();
    }
}
