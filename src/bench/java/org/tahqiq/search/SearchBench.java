package org.tahqiq.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.Api;
import org.tahqiq.bench.Figures;
import org.tahqiq.text.PlainText;

/**
 * {@code ./tahqiq bench search}: 100,000 articles out of the sentences of the development texts, asked for over REST, beside a
 * short list from the same server; and how long a new article takes until it is found.
 */
class SearchBench {

    private static final int ARTICLES = Integer.getInteger("bench.articles", 100_000);
    private static final int ASKED = Integer.getInteger("bench.rounds", 100);
    private static final int PART = 1_000;
    private static final int SENTENCES = 12;
    private static final int NEW = 20;

    private static final Map<String, List<String>> QUERIES = Map.of(
            "word", List.of("الحكومة", "مستشفى", "الانتخابات", "ارتفاع", "المغرب"),
            "words", List.of("وزارة الصحة", "أسعار القمح", "المحكمة قرار", "الفريق المباراة", "عدد السكان"),
            "phrase", List.of("«وزير الداخلية»", "«في المئة»", "«مليون دولار»", "«رئيس الوزراء»", "«هذا العام»"),
            "nothing", List.of("زقزقوووق", "خنفشارية", "قلقميشا", "طرطميس", "هجنفلات"));

    private final Random random = new Random(Long.getLong("bench.seed", 20261127));

    /** Of the figures. */
    String name() {
        return "search";
    }

    @Test
    void search() throws IOException {
        Api.Desk desk = Api.desk();
        Api.Caller reader = desk.reader();
        fill(UUID.fromString(desk.corpus()), sentences());
        Figures figures = new Figures(name()).put("articles", ARTICLES).put("queriesOfAKind", ASKED);
        QUERIES.forEach((kind, queries) -> ask(reader, queries, new ArrayList<>(), new ArrayList<>()));
        QUERIES.forEach((kind, queries) -> {
            List<Double> took = new ArrayList<>();
            List<Double> listed = new ArrayList<>();
            ask(reader, queries, took, listed);
            Map<String, Double> found = new LinkedHashMap<>();
            found.put("p50Ms", at(took, 50));
            found.put("p95Ms", at(took, 95));
            found.put("p95OfShortList", at(took, 95) / at(listed, 95));
            figures.put(kind, found);
        });
        List<Double> until = new ArrayList<>();
        for (int i = 0; i < NEW; i++) {
            until.add(untilFound(desk, reader, "وسمفريد" + Integer.toString(i, 36)));
        }
        figures.put("newArticleFoundMs", Map.of("p50", at(until, 50), "p95", at(until, 95)));
        figures.write();
    }

    private static void ask(Api.Caller reader, List<String> queries, List<Double> took, List<Double> listed) {
        for (int i = 0; i < ASKED; i++) {
            String query = URLEncoder.encode(queries.get(i % queries.size()), UTF_8);
            took.add(milliseconds(() -> reader.get("/search?q=" + query).expect(200)));
            listed.add(milliseconds(() -> reader.get("/corpora?limit=1").expect(200)));
        }
    }

    private static double untilFound(Api.Desk desk, Api.Caller reader, String word) {
        desk.article("خبر فيه كلمة واحدة لا تتكرر: " + word);
        return milliseconds(() -> {
            while (reader.get("/search?q=" + URLEncoder.encode(word, UTF_8))
                    .expect(200)
                    .items()
                    .isEmpty()) {
                Thread.onSpinWait();
            }
        });
    }

    private static double milliseconds(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(List<Double> times, int percent) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static List<String> sentences() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/suggestion/development"))) {
            List<String> sentences = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Stream.of(Files.readString(file).split("(?<=[.؟!])\\s+"))
                        .filter(each -> !each.isBlank())
                        .forEach(sentences::add);
            }
            return sentences;
        }
    }

    /** Past the services: they would write an event of the audit trail for each. */
    private void fill(UUID corpus, List<String> sentences) {
        JdbcTemplate database = Api.bean(JdbcTemplate.class);
        SearchIndex index = Api.bean(SearchIndex.class);
        for (int done = 0; done < ARTICLES; done += PART) {
            List<Object[]> rows = new ArrayList<>();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < PART; i++) {
                UUID id = UUID.randomUUID();
                StringBuilder text = new StringBuilder();
                for (int each = 0; each < SENTENCES; each++) {
                    text.append(text.isEmpty() ? "" : " ").append(sentences.get(random.nextInt(sentences.size())));
                }
                PlainText body = new PlainText(text.toString());
                rows.add(
                        new Object[] {id, id, corpus, "خبر " + (done + i), body.value(), body.sha256(), body.length()});
                entries.add(new Entry(
                        Kind.ARTICLE, id, id, id, corpus, null, false, false, body.value(), "خبر " + (done + i)));
            }
            database.batchUpdate("""
                    insert into article (id, work_id, version, corpus_id, edition, title, body, sha256, length, language, created_at)
                    values (?, ?, 0, ?, 1, ?, ?, ?, ?, 'ar', current_timestamp)
                    """, rows);
            index.replace(List.of(), entries);
        }
        index.show();
    }
}
