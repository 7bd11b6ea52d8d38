package org.tahqiq.review;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.team.MemberPseudonymised;

/** Takes a member's name from what they judged and settled: it stands there for files, beside the id. */
@Component
class ReviewerNames {

    private final JdbcClient database;

    ReviewerNames(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void forget(MemberPseudonymised gone) {
        for (String table : List.of("verdict", "second_verdict", "correction")) {
            replace(gone, table, "origin_name", "origin_id");
        }
        replace(gone, "second_verdict", "settled_by", "settled_by_id");
    }

    private void replace(MemberPseudonymised gone, String table, String name, String id) {
        database.sql("update " + table + " set " + name + " = ? where " + id + " = ?")
                .params(gone.pseudonym(), gone.member().value())
                .update();
    }
}
