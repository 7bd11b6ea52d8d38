package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryConfigurationTest {

    @ParameterizedTest
    @CsvSource({
        "40001, true",
        "40P01, true",
        "90131, true",
        "23505, true",
        "22001, false",
        "23503, false",
        "23506, false"
    })
    void triesAgainOnlyWhatAnotherTryCanMend(String state, boolean again) {
        var thrown = new IllegalStateException(new SQLException("refused", state));
        assertThat(RetryConfiguration.lostAConflict(thrown)).isEqualTo(again);
    }
}
