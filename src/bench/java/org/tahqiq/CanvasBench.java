package org.tahqiq;

import static org.tahqiq.Samples.rounded;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.bench.Figures;

/**
 * {@code ./tahqiq bench canvas}: the shipped page of text in Chromium beside the same text without marks in the same chunks,
 * turn by turn, each on a page of its own; and the largest article opened in the application. Milliseconds are CPU of the
 * page's main thread; the bundle must be fresh.
 */
class CanvasBench {

    private static final int SCROLLED = 60;
    private static final int STEP = 120;
    private static final int ADDED = 5;
    private static final long SEED = 20261126;

    private enum Size {
        WORDS_10K_SPANS_1K(10_000, 1_000, false),
        WORDS_10K_SPANS_10K(10_000, 10_000, false),
        WORDS_100K_SPANS_1K(100_000, 1_000, false),
        WORDS_100K_SPANS_10K(100_000, 10_000, false),
        ONE_PARAGRAPH_100K_10K(100_000, 10_000, true);

        private final int words;
        private final int spans;
        private final boolean giant;

        Size(int words, int spans, boolean giant) {
            this.words = words;
            this.spans = spans;
            this.giant = giant;
        }

        LongArticle article() throws IOException {
            return LongArticle.of(words, spans, giant, SEED);
        }
    }

    /** Milliseconds for a page to come: a bench is no test of patience. */
    private static final int PATIENCE = 120_000;

    @TempDir
    Path home;

    @Test
    void canvas() throws IOException {
        int rounds = Integer.getInteger("bench.rounds", 10);
        Figures figures = new Figures("canvas").put("rounds", rounds);
        try (Demo demo = Demo.start(home);
                Chromium chromium = new Chromium();
                Chromium.Hands hands = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            hands.page.setDefaultTimeout(PATIENCE);
            hands.signInAs("editor");
            hands.page.locator("article-canvas .tq-text p").first().waitFor();
            Stage stage = new Stage(hands.page.url(), hands);
            for (Size size : Size.values()) {
                figures.put(size.name(), measure(stage, size.article(), rounds));
            }
            UUID article =
                    Size.WORDS_100K_SPANS_10K.article().store(demo.application().getBean(JdbcTemplate.class));
            figures.put("applicationFirstScreenMs", opened(hands, demo.address() + "/articles/" + article, rounds));
        }
        figures.write();
    }

    private static Map<String, Object> measure(Stage stage, LongArticle article, int rounds) throws IOException {
        Samples samples = new Samples();
        for (int round = 0; round < rounds; round++) {
            for (String kind : round % 2 == 0 ? new String[] {"plain", "marked"} : new String[] {"marked", "plain"}) {
                stage.measure(kind, article, round, samples);
            }
        }
        Map<String, Object> found = new LinkedHashMap<>();
        for (String what : new String[] {"firstRender", "settled", "scrolledFrame", "heapMb"}) {
            found.put(what, rounded(samples.median("marked " + what)));
            found.put(what + "Plain", rounded(samples.median("plain " + what)));
            found.put(what + "Ratio", rounded(samples.ratio("marked " + what, "plain " + what)));
        }
        for (String what : new String[] {"add", "addBare", "twoIdleFrames", "addAnswered"}) {
            found.put(what, rounded(samples.median(what)));
        }
        double idle = samples.median("twoIdleFrames");
        found.put("addOfBare", rounded((samples.median("add") - idle) / (samples.median("addBare") - idle)));
        found.put("addPaintedInNextFrame", samples.quantile("painted", 0) == 1);
        return found;
    }

