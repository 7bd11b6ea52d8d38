package org.tahqiq.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.bench.load.Latencies.rounded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.bench.load.Crew;
import org.tahqiq.bench.load.Jvm;
import org.tahqiq.bench.load.Latencies;
import org.tahqiq.bench.load.Ledger;
import org.tahqiq.bench.load.RawCommits;
import org.tahqiq.bench.load.Stock;
import org.tahqiq.store.AppProcess;
import org.tahqiq.store.Copies;
import org.tahqiq.store.Postgres;

/**
 * {@code ./tahqiq bench load [h2|postgres]}: as many people as a large desk has, in browsers that only say what browsers say, at an
 * application in a JVM of its own, beside raw durable commits to the same disk; then as many saves as it takes. At the end the
 * application is killed, and all that it acknowledged is looked for.
 */
class LoadBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 100);
    private static final double MINUTES = Double.parseDouble(System.getProperty("bench.minutes", "10"));
    private static final int STAGE_SECONDS = Integer.getInteger("bench.stage", 20);
    /** How often everybody saves while there is also other work. */
    private static final double PERIOD_SECONDS = 5;

    private static final double FIRST_RATE = 20;
    private static final double STEP = 1.25;
    private static final double PATIENCE_MS = 250;
    /** Of the saves that were meant to be made, so many must have been. */
    private static final double KEPT_UP = 0.95;

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ANCHOR = Duration.ofSeconds(2);
    /** As the server is started for a hundred members. */
    private static final List<String> FLAGS = Stream.concat(
                    Stream.of("-XX:+UseSerialGC", "-Xmx1g"), Stream.of(System.getProperty("bench.flags", "")))
            .filter(flag -> !flag.isEmpty())
            .toList();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Figures figures =
            new Figures("load").put("people", PEOPLE).put("minutes", MINUTES).put("flags", FLAGS);

    /** The database behind the application, and how to look into it when the application is dead. */
    private interface Left {
        DataSource afterTheKill() throws IOException;
    }

    @Test
    void load() throws Exception {
        String engines = System.getProperty("bench.engines", "h2,postgres");
        List<String> wrong = new ArrayList<>();
        if (engines.contains("h2")) {
            Path home = Files.createDirectories(folder.resolve("h2"));
            try (RawCommits raw = RawCommits.onH2(folder)) {
                wrong.addAll(
                        load("h2", home, List.of(), raw, () -> Copies.of(home.resolve("db"), folder.resolve("copy"))));
            }
        }
        if (engines.contains("postgres")) {
            try (Postgres postgres = Postgres.start(folder.resolve("postgres"));
                    RawCommits raw = RawCommits.in(postgres.source())) {
                Path home = folder.resolve("home");
                wrong.addAll(load("postgres", home, postgres.properties(), raw, postgres::source));
            }
        }
        figures.write();
        assertThat(wrong).isEmpty();
    }

    private List<String> load(String name, Path home, List<String> properties, RawCommits raw, Left left)
            throws Exception {
        Stock stock = Stock.in(home, properties, new Stock.Size(PEOPLE + 1, PEOPLE / Stock.READERS + 1, 600, 20));
        Map<String, Object> found = new LinkedHashMap<>();
        figures.put(name, found);
        List<Ledger> ledgers = new ArrayList<>();
        try (AppProcess app = AppProcess.start(home, FLAGS, properties);
                Crew crew = new Crew()) {
            Jvm jvm = new Jvm(app.process());
            crew.enter(app.base(), stock, 1);
            ledgers.add(crew.work(WARM_UP, 2));
            long before = jvm.live();
            crew.enter(app.base(), stock, PEOPLE);
            found.put("liveMiBBefore", before >> 20);
            found.put("liveMiBAnAnnotator", rounded((jvm.live() - before) / (double) PEOPLE / (1 << 20)));
            ledgers.add(crew.work(WARM_UP, PEOPLE / PERIOD_SECONDS));
            steady(crew, jvm, raw, found, ledgers);
            found.put("liveMiBAtTheEnd", jvm.live() >> 20);
            ramp(crew, jvm, raw, found, ledgers);
            found.put("errorsLogged", logged(app));
        }
        Ledger all = new Ledger();
        ledgers.reversed().forEach(all::add);
        List<String> wrong = new ArrayList<>(all.lost(left.afterTheKill()));
        found.put("acknowledged", all.acknowledged());
        found.put("lost", wrong.size());
        found.put("errors", ledgers.stream().mapToInt(Ledger::errors).sum());
        ledgers.forEach(ledger -> wrong.addAll(ledger.words()));
        found.put("wrong", wrong.stream().limit(20).toList());
        return wrong;
    }

    private static void steady(Crew crew, Jvm jvm, RawCommits raw, Map<String, Object> found, List<Ledger> ledgers)
            throws Exception {
        Latencies commits = new Latencies();
        Thread anchor = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    TimeUnit.MILLISECONDS.sleep(500);
                    commits.add(raw.commit());
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        long cpu = jvm.cpu();
        Duration length = Duration.ofMillis((long) (MINUTES * 60_000));
        Ledger ledger = crew.work(length, PEOPLE / PERIOD_SECONDS);
        cpu = jvm.cpu() - cpu;
        anchor.interrupt();
        anchor.join();
        ledgers.add(ledger);
        found.put("saves", ledger.saves().count());
        found.put("otherCalls", ledger.others().count());
        found.put(
                "callsASecond",
                rounded((ledger.saves().count() + ledger.others().count()) / (double) length.toSeconds()));
        found.put("save", ledger.saves().shown());
        found.put("other", ledger.others().shown());
        found.put("rawCommit", commits.shown());
        found.put(
                "cpuMsACall",
                rounded(cpu / (double) (ledger.saves().count() + ledger.others().count())));
    }

    /** More saves a second, stage by stage, until one of twenty waits too long. */
    private static void ramp(Crew crew, Jvm jvm, RawCommits raw, Map<String, Object> found, List<Ledger> ledgers)
            throws Exception {
        double before = raw.rate(ANCHOR);
        double sustained = 0;
        List<String> stages = new ArrayList<>();
        for (double rate = FIRST_RATE; ; rate *= STEP) {
            long cpu = jvm.cpu();
            Duration length = Duration.ofSeconds(STAGE_SECONDS);
            long start = System.nanoTime();
            Ledger ledger = crew.saveOnly(length, rate);
            double seconds = Math.max(length.toSeconds(), (System.nanoTime() - start) / 1e9);
            ledgers.add(ledger);
            double p95 = ledger.saves().quantile(0.95);
            double kept = ledger.saves().count() / seconds;
            stages.add("%.0f/s: %.0f/s, p50 %.0f, p95 %.0f ms, %.1f ms CPU a save"
                    .formatted(
                            rate,
                            kept,
                            ledger.saves().quantile(0.5),
                            p95,
                            (jvm.cpu() - cpu) / (double) ledger.saves().count()));
            if (p95 > PATIENCE_MS || kept < KEPT_UP * rate || ledger.errors() > 0) {
                break;
            }
            sustained = kept;
        }
        double after = raw.rate(ANCHOR);
        found.put("stages", stages);
        found.put("sustainedSavesASecond", rounded(sustained));
        found.put("rawCommitsASecond", List.of(rounded(before), rounded(after)));
        found.put("sustainedOfRaw", rounded(sustained / ((before + after) / 2)));
    }

    private static List<String> logged(AppProcess app) throws IOException {
        try (Stream<String> lines = Files.lines(app.log())) {
            return lines.filter(line -> line.contains(" ERROR ") || line.contains(" WARN "))
                    .limit(20)
                    .toList();
        }
    }
}
