package org.tahqiq.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSpanTest {

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 3", "4, 3", "0, 0", "-5, -2"})
    void isNeverEmptyReversedOrNegative(int start, int end) {
        assertThatThrownBy(() -> new TextSpan(start, end)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("span-order");
            assertThat(refusal.details().getFirst().field()).isEqualTo("start");
        });
    }

    @Test
    void containsWhatLiesWithinItAndItself() {
        TextSpan span = new TextSpan(4, 10);
        assertThat(span.length()).isEqualTo(6);
        assertThat(span.contains(span)).isTrue();
        assertThat(span.contains(new TextSpan(5, 9))).isTrue();
        assertThat(span.contains(new TextSpan(3, 9))).isFalse();
        assertThat(span.contains(new TextSpan(5, 11))).isFalse();
    }

    @Test
    void standsInTheOrderOfStartThenEnd() {
        assertThat(Stream.of(new TextSpan(4, 10), new TextSpan(0, 12), new TextSpan(4, 6), new TextSpan(0, 3))
                        .sorted())
                .containsExactly(new TextSpan(0, 3), new TextSpan(0, 12), new TextSpan(4, 6), new TextSpan(4, 10));
    }
}
