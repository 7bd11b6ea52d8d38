package org.tahqiq.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Kills the real application, or its database server, at random moments while people save over REST and larger work goes on beside
 * them, again and again on the same data. What was acknowledged in any round is looked for after each.
 */
public final class KillRounds {

    private final Path folder;
    private final int rounds;
    private final SplittableRandom chance;
    private final Tally tally = new Tally();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Chores.Done> done = new ArrayList<>();

    public KillRounds(Path folder, int rounds, long seed) {
        this.folder = folder;
        this.rounds = rounds;
        this.chance = new SplittableRandom(seed);
    }

    /** Kills the application, whose database is an H2 file of its own. */
    public Tally ofApplicationOnH2() throws Exception {
        return ofApplication(List.of(), () -> Copies.of(home().resolve("db"), folder.resolve("copy")));
    }

    /** Kills the application; PostgreSQL goes on. */
    public Tally ofApplicationOnPostgres() throws Exception {
        try (Postgres postgres = Postgres.start(folder.resolve("postgres"))) {
            return ofApplication(postgres.properties(), postgres::source);
        }
    }

    /** Kills PostgreSQL, postmaster and backends; the application goes on and finds it again. */
    public Tally ofPostgres() throws Exception {
        try (Postgres postgres = Postgres.start(folder.resolve("postgres"));
                AppProcess app = AppProcess.start(home(), postgres.properties())) {
            for (int round = 1; round <= rounds; round++) {
                // Impatient: with its database gone the application refuses, and that is the end.
                Work work = begin(desk(app), round);
                long millis = work.goOnFor(chance.nextLong(500, 3000));
                postgres.kill();
                note(work, millis, () -> {
                    postgres.startAgain();
                    return postgres.source();
                });
                requireReadBack(app, work);
            }
        }
        return tally;
    }

    /**
     * Saves and chores for so long, while the application, on its own H2 file, is again and again frozen for a while or killed. The
     * last look is at a server that was stopped by nobody.
     */
    public Tally ofMixedFaults(Duration length) throws Exception {
        Instant end = Instant.now().plus(length);
        AppProcess app = AppProcess.start(home(), List.of());
        try {
            for (int round = 1; Instant.now().isBefore(end); round++) {
                Work work = begin(patientDesk(app), round);
                long millis = 0;
                for (int freezes = chance.nextInt(3); freezes > 0; freezes--) {
                    millis += work.pause(chance.nextLong(1000, 8000));
                    app.freeze(Duration.ofMillis(chance.nextLong(500, 6000)));
                }
                millis += work.goOnFor(chance.nextLong(500, 15_000));
                app.kill();
                note(work, millis, () -> Copies.of(home().resolve("db"), folder.resolve("copy")));
                app = AppProcess.start(home(), List.of());
                requireReadBack(app, work);
            }
        } finally {
            app.kill();
        }
        return tally;
    }

    private interface Left {
        DataSource afterTheKill() throws Exception;
    }

    private Tally ofApplication(List<String> properties, Left left) throws Exception {
        AppProcess app = AppProcess.start(home(), properties);
        try {
            for (int round = 1; round <= rounds; round++) {
                Work work = begin(patientDesk(app), round);
                long millis = work.goOnFor(chance.nextLong(500, 3000));
                app.kill();
                note(work, millis, left);
                app = AppProcess.start(home(), properties);
                requireReadBack(app, work);
            }
        } finally {
            app.kill();
        }
        return tally;
    }

    private Path home() {
        return folder.resolve("home");
    }

    /** What goes on in one round: six who save, and the larger work beside them. */
    private record Work(Shift shift, Chores chores) {

        /** Returns after so many milliseconds, with the end at hand. */
        long goOnFor(long millis) throws InterruptedException {
            pause(millis);
            shift.expectTheEnd();
            chores.expectTheEnd();
            return millis;
        }

        long pause(long millis) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(millis);
            return millis;
        }
    }

    private Work begin(Desk desk, int round) throws Exception {
        Work work = new Work(Shift.begin(desk), Chores.begin(desk, round));
        shifts.add(work.shift());
        work.shift().awaitVerdict();
        work.chores().awaitBegun();
        return work;
    }

    /** On a busy machine somebody may have to wait too long for their turn to write. */
    private static RestDesk patientDesk(AppProcess app) throws IOException, InterruptedException {
        return RestDesk.patientAt(app.base(), AppProcess.TOKEN);
    }

    private static RestDesk desk(AppProcess app) throws IOException, InterruptedException {
        return RestDesk.at(app.base(), AppProcess.TOKEN);
    }

    private void note(Work work, long millis, Left left) throws Exception {
        work.shift().join();
        List<Chores.Done> now = work.chores().done();
        done.addAll(now);
        tally.add(now);
        tally.add(work.shift(), millis, Damage.of(left.afterTheKill(), shifts, home(), done));
        System.out.println(tally);
    }

    /** What SQL found the product must find, too. */
    private static void requireReadBack(AppProcess app, Work work) throws IOException, InterruptedException {
        Set<?> marks = desk(app).marks(work.shift().article());
        if (!marks.containsAll(work.shift().marked().keySet())) {
            throw new IllegalStateException("The restarted application does not list all that was acknowledged");
        }
    }
}
