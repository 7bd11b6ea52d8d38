package org.tahqiq.bench.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.tahqiq.store.DurableCommit;

/** The anchor: one row like an annotation, committed durably by one connection to the same engine on the same disk. */
public final class RawCommits implements AutoCloseable {

    private static final String QUOTE = "قال الوزير إن أربعين طائرة وصلت إلى المطار في الأسبوع الماضي من الشهر";

    private final Connection connection;
    private final AutoCloseable store;

    private RawCommits(Connection connection, AutoCloseable store) throws SQLException {
        this.connection = connection;
        this.store = store;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table raw_commit (id uuid primary key, article_id uuid, member_id uuid, tag varchar(20),
                      span_start int, span_end int, quote varchar(1000), present boolean, made_at timestamp with time zone)
                    """);
            statement.execute("create index raw_commit_by_article on raw_commit (article_id, span_start)");
        }
        connection.commit();
    }

    /** On PostgreSQL beside the application's own tables. */
    public static RawCommits in(DataSource source) throws SQLException {
        return new RawCommits(source.getConnection(), () -> {});
    }

    /** On an H2 file of its own, flushed as the application's is. */
    public static RawCommits onH2(Path folder) throws SQLException {
        JdbcDataSource bare = new JdbcDataSource();
        bare.setURL("jdbc:h2:file:" + folder.resolve("raw") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        bare.setUser("raw");
        bare.setPassword("");
        DurableCommit durable = new DurableCommit(bare, Optional::empty);
        return new RawCommits(durable.getConnection(), durable);
    }

    /** @return nanoseconds */
    public synchronized long commit() throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into raw_commit values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, UUID.randomUUID());
            insert.setObject(3, UUID.randomUUID());
            insert.setString(4, "CLAIM");
            insert.setInt(5, 17);
            insert.setInt(6, 91);
            insert.setString(7, QUOTE);
            insert.setBoolean(8, true);
            insert.setObject(9, OffsetDateTime.now());
            insert.executeUpdate();
        }
        connection.commit();
        return System.nanoTime() - start;
    }

    /** Commits a second, one after the other. */
    public double rate(Duration length) throws SQLException {
        long start = System.nanoTime();
        long commits = 0;
        while (System.nanoTime() - start < length.toNanos()) {
            commit();
            commits++;
        }
        return commits * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() throws Exception {
        connection.close();
        store.close();
    }
}
