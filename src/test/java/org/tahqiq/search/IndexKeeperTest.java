package org.tahqiq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.tahqiq.Api;
import org.tahqiq.store.Disk;
import org.tahqiq.store.Home;
import org.tahqiq.store.Saving;
import org.tahqiq.team.ChangeFeed;

/** Another index over the database of the running application: what it misses it takes up, whatever became of it, wherever it is. */
abstract class IndexKeeperTest {

    @TempDir
    Path folder;

    final Api.Desk desk = Api.desk();
    SearchIndex index;
    IndexKeeper keeper;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean nearlyFull;

    /** The index as it is after whatever became of it. */
    abstract SearchIndex open();

    /** Another one, in which nothing ever was, is what is opened next. */
    abstract void another();

    /** What a crash at this moment would leave is what is opened next. */
    abstract void crash() throws Exception;

    abstract void close(SearchIndex index) throws Exception;

    @BeforeEach
    final void first() {
        another();
        begin();
    }

    final void begin() {
        index = open();
        keeper = keeper(index);
        keeper.start();
    }

    final IndexKeeper keeper(SearchIndex index) {
        Disk disk = new Disk(new Home(folder)) {
            @Override
            public long free() {
                asked.incrementAndGet();
                return nearlyFull ? 0 : Long.MAX_VALUE;
            }
        };
        return new IndexKeeper(
                index,
                Api.bean(Entries.class),
                Api.bean(SearchRows.class),
                Api.bean(ChangeFeed.class),
                new Saving(disk, new MockEnvironment()));
    }

    @AfterEach
    void end() throws Exception {
        keeper.destroy();
        close(index);
    }

    int found(String words) {
        return found(index, words);
    }

    final int found(SearchIndex index, String words) {
        UUID corpus = UUID.fromString(desk.corpus());
        Sight sight = new Sight(corpus, Set.of(corpus), Set.of(), Set.of(corpus), Set.of());
        return index.count(new Query(words, Set.of(Kind.values()), null), sight);
    }

    final void awaitFound(String words, int count) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (found(words) != count && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(found(words)).as(words).isEqualTo(count);
    }

    /** The first of many articles are found before the last are read. */
    final void awaitWhole() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (keeper.progress().isPresent() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    @Test
    void whatWasMadeBeforeAndMeanwhileIsFound() throws Exception {
        desk.article("خبر عن البرقوق.");
        awaitFound("البرقوق", 1);
        desk.editor()
                .mark(desk.article("خبر آخر عن البرقوق."), "FIGURE", 12, 18)
                .expect(201);
        awaitFound("البرقوق", 3);
    }

    @Test
    void aCrashBeforeTheIndexIsOnTheDiskLosesNothing() throws Exception {
        desk.article("خبر عن القرنفل.");
        awaitFound("القرنفل", 1);
        desk.article("خبر جديد عن القرنفل.");
        awaitFound("القرنفل", 2);
        crash();
        desk.article("خبر ثالث عن القرنفل، والخادم لا يعمل.");
        begin();
        awaitFound("القرنفل", 3);
    }

    @Test
    void goesOnWhereItStoppedWithoutReadingAllAgain() throws Exception {
        desk.article("خبر عن الخزامى.");
        awaitFound("الخزامى", 1);
        awaitWhole();
        keeper.destroy();
        assertThat(index.marks()).isNotEmpty();
        close(index);
        // A row that no change tells of: whoever reads all again would find it.
        retitle("الزعفران");
        begin();
        desk.article("خبر ثان عن الخزامى.");
        awaitFound("الخزامى", 2);
        assertThat(found("الزعفران")).isZero();
    }

    @Test
    void whatIsLeftOfAnAlmostFullDiskIsNotTheIndexs() throws Exception {
        desk.article("خبر عن الأقحوان.");
        awaitFound("الأقحوان", 1);
        nearlyFull = true;
        looksTwice();
        desk.article("خبر ثان عن الأقحوان.");
        looksTwice();
        assertThat(found("الأقحوان")).isOne();
        nearlyFull = false;
        awaitFound("الأقحوان", 2);
    }

    /** What the keeper was at is done, and it has looked again. */
    final void looksTwice() throws InterruptedException {
        int before = asked.get();
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (asked.get() < before + 2 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(asked).hasValueGreaterThan(before + 1);
    }

    @Test
    void oneOfAnotherDatabaseIsMadeAgain() throws Exception {
        desk.article("خبر عن الياسمين.");
        awaitFound("الياسمين", 1);
        keeper.destroy();
        index.settle(ofAnotherDatabase());
        index.clear();
        index.show();
        assertThat(found("الياسمين")).isZero();
        index.settle(ofAnotherDatabase());
        close(index);
        begin();
        awaitFound("الياسمين", 1);
    }

    private Map<UUID, ChangeFeed.Mark> ofAnotherDatabase() {
        return Map.of(UUID.fromString(desk.corpus()), new ChangeFeed.Mark(1, "غيره"));
    }

    @Test
    void aWholeIndexIsSearchedUntilTheOneMadeBesideItIsWhole() throws Exception {
        for (int i = 0; i < 50; i++) {
            desk.article("خبر عن الريحان رقم " + i);
        }
        awaitFound("الريحان", 50);
        awaitWhole();
        keeper.destroy();
        index.settle(ofAnotherDatabase());
        close(index);
        // A row that no change tells of: it is found once all was read again.
        retitle("الزعتر");
        begin();
        Set<Integer> answers = new TreeSet<>();
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (found("الزعتر") == 0 && System.nanoTime() < end) {
            answers.add(found("الريحان"));
        }
        answers.add(found("الريحان"));
        assertThat(answers).containsExactly(50);
        assertThat(found("الزعتر")).isEqualTo(50);
    }

    private void retitle(String title) {
        Api.bean(JdbcClient.class)
                .sql("update article set title = ? where corpus_id = ?")
                .params(title, UUID.fromString(desk.corpus()))
                .update();
    }

    @Test
    void checksOfOtherDesksAreTakenUpMeanwhileAndWhenAllIsMadeAgain() throws Exception {
        imported(1);
        awaitForeign(1);
        imported(2);
        awaitForeign(2);
        imported(2);
        awaitForeign(2);
        end();
        another();
        begin();
        awaitForeign(2);
    }

    private void imported(int number) {
        desk.curator()
                .post(
                        desk.path() + "/claimreviews",
                        List.of(Map.of(
                                "@type",
                                "ClaimReview",
                                "url",
                                "https://checks.example/" + number,
                                "claimReviewed",
                                "ادعاء عن السوسن " + number,
                                "author",
                                "مرصد",
                                "reviewRating",
                                Map.of("alternateName", "خطأ"))))
                .expect(200);
    }

    private void awaitForeign(int count) throws InterruptedException {
        UUID corpus = UUID.fromString(desk.corpus());
        Sight sight = new Sight(corpus, Set.of(corpus), Set.of(), Set.of(), Set.of());
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (index.best(reader -> Inquiry.likeForeign("ادعاء عن السوسن", sight, reader), 9)
                                .size()
                        != count
                && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(index.best(reader -> Inquiry.likeForeign("ادعاء عن السوسن", sight, reader), 9))
                .hasSize(count);
    }
}
