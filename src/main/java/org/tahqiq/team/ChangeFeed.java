package org.tahqiq.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changed, for whoever keeps a copy of it elsewhere and must miss nothing, whatever crashed. It is the audit trail read
 * forwards: an event stands in it if and only if its change was committed, and within a chain the numbers are in the order of the
 * commits, because each one waits for the end of the chain.
 */
@Component
public class ChangeFeed {

    /** Ordered as the key is: else H2 sorts all that is behind the mark, for each answer anew. */
    static final String AFTER = """
            select seq, hash, action, subject_id from audit_event
            where chain_id = ? and seq > ? order by chain_id, seq fetch first ? rows only
            """;

    private final JdbcClient database;

    ChangeFeed(JdbcClient database) {
        this.database = database;
    }

    /** Up to where a chain was read. The hash tells whether it is still the same chain: a restored backup has another one. */
    public record Mark(long seq, String hash) {

        public static final Mark START = new Mark(0, "");
    }

    /** The end of a chain. */
    public record Head(UUID chain, Mark mark) {}

    /**
     * What happened to whom.
     *
     * @param action as {@link Audited#auditAction} has it
     */
    public record Change(Mark mark, String action, UUID subject) {}

    public List<Head> heads() {
        return database.sql("select chain_id, seq, hash from audit_chain where seq > 0")
                .query((row, i) -> new Head(row.getObject(1, UUID.class), new Mark(row.getLong(2), row.getString(3))))
                .list();
    }

    /** The number of a chain's last event; 0 before its first. */
    public long end(UUID chain) {
        return database.sql("select seq from audit_chain where chain_id = ?")
                .param(chain)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The first changes behind a mark. */
    public List<Change> after(UUID chain, Mark mark, int most) {
        return database.sql(AFTER)
                .params(chain, mark.seq(), most)
                .query((row, i) -> new Change(
                        new Mark(row.getLong(1), row.getString(2)), row.getString(3), row.getObject(4, UUID.class)))
                .list();
    }

    /** Whether a chain still has what was read of it. */
    public boolean has(UUID chain, Mark mark) {
        Optional<String> hash = database.sql("select hash from audit_event where chain_id = ? and seq = ?")
                .params(chain, mark.seq())
                .query(String.class)
                .optional();
        return hash.filter(mark.hash()::equals).isPresent();
    }
}
