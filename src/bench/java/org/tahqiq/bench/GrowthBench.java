package org.tahqiq.bench;

import static org.tahqiq.bench.load.Latencies.rounded;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.bench.load.Annotator;
import org.tahqiq.bench.load.Latencies;
import org.tahqiq.bench.load.Ledger;
import org.tahqiq.bench.load.Stock;
import org.tahqiq.store.AppProcess;
import org.tahqiq.store.Postgres;

/**
 * {@code ./tahqiq bench growth}: the same in databases of 10, 1,000 and 100,000 articles, one after the other in each round, as a browser
 * does it; the ratios to the smallest say what grows. {@code -Dbench.postgres=true} for PostgreSQL.
 */
class GrowthBench {

    private static final int[] ARTICLES = Stream.of(
                    System.getProperty("bench.articles", "10,1000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int WARM_UP = 3;
    private static final int TIMES = 15;
    private static final boolean ON_POSTGRES = Boolean.getBoolean("bench.postgres");
    private static final int WORDS = 150;
    /** Stands in every article of the stock. */
    private static final String WORD = "في";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    @Test
    void growth() throws Exception {
        List<Installation> all = new ArrayList<>();
        try {
            for (int articles : ARTICLES) {
                all.add(Installation.of(folder.resolve("with" + articles), articles));
            }
            for (int i = 0; i < WARM_UP; i++) {
                for (Installation each : all) {
                    each.round();
                }
            }
            all.forEach(Installation::forget);
            for (int i = 0; i < ROUNDS; i++) {
                for (Installation each : all) {
                    each.round();
                }
            }
            Figures figures = new Figures("growth").put("rounds", ROUNDS).put("postgres", ON_POSTGRES);
            for (Installation each : all) {
                figures.put("ms" + each.size, each.medians(null));
                figures.put("ratio" + each.size, each.medians(all.getFirst()));
                figures.put("errors" + each.size, each.ledger.words());
            }
            figures.write();
        } finally {
            for (Installation each : all) {
                each.close();
            }
        }
    }

    /** One database and the application on it, with one member at work. */
    private static final class Installation implements AutoCloseable {

        private final int size;
        private final Stock stock;
        private final Postgres postgres;
        private final AppProcess app;
        private final Annotator person;
        private final HttpClient http = HttpClient.newHttpClient();
        private final Ledger ledger = new Ledger();
        private final Random random = new Random(7);
        private Map<String, Latencies> took = new LinkedHashMap<>();

        private Installation(int size, Stock stock, Postgres postgres, AppProcess app) {
            this.size = size;
            this.stock = stock;
            this.postgres = postgres;
            this.app = app;
            this.person = new Annotator(app.base(), stock, 0);
        }

        static Installation of(Path folder, int articles) throws Exception {
            Postgres postgres =
                    ON_POSTGRES ? Postgres.start(Files.createDirectories(folder.resolve("postgres"))) : null;
            List<String> properties = postgres == null ? List.of() : postgres.properties();
            Path home = folder.resolve("home");
            Stock stock = Stock.in(home, properties, new Stock.Size(1, articles, WORDS, 0));
            if (postgres != null) {
                try (var connection = postgres.source().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("analyze");
                }
            }
            AppProcess app = AppProcess.start(home, List.of("-XX:+UseSerialGC", "-Xmx1g"), properties);
            Installation made = new Installation(articles, stock, postgres, app);
            made.person.enter();
            made.awaitIndex();
            return made;
        }

        /** The index is made in the order in which things were put in. */
        private void awaitIndex() throws IOException, InterruptedException {
            while (!person.isIndexWhole()) {
                TimeUnit.SECONDS.sleep(1);
            }
        }

        void round() throws IOException, InterruptedException {
            for (int i = 0; i < TIMES; i++) {
                UUID article =
                        stock.articles().get(random.nextInt(stock.articles().size()));
                time("open", () -> person.openArticle(article));
                person.save(ledger, System.nanoTime());
                time("save", () -> person.save(ledger, System.nanoTime()));
                time("library", person::library);
                time("libraryDeep", this::deepPage);
                time("libraryByWord", () -> person.libraryWith(WORD));
                time("queue", person::queue);
                time("search", person::search);
            }
        }

        private void deepPage() throws IOException, InterruptedException {
            UUID behind = stock.articles().get(stock.articles().size() * 9 / 10 - 1);
            String cursor = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(behind.toString().getBytes(StandardCharsets.UTF_8));
            rest("corpora/" + stock.corpus() + "/articles?limit=50&cursor=" + cursor);
        }

        private String rest(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(app.base().resolve("/api/v1/" + path))
                            .header("Authorization", "Bearer " + AppProcess.TOKEN)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + ": " + answer.body());
            }
            return answer.body();
        }

        private void time(String what, Act act) throws IOException, InterruptedException {
            long start = System.nanoTime();
            act.run();
            took.computeIfAbsent(what, w -> new Latencies()).add(System.nanoTime() - start);
        }

        void forget() {
            took = new LinkedHashMap<>();
        }

        /** @param smallest to be compared with; null for milliseconds */
        Map<String, Double> medians(Installation smallest) {
            Map<String, Double> medians = new LinkedHashMap<>();
            took.forEach((what, latencies) -> medians.put(
                    what,
                    rounded(latencies.quantile(0.5)
                            / (smallest == null ? 1 : smallest.took.get(what).quantile(0.5)))));
            return medians;
        }

        @Override
        public void close() throws Exception {
            person.close();
            app.close();
            if (postgres != null) {
                postgres.close();
            }
        }
    }
}
