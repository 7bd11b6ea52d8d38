package org.tahqiq.annotation;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.team.MemberPseudonymised;

/** Takes a member's name from the annotations they made: it stands there for files, beside the id. */
@Component
class OriginNames {

    private final JdbcClient database;

    OriginNames(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void forget(MemberPseudonymised gone) {
        database.sql("update annotation set origin_name = ? where origin_id = ?")
                .params(gone.pseudonym(), gone.member().value())
                .update();
    }
}
