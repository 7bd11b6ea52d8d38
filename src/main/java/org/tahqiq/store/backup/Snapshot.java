package org.tahqiq.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Jobs;
import tools.jackson.databind.json.JsonMapper;

/** All tables as they are at one moment, read while others go on writing: nobody waits for it, and it waits for nobody. */
final class Snapshot implements AutoCloseable {

    /** Rows that PostgreSQL sends at a time; H2 reads lazily. */
    private static final int AT_ONCE = 500;

    private static final String JOBS = "job";

    /** A backup is one of the jobs that it finds under way; in its copy it would be one that was broken off. */
    private static final String WITHOUT_ITSELF = " where not (kind = '" + Backups.JOB + "' and ended_at is null)";

    private final Connection connection;
    private final Schema schema;

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        // One moment for all tables: PostgreSQL calls that repeatable read. H2 freezes every table at the first
        // statement from
        // "snapshot" on, which it also gives who asks for serializable; its repeatable read freezes only the tables of
        // each statement.
        connection.setTransactionIsolation(
                connection.getMetaData().getDatabaseProductName().startsWith("H2")
                        ? Connection.TRANSACTION_SERIALIZABLE
                        : Connection.TRANSACTION_REPEATABLE_READ);
        this.schema = Schema.of(connection);
    }

    static Snapshot of(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            return new Snapshot(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Schema schema() {
        return schema;
    }

    /** The last migration. */
    String version() throws SQLException {
        MigrationVersion last = MigrationVersion.EMPTY;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select \"version\" from \"flyway_schema_history\" where \"success\" = true and \"version\" is not null")) {
            while (rows.next()) {
                MigrationVersion each = MigrationVersion.fromVersion(rows.getString(1));
                last = each.compareTo(last) > 0 ? each : last;
            }
        }
        return last.getVersion();
    }

    long rows() throws SQLException {
        long rows = 0;
        for (String table : schema.tables().keySet()) {
            rows += count(connection, table + where(table));
        }
        return rows;
    }

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Writes the names of the columns, then each row, as a JSON array in a line. */
    Content write(Schema.Table table, OutputStream out, Jobs.Progress progress) throws IOException, SQLException {
        out.write(line(table.columnNames()));
        return read(connection, table, table.select() + where(table.name()), row -> {
            out.write(row);
            progress.step();
        });
    }

    /** Takes a row as it is written. */
    @FunctionalInterface
    interface Sink {
        void row(byte[] line) throws IOException;
    }

    static Content read(Connection connection, Schema.Table table, Sink sink) throws IOException, SQLException {
        return read(connection, table, table.select(), sink);
    }

    private static Content read(Connection connection, Schema.Table table, String query, Sink sink)
            throws IOException, SQLException {
        Content.Tally tally = new Content.Tally();
        List<Schema.Column> columns = table.columns();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery(query)) {
                @Nullable Object[] told = new @Nullable Object[columns.size()];
                while (rows.next()) {
                    for (int i = 0; i < told.length; i++) {
                        told[i] = columns.get(i).kind().read(rows, i + 1);
                    }
                    byte[] line = line(told);
                    tally.add(line);
                    sink.row(line);
                }
            }
        }
        return tally.content();
    }

    private static String where(String table) {
        return table.equals(JOBS) ? WITHOUT_ITSELF : "";
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    private static byte[] line(Object values) {
        byte[] json = JsonMapper.shared().writeValueAsBytes(values);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
