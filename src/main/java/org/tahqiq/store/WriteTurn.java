package org.tahqiq.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets one transaction write at a time, and H2 capture its maps only between two of them.
 *
 * <p>Without it, 2 of 48 files copied while six threads worked held one transaction by half (an annotation without its
 * audit event, a hole in a chain), with it none of 96. Inferred from that, not read in H2's source: while others go on
 * writing, H2 2.5.252 takes the root of each map for a chunk at a different moment, so a transaction that begins and ends
 * between two of them is in the chunk by half, and no undo log is there to roll it back by.
 */
final class WriteTurn {

    /** As H2's LOCK_TIMEOUT. */
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Semaphore turn = new Semaphore(1, true);
    private final Supplier<Optional<Hindrance>> hindrance;

    /** @param hindrance whether nothing may be written now */
    WriteTurn(Supplier<Optional<Hindrance>> hindrance) {
        this.hindrance = hindrance;
    }

    /** @throws SQLException HYT00, as H2 when a lock is not to be had; of a {@link Hindrance} */
    void take() throws SQLException {
        Optional<Hindrance> inTheWay = hindrance.get();
        if (inTheWay.isPresent()) {
            throw new SQLException(
                    "Nothing may be written: " + inTheWay.get(), inTheWay.get().state());
        }
        try {
            if (!turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLException("Another transaction has been writing for too long", "HYT00");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting to write", "57014", e);
        }
    }

    void give() {
        turn.release();
    }

    /** What a holder waits for. */
    interface Flush {
        void await() throws SQLException;
    }

    /** Whether one connection has the turn. */
    final class Holder {

        private boolean has;

        void take() throws SQLException {
            if (!has) {
                WriteTurn.this.take();
                has = true;
            }
        }

        /** Waits as long as it takes until nobody else writes: what is committed must not fail because somebody does. */
        void alone(Runnable act) {
            boolean had = has;
            if (!had) {
                turn.acquireUninterruptibly();
            }
            try {
                act.run();
            } finally {
                if (!had) {
                    WriteTurn.this.give();
                }
            }
        }

        /** Others write while this one waits for a flush; its own changes rest and have their undo log. */
        void lend(Flush flush) throws SQLException {
            boolean had = has;
            give();
            flush.await();
            if (had) {
                take();
            }
        }

        void give() {
            if (has) {
                has = false;
                WriteTurn.this.give();
            }
        }
    }
}
