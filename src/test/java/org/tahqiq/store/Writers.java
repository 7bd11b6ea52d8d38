package org.tahqiq.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Threads which insert annotations in every way the product may, and remember what was acknowledged to them. */
final class Writers {

    static final String TABLE = "create table annotation (id bigint primary key, quote varchar(200), member_id bigint)";
    private static final String INSERT = "insert into annotation (id, quote, member_id) values (?, ?, 7)";
    private static final String QUOTE = "قال الوزير إن نسبة البطالة انخفضت إلى 11.4 في المئة خلال العام الماضي";

    private interface Way {
        /** Returns when the rows from {@code first} on are acknowledged, and how many they are. */
        int insert(long first) throws Exception;
    }

    private final DataSource source;
    private final AtomicLong ids = new AtomicLong();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();

    Writers(DataSource source) {
        this.source = source;
    }

    /** Each thread goes on until the power goes. */
    void start() {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        thread(this::byCommit);
        thread(this::byAutocommit);
        thread(this::byBatch);
        thread(this::byTexts);
        thread(first -> jdbc.update(INSERT, first, QUOTE));
        thread(first -> {
            transaction.executeWithoutResult(status -> {
                jdbc.update(INSERT, first, QUOTE);
                jdbc.update(INSERT, first + 1, QUOTE);
            });
            return 2;
        });
    }

    Set<Long> acknowledged() {
        return acknowledged;
    }

    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void thread(Way way) {
        threads.add(Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    long first = ids.getAndAdd(10);
                    int rows = way.insert(first);
                    for (long id = first; id < first + rows; id++) {
                        acknowledged.add(id);
                    }
                }
            } catch (Exception powerCut) {
                // the row in hand was not acknowledged
            }
        }));
    }

    private int byCommit(long first) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            fill(insert, first);
            insert.executeUpdate();
            connection.commit();
            return 1;
        }
    }

    private int byAutocommit(long first) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            fill(insert, first);
            insert.execute();
            return 1;
        }
    }

    private int byBatch(long first) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (long id = first; id < first + 5; id++) {
                fill(insert, id);
                insert.addBatch();
            }
            insert.executeBatch();
            return 5;
        }
    }

    private int byTexts(long first) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.addBatch("insert into annotation values (" + first + ", '" + QUOTE + "', 7)");
            statement.addBatch("insert into annotation values (" + (first + 1) + ", '" + QUOTE + "', 7)");
            statement.executeBatch();
            connection.setAutoCommit(true);
            return 2;
        }
    }

    private static void fill(PreparedStatement insert, long id) throws SQLException {
        insert.setLong(1, id);
        insert.setString(2, QUOTE);
    }
}
