package org.tahqiq.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** An H2 database as a kill left it, looked at in a copy, so that the application itself recovers the files and not whoever looks. */
public final class Copies {

    private Copies() {}

    /** @param to is written over */
    public static DataSource of(Path db, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(db)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return PowerCutRounds.database(to);
    }
}
