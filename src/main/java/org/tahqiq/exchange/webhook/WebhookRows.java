package org.tahqiq.exchange.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.team.ChangeFeed;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/** Where webhooks and what they are told are kept. */
@Component
class WebhookRows {

    private static final String HOOK = "select id, corpus_id, url, secret, events, made_at, read_seq from webhook ";
    private static final String DELIVERY =
            "select id, webhook_id, seq, event, subject_id, state, tries, made_at, answer, answered_at from webhook_delivery ";

    private final JdbcClient database;

    WebhookRows(JdbcClient database) {
        this.database = database;
    }

    void insert(Webhook hook, MemberId maker) {
        database.sql("""
                        insert into webhook (id, corpus_id, url, secret, events, maker_id, made_at, read_seq)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        hook.id(),
                        hook.corpus().value(),
                        hook.url(),
                        hook.secret(),
                        hook.events().stream().map(HookEvent::name).collect(Collectors.joining(" ")),
                        maker.value(),
                        at(hook.madeAt()),
                        hook.readSeq())
                .update();
    }

    void delete(UUID id) {
        database.sql("delete from webhook_delivery where webhook_id = ?")
                .param(id)
                .update();
        database.sql("delete from webhook where id = ?").param(id).update();
    }

    Optional<Webhook> find(UUID id) {
        return database.sql(HOOK + "where id = ?")
                .param(id)
                .query(WebhookRows::hook)
                .optional();
    }

    List<Webhook> of(CorpusId corpus) {
        return database.sql(HOOK + "where corpus_id = ? order by id")
                .param(corpus.value())
                .query(WebhookRows::hook)
                .list();
    }

    /** Those whose corpus has events that they were not looked at for. */
    List<Webhook> behind() {
        return database.sql(HOOK + """
                        where exists (select 1 from audit_chain where chain_id = webhook.corpus_id and seq > read_seq)
                        order by id
                        """).query(WebhookRows::hook).list();
    }

    /** Takes a webhook for this transaction alone. */
    Optional<Webhook> lock(UUID id) {
        return database.sql(HOOK + "where id = ? for update")
                .param(id)
                .query(WebhookRows::hook)
                .optional();
    }

    void read(UUID hook, long seq) {
        database.sql("update webhook set read_seq = ? where id = ?")
                .params(seq, hook)
                .update();
    }

    void insert(Webhook hook, ChangeFeed.Change change, Instant now) {
        database.sql("""
                        insert into webhook_delivery
                            (id, webhook_id, seq, event, subject_id, state, tries, made_at, due_at)
                        values (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)
                        """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        hook.id(),
                        change.mark().seq(),
                        change.action(),
                        change.subject(),
                        at(now),
                        at(now))
                .update();
    }

    /** The last first. */
    List<Delivery> deliveries(UUID hook, UUID before, int most) {
        return database.sql(DELIVERY + "where webhook_id = ? and id < ? order by id desc fetch first ? rows only")
                .params(hook, before, most)
                .query(WebhookRows::delivery)
                .list();
    }

    List<Delivery> due(Instant now, int most) {
        return database.sql(DELIVERY + "where due_at <= ? order by due_at, id fetch first ? rows only")
                .params(at(now), most)
                .query(WebhookRows::delivery)
                .list();
    }

    /** Takes one that is due for a while, for one process of several; what was taken and never settled comes again. */
    boolean take(UUID delivery, Instant now, Instant until) {
        return database.sql("update webhook_delivery set due_at = ? where id = ? and due_at <= ?")
                        .params(at(until), delivery, at(now))
                        .update()
                == 1;
    }

    void settle(UUID delivery, Delivery.State state, String answer, Instant now, @Nullable Instant dueAt) {
        database.sql("""
                        update webhook_delivery
                        set state = ?, tries = tries + 1, answer = ?, answered_at = ?, due_at = ? where id = ?
                        """)
                .param(state.name())
                .param(answer)
                .param(at(now))
                .param(dueAt == null ? null : at(dueAt))
                .param(delivery)
                .update();
    }

    /** What did not arrive is due now, with all its tries before it. */
    int again(UUID hook, Instant now) {
        return database.sql("""
                        update webhook_delivery set state = 'WAITING', tries = 0, due_at = ?
                        where webhook_id = ? and state <> 'ARRIVED'
                        """).params(at(now), hook).update();
    }

    void forget(UUID hook, Instant before) {
        database.sql("delete from webhook_delivery where webhook_id = ? and due_at is null and made_at < ?")
                .params(hook, at(before))
                .update();
    }

    private static Webhook hook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getObject(1, UUID.class),
                new CorpusId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                Arrays.stream(row.getString(5).split(" "))
                        .map(HookEvent::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getLong(7));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject(10, OffsetDateTime.class);
        return new Delivery(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                Delivery.State.valueOf(row.getString(6)),
                row.getInt(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                answered == null ? null : answered.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
