package org.tahqiq.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers. Whoever asks waits for a second at most; an answer holds for two, and a question that is still open is
 * not asked again: probes come from several machines and must not be what fills the pool. While a question is open the last answer holds
 * for ten: it may stand behind those who work, and a node that is only busy must not be taken for dead.
 */
final class Pulse {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration HOLDS = Duration.ofSeconds(2);
    private static final Duration HOLDS_MEANWHILE = Duration.ofSeconds(10);

    private final DataSource database;
    private final LongSupplier nanos;
    private @Nullable FutureTask<Boolean> last;
    private volatile boolean beat = true;
    private volatile long askedAt;

    /** @param nanos as {@link System#nanoTime} */
    Pulse(DataSource database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    boolean beats() {
        try {
            return question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return beat && nanos.getAsLong() - askedAt < HOLDS_MEANWHILE.toNanos();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized FutureTask<Boolean> question() {
        long now = nanos.getAsLong();
        if (last == null || (last.isDone() && now - askedAt > HOLDS.toNanos())) {
            last = new FutureTask<>(this::ask);
            askedAt = now;
            Thread.startVirtualThread(last);
        }
        return last;
    }

    /** Leaves its answer, too: a pool looks for a server that is away for longer than anybody waits here. */
    private boolean ask() throws SQLException {
        boolean answers = false;
        try (Connection connection = database.getConnection()) {
            answers = connection.isValid((int) PATIENCE.toSeconds());
            return answers;
        } finally {
            beat = answers;
        }
    }
}
