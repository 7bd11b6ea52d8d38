package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A database that went away under a running server is told, and so is its return. */
class PulseTest {

    private final AtomicLong now = new AtomicLong();
    private final Database database = new Database();
    private final Pulse pulse = new Pulse(database, now::get);

    @Test
    void aDatabaseThatIsAwayIsToldUntilItIsBack() {
        assertThat(pulse.beats()).isTrue();
        database.away = true;
        later();
        assertThat(pulse.beats()).isFalse();
        database.away = false;
        later();
        assertThat(pulse.beats()).isTrue();
    }

    @Test
    void manyWhoAskAtOnceAreOneQuestion() {
        for (int i = 0; i < 50; i++) {
            assertThat(pulse.beats()).isTrue();
        }
        assertThat(database.asked).isEqualTo(1);
    }

    @Test
    void oneThatIsSilentIsNotWaitedForNorAskedAgain() {
        database.silent = new CountDownLatch(1);
        long begun = System.nanoTime();
        assertThat(pulse.beats()).as("it may only be busy").isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isCloseTo(Duration.ofSeconds(1), Duration.ofSeconds(2));
        now.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(pulse.beats()).isFalse();
        assertThat(database.asked).isEqualTo(1);
        database.silent.countDown();
    }

    /** A pool tries for five seconds, and nobody who asks waits for so long. */
    @Test
    void aRefusalThatComesWhenNobodyWaitsAnyLongerCounts() {
        assertThat(pulse.beats()).isTrue();
        database.away = true;
        database.silent = new CountDownLatch(1);
        later();
        assertThat(pulse.beats()).as("it may only be busy").isTrue();
        database.silent.countDown();
        await().until(() -> database.refused == 1);
        database.silent = new CountDownLatch(1);
        later();
        await().untilAsserted(() -> assertThat(pulse.beats()).isFalse());
        database.silent.countDown();
    }

    private void later() {
        now.addAndGet(Duration.ofSeconds(3).toNanos());
    }

    private static final class Database extends AbstractDataSource {

        private volatile boolean away;
        private volatile CountDownLatch silent = new CountDownLatch(0);
        private volatile int asked;
        private volatile int refused;

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            try {
                silent.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            if (away) {
                refused++;
                throw new SQLException("Connection refused", "08001");
            }
            return DriverManager.getConnection("jdbc:h2:mem:");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
