package org.tahqiq.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** What runs here, and how much room it takes. */
@Component
public class Installation {

    private final DataSource database;
    private final Home home;
    private final Disk disk;
    private final Environment environment;
    private final String version;

    Installation(
            DataSource database, Home home, Disk disk, Environment environment, ObjectProvider<BuildProperties> build) {
        this.database = database;
        this.home = home;
        this.disk = disk;
        this.environment = environment;
        BuildProperties properties = build.getIfAvailable();
        this.version = properties == null ? "dev" : String.valueOf(properties.getVersion());
    }

    /** What takes room. */
    public enum Area {
        DATABASE,
        FILES,
        INDEX,
        BACKUPS
    }

    /** When a commit counts: POWER and PROCESS of the embedded database, SERVER where PostgreSQL decides. */
    public enum Durability {
        POWER,
        PROCESS,
        SERVER
    }

    /** Of the application. */
    public String version() {
        return version;
    }

    /** Say {@code PostgreSQL 17.2}. */
    public String database() {
        return asked(connection -> {
            DatabaseMetaData meta = connection.getMetaData();
            return meta.getDatabaseProductName() + " " + meta.getDatabaseProductVersion();
        });
    }

    public Durability durability() {
        if (!HomeConfiguration.isEmbedded(environment)) {
            return Durability.SERVER;
        }
        return environment.getProperty("tahqiq.durability", "power").equals("power")
                ? Durability.POWER
                : Durability.PROCESS;
    }

    /** Bytes. */
    public Map<Area, Long> used() {
        Map<Area, Long> used = new EnumMap<>(Area.class);
        used.put(Area.DATABASE, databaseSize());
        used.put(Area.FILES, disk.used(home.blobs()));
        used.put(Area.INDEX, disk.used(home.folder().resolve("search")));
        used.put(Area.BACKUPS, disk.used(home.backups()));
        return used;
    }

    private long databaseSize() {
        if (durability() != Durability.SERVER) {
            return disk.used(home.database());
        }
        return asked(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.of(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database does not say what it is", e);
        }
    }
}
