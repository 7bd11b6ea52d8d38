package org.tahqiq.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.ServicesOnly;

/** Cuts the power under the product's own data source, schema and services while people work, again and again. */
public final class PowerCutRounds {

    private static final String NAME = "tahqiq";

    private final Path folder;
    private final String durability;

    /** @param durability what {@code tahqiq.durability} is set to: {@code power}, or {@code process} without the flush */
    public PowerCutRounds(Path folder, String durability) {
        this.folder = folder;
        this.durability = durability;
    }

    public Tally run(int rounds, long seed) throws Exception {
        Tally tally = new Tally();
        for (int round = 1; round <= rounds; round++) {
            round(tally, seed + round);
        }
        return tally;
    }

    /** Looks at many moments of the first seconds of work at what a kill of the process would have left. */
    public Tally copies(int copies, long seed) throws Exception {
        Path home = Files.createDirectories(folder.resolve("copied" + seed));
        SplittableRandom chance = new SplittableRandom(seed);
        Map<Path, Shift> acknowledged = new LinkedHashMap<>();
        try (PowerCut power = PowerCut.mount(home, seed);
                ConfigurableApplicationContext application = start(power, home)) {
            Shift shift = Shift.begin(new ServiceDesk(application));
            shift.awaitVerdict();
            for (int copy = 1; copy <= copies; copy++) {
                TimeUnit.MILLISECONDS.sleep(chance.nextLong(20, 60));
                Path left = Files.createDirectories(home.resolve("left" + copy));
                acknowledged.put(left, shift.soFar());
                power.copyTo(left);
            }
            shift.expectTheEnd();
            shift.join();
        }
        Tally tally = new Tally();
        for (Map.Entry<Path, Shift> one : acknowledged.entrySet()) {
            tally.add(one.getValue(), 0, Damage.of(database(one.getKey()), List.of(one.getValue())));
        }
        return tally;
    }

    /** Fills the disk under people who work; what is left is looked at as a restart would find it. */
    public Tally filled(int rounds, long seed) throws Exception {
        Tally tally = new Tally();
        for (int round = 1; round <= rounds; round++) {
            Path home = Files.createDirectories(folder.resolve("filled" + round));
            Path left = Files.createDirectories(folder.resolve("left" + round));
            try (PowerCut disk = PowerCut.mount(home, seed + round)) {
                Shift shift;
                try (ConfigurableApplicationContext application = start(disk, home)) {
                    shift = Shift.begin(new ServiceDesk(application));
                    shift.awaitVerdict();
                    TimeUnit.MILLISECONDS.sleep(new SplittableRandom(seed + round).nextLong(100, 600));
                    shift.expectTheEnd();
                    disk.fill();
                    shift.join();
                }
                disk.copyTo(left);
                tally.add(shift, 0, Damage.of(database(left), List.of(shift)));
            }
        }
        return tally;
    }

    private void round(Tally tally, long seed) throws Exception {
        Path home = Files.createDirectories(folder.resolve(durability + seed));
        try (PowerCut power = PowerCut.mount(home, seed)) {
            Shift shift;
            Chores chores;
            long millis;
            try (ConfigurableApplicationContext application = start(power, home)) {
                // So that also without the flush only work is lost, not the schema.
                application.getBean(JdbcTemplate.class).execute("checkpoint sync");
                shift = Shift.begin(new ServiceDesk(application));
                chores = Chores.begin(new ServiceDesk(application), (int) seed);
                shift.awaitVerdict();
                chores.awaitBegun();
                millis = new SplittableRandom(seed).nextLong(300, 1500);
                TimeUnit.MILLISECONDS.sleep(millis);
                shift.expectTheEnd();
                chores.expectTheEnd();
                power.cut();
                shift.join();
            }
            tally.add(chores.done());
            tally.add(shift, millis, Damage.of(database(home), List.of(shift), home, chores.done()));
            System.out.println(tally);
        }
    }

    private ConfigurableApplicationContext start(PowerCut power, Path home) {
        return ServicesOnly.start(
                "tahqiq.home=" + home,
                "tahqiq.durability=" + durability,
                "spring.datasource.url=" + power.url(NAME)
                        + ";WRITE_DELAY=0;LAZY_QUERY_EXECUTION=1;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                        + ";LOCK_TIMEOUT=5000;DEFAULT_LOCK_TIMEOUT=5000",
                "spring.datasource.hikari.connection-timeout=10000");
    }

    static JdbcDataSource database(Path folder) {
        JdbcDataSource left = new JdbcDataSource();
        left.setURL("jdbc:h2:file:" + folder.resolve(NAME));
        left.setUser(NAME);
        left.setPassword("");
        return left;
    }
}
