package org.tahqiq.team;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back what a member holds of the moment when they are shut out, so that it opens nothing once they are let in again: sessions and
 * links. Password, passkeys and tokens are only without effect meanwhile.
 */
@Component
class OpenDoors {

    private final JdbcClient database;

    OpenDoors(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void takeBack(MemberShutOut shut) {
        for (String doors : List.of("access_link", "member_session")) {
            database.sql("delete from " + doors + " where member_id = ?")
                    .param(shut.member().value())
                    .update();
        }
    }
}
