package org.tahqiq.team;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Saving;
import org.tahqiq.store.Turn;

/** Walks the audit chains soon after each start, and every night on one of the nodes, and remembers what it found. */
@Component
class AuditWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);

    private final DataSource database;
    private final AuditChains chains;
    private final Saving saving;
    private final InstantSource clock;
    private final Turn turn;
    private final AtomicReference<@Nullable Looked> last = new AtomicReference<>();

    AuditWatch(DataSource database, AuditChains chains, Saving saving, InstantSource clock, Turn turn) {
        this.database = database;
        this.chains = chains;
        this.saving = saving;
        this.clock = clock;
        this.turn = turn;
    }

    /** What was found. */
    record Looked(Instant at, AuditChains.Walk walk) {}

    Optional<Looked> last() {
        return Optional.ofNullable(last.get());
    }

    /** What was broken when the server started is not built upon. */
    @Scheduled(initialDelayString = "PT20S")
    void lookAfterStart() {
        look();
        last().filter(looked -> !looked.walk().breaks().isEmpty())
                .ifPresent(broken -> saving.refuse("the audit trail was broken"));
    }

    void look() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            AuditChains.Walk walk = chains.walk(connection);
            connection.rollback();
            last.set(new Looked(clock.instant(), walk));
            walk.breaks()
                    .forEach(each -> LOG.error(
                            "The audit chain {} does not fit at its event {}: somebody changed the database past the application",
                            each.chain(),
                            each.seq()));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The audit chains cannot be read", e);
        }
    }

    @Scheduled(cron = "${tahqiq.nightly}")
    void lookAtNight() {
        if (turn.take("audit")) {
            look();
        }
    }
}
