package org.tahqiq.store;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hears what other nodes put into the {@link Outbox}, says that this one lives, and notices when another does not any more. With the
 * embedded database there are no others, and nothing is done.
 */
@Component
public class Neighbours implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);
    private static final Duration SAYS_EVERY = Duration.ofSeconds(5);

    /** For as long a process may stand still, in a collection of garbage or on a busy machine, before it counts as dead. */
    private static final Duration LIFE = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofMinutes(15);

    /** Old rows go on any node, so those of somebody who looks this late may be gone. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /**
     * The rows of all transactions that were not over at the look before and are now. Numbers handed out in an order other than that of
     * the commits lose nothing: which transactions are over is asked of PostgreSQL's own snapshots, and a look leaves its snapshot for
     * the next. One statement has one snapshot, so what is read and what is noted as read are the same. (That a row is over now, too, goes
     * without saying, unless a backup brought it along from another server with higher numbers.)
     */
    private static final String NEWS = """
            select cast(pg_current_snapshot() as text), topic, about_id, words
            from (values (1)) as anyway (one)
            left join outbox on xact >= cast(cast(pg_snapshot_xmin(cast(:seen as pg_snapshot)) as text) as bigint)
                and not pg_visible_in_snapshot(cast(cast(xact as text) as xid8), cast(:seen as pg_snapshot))
                and pg_visible_in_snapshot(cast(cast(xact as text) as xid8), pg_current_snapshot())
                and node_id <> :self
            order by id
            """;

    private final Node node;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Thread thread =
            Thread.ofPlatform().name("neighbours").daemon().unstarted(this::keepLooking);
    private volatile boolean stopping;
    private String seen = "";
    private long looked;
    private long said;
    private boolean failing;

    Neighbours(Node node, JdbcClient database, ApplicationEventPublisher events) {
        this.node = node;
        this.database = database;
        this.events = events;
    }

    /** Other nodes stopped or died, with whatever they had begun; told to one of those that are left. */
    public record Gone() {}

    private record Row(String snapshot, Outbox.@Nullable Heard heard) {}

    /** Before any page is open: what changes from now on is told. */
    @Override
    public void afterPropertiesSet() {
        if (!node.isAlone()) {
            seen = database.sql("select cast(pg_current_snapshot() as text)")
                    .query(String.class)
                    .single();
            looked = System.nanoTime();
            sayThatThisOneLives();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!node.isAlone()) {
            thread.start();
        }
    }

    private void keepLooking() {
        while (!stopping) {
            try {
                look();
                if (since(said).compareTo(SAYS_EVERY) > 0) {
                    sayThatThisOneLives();
                    noticeWhoIsGone();
                    forget();
                }
                failing = false;
            } catch (DataAccessException e) {
                if (!failing && !stopping) {
                    LOG.warn("The other nodes cannot be heard; trying again", e);
                }
                failing = true;
            }
            try {
                Thread.sleep(LOOKS_EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        List<Row> rows = database.sql(NEWS)
                .param("seen", seen)
                .param("self", node.id())
                .query((row, i) -> new Row(
                        row.getString(1),
                        row.getString(2) == null
                                ? null
                                : new Outbox.Heard(row.getString(2), row.getObject(3, UUID.class), row.getString(4))))
                .list();
        if (since(looked).compareTo(LATE) > 0) {
            tell(new Outbox.Missed());
        }
        seen = rows.getFirst().snapshot();
        looked = System.nanoTime();
        for (Row row : rows) {
            if (row.heard() != null) {
                tell(row.heard());
            }
        }
    }

    /** Whoever cannot do with one piece of news keeps nobody from the next. */
    private void tell(Object event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException e) {
            LOG.error("{} could not be passed on", event, e);
        }
    }

    private void sayThatThisOneLives() {
        said = System.nanoTime();
        database.sql("""
                        insert into node (id, seen_at) values (?, clock_timestamp())
                        on conflict (id) do update set seen_at = excluded.seen_at
                        """).param(node.id()).update();
    }

    private void noticeWhoIsGone() {
        int gone = database.sql("delete from node where seen_at < clock_timestamp() - cast(? as interval)")
                .param(LIFE.toString())
                .update();
        if (gone > 0) {
            LOG.info("{} of the nodes stopped or died", gone);
            tell(new Gone());
        }
    }

    /**
     * Whether this node is the one that does what one has to do all the time: of those that live the one that began first, for ids are in
     * the order of time. One that stood still for too long is not, once another noticed.
     */
    public boolean isThisTheEldest() {
        return node.isAlone()
                || database.sql("""
                                select id from node where seen_at > clock_timestamp() - cast(? as interval)
                                order by id fetch first row only
                                """)
                        .param(LIFE.toString())
                        .query(UUID.class)
                        .optional()
                        .filter(node.id()::equals)
                        .isPresent();
    }

    private void forget() {
        database.sql("""
                        delete from outbox where id in (
                            select id from outbox where made_at < clock_timestamp() - cast(? as interval)
                            for update skip locked)
                        """).param(KEPT.toString()).update();
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    /** The others need not wait until it counts as dead to see to what it leaves behind. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        if (thread.isAlive()) {
            thread.join(Duration.ofSeconds(5));
        }
        if (!node.isAlone()) {
            try {
                database.sql("update node set seen_at = clock_timestamp() - 2 * cast(? as interval) where id = ?")
                        .params(LIFE.toString(), node.id())
                        .update();
            } catch (DataAccessException e) {
                LOG.debug("The others will notice by themselves that this node is gone", e);
            }
        }
    }
}
