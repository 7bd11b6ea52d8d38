package org.tahqiq.store;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

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
    private final BooleanSupplier full;

    /** @param full whether the disk has no room for what is written */
    WriteTurn(BooleanSupplier full) {
        this.full = full;
    }

    /** @throws SQLException HYT00, as H2 when a lock is not to be had; 53100, as PostgreSQL when the disk is full */
    void take() throws SQLException {
        if (full.getAsBoolean()) {
            throw new SQLException("The disk is full", Fault.DISK_FULL);
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

    /** Waits as long as it takes: the flush must not fail because somebody writes. */
    void takeForFlush() {
        turn.acquireUninterruptibly();
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
