package org.tahqiq.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.exchange.release.Bags;
import tools.jackson.databind.JsonNode;

/** Labels go out with what is marked and come back, in every format that can be read. */
class LabelsTravelTest {

    private final Desk desk = Api.desk();
    private final Caller curator = desk.with("CURATOR", "EDITOR");

    LabelsTravelTest() {
        curator.post(
                        desk.path() + "/labels",
                        Map.of("tag", "FIGURE", "code", "count", "arabic", "عدّ", "english", "Count"))
                .expect(201);
        curator.post(
                        "/articles/" + desk.article() + "/annotations",
                        Map.of("tag", "FIGURE", "start", 14, "end", 22, "fields", Map.of("label", "count")))
                .expect(201);
    }

    private byte[] export(String format) {
        return curator.get(desk.path() + "/export?format=" + format)
                .expect(200)
                .response()
                .body();
    }

    private static Answer bringIn(Caller by, Desk into, String format, byte[] file) {
        return by.header("Content-Type", "application/octet-stream")
                .post(into.path() + "/import?format=" + format.replaceAll("&.*", ""), file)
                .expect(200);
    }

    private static List<JsonNode> marks(Caller by, Desk in) {
        String article =
                by.get(in.path() + "/articles").items().getFirst().path("id").asString();
        return by.all("/articles/" + article + "/annotations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jsonl",
                "webannotation",
                "csv&cells=raw",
                "xlsx&cells=raw",
                "parquet",
                "label-studio",
                "brat",
                "tei",
                "uima-xmi",
                "uima-cas-json",
                "conll",
                "webanno-tsv-3.3",
                "doccano-jsonl",
                "spacy-jsonl"
            })
    void aCuratorBringsInLabelsThatTheCorpusDoesNotHave(String format) {
        Desk other = Api.desk();
        Caller theirs = other.with("CURATOR", "EDITOR");
        Answer report = bringIn(theirs, other, format, export(format));
        assertThat(report.json().path("skipped")).isEmpty();
        assertThat(marks(theirs, other))
                .extracting(each -> each.at("/fields/label").asString())
                .containsExactly("count");
        JsonNode label = theirs.get(other.path() + "/labels").items().getFirst();
        assertThat(label.path("tag").asString()).isEqualTo("FIGURE");
        assertThat(label.path("code").asString()).isEqualTo("count");
        assertThat(label.path("arabic").asString()).isEqualTo("count");
    }

    @Test
    void anEditorIsToldWhichLabelsTheCorpusLacks() {
        Desk other = Api.desk();
        Caller editor = other.editor();
        Answer report = bringIn(editor, other, "jsonl", export("jsonl"));
        assertThat(report.json().path("made").asInt()).isZero();
        assertThat(report.json().at("/skipped/0/line").asInt()).isEqualTo(1);
        assertThat(report.json().at("/skipped/0/reason").asString()).contains("FIGURE:count");
        other.curator()
                .post(
                        other.path() + "/labels",
                        Map.of("tag", "FIGURE", "code", "count", "arabic", "عدد", "english", "Count"))
                .expect(201);
        assertThat(bringIn(editor, other, "jsonl", export("jsonl"))
                        .json()
                        .path("made")
                        .asInt())
                .isEqualTo(1);
        assertThat(editor.get(other.path() + "/labels").items())
                .extracting(each -> each.path("arabic").asString())
                .containsExactly("عدد");
    }

    @Test
    void aReleaseSaysWhatItsLabelsMean() throws IOException {
        Answer made = curator.post(desk.path() + "/releases", Map.of("title", "الأول", "licence", "CC-BY-4.0"))
                .expect(201);
        Map<String, byte[]> bag = Bags.inside(Bags.unpack(curator.get("/releases/" + made.id() + "/download")
                .expect(200)
                .response()
                .body()));
        String labels = bag.entrySet().stream()
                .filter(file -> file.getKey().endsWith("data/labels.json"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(Api.JSON.readTree(labels).path(0).path("arabic").asString()).isEqualTo("عدّ");
        assertThat(curator.get("/releases/" + made.id() + "/verification")
                        .expect(200)
                        .json()
                        .path("rebuilt")
                        .asBoolean())
                .isTrue();
    }
}
