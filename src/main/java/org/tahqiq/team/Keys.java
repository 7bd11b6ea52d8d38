package org.tahqiq.team;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back what a member got in by when they are shut out, so that nothing of it opens the door once they are let in again: tokens,
 * links, sessions. Passkeys stay, as the password does. The bootstrap token belongs to whoever sets its variable.
 */
@Component
class Keys {

    private final JdbcClient database;

    Keys(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void takeBack(MemberShutOut shut) {
        for (String keys : List.of(
                "api_token where bootstrap = false and member_id = ?",
                "access_link where member_id = ?",
                "member_session where member_id = ?")) {
            database.sql("delete from " + keys).param(shut.member().value()).update();
        }
    }
}
