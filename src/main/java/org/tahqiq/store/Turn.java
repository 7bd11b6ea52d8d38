package org.tahqiq.store;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the work of the clock to one of several nodes, whose clocks all strike. */
@Component
public class Turn {

    /** Clocks do not differ by more, and nothing strikes oftener. By the database's own clock, which all share. */
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private final Node node;
    private final JdbcClient database;

    Turn(Node node, JdbcClient database) {
        this.node = node;
        this.database = database;
    }

    /** Whether this node is the one to do it. A node that dies at it leaves it undone until it is due again. */
    public boolean take(String work) {
        return node.isAlone()
                || database.sql("""
                                insert into turn (work, until_at) values (?, clock_timestamp() + cast(? as interval))
                                on conflict (work) do update set until_at = excluded.until_at
                                where turn.until_at <= clock_timestamp()
                                """).params(work, LENGTH.toString()).update() == 1;
    }
}
