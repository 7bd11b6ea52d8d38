package org.tahqiq.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.engine.SessionLocal;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * Stands before one H2 connection, statement or result set, and lets a call that committed something return only after
 * a flush. It asks H2 itself, before and after the call, instead of guessing from the names of methods.
 */
final class CommitWatch implements InvocationHandler {

    /** Statements which cannot commit inside a transaction; a second statement after a semicolon could. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\s(]*(?:select|with|values|table|insert|update|delete|merge)\\b[^;]*;?\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Statements that need no turn to write: plain reads; what sets or shows something; schema changes, and the lock under
     * which Flyway makes them over another connection, because migrations run before anybody else does.
     */
    private static final Pattern TURNLESS = Pattern.compile(
            "[\\s(]*(?:(?:select|values|table)\\b(?!.*\\bfor\\s+(?:no\\s+key\\s+)?update\\b)(?!.*\\bfinal\\s+table\\b)[^;]*;?\\s*"
                    + "|select\\b.*\\bflyway_schema_history\\b.*"
                    + "|(?:set|show|explain|call|create|alter|drop|comment|analyze|checkpoint|backup|script)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Of the statements seen last, by their text: to read a long one through both patterns costs as much as to run it. */
    private static final ConcurrentLruCache<String, Kind> KINDS = new ConcurrentLruCache<>(500, Kind::of);

    /** What Hikari does to be rid of a connection. */
    private static final Set<String> LEAVING = Set.of("rollback", "close", "abort");

    private final Object target;
    private final @Nullable Connection door;
    private final @Nullable String prepared;
    private final SessionLocal session;
    private final MVStore store;
    private final GroupFlush flush;
    private final WriteTurn.Holder turn;

    private record Kind(boolean plain, boolean turnless) {

        static Kind of(String sql) {
            return new Kind(PLAIN.matcher(sql).matches(), TURNLESS.matcher(sql).matches());
        }
    }

    private CommitWatch(
            Object target,
            @Nullable Connection door,
            @Nullable String prepared,
            SessionLocal session,
            GroupFlush flush,
            WriteTurn.Holder turn) {
        this.target = target;
        this.door = door;
        this.prepared = prepared;
        this.session = session;
        this.store = flush.store();
        this.flush = flush;
        this.turn = turn;
    }

    static Connection over(Connection bare, SessionLocal session, GroupFlush flush) {
        return proxy(Connection.class, new CommitWatch(bare, null, null, session, flush, flush.turn().new Holder()));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
        if (method.getDeclaringClass() == Object.class || method.getDeclaringClass() == Wrapper.class) {
            return identity(proxy, method, args);
        }
        if (flush.storeIsGone()) {
            return withoutStore(method);
        }
        if (runs(method.getName()) || method.getName().equals("commit")) {
            flush.requireSound();
        }
        if (runs(method.getName()) && !isTurnless(args)) {
            turn.take();
        }
        boolean pending = session.hasPendingTransaction();
        long version = store.getCurrentVersion();
        @Nullable Object result;
        try {
            result = method.invoke(target, args);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getTargetException();
            try {
                // A batch that failed half-way has committed its first half under autocommit, and reports that as done.
                after(method, hasCommitted(method, args, pending, version));
            } catch (SQLException lost) {
                cause.addSuppressed(lost);
            }
            throw cause;
        }
        after(method, hasCommitted(method, args, pending, version));
        return watched(proxy, method, args, result);
    }

    /**
     * Keeps calls from a store that an I/O error closed. A commit that failed there has counted its version out twice
     * (Transaction.closeIt and releaseSnapshot), and whoever begins a statement or rolls one back turns in
     * MVStore.registerVersionUsage for ever (H2 2.5.252; PowerCut found it).
     */
    private @Nullable Object withoutStore(Method method) throws SQLException {
        if (LEAVING.contains(method.getName())) {
            turn.give();
            return null;
        }
        if (method.getName().equals("isValid")) {
            // so that Hikari does not look for another one until its time is over, and the next call says what is wrong
            return true;
        }
        throw flush.lost();
    }

    /**
     * Whether this call may have committed something. True for a certain commit of this session; in doubt also for a
     * commit of another one at the same moment.
     */
    private boolean hasCommitted(Method method, Object @Nullable [] args, boolean pending, long version) {
        String name = method.getName();
        if (target instanceof Connection
                && (name.startsWith("rollback") || name.equals("close") || name.equals("abort"))) {
            return false;
        }
        if (pending && !session.hasPendingTransaction()) {
            return true;
        }
        if (!runs(name)) {
            return false;
        }
        // DDL commits, also what came before it, and TRUNCATE changes the table without a transaction or a new version.
        if (!isPlain(args)) {
            return true;
        }
        // With WRITE_DELAY=0 a commit that changed rows makes a new version of the store before it returns
        // (TransactionStore.endTransaction), so an unmoved version proves that this statement wrote nothing.
        return session.getAutoCommit() && store.getCurrentVersion() != version;
    }

    private static boolean runs(String name) {
        return name.startsWith("execute")
                || name.equals("insertRow")
                || name.equals("updateRow")
                || name.equals("deleteRow");
    }

    /** A batch of texts is never plain: what was added to it is not remembered. */
    private boolean isPlain(Object @Nullable [] args) {
        Kind kind = kind(args);
        return target instanceof ResultSet || (kind != null && kind.plain());
    }

    private boolean isTurnless(Object @Nullable [] args) {
        Kind kind = kind(args);
        return kind != null && kind.turnless();
    }

    private @Nullable Kind kind(Object @Nullable [] args) {
        String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : prepared;
        return sql == null ? null : KINDS.get(sql);
    }

    /** Written while this is the only one to write; the next one need not wait until it is on the disk. */
    private void after(Method method, boolean committed) throws SQLException {
        try {
            if (committed) {
                flush.write(turn);
            }
        } finally {
            giveTurnAfterTheEnd(method);
        }
        if (committed) {
            turn.lend(flush::await);
        }
    }

    private void giveTurnAfterTheEnd(Method method) {
        boolean left = target instanceof Connection
                && (method.getName().equals("close") || method.getName().equals("abort"));
        if (left || store.isClosed() || !session.hasPendingTransaction()) {
            turn.give();
        }
    }

    private @Nullable Object watched(Object proxy, Method method, Object @Nullable [] args, @Nullable Object result)
            throws SQLException {
        Connection connection = door == null ? (Connection) proxy : door;
        if (result instanceof Connection) {
            return connection;
        }
        if (result instanceof Statement) {
            String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : null;
            return proxy(method.getReturnType(), on(result, connection, sql));
        }
        if (result instanceof DatabaseMetaData || (result instanceof ResultSet rows && canCommit(rows))) {
            return proxy(method.getReturnType(), on(result, connection, null));
        }
        return result;
    }

    /**
     * Other result sets stay bare, so that an export of a million rows pays nothing. A lazy {@code SELECT ... FROM
     * FINAL TABLE (INSERT ...)} under autocommit commits only when its rows are closed.
     */
    private boolean canCommit(ResultSet rows) throws SQLException {
        return session.getAutoCommit()
                && (session.hasPendingTransaction() || rows.getConcurrency() == ResultSet.CONCUR_UPDATABLE);
    }

    private CommitWatch on(Object inner, Connection connection, @Nullable String sql) {
        return new CommitWatch(inner, connection, sql, session, flush, turn);
    }

    @SuppressWarnings("ReferenceEquality") // a stand-in equals only itself
    private @Nullable Object identity(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
        if (args != null && method.getName().equals("equals")) {
            return proxy == args[0];
        }
        if (args != null && args[0] instanceof Class<?> type && type.isInstance(proxy)) {
            return method.getName().equals("isWrapperFor") ? (Object) true : proxy;
        }
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, CommitWatch watch) {
        return type.cast(Proxy.newProxyInstance(CommitWatch.class.getClassLoader(), new Class<?>[] {type}, watch));
    }
}
