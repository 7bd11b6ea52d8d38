package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Attack 43, two rounds of it; {@code ./tahqiq bench powercut} runs fifty. */
@Timeout(600)
class PowerCutServiceTest {

    private static final int ROUNDS = 2;
    private static final int COPIES = 20;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void acknowledgedAnnotationsAndVerdictsSurviveThePowerCutWhole() throws Exception {
        Tally tally = new PowerCutRounds(folder, "power").run(ROUNDS, 1);
        assertThat(tally.damage()).isEmpty();
        assertThat(tally.verdicts()).isPositive();
    }

    /** {@link WriteTurn} says what such copies held without it. */
    @Test
    void noTransactionIsEverHalfInTheFile() throws Exception {
        Tally tally = new PowerCutRounds(folder, "power").copies(COPIES, 1);
        assertThat(tally.damage()).isEmpty();
        assertThat(tally.verdicts()).isPositive();
    }

    /** Attack 44, where nobody kept the last of the disk free. */
    @Test
    void whatIsAcknowledgedIsThereWholeThoughTheDiskFillsUp() throws Exception {
        Tally tally = new PowerCutRounds(folder, "power").filled(2, 1);
        assertThat(tally.damage()).isEmpty();
        assertThat(tally.verdicts()).isPositive();
    }

    /** Proves that the tests above see a missing flush. */
    @Test
    void someAreLostWithoutTheFlush() throws Exception {
        Tally tally = new PowerCutRounds(folder, "process").run(ROUNDS, 1);
        assertThat(tally.roundsWithLoss()).as(tally.toString()).isPositive();
    }
}
