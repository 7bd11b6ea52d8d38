package org.tahqiq.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.Refusal;

/** What is not taken for a backup, and where none is restored. */
class RefusedBackupTest {

    private static final int PLACES = 400;

    @TempDir
    static Path folder;

    private static String blob;
    private static Path file;

    @BeforeAll
    static void makeOne() {
        try (SmallInstallation made = SmallInstallation.start(folder.resolve("home"))) {
            blob = made.blob();
            file = made.backup();
        }
    }

    /** None of them leaves anything behind: the folder is as it was. */
    @TestFactory
    Stream<DynamicTest> isRefused(@TempDir Path scratch) {
        String members = Archive.TABLES + "member" + Archive.ROWS;
        String articles = Archive.TABLES + "article" + Archive.ROWS;
        String events = Archive.TABLES + "audit_event" + Archive.ROWS;
        Map<String, Damage> damages = Map.ofEntries(
                Map.entry("a changed byte of a table|backup-damaged", to -> changed(to, placeOf(articles) + 20)),
                Map.entry("its first half|backup-damaged", RefusedBackupTest::half),
                Map.entry(
                        "a text file|backup-foreign",
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
                        "a broken byte in the number of its form|backup-damaged",
                        to -> tampered()
                                .changed(Archive.ABOUT, about -> about.replaceAll("(?<=\"form\" : )\\d", "0"))
                                .to(to)),
                Map.entry(
                        "a newer form|backup-newer",
                        to -> tampered()
                                .changed(Archive.ABOUT, about -> about.replaceAll("(?<=\"form\" : )\\d", "9"))
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
                assertThatThrownBy(() -> SmallInstallation.restore(home, bad))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(words[1]));
                assertThat(home).doesNotExist();
            });
        });
    }

    @Test
    void nothingIsWrittenOverData(@TempDir Path home) throws Exception {
        SmallInstallation.restore(home, file);
        byte[] before = Files.readAllBytes(home.resolve("db/tahqiq.mv.db"));
        assertThatThrownBy(() -> SmallInstallation.restore(home, file)).hasMessage("restore-used");
        assertThat(Files.readAllBytes(home.resolve("db/tahqiq.mv.db"))).isEqualTo(before);
    }

    /** Some bytes say nothing, such as the time of a file within the archive; all others are missed. */
    @Test
    void aChangedByteIsFoundWhereverItIs(@TempDir Path scratch) throws IOException {
        Path bad = scratch.resolve("bad.zip");
        int found = 0;
        for (int i = 0; i < PLACES; i++) {
            changed(bad, (int) (file.toFile().length() * i / PLACES));
            try (Archive archive = Archive.open(bad)) {
                archive.requireWhole(Jobs.UNSEEN);
                assertThat(Tampered.of(bad).toString())
                        .isEqualTo(Tampered.of(file).toString());
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isIn("backup-damaged", "backup-foreign");
                found++;
            }
        }
        assertThat(found).isGreaterThan(PLACES / 2);
    }

    private interface Damage {
        Object to(Path file) throws IOException;
    }

    private static Tampered tampered() throws IOException {
        return Tampered.of(file);
    }

    private static Path changed(Path to, int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        return Files.write(to, bytes);
    }

    /** Where the bytes of a file within the archive begin: behind its name, which stands there for the first time. */
    private static int placeOf(String name) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return all.indexOf(name) + name.length();
    }

    private static Path half(Path to) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(to, Arrays.copyOf(bytes, bytes.length / 2));
    }
}
