package org.tahqiq.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Larger work beside a {@link Shift}, one piece after the other until something breaks: articles are brought in, a corpus is frozen, a
 * claim is published, a backup is made. Each piece that returned is looked for afterwards.
 */
final class Chores {

    /** Of the corpora that are brought in: their articles have this many annotations, or none. */
    static final String ARRIVED = "وارد";

    private static final String TEXT = "قال الوزير إن نسبة البطالة انخفضت كثيرا";
    private static final int MARKS = 3;

    /** What is done. */
    enum Kind {
        IMPORT,
        RELEASE,
        PUBLICATION,
        BACKUP
    }

    /** What was acknowledged, and what it is called: a corpus, a release, a claim, a file. */
    record Done(Kind kind, String name) {}

    private final Desk desk;
    private final int first;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private volatile boolean over;
    private volatile @Nullable Exception early;

    private Chores(Desk desk, int first) {
        this.desk = desk;
        this.first = first;
    }

    /** @param first which chore comes first, so that every one of them is under way in some round */
    static Chores begin(Desk desk, int first) {
        Chores chores = new Chores(desk, first);
        Thread.ofPlatform().daemon().start(chores::work);
        return chores;
    }

    /** Waits until the first chore is under way. */
    void awaitBegun() throws InterruptedException {
        begun.await();
    }

    void expectTheEnd() {
        over = true;
    }

    /** What was acknowledged by now. */
    List<Done> done() {
        Exception failed = early;
        if (failed != null) {
            throw new IllegalStateException("A chore failed while nothing was wrong", failed);
        }
        return List.copyOf(done);
    }

    private void work() {
        desk.sitDown();
        try {
            UUID article = desk.article(TEXT);
            for (int i = 0; i < MARKS; i++) {
                desk.mark(article, 0, 3 + 7 * i);
            }
            byte[] lines = desk.export(article);
            begun.countDown();
            for (int n = first; !over; n++) {
                Kind kind = Kind.values()[Math.floorMod(n, Kind.values().length)];
                done.add(new Done(kind, chore(kind, article, lines, n)));
            }
        } catch (Exception | AssertionError e) {
            if (!over) {
                early = e instanceof Exception failed ? failed : new IllegalStateException(e);
            }
        } finally {
            begun.countDown();
        }
    }

    private String chore(Kind kind, UUID article, byte[] lines, int n) throws Exception {
        return switch (kind) {
            case IMPORT -> {
                UUID corpus = desk.corpus(ARRIVED);
                desk.bringIn(corpus, lines);
                yield corpus.toString();
            }
            case RELEASE -> desk.release(article).toString();
            case PUBLICATION -> {
                UUID claim = desk.mark(desk.article(TEXT + " " + n), 0, 10);
                desk.word(claim, "انخفضت البطالة");
                desk.judge(claim, "الرقم الرسمي غير ذلك");
                desk.publish(claim);
                yield claim.toString();
            }
            case BACKUP -> desk.backup();
        };
    }

    /** What of it is not there any more. */
    static List<String> lost(JdbcClient database, Path home, Collection<Done> acknowledged) {
        List<String> lost = new ArrayList<>();
        for (Done each : acknowledged) {
            boolean there = switch (each.kind()) {
                case IMPORT -> count(database, "select count(*) from annotation where corpus_id = ?", each) == MARKS;
                case RELEASE ->
                    Files.exists(blob(
                            home,
                            database.sql("select articles_sha256 from corpus_release where id = ?")
                                    .param(UUID.fromString(each.name()))
                                    .query(String.class)
                                    .optional()
                                    .orElse("none")));
                case PUBLICATION ->
                    count(database, "select count(*) from published_claim where claim_id = ?", each) == 1
                            && count(
                                            database,
                                            "select count(*) from review where claim_id = ? and state = 'PUBLISHED'",
                                            each)
                                    == 1;
                case BACKUP -> Files.exists(home.resolve("backups").resolve(each.name()));
            };
            if (!there) {
                lost.add(each.kind() + " " + each.name());
            }
        }
        return lost;
    }

    private static Path blob(Path home, String sha256) {
        Path all = new Home(home).blobs();
        return all.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static long count(JdbcClient database, String sql, Done of) {
        return database.sql(sql)
                .param(UUID.fromString(of.name()))
                .query(Long.class)
                .single();
    }
}
