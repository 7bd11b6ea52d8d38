package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.text.Refusal;

class BoundedTest {

    private static final int MOST = 3 << 20;

    private static InputStream bounded(int bytes, long said) {
        return new Bounded(new ByteArrayInputStream(new byte[bytes]), said, MOST);
    }

    @Test
    void whatIsNotTooLargePassesWhole() throws IOException {
        assertThat(bounded(MOST, MOST).readAllBytes()).hasSize(MOST);
        assertThat(bounded(MOST, -1).readAllBytes()).hasSize(MOST);
    }

    @Test
    void whatIsSaidToBeTooLargeIsRefusedUnread() {
        assertThatThrownBy(() -> bounded(0, MOST + 1L)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
            assertThat(refusal.args()).containsExactly(3L);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 5})
    void whatSaysLessThanItIsIsRefusedWhereItGoesBeyond(long said) throws IOException {
        InputStream in = bounded(MOST + 1, said);
        in.skipNBytes(MOST - 1);
        assertThat(in.read()).isZero();
        assertThatThrownBy(in::read).hasMessage("file-too-large");
        assertThatThrownBy(() -> bounded(MOST + 1, said).readAllBytes()).hasMessage("file-too-large");
    }
}
