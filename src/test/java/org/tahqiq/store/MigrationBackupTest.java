package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.ServicesOnly;
import org.tahqiq.store.backup.Backups;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.store.backup.Restoring;
import org.tahqiq.team.ServerCommand;

class MigrationBackupTest {

    private static final String FORMER = "034";

    @TempDir
    Path folder;

    @Test
    void beforeANewVersionChangesTheTablesTheyAreBackedUpAsTheyWere() throws Exception {
        Path home = folder.resolve("home");
        formerVersion(home.resolve("db"));
        try (var application = ServicesOnly.start("tahqiq.home=" + home)) {
            Backups backups = application.getBean(Backups.class);
            assertThat(backups.list()).singleElement().satisfies(kept -> {
                assertThat(kept.reason()).isEqualTo(Kept.Reason.MIGRATION);
                assertThat(kept.provedAt()).isPresent();
            });
            assertThat(versions(application.getBean(JdbcClient.class))).isGreaterThan(FORMER);
            Path back = folder.resolve("back");
            try (var console = new SpringApplicationBuilder(ServerCommand.class)
                    .web(WebApplicationType.NONE)
                    .logStartupInfo(false)
                    .run("--tahqiq.home=" + back, "--logging.level.root=off")) {
                Path file = backups.file(backups.list().getFirst().name());
                assertThat(console.getBean(Restoring.class).restore(file).schema())
                        .isEqualTo(FORMER);
            }
            JdbcClient restored = JdbcClient.create(PowerCutRounds.database(back.resolve("db")));
            assertThat(versions(restored)).isEqualTo(FORMER);
            assertThat(restored.sql("select name from member")
                            .query(String.class)
                            .single())
                    .isEqualTo("layla");
        }
    }

    @Test
    void aFirstStartHasNothingToBackUp() {
        try (var application = ServicesOnly.start("tahqiq.home=" + folder)) {
            assertThat(application.getBean(Backups.class).list()).isEmpty();
        }
    }

    private static void formerVersion(Path folder) {
        var database = PowerCutRounds.database(folder);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(FORMER)
                .load()
                .migrate();
        JdbcClient.create(database).sql("""
                        insert into member (id, version, name, skeleton, display_name, admin, enabled, created_at)
                        values (?, 0, 'layla', 'layla', 'ليلى', true, true, current_timestamp)""").param(UUID.randomUUID()).update();
    }

    private static String versions(JdbcClient database) {
        return database.sql("select max(\"version\") from \"flyway_schema_history\"")
                .query(String.class)
                .single();
    }
}