    /** From the click on the address to the first frame that shows marked text, with the network and the server. */
    private static Map<String, Object> opened(Chromium.Hands hands, String address, int rounds) {
        Samples samples = new Samples();
        for (int round = 0; round <= rounds; round++) {
            hands.page.navigate("about:blank");
            hands.page.navigate(
                    address,
                    new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
            Object at = hands.page
                    .waitForFunction(
                            "() => document.querySelector('article-canvas mark') && performance.now()",
                            null,
                            new Page.WaitForFunctionOptions().setTimeout(60_000))
                    .jsonValue();
            // The first one warms the server up.
            samples.add(round == 0 ? "cold" : "warm", ((Number) at).doubleValue());
        }
        return Map.of("cold", rounded(samples.median("cold")), "median", rounded(samples.median("warm")));
    }

    /** A page of the application, emptied for one measurement. */
    private record Stage(String address, Chromium.Hands hands) {

        void measure(String kind, LongArticle article, int round, Samples samples) throws IOException {
            Page page = hands.page;
            page.navigate(address);
            page.locator("article-canvas .tq-text p").first().waitFor();
            load(page);
            page.evaluate("([kind, article]) => bench.prepare(kind, article)", List.of(kind, article.columns()));
            CDPSession protocol = page.context().newCDPSession(page);
            JsonObject ticks = new JsonObject();
            ticks.addProperty("timeDomain", "threadTicks");
            protocol.send("Performance.enable", ticks);
            double empty = heap(protocol);
            samples.add(kind + " firstRender", cpu(protocol, () -> page.evaluate("kind => bench[kind]()", kind)));
            samples.add(kind + " settled", cpu(protocol, () -> page.waitForTimeout(500)));
            samples.add(kind + " heapMb", heap(protocol) - empty);
            page.evaluate("step => bench.scroll(20, step)", STEP);
            samples.add(
                    kind + " scrolledFrame",
                    cpu(protocol, () -> page.evaluate("([n, step]) => bench.scroll(n, step)", List.of(SCROLLED, STEP)))
                            / SCROLLED);
            page.waitForTimeout(300);
            if (kind.equals("marked")) {
                add(protocol, round, samples);
            } else {
                samples.add("twoIdleFrames", cpu(protocol, () -> page.evaluate("() => bench.frames(2)")));
                addBare(protocol, round, samples);
            }
            protocol.detach();
        }

        private void addBare(CDPSession protocol, int round, Samples samples) {
            for (int i = 0; i < ADDED; i++) {
                select(round * ADDED + i);
                double add = cpu(protocol, () -> hands.page.evaluate("() => bench.bare()"));
                if (i > 0) {
                    samples.add("addBare", add);
                }
            }
        }

        /** Long enough for what follows a selection to be over. */
        private void select(int nth) {
            hands.page.evaluate("n => bench.select(n)", nth);
            hands.page.waitForTimeout(450);
        }

        private void add(CDPSession protocol, int round, Samples samples) {
            Page page = hands.page;
            for (int i = 0; i < ADDED; i++) {
                select(round * ADDED + i);
                boolean[] painted = new boolean[1];
                double add = cpu(protocol, () -> painted[0] = Boolean.TRUE.equals(page.evaluate("() => bench.tag()")));
                samples.add("painted", painted[0] ? 1 : 0);
                double rest = cpu(protocol, () -> page.evaluate("() => bench.answer()"));
                // The first of a page also compiles the code.
                if (i > 0) {
                    samples.add("add", add);
                    samples.add("addAnswered", add + rest);
                }
            }
        }
    }

    /** Brings the benches' own words into a page; as a function, since the page takes expressions only. */
    static void load(Page page) throws IOException {
        page.evaluate("() => {" + Files.readString(Path.of("src/bench/js/canvas.js")) + "}");
    }

    private static double cpu(CDPSession protocol, Runnable act) {
        double before = metric(protocol, "TaskDuration");
        act.run();
        return (metric(protocol, "TaskDuration") - before) * 1000;
    }

    private static double heap(CDPSession protocol) {
        protocol.send("HeapProfiler.collectGarbage");
        return metric(protocol, "JSHeapUsedSize") / 1e6;
    }

    private static double metric(CDPSession protocol, String name) {
        for (JsonElement each : protocol.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (each.getAsJsonObject().get("name").getAsString().equals(name)) {
                return each.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError(name);
    }
}
