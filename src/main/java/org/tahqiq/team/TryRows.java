package org.tahqiq.team;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries in the database, so that neither a restart nor a second node forgets. */
final class TryRows implements Tries {

    private final JdbcClient database;

    TryRows(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Tried> of(String key) {
        return database.sql("select tries, last_tried_at from sign_in_brake where tried_sha256 = ? for update")
                .param(key)
                .query((row, i) -> new Tried(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void count(String key, Instant now) {
        int known = database.sql("update sign_in_brake set tries = tries + 1, last_tried_at = ? where tried_sha256 = ?")
                .params(at(now), key)
                .update();
        if (known == 0) {
            database.sql("insert into sign_in_brake (tried_sha256, tries, last_tried_at) values (?, 1, ?)")
                    .params(key, at(now))
                    .update();
        }
    }

    @Override
    public void forget(Instant before) {
        database.sql("delete from sign_in_brake where last_tried_at < ?")
                .param(at(before))
                .update();
    }

    @Override
    public void giveBack(String named, String anyName) {
        database.sql("delete from sign_in_brake where tried_sha256 = ?")
                .param(named)
                .update();
        database.sql("update sign_in_brake set tries = tries - 1 where tried_sha256 = ? and tries > 0")
                .param(anyName)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
