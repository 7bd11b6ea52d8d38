package org.tahqiq.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.ServicesOnly;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.Disk;
import org.tahqiq.store.Home;
import org.tahqiq.store.Installation;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.ServerCommand;
import org.tahqiq.text.Refusal;

/** What a backup holds, and what is not taken for one. */
class BackupTest {

    private static final String TEXT = "قال الوزير إن نسبة البطالة انخفضت إلى 11.4 في المئة خلال العام الماضي";
    private static final String PAGE = "صفحة محفوظة";

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;
    private static Backups backups;
    private static String blob;
    private static Path file;

    @BeforeAll
    static void makeOne() {
        application = ServicesOnly.start("tahqiq.home=" + folder.resolve("home"));
        UUID admin = ServicesOnly.signIn(application);
        assertThat(admin).isNotNull();
        var corpus = application
                .getBean(CorpusService.class)
                .make(new CorpusService.Description("أخبار الاقتصاد", null, null, null));
        application
                .getBean(ArticleService.class)
                .add(corpus.id(), TEXT, new Article.Description("البطالة", null, null, null, "ar"));
        blob = application
                .getBean(Blobs.class)
                .keep(new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)), 1000)
                .sha256();
        backups = application.getBean(Backups.class);
        Kept made = backups.make(Kept.Reason.ASKED, Jobs.UNSEEN);
        assertThat(made.provedAt()).as(String.valueOf(made.proof())).isPresent();
        file = backups.file(made.name());
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    void everythingComesBack(@TempDir Path home) throws Exception {
        restore(home, file);
        try (var restored = ServicesOnly.start("tahqiq.home=" + home)) {
            ServicesOnly.signIn(restored);
            assertThat(restored.getBean(JdbcClient.class)
                            .sql("select body from article")
                            .query(String.class)
                            .list())
                    .containsExactly(TEXT);
            try (var bytes = restored.getBean(Blobs.class).open(blob)) {
                assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(PAGE);
            }
            Backups again = restored.getBean(Backups.class);
            Kept made = again.make(Kept.Reason.ASKED, Jobs.UNSEEN);
            assertThat(tables(again.file(made.name()))).isEqualTo(tables(file));
        }
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

    /** None of them leaves anything behind: the folder is as it was. */
    @TestFactory
    Stream<DynamicTest> isRefused(@TempDir Path scratch) {
        String members = Archive.TABLES + "member" + Archive.ROWS;
        String articles = Archive.TABLES + "article" + Archive.ROWS;
        String events = Archive.TABLES + "audit_event" + Archive.ROWS;
        Map<String, Damage> damages = Map.ofEntries(
                Map.entry("a changed byte|backup-damaged", to -> flipped(to, 0.3)),
                Map.entry("a changed byte near its end|backup-damaged", to -> flipped(to, 0.97)),
                Map.entry("its first half|backup-damaged", BackupTest::half),
                Map.entry(
                        "a text file|backup-damaged",
                        to -> Files.writeString(to, "create alias RUN as 'void run(){}';")),
                Map.entry(
                        "another program's zip|backup-foreign",
                        to -> new Tampered().with("script.sql", "x").to(to)),
                Map.entry(
                        "a missing table|backup-damaged",
                        to -> tampered().without(articles).to(to)),
                Map.entry(
                        "a file too many|backup-damaged",
                        to -> tampered().with("blobs/../../x", "x").to(to)),
                Map.entry(
                        "a name that leads out|backup-damaged",
                        to -> tampered().with("blobs/../../x", "x").withHashes().to(to)),
                Map.entry(
                        "a blob that is not its name|backup-damaged",
                        to -> tampered()
                                .with(Archive.BLOBS + blob, "غيرها")
                                .withHashes()
                                .to(to)),
                Map.entry(
                        "a changed row|backup-damaged",
                        to -> tampered()
                                .changed(articles, rows -> rows.replace("البطالة", "التضخم"))
                                .withHashes()
                                .to(to)),
                Map.entry(
                        "a table more|backup-foreign",
                        to -> tampered()
                                .with("tables/alias.jsonl", "[\"id\"]\n")
                                .withSums()
                                .withHashes()
                                .to(to)),
                Map.entry(
                        "a column more|backup-foreign",
                        to -> tampered()
                                .changed(members, rows -> rows.replace("\"version\"", "\"version; drop table member\""))
                                .withSums()
                                .withHashes()
                                .to(to)),
                Map.entry(
                        "a value of another kind|backup-damaged",
                        to -> tampered()
                                .changed(members, rows -> rows.replace("true", "\"true\""))
                                .withSums()
                                .withHashes()
                                .to(to)),
                Map.entry(
                        "a row without what it refers to|backup-broken",
                        to -> tampered()
                                .changed(
                                        members,
                                        rows -> rows.lines().findFirst().orElseThrow() + "\n")
                                .withSums()
                                .withHashes()
                                .to(to)),
                Map.entry(
                        "a rewritten audit event|backup-broken",
                        to -> tampered()
                                .changed(events, rows -> rows.replace("corpus.made", "corpus.seen"))
                                .withSums()
                                .withHashes()
                                .to(to)),
                Map.entry(
                        "tables of a later version|backup-newer",
                        to -> tampered()
                                .changed(
                                        Archive.ABOUT,
                                        about -> about.replaceAll("\"schema\" : \"\\d+\"", "\"schema\" : \"999\""))
                                .withHashes()
                                .to(to)));
        return damages.entrySet().stream().map(each -> {
            String[] words = each.getKey().split("\\|", -1);
            return DynamicTest.dynamicTest(words[0], () -> {
                Path home = scratch.resolve(UUID.randomUUID().toString());
                Path bad = Files.createTempFile(scratch, "bad", ".zip");
                each.getValue().to(bad);
                assertThatThrownBy(() -> restore(home, bad))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(words[1]));
                try (Stream<Path> left = Files.list(home)) {
                    assertThat(left).isEmpty();
                }
            });
        });
    }

    @Test
    void nothingIsWrittenOverData(@TempDir Path home) throws Exception {
        restore(home, file);
        byte[] before = Files.readAllBytes(home.resolve("db/tahqiq.mv.db"));
        assertThatThrownBy(() -> restore(home, file)).hasMessage("restore-used");
        assertThat(Files.readAllBytes(home.resolve("db/tahqiq.mv.db"))).isEqualTo(before);
    }

    @Test
    void withoutRoomForItNoneIsBegun() throws IOException {
        Home home = application.getBean(Home.class);
        Room full = new Room(application.getBean(Installation.class), new Disk(home) {
            @Override
            public long free() {
                return 1000;
            }
        });
        Backups narrow = new Backups(
                application.getBean(Shelf.class),
                application.getBean(Writing.class),
                application.getBean(Loading.class),
                application.getBean(EmbeddedFile.class),
                full,
                InstantSource.system());
        var before = names(home.backups());
        assertThatThrownBy(narrow::requirePossible).hasMessage("backup-space");
        assertThatThrownBy(() -> narrow.make(Kept.Reason.NIGHTLY, Jobs.UNSEEN)).hasMessage("backup-space");
        assertThat(names(home.backups())).isEqualTo(before);
    }

    @Test
    void aCancelledOneLeavesNothing() throws IOException {
        var before = names(application.getBean(Home.class).backups());
        for (int step : new int[] {1, 40, 130}) {
            assertThatThrownBy(() -> backups.make(Kept.Reason.ASKED, cancelledAt(step)))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(names(application.getBean(Home.class).backups())).isEqualTo(before);
    }

    @Test
    void oneThatDoesNotComeBackSaysSo(@TempDir Path home) throws Exception {
        restore(home, file);
        try (var broken = ServicesOnly.start("tahqiq.home=" + home)) {
            broken.getBean(JdbcClient.class)
                    .sql("update audit_event set action = 'corpus.seen' where action = 'corpus.made'")
                    .update();
            Kept made = broken.getBean(Backups.class).make(Kept.Reason.NIGHTLY, Jobs.UNSEEN);
            assertThat(made.provedAt()).isEmpty();
            assertThat(made.proof()).isNotNull();
            assertThat(made.proof().problem()).isEqualTo("backup-broken");
            assertThat(made.proof().args().getFirst()).contains("audit chain");
        }
    }

    private interface Damage {
        Object to(Path file) throws IOException;
    }

    private static Jobs.Progress cancelledAt(int last) {
        int[] steps = {0};
        return new Jobs.Progress() {
            @Override
            public void total(long items) {}

            @Override
            public void step() {
                if (++steps[0] == last) {
                    throw new CancellationException();
                }
            }
        };
    }

    private static Tampered tampered() throws IOException {
        return Tampered.of(file);
    }

    private static Path flipped(Path to, double place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (bytes.length * place)] ^= 1;
        return Files.write(to, bytes);
    }

    private static Path half(Path to) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(to, Arrays.copyOf(bytes, bytes.length / 2));
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

    private static void restore(Path home, Path from) throws Exception {
        try (var console = new SpringApplicationBuilder(ServerCommand.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--tahqiq.home=" + home, "--logging.level.root=off")) {
            console.getBean(Restoring.class).restore(from);
        }
    }
}
