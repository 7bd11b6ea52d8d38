package org.tahqiq.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds everything of one installation: {@code db/} for H2, {@code blobs/} for files, the index.
 *
 * <p>A demo marks its home, because its members' passwords are known to everybody; a real start refuses such a folder, and
 * a demo refuses a real one.
 *
 * @param folder of this node alone
 * @param shared where the files are that every node needs; the same folder, unless there are several nodes
 * @param made those of the two that were not there before this start
 */
public record Home(Path folder, Path shared, List<Path> made) {

    private static final String MARK = "DEMO";
    private static final String MOVED = "MOVED";

    public Home(Path folder) {
        this(folder, folder, List.of());
    }

    public static Home open(Path folder, boolean demo) {
        return open(folder, folder, demo);
    }

    /**
     * Opens the folders, and makes them when they are not there.
     *
     * @throws StartRefused when the folder belongs to the other kind of start, or cannot be written
     */
    public static Home open(Path folder, Path shared, boolean demo) {
        List<Path> made =
                Stream.of(folder, shared).filter(Files::notExists).distinct().toList();
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
            make(folder);
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
        try {
            make(shared);
            Files.delete(Files.createTempFile(shared, "start", null));
        } catch (IOException e) {
            throw new StartRefused("""
                    %s, the folder of TAHQIQ_SHARED, cannot be written. Give the user who starts this the right to. Nothing was \
                    changed.""".formatted(shared.toAbsolutePath()));
        }
        return new Home(folder, shared, made);
    }

    /** Whoever is refused finds no folder that was not there before: what this start made and nothing was put into goes again. */
    public void leaveNothingEmpty() {
        for (Path each : made) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                // there is something in it, or it is not ours to take away
            }
        }
    }

    /** What is in it is nobody else's business: accounts, articles that are not out, backups of both. One that is there stays as it is. */
    private static void make(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            Disk.forOwnerAlone(folder);
        }
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
        return shared.resolve("blobs").resolve("sha256");
    }

    public Path backups() {
        return shared.resolve("backups");
    }

    /** The folder of the files that were made to be fetched, from whatever node. */
    public Path exports() {
        return shared.resolve("exports");
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
