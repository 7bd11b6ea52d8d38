package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Attack 42, two rounds of each kind; {@code ./tahqiq bench kill} runs fifty. */
@Timeout(600)
class KillTest {

    private static final int ROUNDS = 2;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void acknowledgedWorkSurvivesTheKillOfTheApplicationOnH2() throws Exception {
        requireWhole(new KillRounds(folder, ROUNDS, 1).ofApplicationOnH2());
    }

    @Test
    void acknowledgedWorkSurvivesTheKillOfTheApplicationOnPostgres() throws Exception {
        requireWhole(new KillRounds(folder, ROUNDS, 2).ofApplicationOnPostgres());
    }

    @Test
    void acknowledgedWorkSurvivesTheKillOfPostgres() throws Exception {
        requireWhole(new KillRounds(folder, ROUNDS, 3).ofPostgres());
    }

    private static void requireWhole(Tally tally) {
        assertThat(tally.damage()).isEmpty();
        assertThat(tally.verdicts()).isPositive();
    }
}
