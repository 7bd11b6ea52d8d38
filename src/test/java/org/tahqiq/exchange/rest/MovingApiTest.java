package org.tahqiq.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Desk;
import org.tahqiq.exchange.ExchangeService;
import tools.jackson.databind.JsonNode;

/** A project of another tool moves in with the meaning that somebody gives to its labels. */
class MovingApiTest {

    static final String TEXT = "قال الوزير إن 40 طائرة وصلت.";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(String... namesAndFiles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndFiles.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndFiles[i]));
                zip.write(utf8(namesAndFiles[i + 1]));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void anotherReaderBringsTheirReadingOfTheSameTexts() {
        Desk independent = Api.desk("INDEPENDENT");
        byte[] first = zip("1.txt", TEXT, "1.ann", "T1\tClaim 14 27\t40 طائرة وصلت\n");
        byte[] second = zip("1.txt", TEXT, "1.ann", "T1\tClaim 17 27\tطائرة وصلت\nT2\tClaim 14 27\t40 طائرة وصلت\n");
        Api.Caller layla = independent.editor();
        Api.Caller omar = independent.editor();
        assertThat(skipped(layla, independent, first)).isZero();
        assertThat(skipped(omar, independent, second)).isZero();
        assertThat(skipped(omar, independent, second)).as("once").isOne();
        assertThat(skipped(independent.curator(), independent, second))
                .as("whoever sees all reads nothing alone")
                .isOne();
        byte[] twins = zip("1.txt", TEXT, "1.ann", "", "2.txt", TEXT, "2.ann", "T1\tClaim 17 27\tطائرة وصلت\n");
        assertThat(skipped(independent.editor(), independent, twins))
                .as("of a text that is there twice in a file, the one without marks")
                .isOne();
        List<JsonNode> articles = independent.curator().all(independent.path() + "/articles");
        assertThat(articles).hasSize(1);
        String marks = "/articles/" + articles.getFirst().path("id").asString() + "/annotations";
        assertThat(layla.all(marks))
                .singleElement()
                .matches(mark -> mark.path("start").asInt() == 14);
        assertThat(omar.all(marks))
                .as("also what both marked alike")
                .extracting(mark -> mark.path("start").asInt())
                .containsExactly(14, 17);
    }

    private static int skipped(Api.Caller reader, Desk corpus, byte[] file) {
        return reader.header("Content-Type", "application/octet-stream")
                .post(
                        corpus.path() + "/import?format=brat&mapping="
                                + URLEncoder.encode("{\"Claim\":\"CLAIM\"}", StandardCharsets.UTF_8),
                        file)
                .expect(200)
                .json()
                .path("skipped")
                .size();
    }

    /** Each with Claim over «40 طائرة وصلت», ادعاء over the same words, Speaker over «الوزير» and Person over it, and a relation of theirs. */
    static Stream<Arguments> projects() {
        return Stream.of(
                Arguments.of("doccano-jsonl", utf8("""
                        {"id": 1, "text": "%s", "entities": [{"id": 1, "label": "Claim", "start_offset": 14, "end_offset": 27}, \
                        {"id": 2, "label": "ادعاء", "start_offset": 14, "end_offset": 27}, {"id": 3, "label": "Speaker", "start_offset": 4, "end_offset": 10}, \
                        {"id": 4, "label": "Person", "start_offset": 4, "end_offset": 10}], "relations": [{"id": 1, "from_id": 3, "to_id": 1, "type": "says"}, {"id": 2, "from_id": 4, "to_id": 1, "type": "ATTRIBUTES"}]}
                        """.formatted(TEXT))),
                Arguments.of("label-studio", utf8("""
                        [{"data": {"text": "%s"}, "annotations": [{"result": [
                        {"id": "a", "type": "labels", "value": {"start": 14, "end": 27, "text": "40 طائرة وصلت", "labels": ["Claim", "ادعاء"]}},
                        {"id": "b", "type": "labels", "value": {"start": 4, "end": 10, "labels": ["Speaker", "Person"]}},
                        {"id": "r", "type": "relation", "from_id": "b", "to_id": "a", "labels": ["says"]}]}]}]
                        """.formatted(TEXT))),
                Arguments.of(
                        "brat",
                        zip(
                                "مجلد/1.txt",
                                TEXT,
                                "مجلد/1.ann",
                                "T1\tClaim 14 27\t40 طائرة وصلت\nT2\tادعاء 14 27\t40 طائرة وصلت\nT3\tSpeaker 4 10\tالوزير\nT4\tPerson 4 10\tالوزير\nR1\tsays Arg1:T3 Arg2:T1\nR2\tATTRIBUTES Arg1:T4 Arg2:T1\n")),
                Arguments.of("webanno-tsv-3.3", zip("annotation/1.tsv", """
                                #FORMAT=WebAnno TSV 3.3
                                #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value


                                #Text=%s
                                1-1	0-3	قال	_	_
                                1-2	4-10	الوزير	*[1]|*[2]	Speaker[1]|Person[2]
                                1-3	11-13	إن	_	_
                                1-4	14-16	40	*[3]|*[4]	Claim[3]|ادعاء[4]
                                1-5	17-22	طائرة	*[3]|*[4]	Claim[3]|ادعاء[4]
                                1-6	23-27	وصلت	*[3]|*[4]	Claim[3]|ادعاء[4]
                                1-7	27-28	.	_	_
                                """.formatted(TEXT))));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void labelsAreCountedThenMappedAndTheRestIsLeftOut(String format, byte[] file) {
        Desk desk = Api.desk();
        Answer labels = desk.editor()
                .header("Content-Type", "application/octet-stream")
                .post(desk.path() + "/import/labels?format=" + format, file)
                .expect(200);
        assertThat(labels.items().stream()
                        .map(each -> each.path("label").asString() + " "
                                + each.path("count").asInt() + " "
                                + each.path("guess").asString("–")))
                .containsExactlyInAnyOrder("Claim 1 CLAIM", "ادعاء 1 CLAIM", "Speaker 1 –", "Person 1 –");
        assertThat(desk.reader().all(desk.path() + "/articles")).isEmpty();

        String mapping = "{\"Claim\":\"CLAIM\",\"ادعاء\":\"CLAIM\",\"Speaker\":\"ATTRIBUTION\",\"Person\":null}";
        Api.Caller editor = desk.editor();
        Answer report = editor.header("Content-Type", "application/octet-stream")
                .post(
                        desk.path() + "/import?format=" + format + "&mapping="
                                + URLEncoder.encode(mapping, StandardCharsets.UTF_8),
                        file)
                .expect(200);
        assertThat(report.json().path("skipped").size()).as(report.body()).isZero();
        String article = desk.reader()
                .all(desk.path() + "/articles")
                .getFirst()
                .path("id")
                .asString();
        List<JsonNode> marks = desk.reader().all("/articles/" + article + "/annotations");
        assertThat(marks.stream()
                        .map(each -> each.path("tag").asString() + " "
                                + each.path("quote").asString()))
                .containsExactly("ATTRIBUTION الوزير", "CLAIM 40 طائرة وصلت");
        assertThat(desk.reader().all("/articles/" + article + "/relations")).isEmpty();
        JsonNode out = Api.JSON.readTree(desk.curator()
                .get(desk.path() + "/export?format=jsonl")
                .expect(200)
                .body());
        assertThat(out.path("annotations"))
                .as("who brings something in has not marked it")
                .allMatch(mark -> mark.path("member").path("name").asString().equals(format));
        editor.post("/articles/" + article + "/annotations", Map.of("tag", "CLAIM", "start", 14, "end", 27))
                .expect(200);
    }

    @Test
    void aSpanInPiecesStaysOutAndItsArticleComesAndAFileThatCannotIsNamed() {
        Desk desk = Api.desk();
        byte[] folder = zip(
                "1.txt",
                TEXT,
                "1.ann",
                "T1\tClaim 0 3;14 16\tقال 40\nT2\tClaim 14 27\t40 طائرة وصلت\nR1\tSAME_AS Arg1:T1 Arg2:T2\n",
                "2.txt",
                TEXT + " ثم رحلت.",
                "2.ann",
                "T1\tClaim 0 3\tرحل\n");
        Api.Caller editor = desk.editor().header("Content-Type", "application/octet-stream");
        assertThat(editor.post(desk.path() + "/import/labels?format=brat", folder)
                        .expect(200)
                        .items())
                .as("one in pieces is counted, too")
                .singleElement()
                .satisfies(label -> assertThat(label.path("count").asInt()).isEqualTo(3));
        JsonNode report = editor.post(
                        desk.path() + "/import?format=brat&mapping="
                                + URLEncoder.encode("{\"Claim\":\"CLAIM\"}", StandardCharsets.UTF_8),
                        folder)
                .expect(200)
                .json();
        assertThat(report.path("made").asInt()).as(report.toString()).isOne();
        assertThat(report.path("lost").toString()).isEqualTo("{\"PIECES\":1,\"RELATION\":1}");
        assertThat(report.path("skipped")).as(report.toString()).singleElement().satisfies(skipped -> {
            assertThat(skipped.path("file").asString()).isEqualTo("2.txt");
            assertThat(skipped.path("line").asInt()).isEqualTo(2);
        });
        String article = desk.reader()
                .all(desk.path() + "/articles")
                .getFirst()
                .path("id")
                .asString();
        assertThat(desk.reader().all("/articles/" + article + "/annotations"))
                .extracting(each -> each.path("quote").asString())
                .containsExactly("40 طائرة وصلت");
    }

    @Test
    void labelsBehindALineThatCannotBeReadAreCountedAndTheLineIsNamed() {
        Desk desk = Api.desk();
        byte[] folder = zip(
                "1.txt",
                TEXT,
                "1.ann",
                "T1\tClaim 0 3\tقال\n\nT2 broken\nT3\tNumber 14 16\t40\nT4\tPlace 4;10\tالوزير\nT5\tPerson 4 10\tالملك\nR1\tsays Arg1:T3 Arg2:T1\n");
        Api.Caller editor = desk.editor().header("Content-Type", "application/octet-stream");
        assertThat(editor.post(desk.path() + "/import/labels?format=brat", folder)
                        .expect(200)
                        .items())
                .extracting(each -> each.path("label").asString())
                .containsExactlyInAnyOrder("Claim", "Number", "Place", "Person");
        JsonNode report = editor.post(desk.path() + "/import?format=brat&mapping={}".replace("{}", "%7B%7D"), folder)
                .expect(200)
                .json();
        assertThat(report.path("skipped").get(0).path("reason").asString()).startsWith("1.ann:3: ");
        assertThat(report.path("lost").toString()).isEqualTo("{\"SPAN\":2,\"RELATION\":1}");
    }

    @ParameterizedTest
    @CsvSource({"500,1,200", "501,1,422", "1,301,422"})
    void onlySoManyLabelsAreToldApart(int labels, int length, int status) {
        Desk desk = Api.desk();
        String spans = IntStream.range(0, labels)
                .mapToObj(i -> "[0, 3, \"" + "X".repeat(length) + i + "\"]")
                .collect(Collectors.joining(", "));
        Answer answer = desk.editor()
                .header("Content-Type", "application/octet-stream")
                .post(
                        desk.path() + "/import/labels?format=doccano-jsonl",
                        utf8("{\"text\": \"" + TEXT + "\", \"label\": [" + spans + "]}\n"));
        if (status == 200) {
            assertThat(answer.expect(200).items()).hasSize(labels);
        } else {
            answer.refused(status, "moving-labels");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/import/labels?format=brat", "/import?format=jsonl"})
    void aFileThatSaysItIsTooLargeIsRefusedBeforeItComes(String what) throws IOException {
        Desk desk = Api.desk();
        URI server = URI.create(Api.address());
        try (Socket line = new Socket(server.getHost(), server.getPort())) {
            line.getOutputStream()
                    .write(
                            "POST /api/v1%s%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Length: %d\r\n\r\n{"
                                    .formatted(
                                            desk.path(),
                                            what,
                                            desk.editor().headers().get("Authorization"),
                                            ExchangeService.LARGEST + 1)
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .takeWhile(each -> !each.endsWith("}"))
                    .collect(Collectors.joining("\n"));
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    @Test
    void aMappingThatIsNoneIsRefusedAndNothingIsImported() {
        Desk desk = Api.desk();
        byte[] file = utf8("{\"text\": \"" + TEXT + "\", \"label\": [[0, 3, \"X\"]]}\n");
        var editor = desk.editor().header("Content-Type", "application/octet-stream");
        editor.post(desk.path() + "/import?format=doccano-jsonl&mapping=%7B%22X%22:%22NO%22%7D", file)
                .refused(422, "unknown-code");
        editor.post(desk.path() + "/import?format=doccano-jsonl&mapping=X", file)
                .refused(400, "unreadable");
        desk.reader()
                .header("Content-Type", "application/octet-stream")
                .post(desk.path() + "/import/labels?format=doccano-jsonl", file)
                .refused(403);
        Answer without =
                editor.post(desk.path() + "/import?format=doccano-jsonl", file).expect(200);
        assertThat(without.json().path("skipped").size()).isEqualTo(1);
        assertThat(desk.reader().all(desk.path() + "/articles")).isEmpty();
    }
}
