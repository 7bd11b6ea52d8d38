package org.tahqiq.team;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tahqiq.text.PlainText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down who did what, in chains: each event carries the hash of the one before, so that a changed or missing row shows.
 * One chain per corpus keeps corpora from waiting for each other; what belongs to no corpus joins the installation's chain.
 */
@Component
class AuditTrail {

    /** The chain of what belongs to no corpus: members, sign-in, corpora themselves. */
    static final UUID INSTALLATION = Audited.INSTALLATION;

    static final String START = "0".repeat(64);

    /** Map entries sorted, so that the same content always gives the same bytes. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final InstantSource clock;

    AuditTrail(JdbcTemplate batches, InstantSource clock) {
        this.database = JdbcClient.create(batches);
        this.batches = batches;
        this.clock = clock;
    }

    /** Before all that follows a change: from here on nobody else writes in the corpus. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void write(Audited change) {
        write(change.auditCorpus(), List.of(change));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void write(AuditedTogether changes) {
        write(changes.auditCorpus(), changes.audited());
    }

    private void write(@Nullable CorpusId corpus, List<? extends Audited> changes) {
        if (changes.isEmpty()) {
            return;
        }
        UUID chain = corpus == null ? INSTALLATION : corpus.value();
        Head head = lockedHead(chain);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Object[]> rows = new ArrayList<>();
        for (Audited change : changes) {
            String detail = CANONICAL.writeValueAsString(new Detail(change.auditBefore(), change.auditAfter()));
            Event event = new Event(
                    chain,
                    head.seq() + 1,
                    at,
                    actor(),
                    change.auditAction(),
                    change.auditSubject(),
                    detail,
                    head.hash());
            head = new Head(event.seq(), event.hash());
            rows.add(event.row(head.hash()));
        }
        batches.batchUpdate("""
                insert into audit_event
                    (chain_id, seq, happened_at, actor_id, action, subject_id, detail, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        database.sql("update audit_chain set seq = ?, hash = ? where chain_id = ?")
                .params(head.seq(), head.hash(), chain)
                .update();
    }

    private Head lockedHead(UUID chain) {
        return database.sql("select seq, hash from audit_chain where chain_id = ? for update")
                .param(chain)
                .query((row, i) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElseGet(() -> begin(chain));
    }

    private Head begin(UUID chain) {
        database.sql("insert into audit_chain (chain_id, seq, hash) values (?, 0, ?)")
                .params(chain, START)
                .update();
        return new Head(0, START);
    }

    private static @Nullable UUID actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn caller
                ? caller.member()
                : null;
    }

    private record Head(long seq, String hash) {}

    private record Detail(@Nullable Object before, @Nullable Object after) {}

    record Event(
            UUID chain,
            long seq,
            Instant at,
            @Nullable UUID actor,
            String action,
            UUID subject,
            String detail,
            String previous) {

        @Nullable
        Object[] row(String hash) {
            return new @Nullable Object[] {
                chain, seq, at.atOffset(ZoneOffset.UTC), actor, action, subject, detail, previous, hash
            };
        }

        /**
         * SHA-256 over one value a line, in this order and form. Written out, because a serializer's defaults may change and
         * would make every chain look broken. {@code detail} comes last: it is JSON without line breaks.
         */
        String hash() {
            String content = String.join(
                    "\n",
                    "tahqiq-audit-1",
                    previous,
                    chain.toString(),
                    Long.toString(seq),
                    at.toString(),
                    actor == null ? "-" : actor.toString(),
                    action,
                    subject.toString(),
                    detail);
            return PlainText.sha256(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
