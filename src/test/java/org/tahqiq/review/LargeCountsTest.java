package org.tahqiq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LargeCountsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T00:00:00Z"));
    private final LargeCounts counts = new LargeCounts(now::get);
    private final AtomicLong rows = new AtomicLong();

    @Test
    void whatIsSmallIsCountedEachTime() {
        rows.set(LargeCounts.LARGE - 2);
        assertThat(count("waiting")).isEqualTo(LargeCounts.LARGE - 2);
        rows.incrementAndGet();
        assertThat(count("waiting")).isEqualTo(LargeCounts.LARGE - 1);
    }

    @Test
    void whatIsLargeIsCountedAgainAfterAWhile() {
        rows.set(LargeCounts.LARGE);
        assertThat(count("waiting")).isEqualTo(LargeCounts.LARGE);
        rows.set(3);
        assertThat(count("waiting")).isEqualTo(LargeCounts.LARGE);
        assertThat(count("late")).as("another question").isEqualTo(3);
        now.updateAndGet(then -> then.plus(LargeCounts.KEPT).minus(Duration.ofMillis(1)));
        assertThat(count("waiting")).isEqualTo(LargeCounts.LARGE);
        now.updateAndGet(then -> then.plus(Duration.ofMillis(1)));
        assertThat(count("waiting")).isEqualTo(3);
    }

    private long count(String question) {
        return counts.of(question, rows::get);
    }
}
