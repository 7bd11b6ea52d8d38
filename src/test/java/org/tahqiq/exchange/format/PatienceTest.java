package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void givesTheAnswerThatComesInTime() {
        assertThat(new Patience(Duration.ofMinutes(1)).await(() -> "جواب")).isEqualTo("جواب");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void endsAQuestionThatIsNeverAnsweredAndLeavesNoInterruptBehind() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> new Patience(Duration.ofMillis(20)).await(() -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "as if nothing had been";
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
