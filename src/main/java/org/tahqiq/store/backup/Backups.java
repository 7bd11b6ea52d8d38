package org.tahqiq.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.Refusal;

/**
 * Makes backups while people work: one archive each, which counts only once it was restored beside the installation and found whole.
 */
@Component
public class Backups {

    /** The kind of the job that makes one. */
    public static final String JOB = "backup";

    static final String DRILL = "drill-";

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    /** Written, and restored to be proved. */
    private static final int ROUNDS = 2;

    private final Shelf shelf;
    private final Writing writing;
    private final Loading loading;
    private final EmbeddedFile embedded;
    private final Room room;
    private final InstantSource clock;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Backups(Shelf shelf, Writing writing, Loading loading, EmbeddedFile embedded, Room room, InstantSource clock) {
        this.shelf = shelf;
        this.writing = writing;
        this.loading = loading;
        this.embedded = embedded;
        this.room = room;
        this.clock = clock;
    }

    /**
     * Says at once whether one could be made now.
     *
     * @throws Refusal {@code backup-space}, {@code backup-under-way}
     */
    public void requirePossible() {
        if (underWay.get()) {
            throw Refusal.conflict("backup-under-way");
        }
        room.require();
    }

    /**
     * Makes one and restores it into a scratch folder. One that does not come back whole is kept, too, and says so.
     *
     * @throws Refusal {@code backup-space}, {@code backup-under-way}; {@code backup-failed} when it could not be written. Those that are
     *     there stay as they are.
     */
    public Kept make(Kept.Reason reason, Jobs.Progress progress) {
        if (!underWay.compareAndSet(false, true)) {
            throw Refusal.conflict("backup-under-way");
        }
        try {
            room.require();
            Path fresh = shelf.fresh(reason);
            try {
                write(fresh, progress);
                Kept made = shelf.keep(fresh, prove(fresh, progress));
                LOG.info(
                        "Backup {} made, {}",
                        made.name(),
                        made.provedAt().isPresent() ? "restored and whole" : "BROKEN");
                return made;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException | SQLException e) {
            LOG.error("A backup could not be written", e);
            throw new Refusal(Refusal.Kind.BUSY, "backup-failed");
        } finally {
            underWay.set(false);
        }
    }

    /** The last ones first. */
    public List<Kept> list() {
        try {
            return shelf.list();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal {@code not-found} */
    public Path file(String name) {
        try {
            return shelf.file(name);
        } catch (NoSuchFileException e) {
            throw Refusal.unknown();
        }
    }

    /** Deletes those of former nights that need not be kept. */
    public void thin() {
        for (Kept each : Keeping.superfluous(list(), ZoneId.systemDefault())) {
            try {
                shelf.drop(each);
            } catch (IOException e) {
                LOG.warn("Backup {} could not be deleted", each.name(), e);
            }
        }
    }

    private void write(Path file, Jobs.Progress progress) throws IOException, SQLException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(out), 1 << 16) {
                @Override
                public void close() throws IOException {
                    flush(); // the channel is still to be forced
                }
            };
            writing.write(bytes, ROUNDS, progress);
            out.force(true);
        }
    }

    private Kept.Proof prove(Path file, Jobs.Progress progress) throws IOException {
        Path scratch = Files.createTempDirectory(shelf.folder(), DRILL);
        try (Archive archive = Archive.open(file)) {
            archive.requireWhole(progress);
            embedded.make(scratch, database -> loading.fill(database, archive, progress));
            About about = archive.about();
            return new Kept.Proof(clock.instant(), about.rows(), about.blobs(), null, List.of());
        } catch (Refusal broken) {
            LOG.error("A backup does not come back whole: {} {}", broken.code(), broken.args());
            List<String> args = broken.args().stream().map(String::valueOf).toList();
            return new Kept.Proof(clock.instant(), 0, 0, broken.code(), args);
        } catch (SQLException e) {
            LOG.error("A backup cannot be restored", e);
            return new Kept.Proof(clock.instant(), 0, 0, "backup-broken", List.of(String.valueOf(e.getMessage())));
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }
}
