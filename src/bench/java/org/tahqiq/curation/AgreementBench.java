package org.tahqiq.curation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.Api;
import org.tahqiq.bench.Figures;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Tokenizer;

/**
 * {@code ./tahqiq bench agreement}: 10,000 articles of some 300 words that three members have read, each with some twenty spans, most of
 * them where another has one; how long the figures take to prepare, and to be answered, beside a short list from the same server.
 */
class AgreementBench {

    private static final int ARTICLES = Integer.getInteger("bench.articles", 10_000);
    private static final int ASKED = Integer.getInteger("bench.rounds", 50);
    private static final int PART = 500;
    private static final int SPANS = 20;
    private static final String[] TAGS = {"CLAIM", "ATTRIBUTION", "FIGURE"};

    private final Random random = new Random(Long.getLong("bench.seed", 20261127));

    @Test
    void agreement() throws IOException {
        Api.Desk desk = Api.desk("INDEPENDENT");
        List<UUID> members = List.of(member(desk), member(desk), member(desk));
        fill(UUID.fromString(desk.corpus()), members);
        Api.Caller curator = desk.curator();
        String path = desk.path() + "/agreement";
        String job = "/jobs/" + curator.post(path, null).expect(202).id();
        double prepared = milliseconds(() -> {
            while (!curator.get(job).expect(200).text("state").equals("DONE")) {
                Thread.onSpinWait();
            }
        });
        List<Double> took = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        List<Double> listed = new ArrayList<>();
        String between = path + "/differences?limit=50&first=" + members.get(0) + "&second=" + members.get(1);
        for (int i = 0; i < ASKED; i++) {
            took.add(milliseconds(() -> curator.get(path).expect(200)));
            differences.add(milliseconds(() -> curator.get(between).expect(200)));
            listed.add(milliseconds(() -> curator.get("/corpora?limit=1").expect(200)));
        }
        new Figures("agreement")
                .put("articles", ARTICLES)
                .put("passes", ARTICLES * members.size())
                .put("preparedMs", prepared)
                .put("answeredP50Ms", at(took, 50))
                .put("answeredP95Ms", at(took, 95))
                .put("answeredP95OfShortList", at(took, 95) / at(listed, 95))
                .put("differencesP95Ms", at(differences, 95))
                .write();
    }

    private static UUID member(Api.Desk desk) {
        return UUID.fromString(desk.editor().id());
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

    /** Past the services: they would write an event of the audit trail for each. */
    private void fill(UUID corpus, List<UUID> members) {
        JdbcTemplate database = Api.bean(JdbcTemplate.class);
        TransactionTemplate commits = new TransactionTemplate(Api.bean(PlatformTransactionManager.class));
        String[] vocabulary = Api.seedArticle().strip().split("\\s+");
        for (int done = 0; done < ARTICLES; done += PART) {
            List<Object[]> articles = new ArrayList<>();
            List<Object[]> passes = new ArrayList<>();
            List<Object[]> spans = new ArrayList<>();
            for (int i = 0; i < PART; i++) {
                UUID article = UUID.randomUUID();
                StringBuilder text = new StringBuilder();
                for (int word = 0; word < 300; word++) {
                    text.append(word == 0 ? "" : " ").append(vocabulary[random.nextInt(vocabulary.length)]);
                }
                PlainText body = new PlainText(text.toString());
                articles.add(new Object[] {
                    article, article, corpus, "خبر " + (done + i), body.value(), body.sha256(), body.length()
                });
                List<TextSpan> words = Tokenizer.tokens(body.value()).stream()
                        .map(token -> token.span())
                        .toList();
                for (UUID member : members) {
                    passes.add(new Object[] {UUID.randomUUID(), corpus, article, member});
                }
                // Each in a stretch of its own: nobody marks the same span twice.
                int stretch = (words.size() - 14) / SPANS;
                for (int span = 0; span < SPANS; span++) {
                    int from = span * stretch + random.nextInt(stretch);
                    int to = from + 1 + random.nextInt(10);
                    for (UUID member : members) {
                        if (random.nextInt(5) > 0) {
                            int end = to + (random.nextInt(4) == 0 ? 1 : 0);
                            spans.add(new Object[] {
                                UUID.randomUUID(),
                                corpus,
                                article,
                                member,
                                member,
                                TAGS[span % TAGS.length],
                                words.get(from).start(),
                                words.get(end).end()
                            });
                        }
                    }
                }
            }
            // One commit for a part: each would be a flush of the disk.
            commits.executeWithoutResult(commit -> {
                database.batchUpdate("""
                        insert into article (id, work_id, version, corpus_id, edition, title, body, sha256, length, language, created_at, kind)
                        values (?, ?, 0, ?, 1, ?, ?, ?, ?, 'ar', current_timestamp, 'ARTICLE')
                        """, articles);
                database.batchUpdate("""
                        insert into assignment (id, version, corpus_id, article_id, member_id, created_at, done_at)
                        values (?, 0, ?, ?, ?, current_timestamp, current_timestamp)
                        """, passes);
                database.batchUpdate("""
                        insert into annotation (id, version, corpus_id, article_id, member_id, origin_id, origin_name, tag,
                                                span_start, span_end, quote, fields, present, created_at)
                        values (?, 0, ?, ?, ?, ?, 'bench', ?, ?, ?, '…', '{}', true, current_timestamp)
                        """, spans);
            });
        }
    }
}
