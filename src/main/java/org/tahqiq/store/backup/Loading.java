package org.tahqiq.store.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Fills an empty database from an archive. Our own migrations make the tables, as they were when the archive was made; from the archive come
 * values only, each bound to a column that exists. Then every table is read back and compared, every foreign key made anew, and the
 * {@link SelfCheck}s asked.
 */
@Component
class Loading {

    private static final int ROWS_AT_ONCE = 500;

    /** Characters in one batch, so that long texts do not pile up. */
    private static final int MOST_AT_ONCE = 4 << 20;

    /** Without a row in it, an installation was never set up. */
    private static final String MEMBERS = "member";

    private final List<SelfCheck> checks;

    Loading(List<SelfCheck> checks) {
        this.checks = checks;
    }

    /**
     * In PostgreSQL all of it or nothing; of H2 the caller throws the files away when this fails.
     *
     * @throws Refusal {@code restore-used}, {@code backup-newer}, {@code backup-foreign}, {@code backup-damaged}
     */
    void fill(DataSource target, Archive archive, Jobs.Progress progress) throws IOException, SQLException {
        requireEmpty(target);
        migrate(target, archive.about());
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            Schema schema = Schema.of(connection);
            requireSameTables(schema, archive.about());
            schema.dropKeys(connection);
            for (Schema.Table table : schema.tables().values()) {
                load(connection, table, archive, progress);
            }
            prove(connection, schema, archive.about());
            connection.commit();
        }
    }

    static void requireEmpty(DataSource target) throws SQLException {
        try (Connection connection = target.getConnection()) {
            Set<String> tables = Schema.names(connection);
            boolean begun = tables.contains(MEMBERS) && Snapshot.count(connection, MEMBERS) == 0;
            if (!tables.isEmpty() && !begun) {
                throw Refusal.conflict(
                        "restore-used", connection.getMetaData().getURL().replaceAll("[?;].*", ""));
            }
        }
    }

    private static void migrate(DataSource target, About about) {
        Flyway flyway = flyway(target).load();
        boolean known = Stream.of(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .anyMatch(version -> version != null && version.getVersion().equals(about.schema()));
        if (!known) {
            throw Refusal.invalid("backup-newer", about.application());
        }
        flyway(target)
                .target(MigrationVersion.fromVersion(about.schema()))
                .load()
                .migrate();
    }

    private static FluentConfiguration flyway(DataSource target) {
        return Flyway.configure().dataSource(target).locations("classpath:db/migration");
    }

    private static void requireSameTables(Schema schema, About about) {
        Set<String> odd = new HashSet<>(schema.tables().keySet());
        odd.removeAll(about.tables().keySet());
        Set<String> more = new HashSet<>(about.tables().keySet());
        more.removeAll(schema.tables().keySet());
        odd.addAll(more);
        if (!odd.isEmpty()) {
            throw Archive.foreign(Archive.TABLES + odd.iterator().next());
        }
    }

    private static void load(Connection connection, Schema.Table table, Archive archive, Jobs.Progress progress)
            throws IOException, SQLException {
        try (Statement empty = connection.createStatement();
                Rows rows = new Rows(table.name(), archive.rows(table.name()));
                PreparedStatement insert = connection.prepareStatement(table.insert())) {
            empty.execute("delete from " + table.name()); // what a migration put in
            int[] places = places(table, rows.next());
            int waiting = 0;
            int length = 0;
            for (JsonNode row = rows.next(); row != null; row = rows.next()) {
                length += bind(insert, table, places, row);
                insert.addBatch();
                if (++waiting == ROWS_AT_ONCE || length > MOST_AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                    length = 0;
                }
                progress.step();
            }
            insert.executeBatch();
        }
    }

    /** Where each column stands in the archive's rows. */
    private static int[] places(Schema.Table table, @Nullable JsonNode names) {
        List<String> told = names == null
                ? List.of()
                : names.valueStream().map(JsonNode::asString).toList();
        if (told.size() != table.columns().size() || !new HashSet<>(told).containsAll(table.columnNames())) {
            throw Archive.foreign(Archive.TABLES + table.name());
        }
        return table.columnNames().stream().mapToInt(told::indexOf).toArray();
    }

    /** @return roughly how many characters wait */
    private static int bind(PreparedStatement insert, Schema.Table table, int[] places, JsonNode row)
            throws SQLException {
        if (row.size() != places.length) {
            throw Archive.damaged(Archive.TABLES + table.name());
        }
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            JsonNode told = row.get(places[i]);
            try {
                table.columns().get(i).kind().bind(insert, i + 1, told);
            } catch (RuntimeException e) {
                throw Archive.damaged(Archive.TABLES + table.name());
            }
            length += told.isString() ? told.stringValue().length() : 8;
        }
        return length;
    }

    private void prove(Connection connection, Schema schema, About about) throws IOException, SQLException {
        for (Schema.Table table : schema.tables().values()) {
            Content content = Snapshot.read(connection, table, row -> {});
            if (!content.equals(about.tables().get(table.name()))) {
                throw Archive.damaged(Archive.TABLES + table.name());
            }
        }
        try {
            schema.addKeys(connection);
        } catch (SQLException e) {
            throw Refusal.invalid(
                    "backup-broken",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        for (SelfCheck check : checks) {
            List<String> faults = check.faults(connection);
            if (!faults.isEmpty()) {
                throw Refusal.invalid("backup-broken", faults.getFirst());
            }
        }
    }
}
