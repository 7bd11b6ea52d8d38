package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void aDemoMarksItsHomeAndARealStartRefusesIt() {
        Home.open(folder, true);
        assertThat(folder.resolve("DEMO")).exists();
        assertThatThrownBy(() -> Home.open(folder, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TAHQIQ_HOME");
        assertThat(Home.open(folder, true).folder()).isEqualTo(folder);
    }

    @Test
    void aDemoRefusesAHomeWithRealDataAndLeavesItUnmarked() throws IOException {
        Files.createDirectories(folder.resolve("db"));
        assertThatThrownBy(() -> Home.open(folder, true)).isInstanceOf(StartRefused.class);
        assertThat(folder.resolve("DEMO")).doesNotExist();
        assertThat(Home.open(folder, false).folder()).isEqualTo(folder);
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedWithASentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Home.open(file.resolve("home"), false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining(file.toString());
    }

    @Test
    void whatNodesShareMustBeWritableToo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> Home.open(folder.resolve("home"), file.resolve("shared"), false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TAHQIQ_SHARED")
                .hasMessageContaining(file.toString());
    }

    @Test
    void filesForAllNodesLieInTheSharedFolderAndTheEmbeddedDatabaseHasNone() {
        Path elsewhere = folder.resolve("shared");
        Home home = Home.open(folder.resolve("home"), elsewhere, false);
        assertThat(List.of(home.blobs(), home.backups(), home.exports())).allMatch(path -> path.startsWith(elsewhere));
        var environment = new MockEnvironment()
                .withProperty("tahqiq.shared", elsewhere.toString())
                .withProperty("spring.datasource.url", "jdbc:postgresql://localhost/tahqiq");
        assertThat(HomeConfiguration.shared(environment, home.folder())).isEqualTo(elsewhere);
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:x");
        assertThatThrownBy(() -> HomeConfiguration.shared(environment, home.folder()))
                .isInstanceOf(StartRefused.class);
        assertThat(HomeConfiguration.shared(environment, elsewhere)).isEqualTo(elsewhere);
    }

    /** A folder in its place cannot be written by anybody, not by root either. */
    @Test
    void aDatabaseThatCannotBeWrittenIsNotOpenedAndNoOtherIsMade() throws IOException {
        Files.createDirectories(folder.resolve("db/tahqiq.mv.db"));
        assertThatThrownBy(() -> Home.open(folder, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written");
        assertThat(folder.resolve("db")).isDirectoryContaining("glob:**tahqiq.mv.db");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, jdbc:h2:file:x, true",
        "localhost, jdbc:h2:file:x, true",
        "0.0.0.0, jdbc:h2:file:x, false",
        "192.168.1.5, jdbc:h2:file:x, false",
        "127.0.0.1, jdbc:postgresql://localhost/tahqiq, false"
    })
    void aDemoIsReachedFromThisMachineAloneAndKeepsItsDataThere(String address, String database, boolean starts) {
        var environment = new MockEnvironment()
                .withProperty("server.address", address)
                .withProperty("spring.datasource.url", database);
        if (starts) {
            HomeConfiguration.requireThisMachineAlone(environment);
        } else {
            assertThatThrownBy(() -> HomeConfiguration.requireThisMachineAlone(environment))
                    .isInstanceOf(StartRefused.class);
        }
    }
}
