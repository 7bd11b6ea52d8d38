package org.tahqiq.team.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Paging;
import org.tahqiq.team.AuditSubjects;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was written down, for those who answer for it: an ADMIN reads all of it, a CURATOR what happened in their corpora. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class AuditService {

    /** As many spans of one article as a database takes in one question; a longer history is asked for span by span. */
    private static final int MOST_SUBJECTS = 30_000;

    private final JdbcClient database;
    private final CurrentMember current;
    private final List<AuditSubjects> subjects;
    private final JsonMapper json;

    AuditService(JdbcClient database, CurrentMember current, List<AuditSubjects> subjects, JsonMapper json) {
        this.database = database;
        this.current = current;
        this.subjects = subjects;
        this.json = json;
    }

    /**
     * The newest first; events of one corpus by their numbers, whatever the clock said, those of several by the time.
     *
     * @throws Refusal {@code role-needed}, {@code not-found} for a corpus that is not to be seen, {@code cursor}
     */
    public Paging.Slice<AuditEvent> list(AuditQuestion question, Paging paging) {
        List<UUID> chains = readable(question.corpus());
        if (chains.isEmpty()) {
            throw Refusal.forbidden("role-needed");
        }
        boolean oneChain = question.corpus() != null;
        Conditions where = new Conditions();
        where.and("chain_id in (:chains)", "chains", chains);
        Set<UUID> closed = new HashSet<>();
        subjects.forEach(each -> closed.addAll(each.closedTo(current.id())));
        if (!closed.isEmpty()) {
            where.and("(subject_id not in (:closed) or actor_id = :reader)", "closed", closed);
            where.with("reader", current.id().value());
        }
        if (question.subject() != null) {
            where.and("subject_id in (:subjects)", "subjects", withParts(question.subject()));
        }
        if (question.actor() != null) {
            where.and("actor_id = :actor", "actor", question.actor().value());
        }
        if (question.since() != null) {
            where.and("happened_at >= :since", "since", question.since().atOffset(ZoneOffset.UTC));
        }
        if (question.action() != null) {
            where.and("(action = :action or substring(action from 1 for :stem) = :group)", "action", question.action());
            where.with("group", question.action() + ".");
            where.with("stem", question.action().length() + 1);
        }
        if (!paging.key().isEmpty()) {
            Position.read(paging.key()).leaveOutBefore(where, oneChain);
        }
        List<AuditEvent> read = database.sql("select chain_id, seq, happened_at, actor_id, action, subject_id, detail"
                        + " from audit_event where " + where.text()
                        + " order by "
                        + (oneChain ? "chain_id desc, seq desc" : "happened_at desc, chain_id desc, seq desc")
                        + " fetch first " + (paging.limit() + 1) + " rows only")
                .params(where.values())
                .query(this::event)
                .list();
        return paging.slice(read, Position::of);
    }

    /** The corpora whose events the caller may read, with what they are called. */
    public Map<UUID, AuditSubjects.Subject> corpora() {
        return named(readable(null));
    }

    /** Whether the caller may read any events at all. */
    public boolean mayRead() {
        return !readable(null).isEmpty();
    }

    /** Whether the caller may read the events of a corpus. */
    public boolean mayRead(CorpusId corpus) {
        return current.holds(corpus, Role.CURATOR, Role.ADMIN);
    }

    /** What the subjects of events are called. */
    public Map<UUID, AuditSubjects.Subject> named(Collection<UUID> ids) {
        Map<UUID, AuditSubjects.Subject> named = new HashMap<>();
        if (!ids.isEmpty()) {
            subjects.forEach(each -> named.putAll(each.named(ids)));
        }
        return named;
    }

    private List<UUID> withParts(UUID subject) {
        List<UUID> all = new ArrayList<>();
        all.add(subject);
        subjects.forEach(each -> all.addAll(each.within(subject)));
        return all.subList(0, Math.min(all.size(), MOST_SUBJECTS));
    }

    /** The chains the caller may read, none for nobody. */
    private List<UUID> readable(@Nullable CorpusId corpus) {
        if (corpus != null) {
            current.require(corpus, Role.CURATOR, Role.ADMIN);
            return List.of(corpus.value());
        }
        List<UUID> all = database.sql("select chain_id from audit_chain")
                .query(UUID.class)
                .list();
        if (current.isAdmin()) {
            return all;
        }
        Set<CorpusId> visible = current.visibleCorpora();
        return all.stream()
                .filter(chain -> !chain.equals(Audited.INSTALLATION))
                .map(CorpusId::new)
                .filter(each -> (visible == null || visible.contains(each)) && mayRead(each))
                .map(CorpusId::value)
                .toList();
    }

    private AuditEvent event(ResultSet row, int number) throws SQLException {
        UUID chain = row.getObject(1, UUID.class);
        UUID actor = row.getObject(4, UUID.class);
        JsonNode detail = json.readTree(row.getString(7));
        return new AuditEvent(
                chain.equals(Audited.INSTALLATION) ? null : new CorpusId(chain),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                actor == null ? null : new MemberId(actor),
                row.getString(5),
                row.getObject(6, UUID.class),
                detail.path("before"),
                detail.path("after"));
    }

    /** What a row must fulfil, with the values that are compared. */
    private record Conditions(List<String> all, Map<String, Object> values) {

        Conditions() {
            this(new ArrayList<>(), new HashMap<>());
        }

        void and(String condition, String name, Object compared) {
            all.add(condition);
            with(name, compared);
        }

        void with(String name, Object compared) {
            values.put(name, compared);
        }

        String text() {
            return String.join(" and ", all);
        }
    }

    /** Where a part of the list ended. */
    private record Position(Instant at, UUID chain, long seq) {

        static Position of(AuditEvent event) {
            CorpusId corpus = event.corpus();
            return new Position(event.at(), corpus == null ? Audited.INSTALLATION : corpus.value(), event.seq());
        }

        static Position read(String key) {
            try {
                String[] parts = key.split(" ", 3);
                return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]), Long.parseLong(parts[2]));
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.invalid("cursor").at("cursor");
            }
        }

        void leaveOutBefore(Conditions where, boolean oneChain) {
            if (oneChain) {
                where.and("seq < :lastSeq", "lastSeq", seq);
                return;
            }
            where.and(
                    "(happened_at, chain_id, seq) < (:lastAt, :lastChain, :lastSeq)",
                    "lastAt",
                    at.atOffset(ZoneOffset.UTC));
            where.with("lastChain", chain);
            where.with("lastSeq", seq);
        }

        /** As a cursor has it. */
        @Override
        public String toString() {
            return at + " " + chain + " " + seq;
        }
    }
}
