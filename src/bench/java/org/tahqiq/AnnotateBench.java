package org.tahqiq;

import static org.tahqiq.Samples.rounded;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.bench.Figures;

/**
 * {@code ./tahqiq bench annotate}: annotations one after the other in a real browser, from the key to the acknowledgement,
 * beside an empty round trip of the same page and a raw durable commit, turn by turn.
 */
class AnnotateBench {

    private static final int WORDS = 100_000;
    private static final int SPANS = 10_000;
    private static final long SEED = 20261126;
    /** What is left out at the beginning: server and browser compile. */
    private static final int WARM_UP = 5;

    /** Milliseconds for a page to come: a bench is no test of patience. */
    private static final int PATIENCE = 120_000;

    @TempDir
    Path home;

    @Test
    void annotate() throws Exception {
        int rounds = Integer.getInteger("bench.rounds", 30);
        Figures figures = new Figures("annotate").put("annotations", rounds);
        try (Demo demo = Demo.start(home);
                Chromium chromium = new Chromium();
                Chromium.Hands hands = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            JdbcTemplate database = demo.application().getBean(JdbcTemplate.class);
            database.execute("create table bench_commit (id int)");
            hands.page.setDefaultTimeout(PATIENCE);
            hands.signInAs("editor");
            hands.page.locator("article-canvas .tq-text p").first().waitFor();
            String sample = hands.page.url().replaceAll(".*/articles/", "");
            UUID bare = LongArticle.of(WORDS, 0, false, SEED).store(database);
            UUID full = LongArticle.of(WORDS, SPANS, false, SEED).store(database);
            DataSource source = demo.application().getBean(DataSource.class);
            measure(hands, source, sample, WARM_UP);
            Samples small = measure(hands, source, sample, rounds);
            Samples without = measure(hands, source, bare.toString(), rounds);
            Samples with = measure(hands, source, full.toString(), rounds);
            figures.put("sample", shown(small))
                    .put("words100kSpans0", shown(without))
                    .put("words100kSpans10k", shown(with))
                    .put("growthP50", rounded(with.median("annotate") / without.median("annotate")))
                    .put("growthP95", rounded(with.quantile("annotate", 0.95) / without.quantile("annotate", 0.95)));
        }
        figures.write();
    }

    private static Samples measure(Chromium.Hands hands, DataSource source, String article, int rounds)
            throws Exception {
        Samples samples = new Samples();
        Page page = hands.page;
        hands.go("/articles/" + article);
        page.locator("article-canvas .tq-text p").first().waitFor();
        page.waitForTimeout(1000);
        CanvasBench.load(page);
        for (int i = 0; i < rounds; i++) {
            if (i % 10 == 9) {
                page.evaluate("() => bench.scroll(1, 600)");
            }
            page.evaluate("n => bench.select(n)", i);
            page.waitForTimeout(400);
            page.evaluate("() => bench.watch()");
            hands.press("Digit1");
            samples.add("annotate", number(page.evaluate("() => bench.acknowledged")));
            samples.add("roundTrip", number(page.evaluate("() => bench.roundTrip()")));
            samples.add("commit", commit(source, i));
        }
        return samples;
    }

    /** One small row, with the flush that makes it durable. */
    private static double commit(DataSource source, int id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (var insert = connection.prepareStatement("insert into bench_commit values (?)")) {
                insert.setInt(1, id);
                insert.executeUpdate();
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static Map<String, Object> shown(Samples samples) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String what : new String[] {"annotate", "roundTrip", "commit"}) {
            found.put(what + "P50", rounded(samples.median(what)));
            found.put(what + "P95", rounded(samples.quantile(what, 0.95)));
        }
        double allowed = 1.5 * samples.quantile("roundTrip", 0.95) + 10 * samples.quantile("commit", 0.95);
        found.put("ofAllowedP95", rounded(samples.quantile("annotate", 0.95) / allowed));
        return found;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
