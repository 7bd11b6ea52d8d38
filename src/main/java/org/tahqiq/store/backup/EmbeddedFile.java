package org.tahqiq.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Disk;
import org.tahqiq.store.HomeConfiguration;

/** An H2 database in a folder of its own, beside the one that is worked in. */
@Component
class EmbeddedFile {

    private final String user;
    private final String password;

    EmbeddedFile(Environment environment) {
        boolean embedded = HomeConfiguration.isEmbedded(environment);
        this.user = embedded ? environment.getProperty("spring.datasource.username", "") : "tahqiq";
        this.password = embedded ? environment.getProperty("spring.datasource.password", "") : "";
    }

    /** Work on an open database. */
    @FunctionalInterface
    interface Work {
        void on(DataSource database) throws IOException, SQLException;
    }

    /** Opens a new one, works on it, and closes it; then its files are on the disk. */
    void make(Path folder, Work work) throws IOException, SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve("tahqiq")
                + ";LAZY_QUERY_EXECUTION=1;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;CACHE_SIZE=16384");
        database.setUser(user);
        database.setPassword(password);
        Files.createDirectories(folder);
        try {
            work.on(database);
        } finally {
            close(database);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Disk.flush(file);
            }
        }
        Disk.flush(folder);
    }

    private static void close(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
