package org.tahqiq.team;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Saving;
import org.tahqiq.text.PlainText;

/**
 * Slows down whoever guesses passwords: for one name from one address from the fifth try, for one address whatever the names
 * from the 51st. The wait doubles from a second to a quarter of an hour; owners elsewhere notice nothing, and nobody is shut
 * out for good. Kept in the database, and in memory while nothing can be saved: who only wants to read still comes in.
 */
@Component
class SignInBrake {

    private static final int FREE_FOR_A_NAME = 4;
    /** An office behind one address. */
    private static final int FREE_FOR_AN_ADDRESS = 50;

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final Tries rows;
    private final Tries unwritten = new TriesInMemory();
    private final Saving saving;
    private final InstantSource clock;

    SignInBrake(JdbcClient database, Saving saving, InstantSource clock) {
        this.rows = new TryRows(database);
        this.saving = saving;
        this.clock = clock;
    }

    /** What tries are counted under, and how many of them cost no wait. */
    private record Counted(String key, int free) {}

    /**
     * Counts a try before it is made: of fifty at once, no more get through than of fifty in a row.
     *
     * @return how long to wait before trying at all; zero when this try may be made, and is counted
     */
    Duration take(String name, String address) {
        return take(List.of(new Counted(key(Member.skeleton(name), address), FREE_FOR_A_NAME), anyName(address)));
    }

    /** As {@link #take(String, String)} for a try that gives no name. */
    Duration take(String address) {
        return take(List.of(anyName(address)));
    }

    private Duration take(List<Counted> all) {
        if (saving.hindrance().isEmpty()) {
            return take(rows, all);
        }
        synchronized (unwritten) {
            return take(unwritten, all);
        }
    }

    private Duration take(Tries tries, List<Counted> all) {
        Instant now = clock.instant();
        Duration longest = all.stream()
                .map(each -> wait(tries, each, now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (longest.isZero()) {
            tries.forget(now.minus(MEMORY));
            all.forEach(each -> tries.count(each.key(), now));
        }
        return longest;
    }

    /** The try went well and does not count. */
    void giveBack(String name, String address) {
        String named = key(Member.skeleton(name), address);
        String anyName = anyName(address).key();
        if (saving.hindrance().isEmpty()) {
            rows.giveBack(named, anyName);
        } else {
            synchronized (unwritten) {
                unwritten.giveBack(named, anyName);
            }
        }
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

    private static Duration wait(Tries tries, Counted counted, Instant now) {
        return tries.of(counted.key())
                .map(tried -> {
                    // A clock that was put back must not keep anybody out for the hours between.
                    Instant last = tried.last().isAfter(now) ? now : tried.last();
                    return Duration.between(now, last).plus(waitAfter(tried.tries(), counted.free()));
                })
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static Counted anyName(String address) {
        return new Counted(key("", address), FREE_FOR_AN_ADDRESS);
    }

    private static String key(String name, String address) {
        return PlainText.sha256((name + "\n" + address).getBytes(StandardCharsets.UTF_8));
    }
}
