package org.tahqiq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tahqiq.team.DemoMember;
import org.tahqiq.text.PlainText;

/**
 * An article of any length out of the words of the sample, with spans of all three tags that nest and overlap; a few run over
 * hundreds of words and so across chunks.
 */
record LongArticle(String text, List<Place> spans) {

    private static final Path SAMPLE = Path.of("src/main/resources/samples/seed-article.txt");
    private static final List<String> TAGS = List.of("CLAIM", "ATTRIBUTION", "FIGURE");
    /** Words of a span by its tag: at least, and how many more. */
    private static final int[][] LENGTHS = {{4, 14}, {6, 20}, {1, 3}};

    private static final int LONG_WORDS = 600;
    private static final int ONE_LONG_IN = 500;

    record Place(int tag, int start, int end) {}

    /** @param giant whether all of it is one paragraph */
    static LongArticle of(int words, int spans, boolean giant, long seed) throws IOException {
        Random random = new Random(seed);
        String[] vocabulary = Files.readString(SAMPLE).strip().split("\\s+");
        StringBuilder text = new StringBuilder();
        int[] starts = new int[words];
        int[] ends = new int[words];
        int left = giant ? words : 30 + random.nextInt(40);
        for (int i = 0; i < words; i++) {
            starts[i] = text.length();
            text.append(vocabulary[random.nextInt(vocabulary.length)]);
            ends[i] = text.length();
            boolean last = --left == 0;
            if (last) {
                left = 30 + random.nextInt(40);
            }
            text.append(last ? '\n' : ' ');
        }
        text.setLength(ends[words - 1]);
        Set<Place> places = new LinkedHashSet<>();
        while (places.size() < spans) {
            int tag = random.nextInt(TAGS.size());
            int length =
                    places.size() % ONE_LONG_IN == 1 ? LONG_WORDS : LENGTHS[tag][0] + random.nextInt(LENGTHS[tag][1]);
            int first = random.nextInt(words - length);
            places.add(new Place(tag, starts[first], ends[first + length - 1]));
        }
        return new LongArticle(
                text.toString(),
                places.stream()
                        .sorted(Comparator.comparingInt(Place::start).thenComparingInt(Place::end))
                        .toList());
    }

    /** As the page of text is sent it: in columns. */
    Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put(
                "ids",
                IntStream.range(0, spans.size())
                        .mapToObj(i -> new UUID(7, i).toString())
                        .toList());
        columns.put("tags", spans.stream().map(Place::tag).toList());
        columns.put(
                "starts",
                IntStream.range(0, spans.size())
                        .map(i -> spans.get(i).start()
                                - (i == 0 ? 0 : spans.get(i - 1).start()))
                        .boxed()
                        .toList());
        columns.put(
                "lengths", spans.stream().map(span -> span.end() - span.start()).toList());
        columns.put("versions", spans.stream().map(span -> 1).toList());
        columns.put("members", spans.stream().map(span -> span.start() % 2).toList());
        columns.put("names", List.of("سلمى", "هالة"));
        columns.put("memberIds", List.of("salma", "hala"));
        return Map.of("text", text, "spans", columns);
    }

    /** Puts it beside the demo's sample, its spans made by the editor in as many steps. */
    UUID store(JdbcTemplate database) {
        UUID article = UUID.randomUUID();
        PlainText body = new PlainText(text);
        database.update("""
                insert into article (id, work_id, version, corpus_id, edition, title, body, sha256, length, language, created_at)
                select ?, ?, 0, corpus_id, 1, ?, ?, ?, ?, 'ar', created_at from article order by id fetch first 1 row only
                """, article, article, "مقال طويل", text, body.sha256(), body.length());
        UUID member = database.queryForObject(
                "select id from member where name = ?",
                UUID.class,
                DemoMember.ALL.iterator().next().name());
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> steps = new ArrayList<>();
        for (Place span : spans) {
            UUID id = UUID.randomUUID();
            String quote = text.substring(span.start(), span.end());
            rows.add(new Object[] {id, member, member, TAGS.get(span.tag()), span.start(), span.end(), quote, article});
            steps.add(new Object[] {member, rows.size(), article});
        }
        database.batchUpdate("""
                insert into annotation (id, version, corpus_id, article_id, member_id, origin_id, origin_name, tag,
                                        span_start, span_end, quote, fields, present, created_at)
                select ?, 0, corpus_id, id, ?, ?, 'editor', ?, ?, ?, ?, '{}', true, created_at from article where id = ?
                """, rows);
        database.batchUpdate("""
                insert into step (article_id, member_id, seq, version, corpus_id, undone, taken_at)
                select id, ?, ?, 0, corpus_id, false, created_at from article where id = ?
                """, steps);
        return article;
    }
}
