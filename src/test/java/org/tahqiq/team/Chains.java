package org.tahqiq.team;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit chains of a database, for tests of other packages. */
public final class Chains {

    private Chains() {}

    /** Those in which an event is missing or was changed. */
    public static List<UUID> broken(DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        AuditTrail trail = new AuditTrail(new JdbcTemplate(source), InstantSource.system());
        return database.sql("select chain_id from audit_chain").query(UUID.class).list().stream()
                .filter(chain -> trail.firstBreak(chain) != 0)
                .toList();
    }
}
