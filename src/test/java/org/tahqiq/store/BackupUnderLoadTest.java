package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tahqiq.ServicesOnly;
import org.tahqiq.store.backup.Backups;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.store.backup.Restoring;
import org.tahqiq.team.ServerCommand;

/** Backups while six threads mark, reword and judge: each holds all that was acknowledged before it began, and nothing by half. */
@Timeout(600)
class BackupUnderLoadTest {

    private static final int ROUNDS = 3;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void everySaveAcknowledgedBeforeItBeganComesBackOnH2() throws Exception {
        backUpWhileTheyWork(List.of());
    }

    @Test
    void everySaveAcknowledgedBeforeItBeganComesBackOnPostgres() throws Exception {
        try (Postgres postgres = Postgres.start(folder.resolve("postgres"))) {
            backUpWhileTheyWork(postgres.properties());
        }
    }

    /** @param properties of the database; what comes back is an H2 file either way */
    private void backUpWhileTheyWork(List<String> properties) throws Exception {
        List<Shift> acknowledged = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        String[] all = Stream.concat(Stream.of("tahqiq.home=" + folder.resolve("home")), properties.stream())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext application = ServicesOnly.start(all)) {
            Backups backups = application.getBean(Backups.class);
            Shift shift = Shift.begin(new ServiceDesk(application));
            shift.awaitVerdict();
            for (int round = 0; round < ROUNDS; round++) {
                Shift before = shift.soFar();
                Kept made = backups.make(Kept.Reason.ASKED, Jobs.UNSEEN);
                assertThat(made.provedAt()).as(String.valueOf(made.proof())).isPresent();
                assertThat(shift.marked())
                        .as("they worked meanwhile")
                        .hasSizeGreaterThan(before.marked().size());
                acknowledged.add(before);
                files.add(backups.file(made.name()));
            }
            shift.expectTheEnd();
            shift.join();
        }
        for (int round = 0; round < ROUNDS; round++) {
            Damage damage = Damage.of(
                    PowerCutRounds.database(restored(files.get(round), round)), List.of(acknowledged.get(round)));
            assertThat(damage.lost()).isEmpty();
            assertThat(damage.half()).isEmpty();
        }
    }

    private Path restored(Path file, int round) throws Exception {
        Path home = folder.resolve("restored-" + round);
        try (var console = new SpringApplicationBuilder(ServerCommand.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--tahqiq.home=" + home, "--logging.level.root=off")) {
            console.getBean(Restoring.class).restore(file);
        }
        return home.resolve("db");
    }
}
