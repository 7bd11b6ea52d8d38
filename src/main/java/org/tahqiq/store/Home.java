package org.tahqiq.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds everything of one installation: {@code db/} for H2, {@code blobs/} for files, later indexes.
 *
 * <p>A demo marks its home, because its members' passwords are known to everybody; a real start refuses such a folder, and
 * a demo refuses a real one.
 */
public record Home(Path folder) {

    private static final String MARK = "DEMO";

    /**
     * Opens the folder, and makes it when it is not there.
     *
     * @throws StartRefused when the folder belongs to the other kind of start
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
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder.toAbsolutePath(), e);
        }
        return new Home(folder);
    }
}
