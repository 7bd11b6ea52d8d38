package org.tahqiq.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.AnnotationEvent;
import org.tahqiq.annotation.ArrivalEvent;
import org.tahqiq.annotation.AssignmentEvent;
import org.tahqiq.annotation.Tag;
import org.tahqiq.team.Audited;

/**
 * Where each claim stands in the queue: a row for each, which an index keeps in order. Whatever moves a claim, or its article, has its
 * rows worked out anew in the same transaction, behind the audit trail, which lets one at a time write in a corpus.
 */
@Component
class QueuePlaces {

    private static final String STATE = "coalesce(r.state, 'CANDIDATE')";
    private static final String SENT = "(select max(s.done_at) from assignment s where s.article_id = a.article_id)";

    private static final String WORKED_OUT = """
            insert into queue_place (claim_id, corpus_id, article_id, state, turn, since, due_on)
            select a.id, a.corpus_id, a.article_id, %1$s,
              case when %1$s = 'CANDIDATE' and %2$s is not null then 0 when %1$s in (%3$s) then 1 else 2 end,
              coalesce(%2$s, a.created_at), r.due_on
            from annotation a
              join article t on t.id = a.article_id
              join corpus c on c.id = a.corpus_id
              left join review r on r.claim_id = a.id
            where a.tag = 'CLAIM' and a.present = true and a.gold = (c.mode = 'INDEPENDENT') and t.deleted_at is null
            """.formatted(
                    STATE,
                    SENT,
                    WorkState.open().stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ")));

    /** Behind a key, and as the index has them: behind the id, behind the time, behind the turn. */
    private static final List<String> BEHIND = List.of(
            "turn = :turn and since = :since and claim_id > :claim", "turn = :turn and since > :since", "turn > :turn");

    private static final Comparator<Placed> IN_ORDER = Comparator.comparingInt(Placed::turn)
            .thenComparing(Placed::since)
            .thenComparing(placed -> placed.claim().toString());

    /** As many ids go into one statement. */
    private static final int AT_ONCE = 500;

    private final JdbcClient database;

    QueuePlaces(JdbcClient database) {
        this.database = database;
    }

    /** A claim at its place. */
    record Placed(UUID claim, int turn, Instant since) {}

    @EventListener
    @Order
    void follow(Audited change) {
        switch (change) {
            case AnnotationEvent event -> {
                if (isClaim(event.before()) || isClaim(event.after())) {
                    renew("claim_id", "a.id", List.of(event.annotation().value()));
                }
            }
            case ReviewEvent event ->
                renew("claim_id", "a.id", List.of(event.claim().value()));
            case AssignmentEvent event -> {
                if (event.change() != AssignmentEvent.Change.TAKEN) {
                    renewArticle(event.article().value());
                }
            }
            default -> {
                switch (change.auditAction()) {
                    case "article.deleted", "article.restored" -> renewArticle(change.auditSubject());
                    // what becomes a claim there may be something else now
                    case "corpus.changed" -> renew("corpus_id", "a.corpus_id", List.of(change.auditSubject()));
                    default -> {
                        // moves no claim
                    }
                }
            }
        }
    }

    @EventListener
    @Order
    void follow(ArrivalEvent event) {
        List<UUID> claims = event.annotations().stream()
                .filter(mark -> mark.tag() == Tag.CLAIM)
                .map(claim -> claim.id().value())
                .toList();
        for (int i = 0; i < claims.size(); i += AT_ONCE) {
            renew("claim_id", "a.id", claims.subList(i, Math.min(claims.size(), i + AT_ONCE)));
        }
    }

    private static boolean isClaim(AnnotationEvent.@Nullable State state) {
        return state != null && state.tag() == Tag.CLAIM;
    }

    private void renewArticle(UUID article) {
        renew("article_id", "a.article_id", List.of(article));
    }

    private void renew(String old, String made, List<UUID> ids) {
        database.sql("delete from queue_place where " + old + " in (:ids)")
                .param("ids", ids)
                .update();
        database.sql(WORKED_OUT + " and " + made + " in (:ids)")
                .param("ids", ids)
                .update();
    }

    /** The first behind a key. */
    List<Placed> page(ClaimSearch search, QueueService.Key after, int most) {
        return search.corpora().stream()
                .flatMap(corpus -> page(corpus, search, after, most).stream())
                .sorted(IN_ORDER)
                .limit(most)
                .toList();
    }

    /** Three questions, each of which is a stretch of the index: as one with "or" all before the key would be read, too. */
    private List<Placed> page(UUID corpus, ClaimSearch search, QueueService.Key after, int most) {
        List<Placed> found = new ArrayList<>();
        for (String behind : BEHIND) {
            if (found.size() < most) {
                database.sql(
                                "select claim_id, turn, since from queue_place where corpus_id = :corpus and state in (:states) and "
                                        + behind
                                        + " order by corpus_id, turn, since, claim_id fetch first :most rows only")
                        .params(Map.of(
                                "corpus", corpus,
                                "states", names(search),
                                "turn", after.rank(),
                                "since", at(after.since()),
                                "claim", after.id(),
                                "most", most - found.size()))
                        .query((row, i) -> new Placed(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        .list()
                        .forEach(found::add);
            }
        }
        return found;
    }

    long count(ClaimSearch search) {
        if (search.corpora().isEmpty()) {
            return 0;
        }
        ClaimSearch.@Nullable Late late = search.late();
        var asked = database.sql("select count(*) from queue_place where corpus_id in (:corpora) and state in (:states)"
                        + (late == null ? "" : " and (due_on < :today or (due_on is null and since < :before))"))
                .param("corpora", search.corpora())
                .param("states", names(search));
        return (late == null ? asked : asked.param("today", late.today()).param("before", at(late.before())))
                .query(Long.class)
                .single();
    }

    private static Collection<String> names(ClaimSearch search) {
        return search.states().stream().map(WorkState::name).toList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
