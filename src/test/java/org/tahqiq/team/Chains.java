package org.tahqiq.team;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The audit chains of a database, for tests of other packages. */
public final class Chains {

    private Chains() {}

    /** Those in which an event is missing or was changed. */
    public static List<UUID> broken(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return new AuditChains()
                    .walk(connection).breaks().stream()
                            .map(AuditChains.Break::chain)
                            .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
