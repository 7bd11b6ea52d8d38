package org.tahqiq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
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

/** The index of another home over the database of the running application: what it misses it takes up, whatever became of it. */
class IndexKeeperTest {

    @TempDir
    Path folder;

    private Path home;

    private final Api.Desk desk = Api.desk();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean full;
    private volatile boolean nearlyFull;
    private SearchIndex index;
    private IndexKeeper keeper;

    @BeforeEach
    void first() {
        home = folder.resolve("first");
        begin();
    }

    private void begin() {
        index = new SearchIndex(new Home(home)) {
            @Override
            Directory directory(Path folder) throws IOException {
                return new FullDirectory(super.directory(folder));
            }
        };
        Disk disk = new Disk(new Home(home)) {
            @Override
            public long free() {
                asked.incrementAndGet();
                return nearlyFull ? 0 : Long.MAX_VALUE;
            }
        };
        keeper = new IndexKeeper(
                index,
                Api.bean(Entries.class),
                Api.bean(SearchRows.class),
                Api.bean(ChangeFeed.class),
                new Saving(disk, new MockEnvironment()));
        keeper.start();
    }

    /** A folder on a disk that the test fills. */
    private final class FullDirectory extends FilterDirectory {

        FullDirectory(Directory in) {
            super(in);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                failed.incrementAndGet();
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    @AfterEach
    void end() throws Exception {
        keeper.destroy();
        index.destroy();
    }

    /** What a crash at this moment would leave on the disk becomes the home. */
    private void crash() throws Exception {
        Path left = folder.resolve("left");
        for (Path file : files("")) {
            Path copy = left.resolve(home.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        end();
        home = left;
    }

    private int found(String words) {
        UUID corpus = UUID.fromString(desk.corpus());
        Sight sight = new Sight(corpus, Set.of(corpus), Set.of(), Set.of(corpus), Set.of());
        return index.count(new Query(words, Set.of(Kind.values()), null), sight);
    }

    private void awaitFound(String words, int count) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (found(words) != count && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(found(words)).as(words).isEqualTo(count);
    }

    /** The first of many articles are found before the last are read. */
    private void awaitWhole() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
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
        index.destroy();
        // A row that no change tells of: whoever reads all again would find it.
        Api.bean(JdbcClient.class)
                .sql("update article set title = 'الزعفران' where corpus_id = ?")
                .param(UUID.fromString(desk.corpus()))
                .update();
        begin();
        desk.article("خبر ثان عن الخزامى.");
        awaitFound("الخزامى", 2);
        assertThat(found("الزعفران")).isZero();
    }

    /** Lucene's writer closes itself at the first write that fails. */
    @Test
    void aDiskThatIsFullLosesNothingAndTheIndexGoesOnWhenThereIsRoom() throws Exception {
        desk.article("خبر عن النرجس.");
        awaitFound("النرجس", 1);
        awaitWhole();
        full = true;
        desk.article("خبر ثان عن النرجس.");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (failed.get() == 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(failed).hasPositiveValue();
        full = false;
        awaitFound("النرجس", 2);
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
    private void looksTwice() throws InterruptedException {
        int before = asked.get();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (asked.get() < before + 2 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(asked).hasValueGreaterThan(before + 1);
    }

    @Test
    void aDamagedIndexAndOneOfAnotherDatabaseAreMadeAgain() throws Exception {
        desk.article("خبر عن الياسمين.");
        awaitFound("الياسمين", 1);
        keeper.destroy();
        index.destroy();
        for (Path file : files("segments_")) {
            Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        }
        begin();
        awaitFound("الياسمين", 1);
        keeper.destroy();
        index.settle(Map.of(UUID.fromString(desk.corpus()), new ChangeFeed.Mark(1, "غيره")));
        index.clear();
        index.show();
        assertThat(found("الياسمين")).isZero();
        index.settle(Map.of(UUID.fromString(desk.corpus()), new ChangeFeed.Mark(1, "غيره")));
        index.destroy();
        begin();
        awaitFound("الياسمين", 1);
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
        home = folder.resolve("second");
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
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (index.best(reader -> Inquiry.likeForeign("ادعاء عن السوسن", sight, reader), 9)
                                .size()
                        != count
                && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(index.best(reader -> Inquiry.likeForeign("ادعاء عن السوسن", sight, reader), 9))
                .hasSize(count);
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(each -> Files.isRegularFile(each)
                            && !each.endsWith("write.lock")
                            && each.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
