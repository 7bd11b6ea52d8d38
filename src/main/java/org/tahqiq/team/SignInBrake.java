package org.tahqiq.team;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.text.PlainText;

/**
 * Slows down whoever guesses passwords: for one name from one address from the fifth try, for one address whatever the names
 * from the 51st. The wait doubles from a second to a quarter of an hour; owners elsewhere notice nothing, and nobody is shut
 * out for good. Kept in the database, so that neither a restart nor a second node forgets.
 */
@Component
class SignInBrake {

    private static final int FREE_FOR_A_NAME = 4;
    /** An office behind one address. */
    private static final int FREE_FOR_AN_ADDRESS = 50;

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final JdbcClient database;
    private final InstantSource clock;

    SignInBrake(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts a try before it is made: of fifty at once, no more get through than of fifty in a row.
     *
     * @return how long to wait before trying at all; zero when this try may be made, and is counted
     */
    Duration take(String name, String address) {
        Instant now = clock.instant();
        String named = key(Member.skeleton(name), address);
        String anyName = key("", address);
        Duration wait = wait(named, FREE_FOR_A_NAME, now);
        Duration waitOfAddress = wait(anyName, FREE_FOR_AN_ADDRESS, now);
        if (waitOfAddress.compareTo(wait) > 0) {
            wait = waitOfAddress;
        }
        if (wait.isZero()) {
            forget(now);
            count(named, now);
            count(anyName, now);
        }
        return wait;
    }

    /** As {@link #take(String, String)} for a try that gives no name. */
    Duration take(String address) {
        Instant now = clock.instant();
        String anyName = key("", address);
        Duration wait = wait(anyName, FREE_FOR_AN_ADDRESS, now);
        if (wait.isZero()) {
            forget(now);
            count(anyName, now);
        }
        return wait;
    }

    private void forget(Instant now) {
        database.sql("delete from sign_in_brake where last_tried_at < ?")
                .param(at(now.minus(MEMORY)))
                .update();
    }

    /** The try went well and does not count. */
    void giveBack(String name, String address) {
        database.sql("delete from sign_in_brake where tried_sha256 = ?")
                .param(key(Member.skeleton(name), address))
                .update();
        database.sql("update sign_in_brake set tries = tries - 1 where tried_sha256 = ? and tries > 0")
                .param(key("", address))
                .update();
    }

    /** The wait after this many tries, from the last one on. */
    static Duration waitAfter(int tries, int free) {
        if (tries < free) {
            return Duration.ZERO;
        }
        // 2^10 seconds are more than the longest wait
        Duration wait = Duration.ofSeconds(1L << Math.min(10, tries - free));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private Duration wait(String key, int free, Instant now) {
        return database.sql("select tries, last_tried_at from sign_in_brake where tried_sha256 = ? for update")
                .param(key)
                .query((row, i) -> {
                    Instant last = row.getObject(2, OffsetDateTime.class).toInstant();
                    // A clock that was put back must not keep anybody out for the hours between.
                    return Duration.between(now, last.isAfter(now) ? now : last).plus(waitAfter(row.getInt(1), free));
                })
                .optional()
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private void count(String key, Instant now) {
        int known = database.sql("update sign_in_brake set tries = tries + 1, last_tried_at = ? where tried_sha256 = ?")
                .params(at(now), key)
                .update();
        if (known == 0) {
            database.sql("insert into sign_in_brake (tried_sha256, tries, last_tried_at) values (?, 1, ?)")
                    .params(key, at(now))
                    .update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String key(String name, String address) {
        return PlainText.sha256((name + "\n" + address).getBytes(StandardCharsets.UTF_8));
    }
}
