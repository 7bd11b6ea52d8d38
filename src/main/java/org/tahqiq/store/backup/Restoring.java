package org.tahqiq.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tahqiq.store.Disk;
import org.tahqiq.store.Home;
import org.tahqiq.store.HomeConfiguration;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.Refusal;

/**
 * Brings an archive back into an empty installation, or into an empty database of another kind. Everything is proved in a folder of its
 * own first; the last move makes it an installation.
 */
@Component
public class Restoring {

    private final DataSource database;
    private final Home home;
    private final boolean embeddedHere;
    private final Loading loading;
    private final EmbeddedFile embedded;

    Restoring(DataSource database, Home home, Environment environment, Loading loading, EmbeddedFile embedded) {
        this.database = database;
        this.home = home;
        this.embeddedHere = HomeConfiguration.isEmbedded(environment);
        this.loading = loading;
        this.embedded = embedded;
    }

    /** What came back. */
    public record Restored(long rows, long files, String schema) {

        static Restored of(About about) {
            return new Restored(about.rows(), about.blobs(), about.schema());
        }
    }

    /**
     * Restores into this home, and into the database it is configured for.
     *
     * @throws Refusal {@code restore-used} when there is something already, {@code backup-damaged}, {@code backup-foreign}, {@code
     *     backup-newer}, {@code backup-broken}; then nothing was changed
     */
    public Restored restore(Path file) throws IOException, SQLException {
        Path staged = home.shared().resolve("restoring");
        clearWhatWasBrokenOff(staged);
        requireEmptyHome();
        try (Archive archive = Archive.open(file)) {
            archive.requireWhole(Jobs.UNSEEN);
            Path blobs = Files.createDirectories(staged.resolve("blobs/sha256"));
            for (String blob : archive.blobs()) {
                unpack(archive, blob, blobs);
            }
            if (embeddedHere) {
                embedded.make(staged.resolve("db"), fresh -> loading.fill(fresh, archive, Jobs.UNSEEN));
            }
            Files.move(staged.resolve("blobs"), home.shared().resolve("blobs"), StandardCopyOption.ATOMIC_MOVE);
            Disk.flush(home.shared());
            if (embeddedHere) {
                Files.move(staged.resolve("db"), home.database(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                fillHere(archive);
            }
            Disk.flush(home.shared());
            return Restored.of(archive.about());
        } finally {
            FileSystemUtils.deleteRecursively(staged);
        }
    }

    /** @throws Refusal {@code restore-used} where another database holds data */
    public void requireEmpty(DataSource target) throws SQLException {
        Loading.requireEmpty(target);
    }

    /** Fills another, empty database; the files stay where they are. */
    public Restored copyRows(Path file, DataSource target) throws IOException, SQLException {
        try (Archive archive = Archive.open(file)) {
            archive.requireWhole(Jobs.UNSEEN);
            loading.fill(target, archive, Jobs.UNSEEN);
            return Restored.of(archive.about());
        }
    }

    private void fillHere(Archive archive) throws IOException, SQLException {
        try {
            loading.fill(database, archive, Jobs.UNSEEN);
        } catch (IOException | SQLException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(home.shared().resolve("blobs"));
            throw e;
        }
    }

    /** A restore begins in an empty home and ends with the database: before that, all there is comes from it. */
    private void clearWhatWasBrokenOff(Path staged) throws IOException {
        if (embeddedHere && Files.exists(staged) && !Files.exists(home.database())) {
            FileSystemUtils.deleteRecursively(home.shared().resolve("blobs"));
        }
        FileSystemUtils.deleteRecursively(staged);
    }

    private void requireEmptyHome() {
        for (Path each : new Path[] {home.database(), home.shared().resolve("blobs")}) {
            if (Files.exists(each)) {
                throw Refusal.conflict("restore-used", each.toString());
            }
        }
    }

    /** The name is a hash, the bytes were compared with it: nothing of the archive says where this goes. */
    private static void unpack(Archive archive, String sha256, Path blobs) throws IOException {
        Path box = Files.createDirectories(blobs.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)));
        Path place = box.resolve(sha256);
        try (InputStream bytes = archive.blob(sha256)) {
            Files.copy(bytes, place);
        }
        Disk.flush(place);
        Disk.flush(box);
    }
}
