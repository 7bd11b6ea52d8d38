package org.tahqiq.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Kills the real application, or its database server, at random moments while people save over REST, again and again on the
 * same data. What was acknowledged in any round is looked for after each.
 */
public final class KillRounds {

    private final Path folder;
    private final int rounds;
    private final SplittableRandom chance;
    private final Tally tally = new Tally();
    private final List<Shift> shifts = new ArrayList<>();

    public KillRounds(Path folder, int rounds, long seed) {
        this.folder = folder;
        this.rounds = rounds;
        this.chance = new SplittableRandom(seed);
    }

    /** Kills the application, whose database is an H2 file of its own. */
    public Tally ofApplicationOnH2() throws Exception {
        Path home = folder.resolve("home");
        return ofApplication(home, List.of(), () -> Damage.of(copyOf(home.resolve("db")), shifts));
    }

    /** Kills the application; PostgreSQL goes on. */
    public Tally ofApplicationOnPostgres() throws Exception {
        try (Postgres postgres = Postgres.start(folder.resolve("postgres"))) {
            return ofApplication(
                    folder.resolve("home"), postgres.properties(), () -> Damage.of(postgres.source(), shifts));
        }
    }

    /** Kills PostgreSQL, postmaster and backends; the application goes on and finds it again. */
    public Tally ofPostgres() throws Exception {
        try (Postgres postgres = Postgres.start(folder.resolve("postgres"));
                AppProcess app = AppProcess.start(folder.resolve("home"), postgres.properties())) {
            for (int round = 1; round <= rounds; round++) {
                RestDesk desk = new RestDesk(app.base(), AppProcess.TOKEN);
                Shift shift = Shift.begin(desk);
                long millis = work(shift);
                postgres.kill();
                shift.join();
                postgres.startAgain();
                note(shift, millis, Damage.of(postgres.source(), shifts));
                requireReadBack(desk, shift);
            }
        }
        return tally;
    }

    private interface Look {
        Damage afterTheKill() throws Exception;
    }

    private Tally ofApplication(Path home, List<String> properties, Look look) throws Exception {
        AppProcess app = AppProcess.start(home, properties);
        try {
            for (int round = 1; round <= rounds; round++) {
                Shift shift = Shift.begin(new RestDesk(app.base(), AppProcess.TOKEN));
                long millis = work(shift);
                app.kill();
                shift.join();
                note(shift, millis, look.afterTheKill());
                app = AppProcess.start(home, properties);
                requireReadBack(new RestDesk(app.base(), AppProcess.TOKEN), shift);
            }
        } finally {
            app.kill();
        }
        return tally;
    }

    /** Returns at a random moment of the work, and after how many milliseconds that was. */
    private long work(Shift shift) throws InterruptedException {
        shifts.add(shift);
        shift.awaitVerdict();
        long millis = chance.nextLong(500, 3000);
        TimeUnit.MILLISECONDS.sleep(millis);
        shift.expectTheEnd();
        return millis;
    }

    private void note(Shift shift, long millis, Damage damage) {
        tally.add(shift, millis, damage);
        System.out.println(tally);
    }

    /** What SQL found the product must find, too. */
    private static void requireReadBack(RestDesk desk, Shift shift) throws IOException, InterruptedException {
        Set<?> marks = desk.marks(shift.article());
        if (!marks.containsAll(shift.marked().keySet())) {
            throw new IllegalStateException("The restarted application does not list all that was acknowledged");
        }
    }

    /** The files as the kill left them, so that the application itself recovers them and not this test. */
    private JdbcDataSource copyOf(Path db) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(db)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return PowerCutRounds.database(copy);
    }
}
