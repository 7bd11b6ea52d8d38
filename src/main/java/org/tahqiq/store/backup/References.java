package org.tahqiq.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Saving;

/**
 * Looks soon after each start whether every row that another refers to is there: the database proves it when a row is written, and never
 * again. Where one is missing a file was damaged, or somebody meddled.
 */
@Component
class References {

    private final DataSource database;
    private final Saving saving;

    References(DataSource database, Saving saving) {
        this.database = database;
        this.saving = saving;
    }

    @Scheduled(initialDelayString = "PT20S")
    void look() {
        try (Connection connection = database.getConnection()) {
            List<String> faults = missing(connection);
            if (!faults.isEmpty()) {
                saving.refuse(String.join(", ", faults));
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The references cannot be read", e);
        }
    }

    private static List<String> missing(Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Schema.Table table : Schema.of(connection).tables().values()) {
                for (Schema.ForeignKey key : table.keys()) {
                    try (ResultSet row = statement.executeQuery(orphans(table, key))) {
                        row.next();
                        if (row.getLong(1) > 0) {
                            faults.add("%d rows of %s (%s)".formatted(row.getLong(1), table.name(), key.name()));
                        }
                    }
                }
            }
        }
        return faults;
    }

    /** The names are the database's own. */
    private static String orphans(Schema.Table table, Schema.ForeignKey key) {
        String here = key.columns().stream()
                .map(column -> "child." + column + " is not null")
                .collect(Collectors.joining(" and "));
        String there = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "parent." + key.targetColumns().get(i) + " = child."
                        + key.columns().get(i))
                .collect(Collectors.joining(" and "));
        return "select count(*) from %s child where %s and not exists (select 1 from %s parent where %s)"
                .formatted(table.name(), here, key.target(), there);
    }
}
