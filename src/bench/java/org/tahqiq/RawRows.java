package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The rows of the application's database over bare JDBC: read in one go each table, and inserted into an empty database in batches. */
final class RawRows {

    /** What an import writes to, each behind what it refers to. */
    private static final List<String> WRITTEN = List.of(
            "article",
            "folded_article",
            "annotation",
            "revision",
            "relation",
            "claim_words",
            "queue_place",
            "audit_chain",
            "audit_event");

    /** What those refer to. */
    private static final List<String> THERE = List.of("member", "corpus");

    /** What an export reads. */
    private static final List<String> READ = List.of("article", "annotation", "relation");

    private static final int BATCH = 1_000;

    private final DataSource application = Api.bean(DataSource.class);
    private final String url;
    private final Map<String, Long> before = new TreeMap<>();
    private long inserted;

    RawRows(Path folder) {
        url = "jdbc:h2:file:" + folder.resolve("raw") + ";WRITE_DELAY=0;LAZY_QUERY_EXECUTION=1";
    }

    void before() throws SQLException {
        before.putAll(counts());
    }

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = application.getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"});
                Statement statement = connection.createStatement()) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                    count.next();
                    counts.put(table.toLowerCase(Locale.ROOT), count.getLong(1));
                }
            }
        }
        return counts;
    }

    long inserted() {
        return inserted;
    }

    /** Inserts what the import wrote into an empty database with the same tables, keys and indexes; the seconds of that alone. */
    double insert() throws SQLException {
        Set<String> grown = new HashSet<>();
        counts().forEach((table, rows) -> {
            if (rows > before.getOrDefault(table, 0L)) {
                grown.add(table);
            }
        });
        assertThat(WRITTEN).as("all that the import wrote").containsAll(grown);
        Flyway.configure().dataSource(url, "sa", "").load().migrate();
        long nanos = 0;
        try (Connection from = application.getConnection();
                Connection to = DriverManager.getConnection(url, "sa", "")) {
            to.setAutoCommit(false);
            for (String table : THERE) {
                copy(table, from, to);
            }
            inserted = 0;
            for (String table : WRITTEN) {
                nanos += copy(table, from, to);
            }
        }
        return nanos / 1e9;
    }

    private long copy(String table, Connection from, Connection to) throws SQLException {
        long nanos = 0;
        try (Statement empty = to.createStatement();
                Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            empty.execute("delete from " + table);
            int columns = rows.getMetaData().getColumnCount();
            String marks = String.join(", ", Collections.nCopies(columns, "?"));
            try (PreparedStatement insert = to.prepareStatement("insert into " + table + " values (" + marks + ")")) {
                List<Object[]> batch = next(rows, columns);
                while (!batch.isEmpty()) {
                    inserted += batch.size();
                    long start = System.nanoTime();
                    for (Object[] row : batch) {
                        for (int i = 0; i < columns; i++) {
                            insert.setObject(i + 1, row[i]);
                        }
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    to.commit();
                    nanos += System.nanoTime() - start;
                    batch = next(rows, columns);
                }
            }
        }
        return nanos;
    }

    private static List<Object[]> next(ResultSet rows, int columns) throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        while (batch.size() < BATCH && rows.next()) {
            Object[] row = new Object[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = rows.getObject(i + 1);
            }
            batch.add(row);
        }
        return batch;
    }

    /** Reads every cell of what an export reads; the seconds of it. */
    double read() throws SQLException {
        long start = System.nanoTime();
        long cells = 0;
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : READ) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            cells += rows.getObject(i) == null ? 0 : 1;
                        }
                    }
                }
            }
        }
        assertThat(cells).isPositive();
        return (System.nanoTime() - start) / 1e9;
    }
}
