package org.tahqiq.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.ServicesOnly;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.Disk;
import org.tahqiq.store.Home;
import org.tahqiq.store.Installation;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;

/** What a backup holds, and what is not taken for one. */
class BackupTest {

    @TempDir
    static Path folder;

    private static SmallInstallation made;
    private static Backups backups;
    private static Path file;

    @BeforeAll
    static void makeOne() {
        made = SmallInstallation.start(folder.resolve("home"));
        backups = made.the(Backups.class);
        file = made.backup();
    }

    @AfterAll
    static void close() {
        made.close();
    }

    @Test
    void everythingComesBack(@TempDir Path home) throws Exception {
        SmallInstallation.restore(home, file);
        try (var restored = ServicesOnly.start("tahqiq.home=" + home)) {
            ServicesOnly.signIn(restored);
            assertThat(restored.getBean(JdbcClient.class)
                            .sql("select body from article")
                            .query(String.class)
                            .list())
                    .containsExactly(SmallInstallation.TEXT);
            try (var bytes = restored.getBean(Blobs.class).open(made.blob())) {
                assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(SmallInstallation.PAGE);
            }
            Backups again = restored.getBean(Backups.class);
            Kept made = again.make(Kept.Reason.ASKED, Jobs.UNSEEN);
            assertThat(tables(again.file(made.name()))).isEqualTo(tables(file));
        }
    }

    /** In its own copy it was a job that the stopped server had broken off. */
    @Test
    void theJobThatMakesItIsNotInIt() throws Exception {
        Jobs jobs = made.the(Jobs.class);
        UUID owner = made.the(JdbcClient.class)
                .sql("select id from member")
                .query(UUID.class)
                .list()
                .getFirst();
        Job job = jobs.start(Backups.JOB, owner, null, progress -> backups.make(Kept.Reason.ASKED, progress), () -> {});
        await().until(() -> jobs.find(job.id()).orElseThrow().ended());
        Kept kept = jobs.find(job.id()).orElseThrow().result(Kept.class);
        assertThat(kept.provedAt()).isPresent();
        assertThat(Tampered.of(backups.file(kept.name())).toString())
                .contains(owner.toString())
                .doesNotContain(job.id().toString());
    }

    @Test
    void theListTellsWhatIsThere() {
        assertThat(backups.list())
                .filteredOn(each -> each.name().equals(file.getFileName().toString()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.size()).isEqualTo(file.toFile().length());
                    assertThat(each.provedAt()).isPresent();
                });
    }

    @Test
    void noSecretIsInIt() throws IOException {
        String all = Tampered.of(file).toString();
        assertThat(all).contains("tahqiq.nightly", "البطالة").doesNotContain("t".repeat(32), "bootstrap-token");
    }

    @Test
    void withoutRoomForItNoneIsBegun() throws IOException {
        Home home = made.the(Home.class);
        Room full = new Room(made.the(Installation.class), new Disk(home) {
            @Override
            public long free() {
                return 1000;
            }
        });
        Backups narrow = new Backups(
                made.the(Shelf.class),
                made.the(Writing.class),
                made.the(Loading.class),
                made.the(EmbeddedFile.class),
                full,
                InstantSource.system());
        var before = names(home.backups());
        assertThatThrownBy(narrow::requirePossible).hasMessage("backup-space");
        assertThatThrownBy(() -> narrow.make(Kept.Reason.NIGHTLY, Jobs.UNSEEN)).hasMessage("backup-space");
        assertThat(names(home.backups())).isEqualTo(before);
    }

    @Test
    void aCancelledOneLeavesNothing() throws IOException {
        int[] steps = {0};
        backups.make(Kept.Reason.ASKED, at(step -> steps[0]++));
        var before = names(made.the(Home.class).backups());
        for (int last : new int[] {1, steps[0] / 2 + 1, steps[0]}) {
            assertThatThrownBy(() -> backups.make(Kept.Reason.ASKED, at(step -> {
                        if (step == last) {
                            throw new CancellationException();
                        }
                    })))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(names(made.the(Home.class).backups())).isEqualTo(before);
    }

    @Test
    void oneThatDoesNotComeBackSaysSo(@TempDir Path home) throws Exception {
        SmallInstallation.restore(home, file);
        try (var broken = ServicesOnly.start("tahqiq.home=" + home)) {
            broken.getBean(JdbcClient.class)
                    .sql("update audit_event set action = 'corpus.seen' where action = 'corpus.made'")
                    .update();
            Kept made = broken.getBean(Backups.class).make(Kept.Reason.NIGHTLY, Jobs.UNSEEN);
            assertThat(made.provedAt()).isEmpty();
            Kept.Proof proof = Objects.requireNonNull(made.proof());
            assertThat(proof.problem()).isEqualTo("backup-broken");
            assertThat(proof.args().getFirst()).contains("audit chain");
        }
    }

    private static Jobs.Progress at(IntConsumer each) {
        int[] steps = {0};
        return new Jobs.Progress() {
            @Override
            public void total(long items) {}

            @Override
            public void step() {
                each.accept(++steps[0]);
            }
        };
    }

    private static Map<String, Content> tables(Path archive) throws IOException {
        try (Archive open = Archive.open(archive)) {
            return open.about().tables();
        }
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
