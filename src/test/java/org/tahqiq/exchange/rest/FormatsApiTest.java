package org.tahqiq.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every format at the door: what leaves in it comes back with its texts and spans. */
class FormatsApiTest {

    private static Desk desk;

    static Stream<String> formats() {
        return admin().all("/formats").stream().map(format -> format.path("id").asString());
    }

    static Stream<String> formatsThatRead() {
        return admin().all("/formats").stream()
                .filter(format -> format.path("in").asBoolean())
                .map(format -> format.path("id").asString());
    }

    @BeforeAll
    static void aCorpusWithTheSeedArticleAndOthers() {
        desk = Api.desk();
        String article = desk.article(Api.seedArticle());
        Caller editor = desk.editor();
        for (ObjectNode mark : Api.gold()) {
            editor.post("/articles/" + article + "/annotations", mark).expect(201);
        }
        String emoji = desk.article("عاجل 😀 قال الوزير\n\n\tإن \u2028]]> «كل شيء» وصل");
        editor.mark(emoji, "ATTRIBUTION", 7, 17).expect(201);
        editor.mark(emoji, "CLAIM", 11, 22).expect(201);
        editor.mark(emoji, "FIGURE", 5, 6).expect(201);
        desk.article("بلا وسوم");
    }

    private static byte[] export(Desk desk, String format) {
        return admin().get(desk.path() + "/export?cells=raw&format=" + format)
                .expect(200)
                .response()
                .body();
    }

    private static Answer bringIn(Desk desk, String format, byte[] file) {
        return desk.curator()
                .header("Content-Type", "application/octet-stream")
                .post(desk.path() + "/import?format=" + format, file);
    }

    /** Every text with the tags, places and words of its spans. */
    private static List<String> spans(Desk desk) {
        List<String> found = new ArrayList<>();
        for (JsonNode article : admin().all(desk.path() + "/articles")) {
            String id = article.path("id").asString();
            String text = admin().get("/articles/" + id).expect(200).text("text");
            found.add(text);
            for (JsonNode mark : admin().all("/articles/" + id + "/annotations")) {
                found.add("%d %s %s %s %s"
                        .formatted(
                                text.hashCode(),
                                mark.path("tag").asString(),
                                mark.path("start"),
                                mark.path("end"),
                                mark.path("quote").asString()));
            }
        }
        return found.stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("formatsThatRead")
    void whatLeavesComesBackWithItsTextsAndSpans(String format) {
        Desk copy = Api.desk();
        Answer report = bringIn(copy, format, export(desk, format)).expect(200);
        assertThat(report.json().path("skipped")).isEmpty();
        assertThat(report.json().path("made").asInt()).isEqualTo(3);
        List<String> expected = spans(desk);
        if (format.equals("conll")) {
            // One column a tag: of spans of a tag that overlap, one stays.
            assertThat(expected).containsAll(spans(copy));
        } else {
            assertThat(spans(copy)).isEqualTo(expected);
        }
        assertThat(bringIn(copy, format, export(desk, format))
                        .expect(200)
                        .json()
                        .path("skipped"))
                .as("texts that are there already")
                .hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anEmptyCorpusIsAnEmptyFileThatNothingComesOf(String format) throws IOException {
        Desk empty = Api.desk();
        byte[] file = export(empty, format);
        boolean isZip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        if (isZip && !format.equals("xlsx")) {
            assertThat(names(file)).isSubsetOf("TypeSystem.xml");
        }
        if (formatsThatRead().anyMatch(format::equals)) {
            assertThat(bringIn(empty, format, file)
                            .expect(200)
                            .json()
                            .path("read")
                            .asInt())
                    .isZero();
        } else {
            bringIn(empty, format, file).refused(422, "format-out-only");
        }
    }

    private static List<String> names(byte[] file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void aZipThatLeadsOutOfItsFolderIsRefusedAndNothingIsImported() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.txt", "a.ann", "../b.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("txt") ? "قال".getBytes(StandardCharsets.UTF_8) : new byte[0]);
            }
        }
        Desk empty = Api.desk();
        bringIn(empty, "brat", bytes.toByteArray()).refused(422, "archive-unsafe");
        bringIn(empty, "tei", "قال".getBytes(StandardCharsets.UTF_8)).refused(422, "archive-broken");
        assertThat(admin().all(empty.path() + "/articles")).isEmpty();
    }
}
