package org.tahqiq.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where jobs are kept. */
@Component
class JobTable {

    private static final String COLUMNS =
            "id, kind, owner_id, about_id, state, done, total, started_at, ended_at, result, problem";

    private final JdbcClient database;
    private final Node node;

    JobTable(JdbcClient database, Node node) {
        this.database = database;
        this.node = node;
    }

    /** As it is when it is asked for: nothing done yet, nothing known. */
    void insert(Job job) {
        database.sql("""
                        insert into job (id, kind, owner_id, about_id, state, done, started_at, node_id)
                        values (?, ?, ?, ?, ?, 0, ?, ?)
                        """)
                .param(job.id())
                .param(job.kind())
                .param(job.owner())
                .param(job.about())
                .param(job.state().name())
                .param(at(job.startedAt()))
                .param(node.id())
                .update();
    }

    /** @return false when it had ended already */
    boolean update(Job job) {
        return database.sql("""
                        update job set state = ?, done = ?, total = ?, ended_at = ?, result = ?, problem = ?
                        where id = ? and ended_at is null
                        """)
                        .param(job.state().name())
                        .param(job.done())
                        .param(job.total())
                        .param(at(job.endedAt()))
                        .param(job.result())
                        .param(job.problem())
                        .param(job.id())
                        .update()
                == 1;
    }

    /** What no node works on any more. The embedded database knows of none: there it is called before the first job. */
    void breakOff(Instant now) {
        database.sql("""
                        update job set state = 'BROKEN_OFF', ended_at = ?
                        where ended_at is null and (node_id is null or node_id not in (select id from node))
                        """).param(at(now)).update();
    }

    /** The first asked for first. */
    List<Job> underWay() {
        return database.sql("select " + COLUMNS + " from job where ended_at is null order by id")
                .query(JobTable::job)
                .list();
    }

    Optional<Job> find(UUID id) {
        return database.sql("select " + COLUMNS + " from job where id = ?")
                .param(id)
                .query(JobTable::job)
                .optional();
    }

    /** The last ones first. */
    List<Job> of(UUID owner, int most) {
        return database.sql("select " + COLUMNS + " from job where owner_id = ? order by id desc limit ?")
                .params(owner, most)
                .query(JobTable::job)
                .list();
    }

    Optional<Job> last(String kind, UUID about) {
        return database.sql("select " + COLUMNS + " from job where about_id = ? and kind = ? order by id desc limit 1")
                .params(about, kind)
                .query(JobTable::job)
                .optional();
    }

    Optional<Job> last(String kind, UUID about, UUID owner) {
        return database.sql("select " + COLUMNS
                        + " from job where owner_id = ? and about_id = ? and kind = ? order by id desc limit 1")
                .params(owner, about, kind)
                .query(JobTable::job)
                .optional();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("owner_id", UUID.class),
                row.getObject("about_id", UUID.class),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getString("result"),
                row.getString("problem"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
