package org.tahqiq.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds everything of one installation: {@code db/} for H2, {@code blobs/} for files, later indexes.
 *
 * <p>A demo marks its home, because its members' passwords are known to everybody; a real start refuses such a folder, and
 * a demo refuses a real one.
 */
public record Home(Path folder) {

    private static final String MARK = "DEMO";
    private static final String MOVED = "MOVED";

    /**
     * Opens the folder, and makes it when it is not there.
     *
     * @throws StartRefused when the folder belongs to the other kind of start, or cannot be written
     */
    public static Home open(Path folder, boolean demo) {
        Path mark = folder.resolve(MARK);
        boolean marked = Files.exists(mark);
        boolean used = Files.exists(folder.resolve("db"));
        if (marked && !demo) {
            throw new StartRefused("""
                    %s belongs to a demo, whose passwords are public. Start on another folder: TAHQIQ_HOME=/path ./tahqiq serve \
                    (or delete this one).""".formatted(folder.toAbsolutePath()));
        }
        if (demo && used && !marked) {
            throw new StartRefused("""
                    %s holds a real installation; a demo would add members with public passwords to it. Start the demo on another \
                    folder: TAHQIQ_HOME=/path ./tahqiq run.""".formatted(folder.toAbsolutePath()));
        }
        try {
            Files.createDirectories(folder);
            if (demo && !marked) {
                Files.writeString(mark, "A demo: its members' passwords are public.\n");
            }
            Files.delete(Files.createTempFile(folder, "start", null));
            Path database = new Home(folder).databaseFile();
            if (Files.exists(database)) {
                // H2 would open it for reading alone, and say so at the first save.
                FileChannel.open(database, StandardOpenOption.WRITE).close();
            }
        } catch (IOException e) {
            throw unwritable(folder);
        }
        return new Home(folder);
    }

    private static StartRefused unwritable(Path folder) {
        return new StartRefused("""
                %s, or the database in it, cannot be written. Give the user who starts this the right to, or start on another folder: TAHQIQ_HOME=/path \
                ./tahqiq serve. Nothing was changed.""".formatted(folder.toAbsolutePath()));
    }

    /** The folder of the embedded database. */
    public Path database() {
        return folder.resolve("db");
    }

    /** The file of the embedded database; not there where another is used. */
    Path databaseFile() {
        return database().resolve("tahqiq.mv.db");
    }

    /** The folder of the files that are named by their SHA-256. */
    public Path blobs() {
        return folder.resolve("blobs").resolve("sha256");
    }

    public Path backups() {
        return folder.resolve("backups");
    }

    /** Remembers that the embedded database was left for another, so that nobody goes on writing in the old one unawares. */
    public void moved(String address) throws IOException {
        Path mark = folder.resolve(MOVED);
        Files.writeString(mark, address + "\n");
        Disk.flush(mark);
        Disk.flush(folder);
    }

    /** @throws StartRefused when the embedded database was left for another */
    void requireNotMoved() {
        Path mark = folder.resolve(MOVED);
        if (Files.exists(mark)) {
            try {
                throw new StartRefused("""
                        The data of %s were moved to %s. Start on that: SPRING_PROFILES_ACTIVE=postgresql TAHQIQ_DB_URL=… (or delete \
                        the file MOVED to go back to the embedded database as it was before the move).""".formatted(
                                folder.toAbsolutePath(), Files.readString(mark).strip()));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + mark, e);
            }
        }
    }
}
