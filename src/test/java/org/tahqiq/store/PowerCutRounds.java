package org.tahqiq.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.ServicesOnly;

/** Cuts the power under the product's own data source, schema and services while people work, again and again. */
public final class PowerCutRounds {

    private static final String USER = "tahqiq";

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

    private void round(Tally tally, long seed) throws Exception {
        Path home = Files.createDirectories(folder.resolve(durability + seed));
        try (PowerCut power = PowerCut.mount(home, seed)) {
            Shift shift;
            long millis;
            try (ConfigurableApplicationContext application = ServicesOnly.start(
                    "tahqiq.home=" + home,
                    "tahqiq.durability=" + durability,
                    "spring.datasource.url=" + power.url("tahqiq")
                            + ";WRITE_DELAY=0;LAZY_QUERY_EXECUTION=1;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                    "spring.datasource.hikari.connection-timeout=1000")) {
                // So that also without the flush only work is lost, not the schema.
                application.getBean(JdbcTemplate.class).execute("checkpoint sync");
                shift = Shift.begin(new ServiceDesk(application));
                millis = 300 + new SplittableRandom(seed).nextInt(1200);
                TimeUnit.MILLISECONDS.sleep(millis);
                shift.expectTheEnd();
                power.cut();
                shift.join();
            }
            tally.add(shift, millis, Damage.of(survivors(power), List.of(shift)));
            System.out.println(tally);
        }
    }

    private static JdbcDataSource survivors(PowerCut power) {
        JdbcDataSource left = new JdbcDataSource();
        left.setURL(power.survivorUrl("tahqiq"));
        left.setUser(USER);
        left.setPassword("");
        return left;
    }
}
