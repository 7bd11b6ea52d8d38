package org.tahqiq.team;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.tahqiq.store.backup.SelfCheck;

/** Walks the audit chains and finds where one does not fit: an event that was changed, taken out or put in. Asks no other bean. */
@Component
class AuditChains implements SelfCheck {

    private static final int AT_ONCE = 500;

    /**
     * The first place where a chain does not fit.
     *
     * @param at when what stands there says it happened; null when nothing stands there
     */
    record Break(
            UUID chain,
            long seq,
            @Nullable Instant at,
            @Nullable String action) {}

    /** How far each chain was walked. */
    record Walk(long chains, long events, List<Break> breaks) {}

    private record Head(UUID chain, long seq, String hash) {}

    @Override
    public List<String> faults(Connection database) {
        return walk(database).breaks().stream()
                .map(each -> "audit chain %s, event %d".formatted(each.chain(), each.seq()))
                .toList();
    }

    /** @param database without autocommit, so that PostgreSQL does not send a whole chain at once */
    Walk walk(Connection database) {
        try {
            List<Head> heads = heads(database);
            List<Break> breaks = new ArrayList<>();
            long events = 0;
            for (Head head : heads) {
                events += head.seq();
                first(database, head).ifPresent(breaks::add);
            }
            return new Walk(heads.size(), events, breaks);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The audit chains cannot be read", e);
        }
    }

    private static List<Head> heads(Connection database) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement select =
                        database.prepareStatement("select chain_id, seq, hash from audit_chain order by chain_id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                heads.add(new Head(rows.getObject(1, UUID.class), rows.getLong(2), rows.getString(3)));
            }
        }
        return heads;
    }

    /** What was added since the head was read is left for the next time. */
    private static Optional<Break> first(Connection database, Head head) throws SQLException {
        String previous = AuditTrail.START;
        long expected = 1;
        try (PreparedStatement select = database.prepareStatement("""
                select chain_id, seq, happened_at, actor_id, action, subject_id, detail, previous_hash, hash
                from audit_event where chain_id = ? and seq <= ? order by chain_id, seq""")) {
            select.setFetchSize(AT_ONCE);
            select.setObject(1, head.chain());
            select.setLong(2, head.seq());
            try (ResultSet rows = select.executeQuery()) {
                for (; rows.next(); expected++) {
                    AuditTrail.Event event = event(rows);
                    String hash = rows.getString(9);
                    if (event.seq() != expected
                            || !event.previous().equals(previous)
                            || !event.hash().equals(hash)) {
                        return Optional.of(new Break(head.chain(), expected, event.at(), event.action()));
                    }
                    previous = hash;
                }
            }
        }
        boolean ends = expected == head.seq() + 1 && previous.equals(head.hash()) && !goesOn(database, head.chain());
        return ends ? Optional.empty() : Optional.of(new Break(head.chain(), expected, null, null));
    }

    /** Whether there are events behind the chain's end; asked in one statement, because others go on writing. */
    private static boolean goesOn(Connection database, UUID chain) throws SQLException {
        try (PreparedStatement select = database.prepareStatement("""
                select count(*) from audit_event e join audit_chain c on c.chain_id = e.chain_id
                where e.chain_id = ? and e.seq > c.seq""")) {
            select.setObject(1, chain);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    private static AuditTrail.Event event(ResultSet row) throws SQLException {
        return new AuditTrail.Event(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8));
    }
}
