package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Also ends when H2 hangs after an I/O error, as CHECKPOINT SYNC through SQL did. */
@Timeout(120)
class DurablePowerCutTest {

    private static final int RUNS = Integer.getInteger("powercut.runs", 5);
    private static final int TORN_PAGE = Integer.getInteger("powercut.torn", 0);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private record Outcome(int acknowledged, int lost, long forces, long writes) {}

    @Test
    void acknowledgedRowsSurviveThePowerCut() throws Exception {
        for (int seed = 1; seed <= RUNS; seed++) {
            Outcome outcome = run("durable", seed, h2 -> new DurableCommit(h2, Optional::empty));
            System.out.println("with flush, seed " + seed + ": " + outcome);
            assertThat(outcome.acknowledged()).as("seed %s", seed).isPositive();
            assertThat(outcome.lost()).as("seed %s", seed).isZero();
        }
    }

    /** Proves that the harness sees a missing flush; without it the test above would prove nothing. */
    @Test
    void theSameRowsAreLostWithoutTheFlush() throws Exception {
        int runsWithLoss = 0;
        for (int seed = 1; seed <= RUNS; seed++) {
            Outcome outcome = run("bare", seed, UnaryOperator.identity());
            System.out.println("without flush, seed " + seed + ": " + outcome);
            runsWithLoss += outcome.lost() > 0 ? 1 : 0;
        }
        assertThat(runsWithLoss).isPositive();
    }

    private Outcome run(String kind, int seed, UnaryOperator<DataSource> wrapped) throws Exception {
        Path own = Files.createDirectory(folder.resolve(kind + seed));
        try (PowerCut power = mount(own, seed)) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(power.url("tahqiq")
                    + ";WRITE_DELAY=0;LAZY_QUERY_EXECUTION=1;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
            h2.setUser("sa");
            HikariConfig config = new HikariConfig();
            config.setDataSource(wrapped.apply(h2));
            config.setMaximumPoolSize(8);
            config.setConnectionTimeout(1000);
            Writers writers;
            try (HikariDataSource pool = new HikariDataSource(config)) {
                new JdbcTemplate(pool).execute(Writers.TABLE);
                new JdbcTemplate(pool).execute("checkpoint sync");
                writers = new Writers(pool);
                writers.start();
                Thread.sleep(300 + new Random(seed).nextInt(500));
                power.cut();
                writers.join();
            }
            Set<Long> missing = new HashSet<>(writers.acknowledged());
            missing.removeAll(survivors(power));
            return new Outcome(writers.acknowledged().size(), missing.size(), power.forces(), power.writes());
        }
    }

    private static PowerCut mount(Path own, int seed) {
        return TORN_PAGE == 0 ? PowerCut.mount(own, seed) : PowerCut.mountTorn(own, seed, TORN_PAGE);
    }

    private static Set<Long> survivors(PowerCut power) {
        JdbcDataSource left = new JdbcDataSource();
        left.setURL(power.survivorUrl("tahqiq"));
        left.setUser("sa");
        return new HashSet<>(new JdbcTemplate(left).queryForList("select id from annotation", Long.class));
    }
}
