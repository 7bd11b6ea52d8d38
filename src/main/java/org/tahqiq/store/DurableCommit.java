package org.tahqiq.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A source of embedded H2 connections on which a commit that returned is on the disk, not only in the operating system.
 *
 * <p><b>Guarantee.</b> {@code commit()}, an autocommitted statement, a schema change, {@code setAutoCommit(true)} and
 * every other call that ends by committing something write it to the file and return only after a flush which started after
 * that (together what {@code CHECKPOINT SYNC} does). H2 itself never forces a file at a commit, whatever its settings
 * ({@code TransactionCommand} is the only caller of {@code Database.sync()}). Commits which wrote nothing, and
 * rollbacks, do not wait. Threads that wait together share one flush.
 *
 * <p><b>Whole transactions.</b> One transaction writes at a time ({@link WriteTurn} says why); readers do not wait. A
 * writer waits at most 5 s for its turn and then gets an {@link SQLException} with SQLSTATE {@code HYT00}. Whoever writes
 * over two connections in one thread waits for themselves.
 *
 * <p><b>Errors.</b> When the flush fails, every waiting call throws an {@link SQLException} with SQLSTATE {@code 58030}
 * (I/O error; Spring's {@code DataAccessResourceFailureException}): the work may or may not survive and must not be
 * acknowledged. All its connections then refuse to run anything until the process starts again, because a second
 * {@code fsync} after a failed one can succeed without having written anything (LWN 752063, "PostgreSQL's fsync()
 * surprise"). It is not an {@code 08} state, at which HikariCP would throw the connection away and wait in vain for a
 * new one.
 *
 * <p><b>Place.</b> Below the pool: HikariCP's {@code dataSource} is this object. The pool's own type, properties and
 * metrics stay as they are, a connection is wrapped once in its life and not at each borrowing, and the objects that
 * Hikari hands out lead back to Hikari's, never to a bare H2 connection. Only {@code unwrap(JdbcConnection.class)}
 * leaves the guarantee.
 *
 * <p><b>Needs.</b> An embedded database and an H2 user with the ADMIN right, for {@code WRITE_DELAY=0}, which this
 * class sets itself. Other threads may see a commit before its flush ends, as they do before {@code commit()} returns
 * in any H2.
 */
public final class DurableCommit extends DelegatingDataSource implements AutoCloseable {

    private final Supplier<Optional<Hindrance>> hindrance;
    private final boolean forces;
    private @Nullable GroupFlush flush;
    private boolean closed;

    /**
     * @param h2 gives bare H2 connections, not pooled ones; its user needs the ADMIN right. Nothing is opened before
     *     the first {@link #getConnection()}.
     * @param hindrance while there is one nobody gets to write, and the store never meets a disk that takes nothing
     */
    public DurableCommit(DataSource h2, Supplier<Optional<Hindrance>> hindrance) {
        this(h2, hindrance, true);
    }

    /** @param forces false leaves what is flushed to the operating system: whole and in turn, but a power cut may lose it */
    DurableCommit(DataSource h2, Supplier<Optional<Hindrance>> hindrance, boolean forces) {
        super(h2);
        this.hindrance = hindrance;
        this.forces = forces;
    }

    /**
     * @throws SQLException also when the flusher could not start, when a flush has failed before, and after
     *     {@link #close()}
     */
    @Override
    public Connection getConnection() throws SQLException {
        GroupFlush running = flush();
        return durable(obtainTargetDataSource().getConnection(), running);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        GroupFlush running = flush();
        return durable(obtainTargetDataSource().getConnection(username, password), running);
    }

    /**
     * Ends the flusher after the commits that wait for it. Close the pool first. Connections still open cannot commit.
     */
    @Override
    public synchronized void close() {
        closed = true;
        if (flush != null) {
            flush.close();
        }
    }

    /** False after a flush failed or H2 closed its store: no call will commit any more. */
    synchronized boolean saves() {
        return !closed && (flush == null || flush.sound());
    }

    /** How many group flushes have been started. */
    synchronized long flushes() {
        return flush == null ? 0 : flush.started();
    }

    private synchronized GroupFlush flush() throws SQLException {
        if (closed) {
            throw new SQLException("The durable store is closed", "08003");
        }
        if (flush == null) {
            flush = startFlush();
        }
        flush.requireSound();
        return flush;
    }

    private GroupFlush startFlush() throws SQLException {
        Connection own = obtainTargetDataSource().getConnection();
        try (Statement statement = own.createStatement()) {
            // With a delay H2 writes chunks in threads of its own, and a flush does not wait for a chunk that is
            // already on its
            // way to the file (FileStore.submitOrRun, H2 2.5.252): the force could overtake it.
            statement.execute("SET WRITE_DELAY 0");
        } catch (SQLException refused) {
            own.close();
            throw new SQLException("A durable H2 needs a user with the ADMIN right", refused.getSQLState(), refused);
        }
        return new GroupFlush(own, store(own), new WriteTurn(hindrance), forces);
    }

    private static Connection durable(Connection bare, GroupFlush flush) throws SQLException {
        // After an I/O error H2 closes its database and opens the file anew for the next connection, past the flusher.
        if (store(bare) != flush.store()) {
            bare.close();
            throw new SQLException("Not the database that is flushed: restart before any more work", "58030");
        }
        return CommitWatch.over(bare, session(bare), flush);
    }

    private static MVStore store(Connection bare) throws SQLException {
        return session(bare).getDatabase().getStore().getMvStore();
    }

    private static SessionLocal session(Connection bare) throws SQLException {
        if (bare instanceof JdbcConnection h2 && h2.getSession() instanceof SessionLocal session) {
            return session;
        }
        bare.close();
        throw new SQLException(
                "Not a bare connection of an embedded H2: " + bare.getClass().getName(), "0A000");
    }
}
