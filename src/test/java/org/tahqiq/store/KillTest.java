package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Attack 42, two rounds on H2 and one of each kind on PostgreSQL; {@code ./tahqiq bench kill} runs fifty. */
@Timeout(600)
class KillTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void acknowledgedWorkSurvivesTheKillOfTheApplicationOnH2() throws Exception {
        requireWhole(new KillRounds(folder, 2, 1).ofApplicationOnH2());
    }

    @Test
    void acknowledgedWorkSurvivesTheKillOfTheApplicationOnPostgres() throws Exception {
        requireWhole(new KillRounds(folder, 1, 2).ofApplicationOnPostgres());
    }

    @Test
    void acknowledgedWorkSurvivesTheKillOfPostgres() throws Exception {
        requireWhole(new KillRounds(folder, 1, 3).ofPostgres());
    }

    private static void requireWhole(Tally tally) {
        assertThat(tally.damage()).isEmpty();
        assertThat(tally.verdicts()).isPositive();
    }
}
