package org.tahqiq;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A corpus in the home format: articles of 600 words of the sample, with a hundred annotations each and a link for every third. */
final class ManyAnnotations {

    private static final Path SAMPLE = Path.of("src/main/resources/samples/seed-article.txt");
    private static final int WORDS = 600;
    private static final int OF_AN_ARTICLE = 100;

    private final Random random;
    private final String[] vocabulary;
    private final UUID member = UuidCreator.getTimeOrderedEpoch();

    private ManyAnnotations(long seed) throws IOException {
        random = new Random(seed);
        vocabulary = Files.readString(SAMPLE).strip().split("\\s+");
    }

    static int articles(int annotations) {
        return Math.ceilDiv(annotations, OF_AN_ARTICLE);
    }

    static void write(Path file, int annotations, long seed) throws IOException {
        ManyAnnotations corpus = new ManyAnnotations(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int left = annotations; left > 0; left -= OF_AN_ARTICLE) {
                out.write(Api.JSON.writeValueAsString(corpus.article(Math.min(left, OF_AN_ARTICLE))));
                out.write('\n');
            }
        }
    }

    private Map<String, Object> article(int annotations) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[WORDS];
        int[] ends = new int[WORDS];
        for (int i = 0; i < WORDS; i++) {
            text.append(i == 0 ? "" : i % 50 == 0 ? "\n" : " ");
            starts[i] = text.length();
            text.append(vocabulary[random.nextInt(vocabulary.length)]);
            ends[i] = text.length();
        }
        Set<Integer> firsts = new TreeSet<>();
        while (firsts.size() < annotations) {
            firsts.add(random.nextInt(WORDS - 20));
        }
        List<Map<String, Object>> marks = new ArrayList<>();
        List<Map<String, Object>> links = new ArrayList<>();
        UUID claim = null;
        for (int first : firsts) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            Map<String, Object> mark = new LinkedHashMap<>();
            mark.put("id", id);
            mark.put("member", Map.of("id", member, "name", "سلمى"));
            switch (marks.size() % 3) {
                case 0 -> {
                    claim = id;
                    place(mark, "CLAIM", starts[first], ends[first + 4 + random.nextInt(14)], text);
                    mark.put("fields", Map.of("checkWorthiness", "HIGH", "topic", "اقتصاد"));
                }
                case 1 -> {
                    place(mark, "ATTRIBUTION", starts[first], ends[first + 6 + random.nextInt(12)], text);
                    Map<String, Object> cue = Map.of(
                            "start",
                            starts[first],
                            "end",
                            ends[first],
                            "quote",
                            text.substring(starts[first], ends[first]));
                    mark.put(
                            "fields",
                            Map.of("cue", cue, "force", "NEUTRAL", "source", Map.of("name", "الوزير", "guess", true)));
                }
                default -> {
                    place(mark, "FIGURE", starts[first], ends[first + 1], text);
                    mark.put("fields", Map.of("value", random.nextInt(100_000), "unit", "طائرة", "kind", "COUNT"));
                    links.add(Map.of(
                            "id", UuidCreator.getTimeOrderedEpoch(), "kind", "QUANTIFIES", "from", id, "to", claim));
                }
            }
            marks.add(mark);
        }
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("id", UuidCreator.getTimeOrderedEpoch());
        article.put("title", "خبر");
        article.put("text", text.toString());
        article.put("annotations", marks);
        article.put("relations", links);
        return article;
    }

    private static void place(Map<String, Object> mark, String tag, int start, int end, CharSequence text) {
        mark.put("tag", tag);
        mark.put("start", start);
        mark.put("end", end);
        mark.put("quote", text.subSequence(start, end).toString());
    }
}
