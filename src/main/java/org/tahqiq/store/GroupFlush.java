package org.tahqiq.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** One thread that flushes the database for all who wait: everyone who came before a flush started shares it. */
final class GroupFlush implements AutoCloseable {

    private final Connection own;
    private final MVStore store;
    private final WriteTurn turn;
    private final boolean forces;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private CompletableFuture<Void> next = new CompletableFuture<>();
    private boolean wanted;
    private boolean closed;
    private long started;
    private volatile @Nullable Throwable failure;

    /**
     * @param own a connection which keeps the database open, used by nobody else and closed here
     * @param store the store behind that connection
     * @param turn of those who write there
     * @param forces whether a flush waits for the disk
     */
    GroupFlush(Connection own, MVStore store, WriteTurn turn, boolean forces) {
        this.own = own;
        this.store = store;
        this.turn = turn;
        this.forces = forces;
        // With reuse, 2 of 9 killed files and 5 of 40 torn copies had lost the last acknowledged save; without, none of
        // 20 and 40 (docs/performance.md). Presumably H2 2.5.252 puts a new chunk where the last complete one still
        // expects an older one. So the file grows while it is open.
        store.setReuseSpace(false);
        thread = new Thread(this::run, "durable-commit");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Writes what is committed into the file; {@link #await} brings it to the disk. Whoever committed does it while the turn is still
     * theirs: done by the flusher's thread, every flush would stand in the queue of those who write, and each who committed
     * would keep a connection of the pool until it had come to the front.
     *
     * <p>With {@code await} this is what {@code CHECKPOINT SYNC} does (H2 2.5.252: Database.sync, Store.sync), but not through SQL: that
     * holds the monitor of the database while it waits for the store, and a writer whose disk fails holds the store while it waits for
     * that monitor. PowerCut found the deadlock; a full disk would have stopped every thread without an error.
     *
     * @throws SQLException 58030 when that fails, or a flush before it did
     */
    void write(WriteTurn.Holder turn) throws SQLException {
        requireSound();
        try {
            turn.alone(store::commit);
        } catch (RuntimeException | Error failed) {
            fail(failed);
            throw lost(failed);
        }
    }

    /**
     * Returns after a flush which started after this call. An interrupt does not end the wait, because the commit has
     * already happened and only its fate is still unknown; the interrupt flag is set again at the end.
     *
     * @throws SQLException 58030 when that flush, or any before it, failed
     */
    void await() throws SQLException {
        CompletableFuture<Void> round;
        lock.lock();
        try {
            requireSound();
            if (closed) {
                throw new SQLException("Committed, but the durable store is closed: not flushed", "58030");
            }
            round = next;
            wanted = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            round.join();
        } catch (CompletionException failed) {
            throw lost(failed.getCause());
        }
    }

    /** @throws SQLException 58030 after a failed flush */
    void requireSound() throws SQLException {
        if (!sound()) {
            throw lost();
        }
    }

    boolean sound() {
        return failure == null && !storeIsGone();
    }

    /** Whether H2 has closed its store, as it does at an I/O error. */
    boolean storeIsGone() {
        return store.getPanicException() != null || store.isClosed();
    }

    /** The store that is flushed. */
    MVStore store() {
        return store;
    }

    WriteTurn turn() {
        return turn;
    }

    long started() {
        lock.lock();
        try {
            return started;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (CompletableFuture<Void> round = nextRound(); round != null; round = nextRound()) {
            try {
                flush();
                round.complete(null);
            } catch (Throwable failed) {
                fail(failed);
                round.completeExceptionally(failed);
            }
        }
        try {
            if (!storeIsGone()) {
                own.close();
            }
        } catch (SQLException failed) {
            fail(failed);
        }
    }

    private void flush() throws IOException {
        if (forces) {
            store.sync();
        }
        // SingleFileStore.sync() does nothing, quietly, when an I/O error of another thread has just closed the file.
        if (storeIsGone()) {
            throw new IOException("H2 closed its store", store.getPanicException());
        }
    }

    /** The waiters of the flush which is to start now, or null at the end. */
    private @Nullable CompletableFuture<Void> nextRound() {
        lock.lock();
        try {
            while (!wanted) {
                if (closed || failure != null) {
                    return null;
                }
                changed.awaitUninterruptibly();
            }
            CompletableFuture<Void> round = next;
            next = new CompletableFuture<>();
            wanted = false;
            started++;
            return round;
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable cause) {
        lock.lock();
        try {
            failure = failure == null ? cause : failure;
            next.completeExceptionally(cause);
            wanted = false;
        } finally {
            lock.unlock();
        }
    }

    SQLException lost() {
        Throwable cause = failure;
        return lost(cause == null ? store.getPanicException() : cause);
    }

    private static SQLException lost(@Nullable Throwable cause) {
        return new SQLException(
                "The database could not be flushed to the disk: restart before any more work", "58030", cause);
    }
}
