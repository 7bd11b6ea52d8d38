package org.tahqiq.article.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.article.rest.HandedFile.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.store.Home;
import org.tahqiq.text.PlainText;
import tools.jackson.databind.JsonNode;

/** Row 25: what a corpus holds in files, and what a member handed in, has a bound; beyond it nothing is kept, and it is said. */
class QuotaApiTest {

    private static final byte[] NEWS = utf8("قال الوزير إن 40 طائرة وصلت.");

    private final Api.Desk desk = Api.desk();
    private final Caller editor = desk.editor();

    @ParameterizedTest
    @CsvSource({"corpus, 51200 MB", "member, 10240 MB"})
    void aFileBeyondTheBoundIsRefusedInTheReadersLanguageAndNothingOfItIsKept(String whose, String bound) {
        fill(whose, NEWS.length - 1);
        byte[] own = utf8("قال الوزير إن 4%d طائرة وصلت.".formatted(whose.equals("corpus") ? 1 : 4));
        assertThat(own).hasSameSizeAs(NEWS);
        Answer refused = send(editor.header("Accept-Language", "en"), "خبر.txt", own);
        refused.refused(413, "quota-" + whose);
        assertThat(refused.text("detail").replace(",", "")).contains(bound);
        assertThat(send(editor, "خبر.txt", own).refused(413, "quota-" + whose).text("detail"))
                .contains("ميغابايت");
        assertThat(editor.all(desk.path() + "/articles")).isEmpty();
        assertThat(place(own)).doesNotExist();
        fill(whose, NEWS.length);
        send(editor, "خبر.txt", own).expect(201);
        assertThat(place(own)).exists();
    }

    /** Whoever is refused for another reason has nothing counted, and leaves no bytes: nobody fills the disk by what is refused. */
    @Test
    void whatIsRefusedForAnotherReasonLeavesNothing() {
        byte[] own = utf8("قال الوزير إن 42 طائرة وصلت.");
        String title = "ع".repeat(501);
        String border = "--b\r\nContent-Disposition: form-data; name=\"";
        String body = border + "title\"\r\n\r\n" + title + "\r\n" + border + "file\"; filename=\"a.txt\"\r\n\r\n"
                + "قال الوزير إن 42 طائرة وصلت.\r\n--b--\r\n";
        for (Caller each : List.of(editor, editor.header("Idempotency-Key", Api.fresh("key")))) {
            assertThat(each.header("Content-Type", "multipart/form-data; boundary=b")
                            .post(desk.path() + "/articles", body)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(place(own)).doesNotExist();
        assertThat(counted("corpus", desk.corpus())).isZero();
    }

    @Test
    void ofEightAtOnceOnlyThoseAreKeptThatThereIsRoomFor() throws InterruptedException, ExecutionException {
        byte[] one = utf8("الخبر 10");
        fill("member", 3L * one.length);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sent = IntStream.range(10, 18)
                    .mapToObj(i -> threads.submit(
                            () -> send(editor, "خبر.txt", utf8("الخبر " + i)).status()))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : sent) {
                answers.add(each.get());
            }
            assertThat(answers).containsOnly(201, 413);
            assertThat(answers.stream().filter(status -> status == 201)).hasSize(3);
        }
        assertThat(editor.all(desk.path() + "/articles")).hasSize(3);
    }

    @Test
    void anImportKeepsWhatThereIsRoomForAndNamesTheRest() {
        fill("corpus", NEWS.length);
        Answer report = send(
                editor,
                "أخبار.zip",
                HandedFile.zip(Map.of("a.txt", NEWS, "b.txt", utf8("قال الوزير إن 43 طائرة وصلت."))));
        report.expect(200);
        assertThat(report.json().path("made")).hasSize(1);
        JsonNode skipped = report.json().path("skipped").get(0);
        assertThat(skipped.path("code").asString()).isEqualTo("quota-corpus");
        assertThat(skipped.path("reason").asString()).contains("ميغابايت");
    }

    @Test
    void aPictureBeyondTheBoundLeavesTheOneThatIsThere() {
        String article = desk.article();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};
        HandedFile.send(editor, "/articles/" + article + "/screenshot", "لقطة.png", png)
                .expect(201);
        fill("corpus", png.length - 1L);
        png[8] = 2;
        HandedFile.send(editor, "/articles/" + article + "/screenshot", "لقطة.png", png)
                .refused(413, "quota-corpus");
        assertThat(place(png)).doesNotExist();
        assertThat(editor.get("/articles/" + article + "/screenshot").response().body()[8])
                .isEqualTo((byte) 1);
    }

    /** What was there before there was a bound is counted as what comes. */
    @ParameterizedTest
    @ValueSource(strings = {"V054__team.sql", "V055__article.sql"})
    void theMigrationsCountWhatIsThere(String migration) throws IOException {
        String article = send(editor, "خبر.txt", NEWS).expect(201).id();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 3};
        HandedFile.send(editor, "/articles/" + article + "/screenshot", "لقطة.png", png)
                .expect(201);
        Caller reviewer = desk.reviewer();
        String claim = editor.mark(article, "CLAIM", 0, 10).id();
        String evidence = reviewer.post("/claims/" + claim + "/evidence", Map.of("stance", "CONTEXT"))
                .id();
        HandedFile.send(reviewer, "/evidence/" + evidence + "/files", "a.txt", NEWS)
                .expect(201);
        long ofCorpus = counted("corpus", desk.corpus());
        assertThat(ofCorpus).isEqualTo(2L * NEWS.length + png.length);
        assertThat(counted("member", reviewer.id())).isEqualTo(NEWS.length);
        String update = new ClassPathResource("db/migration/" + migration)
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?s)^.*?(?=update )", "");
        database().sql(update).update();
        assertThat(counted("corpus", desk.corpus())).isEqualTo(ofCorpus);
        assertThat(counted("member", reviewer.id())).isEqualTo(NEWS.length);
    }

    private Answer send(Caller caller, String name, byte[] bytes) {
        return HandedFile.send(caller, desk.path() + "/articles", name, bytes);
    }

    /** Leaves room for so many bytes. */
    private void fill(String whose, long left) {
        DataSize bound =
                DataSize.parse(Api.application().getEnvironment().getRequiredProperty("tahqiq.files-per-" + whose));
        database()
                .sql("update " + whose + " set file_bytes = ? where id = ?")
                .params(bound.toBytes() - left, UUID.fromString(whose.equals("corpus") ? desk.corpus() : editor.id()))
                .update();
    }

    private static long counted(String whose, String id) {
        return database()
                .sql("select file_bytes from " + whose + " where id = ?")
                .param(UUID.fromString(id))
                .query(Long.class)
                .single();
    }

    private static JdbcClient database() {
        return Api.bean(JdbcClient.class);
    }

    private static Path place(byte[] bytes) {
        String name = PlainText.sha256(bytes);
        return Api.bean(Home.class)
                .blobs()
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }
}
