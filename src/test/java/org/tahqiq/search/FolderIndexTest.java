package org.tahqiq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.tahqiq.store.Home;

/** The index of a home: what else becomes of a folder. */
class FolderIndexTest extends IndexKeeperTest {

    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean full;
    private Path home = Path.of("");

    @Override
    void another() {
        home = folder.resolve(UUID.randomUUID().toString());
    }

    @Override
    SearchIndex open() {
        return new FolderIndex(new Home(home)) {
            @Override
            Directory directory(Path folder) throws IOException {
                return new FullDirectory(super.directory(folder));
            }
        };
    }

    @Override
    void close(SearchIndex index) throws Exception {
        ((FolderIndex) index).destroy();
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

    /** What a crash at this moment would leave on the disk becomes the home. */
    @Override
    void crash() throws Exception {
        Path left = folder.resolve("left");
        while (!isCopiedTo(left)) {
            FileSystemUtils.deleteRecursively(left);
        }
        end();
        home = left;
    }

    /** Not when a file went away meanwhile: no crash leaves such a state. */
    private boolean isCopiedTo(Path left) throws IOException {
        try {
            for (Path file : files("")) {
                Path copy = left.resolve(home.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return true;
        } catch (NoSuchFileException | UncheckedIOException merged) {
            return false;
        }
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
    void aDamagedOneIsMadeAgain() throws Exception {
        desk.article("خبر عن الياسمين.");
        awaitFound("الياسمين", 1);
        end();
        for (Path file : files("segments_")) {
            Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        }
        begin();
        awaitFound("الياسمين", 1);
    }

    @Test
    void whoeverSearchesWhileTheServerStopsDoesNotOpenItAgain() throws Exception {
        end();
        SearchIndex index = open();
        index.show();
        close(index);
        Query query = new Query("النرجس", Set.of(Kind.values()), null);
        Sight sight = new Sight(UUID.randomUUID(), Set.of(UUID.randomUUID()), Set.of(), Set.of(), Set.of());
        assertThatThrownBy(() -> index.find(query, sight, "", 10)).hasMessage("search-away");
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
