package org.tahqiq.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExchangeApiTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Api.resource("schema/tahqiq-jsonl.schema.json"), InputFormat.JSON);

    private static String export(Caller by, Desk desk) {
        return by.get(desk.path() + "/export?format=jsonl").expect(200).body();
    }

    private static Answer bringIn(Caller by, Desk desk, Object file) {
        return by.header("Content-Type", "application/jsonl").post(desk.path() + "/import?format=jsonl", file);
    }

    /** A corpus with everything in it: gold, links, a judged claim, a dismissed one, secret evidence, an emoji. */
    private static Desk full() {
        Desk desk = Api.desk();
        Caller all = desk.with("EDITOR", "REVIEWER", "CURATOR");
        String article = desk.article(Api.seedArticle());
        for (ObjectNode mark : Api.gold()) {
            all.post("/articles/" + article + "/annotations", mark).expect(201);
        }
        List<JsonNode> claims = all.all("/articles/" + article + "/annotations?tag=CLAIM");
        String claim = "/claims/" + claims.getFirst().path("id").asString();
        String dismissed = "/claims/" + claims.getLast().path("id").asString();
        String figure = all.all("/articles/" + article + "/annotations?tag=FIGURE")
                .getFirst()
                .path("id")
                .asString();
        all.post(
                        "/articles/" + article + "/relations",
                        Map.of(
                                "kind",
                                "QUANTIFIES",
                                "from",
                                figure,
                                "to",
                                claims.getFirst().path("id").asString()))
                .expect(201);
        all.post(claim + "/transitions", Map.of("to", "ASSIGNED", "assignee", all.id()))
                .expect(200);
        all.post(claim + "/transitions", Map.of("to", "IN_RESEARCH")).expect(200);
        all.seeing("*")
                .put(claim + "/verdict", Map.of("verdict", "UNPROVEN", "rationale", "لا دليل بعد."))
                .expect(200);
        all.seeing("*")
                .put(
                        claim + "/verdict",
                        Map.of(
                                "verdict", "PARTLY_FALSE",
                                "reasons", List.of("WRONG_NUMBER", "CLIPPED_QUOTE"),
                                "rationale", "الرقم أقل.",
                                "confidence", "LOW",
                                "changeNote", "بعد رد الوزارة"))
                .expect(200);
        all.post(
                        claim + "/evidence",
                        Map.of("stance", "REFUTES", "url", "https://example.org/خبر", "excerpt", "14 طائرة\nفقط"))
                .expect(201);
        all.post(claim + "/evidence", Map.of("stance", "CONTEXT", "note", "مصدر سرّي", "confidential", true))
                .expect(201);
        all.post(dismissed + "/transitions", Map.of("to", "DISMISSED", "reason", "OPINION"))
                .expect(200);
        Caller editor = desk.editor();
        String emoji = desk.article("عاجل 😀 قال الوزير");
        editor.mark(emoji, "ATTRIBUTION", 7, 17).expect(201);
        desk.article("بلا وسوم");
        return desk;
    }

    /** A file without its ids: every id becomes the number of its first appearance. */
    private static String withoutIds(String file) {
        var seen = new java.util.LinkedHashMap<String, String>();
        return java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(file)
                .replaceAll(id -> seen.computeIfAbsent(id.group(), i -> "#" + seen.size()));
    }

    @Test
    void whatLeavesComesBackTheSame() {
        Desk desk = full();
        String file = export(admin(), desk);
        assertThat(file.lines())
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(SCHEMA.validate(line, InputFormat.JSON)).isEmpty());
        assertThat(file).doesNotContain("مصدر سرّي").doesNotContain("confidential");
        assertThat(file).contains("\"offsetUnit\":\"codepoint\"").contains("😀");

        Desk copy = Api.desk();
        Answer report = bringIn(copy.curator(), copy, file).expect(200);
        assertThat(report.json().path("read").asInt()).isEqualTo(3);
        assertThat(report.json().path("made").asInt()).isEqualTo(3);
        assertThat(report.json().path("skipped")).isEmpty();
        // 3 articles, 53 gold annotations and 1 more, a relation, a piece of evidence: all ids are taken here.
        assertThat(report.json().path("remapped").asInt()).isEqualTo(3 + 53 + 1 + 1 + 1);
        assertThat(withoutIds(export(admin(), copy))).isEqualTo(withoutIds(file));

        Answer again = bringIn(copy.curator(), copy, file).expect(200);
        assertThat(again.json().path("made").asInt()).isZero();
        assertThat(again.json().path("skipped")).hasSize(3).allSatisfy(skipped -> {
            assertThat(skipped.path("line").isNumber()).isTrue();
            assertThat(skipped.path("reason").asString()).isNotBlank();
        });
        assertThat(admin().all(copy.path() + "/articles")).hasSize(3);
    }

    @Test
    void keepsIdsThatAreFree() {
        Desk desk = full();
        String file = export(admin(), desk);
        var fresh = new java.util.HashMap<String, String>();
        String moved = java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(file)
                .replaceAll(id ->
                        fresh.computeIfAbsent(id.group(), i -> UUID.randomUUID().toString()));
        Desk copy = Api.desk();
        Answer report = bringIn(copy.curator(), copy, moved).expect(200);
        assertThat(report.json().path("skipped")).isEmpty();
        assertThat(report.json().path("remapped").asInt()).isZero();
        assertThat(export(admin(), copy).lines().sorted().toList())
                .isEqualTo(moved.lines().sorted().toList());
    }

    @Test
    void anUnknownMemberStaysAsProvenance() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String line = """
                {"title":"خبر","text":"قال الوزير","annotations":[{"id":"%s","tag":"CLAIM","start":0,"end":3,"quote":"قال",\
                "member":{"id":"%s","name":"زائر"},"fields":{}}]}
                """.formatted(UUID.randomUUID(), UUID.randomUUID());
        assertThat(bringIn(editor, desk, line).expect(200).json().path("made").asInt())
                .isEqualTo(1);
        String article =
                editor.all(desk.path() + "/articles").getFirst().path("id").asString();
        JsonNode mark = editor.all("/articles/" + article + "/annotations").getFirst();
        assertThat(mark.path("member").asString()).isEqualTo(editor.id());
        assertThat(export(editor, desk)).contains("زائر");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "5",
                "{}",
                "{'title':'خبر'}",
                "{'title':'خبر','text':''}",
                "{'title':'خبر','text':'قال','colour':1}",
                "{'title':5,'text':'قال'}",
                "{'text':'قال'}",
                "{'title':'خبر','text':'قا\\u0000ل'}",
                "{'title':'خبر','text':'قال \\ud83d'}",
                "{'title':'خبر','text':'قال','sha256':'0000'}",
                "{'title':'خبر','text':'قال','id':'x'}",
                "{'title':'خبر','text':'قال','offsetUnit':'byte'}",
                "{'title':'خبر','text':'قال','gold':[{}]}",
                "{'title':'خبر','text':'قال','source':{'url':'javascript:1'}}",
                "{'title':'خبر','text':'قال','annotations':[null]}",
                "{'title':'خبر','text':'قال','relations':[null]}",
                "{'title':'خبر','text':'قال','claims':[null]}",
                "{'title':'خبر','text':'قال','annotations':[{'tag':'CLAIM','start':0,'end':9,MEMBER}]}",
                "{'title':'خبر','text':'قال','annotations':[{'tag':'CLAIM','start':0,'end':3,'quote':'قيل',MEMBER}]}",
                "{'title':'خبر','text':'قال','annotations':[{'tag':'CLAIM','start':0,'end':3}]}",
                "{'title':'خبر','text':'قال','annotations':[{'tag':'LIE','start':0,'end':3,MEMBER}]}",
                "{'title':'خبر','text':'قال','annotations':[{'tag':'CLAIM','start':0,'end':3,MEMBER,'fields':{'kind':'COUNT'}}]}",
                "{'title':'خبر','text':'قال','annotations':[{'tag':'CLAIM','start':0,'end':3,MEMBER,'fields':{'topic':5}}]}",
                "{'title':'خبر','text':'قال','annotations':[{'tag':'CLAIM','start':0,'end':3,'member':{'name':'NAME101'}}]}",
                "{'title':'خبر','text':'قال','relations':[{'kind':'SAME_AS','from':'ID','to':'ID'}]}",
                "{'title':'خبر','text':'قال','annotations':[{'id':'ID','tag':'CLAIM','start':0,'end':3,MEMBER}],'claims':[{'annotation':'ID','state':'DONE'}]}",
                "{'title':'خبر','text':'قال','annotations':[{'id':'ID','tag':'CLAIM','start':0,'end':3,MEMBER}],'claims':[{'annotation':'ID','verdicts':[{'verdict':'LIE'}]}]}",
                "{'title':'خبر','text':'قال','annotations':[{'id':'ID','tag':'CLAIM','start':0,'end':3,MEMBER}],'claims':[{'annotation':'ID','evidence':[{'stance':'CONTEXT','url':'file:///x'}]}]}",
                "{'title':'خبر','text':'قال','annotations':[{'id':'ID','tag':'FIGURE','start':0,'end':3,MEMBER}],'claims':[{'annotation':'ID','state':'ASSIGNED'}]}",
            })
    void aBrokenLineIsLeftOutWholeAndTheOthersStay(String broken) {
        Desk desk = Api.desk();
        String line = broken.replace("MEMBER", "'member':{'name':'زائر'}")
                .replace("NAME101", "ز".repeat(101))
                .replace("'ID'", "'" + UUID.randomUUID() + "'")
                .replace('\'', '"');
        String file = "{\"title\":\"أول\",\"text\":\"أول\"}\n\n" + line + "\n{\"title\":\"ثان\",\"text\":\"ثان\"}";
        Answer report = bringIn(desk.curator().header("Accept-Language", "ar"), desk, file)
                .expect(200);
        assertThat(report.json().path("read").asInt()).isEqualTo(3);
        assertThat(report.json().path("made").asInt()).isEqualTo(2);
        assertThat(report.json().path("skipped")).hasSize(1);
        assertThat(report.json().path("skipped").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(report.json().path("skipped").get(0).path("reason").asString())
                .containsPattern("[\\u0600-\\u06FF]");
        assertThat(admin().all(desk.path() + "/articles"))
                .extracting(a -> a.path("title").asString())
                .containsExactly("أول", "ثان");
        assertThat(admin().all("/claims?corpus=" + desk.corpus())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/jsonl",
        "application/octet-stream",
        "text/plain",
        "application/json",
        "application/x-www-form-urlencoded",
        "nonsense"
    })
    void theBodyIsTheFileWhateverItIsCalled(String type) {
        Desk desk = Api.desk();
        Answer report = desk.editor()
                .header("Content-Type", type)
                .post(desk.path() + "/import?format=jsonl", "{\"title\":\"خبر=1&2\",\"text\":\"قال\"}\r\n")
                .expect(200);
        assertThat(report.json().path("made").asInt()).isEqualTo(1);
    }

    @Test
    void takesTheFileAsAPartToo() {
        Desk desk = Api.desk();
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.jsonl\"\r\n\r\n"
                + "{\"title\":\"خبر\",\"text\":\"قال\"}\r\n--b--\r\n";
        Caller editor = desk.editor().header("Content-Type", "multipart/form-data; boundary=b");
        assertThat(editor.post(desk.path() + "/import?format=jsonl", body)
                        .expect(200)
                        .json()
                        .path("made")
                        .asInt())
                .isEqualTo(1);
        editor.post(desk.path() + "/import?format=jsonl", body.replace("\"file\"", "\"other\""))
                .refused(400);
    }

    @Test
    void saysNoBeforeAnythingIsWritten() {
        Desk desk = Api.desk();
        String line = "{\"title\":\"خبر\",\"text\":\"قال\"}";
        bringIn(desk.reader(), desk, line).refused(403, "role-needed");
        bringIn(desk.reviewer(), desk, line).refused(403, "role-needed");
        bringIn(Api.member(), desk, line).refused(404, "not-found");
        Api.member().get(desk.path() + "/export?format=jsonl").refused(404, "not-found");
        desk.editor().post(desk.path() + "/import", line).refused(422, "missing");
        desk.editor().post(desk.path() + "/import?format=docx", line).refused(422, "unknown-code");
        desk.reader().get(desk.path() + "/export").refused(422, "missing");
        desk.reader().get(desk.path() + "/export?format=docx").refused(422, "unknown-code");
        desk.reader().get(desk.path() + "/export?format=jsonl&proof=perhaps").refused(400);
        assertThat(desk.reader()
                        .get(desk.path() + "/export?format=jsonl")
                        .expect(200)
                        .body())
                .isEmpty();
    }

    @Test
    void onlyACuratorBringsReviewsIn() {
        String file = export(admin(), full());
        Desk desk = Api.desk();
        Answer report = bringIn(desk.editor(), desk, file).expect(200);
        assertThat(report.json().path("skipped")).hasSize(1);
        assertThat(report.json().path("made").asInt()).isEqualTo(2);
    }

    @Test
    void listsItsFormats() {
        JsonNode jsonl = Api.member().all("/formats", 1).getFirst();
        assertThat(jsonl.path("id").asString()).isEqualTo("jsonl");
        assertThat(jsonl.path("in").asBoolean()).isTrue();
        assertThat(jsonl.path("out").asBoolean()).isTrue();
        assertThat(jsonl.path("offsetUnit").asString()).isEqualTo("codepoint");
        assertThat(jsonl.path("loses")).isEmpty();
    }
}
