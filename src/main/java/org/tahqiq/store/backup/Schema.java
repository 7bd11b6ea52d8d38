package org.tahqiq.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The tables of a database as its own metadata tells them, so that no list of them has to be kept. Names in SQL always come from
 * here, never from a file.
 */
record Schema(SortedMap<String, Table> tables) {

    /** Flyway's own; a restore writes it anew. */
    private static final String HISTORY = "flyway_schema_history";

    record Column(String name, Kind kind) {}

    record Table(String name, List<Column> columns, List<ForeignKey> keys) {

        List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }

        String select() {
            return "select " + String.join(", ", columnNames()) + " from " + name;
        }

        String insert() {
            String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
            return "insert into " + name + " (" + String.join(", ", columnNames()) + ") values (" + marks + ")";
        }
    }

    record ForeignKey(String name, List<String> columns, String target, List<String> targetColumns) {

        private String drop(Table table) {
            return "alter table " + table.name() + " drop constraint " + name;
        }

        private String add(Table table) {
            return "alter table %s add constraint %s foreign key (%s) references %s (%s)"
                    .formatted(
                            table.name(), name, String.join(", ", columns), target, String.join(", ", targetColumns));
        }
    }

    static Schema of(Connection connection) throws SQLException {
        SortedMap<String, Table> tables = new TreeMap<>();
        for (String stored : stored(connection)) {
            String name = stored.toLowerCase(Locale.ROOT);
            if (!name.equals(HISTORY)) {
                tables.put(name, new Table(name, columns(connection, stored), keys(connection, stored)));
            }
        }
        return new Schema(tables);
    }

    /** The tables there are, whatever they hold. */
    static Set<String> names(Connection connection) throws SQLException {
        return stored(connection).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals(HISTORY))
                .collect(Collectors.toSet());
    }

    /** As the database spells them. */
    private static List<String> stored(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** Rows come in any order, and some refer to others of their own table; {@link #addKeys} then proves every reference. */
    void dropKeys(Connection connection) throws SQLException {
        try (Statement change = connection.createStatement()) {
            for (Table table : tables.values()) {
                for (ForeignKey key : table.keys()) {
                    change.execute(key.drop(table));
                }
            }
        }
    }

    /** @throws SQLException when a row refers to one that is not there */
    void addKeys(Connection connection) throws SQLException {
        try (Statement change = connection.createStatement()) {
            for (Table table : tables.values()) {
                for (ForeignKey key : table.keys()) {
                    change.execute(key.add(table));
                }
            }
        }
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
            while (found.next()) {
                // the name is taken for a pattern, in which _ is any letter
                if (table.equals(found.getString("TABLE_NAME"))) {
                    columns.add(new Column(lower(found, "COLUMN_NAME"), Kind.of(lower(found, "TYPE_NAME"))));
                }
            }
        }
        return columns;
    }

    private static List<ForeignKey> keys(Connection connection, String table) throws SQLException {
        SortedMap<String, ForeignKey> keys = new TreeMap<>();
        try (ResultSet found =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (found.next()) {
                String target = lower(found, "PKTABLE_NAME");
                ForeignKey key = keys.computeIfAbsent(
                        lower(found, "FK_NAME"),
                        name -> new ForeignKey(name, new ArrayList<>(), target, new ArrayList<>()));
                key.columns().add(lower(found, "FKCOLUMN_NAME"));
                key.targetColumns().add(lower(found, "PKCOLUMN_NAME"));
            }
        }
        return List.copyOf(keys.values());
    }

    private static String lower(ResultSet found, String column) throws SQLException {
        return found.getString(column).toLowerCase(Locale.ROOT);
    }
}
