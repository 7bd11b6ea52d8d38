package org.tahqiq.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahqiq.Api.admin;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;
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

    @ParameterizedTest
    @ValueSource(strings = {"webannotation", "csv&cells=raw"})
    void whatLeavesInAnotherFormatComesBackTheSame(String format) {
        Desk desk = full();
        String file = admin().get(desk.path() + "/export?format=" + format)
                .expect(200)
                .body();
        assertThat(file).doesNotContain("مصدر سرّي").doesNotContain("confidential");
        Desk copy = Api.desk();
        Answer report = copy.curator()
                .header("Content-Type", "application/octet-stream")
                .post(copy.path() + "/import?format=" + format.replace("&cells=raw", ""), file)
                .expect(200);
        assertThat(report.json().path("skipped")).isEmpty();
        assertThat(report.json().path("made").asInt()).isEqualTo(3);
        assertThat(withoutIds(export(admin(), copy))).isEqualTo(withoutIds(export(admin(), desk)));
    }

    @Test
    void onlyRawCellsAreAnInput() {
        Desk desk = full();
        String guarded = desk.reader()
                .get(desk.path() + "/export?format=csv")
                .expect(200)
                .body();
        Desk copy = Api.desk();
        Answer report = copy.curator()
                .header("Content-Type", "text/csv")
                .post(copy.path() + "/import?format=csv", guarded)
                .expect(200);
        assertThat(report.json().path("made").asInt()).isZero();
        assertThat(report.json().path("skipped")).hasSize(3);
        desk.reader().get(desk.path() + "/export?format=csv&cells=perhaps").refused(422, "unknown-code");
        assertThat(desk.reader()
                        .get(desk.path() + "/export?format=jsonl&cells=raw")
                        .expect(200)
                        .body())
                .isEqualTo(export(desk.reader(), desk));
    }

    @Test
    void nothingComesInOfATableThatBreaksOnTheWay() {
        Desk desk = Api.desk();
        desk.article();
        desk.article("ثان");
        byte[] file = desk.reader()
                .get(desk.path() + "/export?format=csv&cells=raw")
                .expect(200)
                .body()
                .getBytes(StandardCharsets.UTF_8);
        // In the row of the last article, after the first is whole.
        file[file.length - 5] = (byte) 0xFF;
        Desk copy = Api.desk();
        Answer report = copy.curator()
                .header("Content-Type", "text/csv")
                .post(copy.path() + "/import?format=csv", file)
                .expect(200);
        assertThat(report.json().path("made").asInt()).isZero();
        assertThat(report.json().path("skipped")).hasSize(1);
        assertThat(admin().all(copy.path() + "/articles")).isEmpty();
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
    void whatNobodyIsNamedForIsTheImporters() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        bringIn(
                        editor,
                        desk,
                        "{\"title\":\"خبر\",\"text\":\"قال\",\"annotations\":[{\"tag\":\"CLAIM\",\"start\":0,\"end\":3}]}")
                .expect(200);
        String article =
                editor.all(desk.path() + "/articles").getFirst().path("id").asString();
        assertThat(editor.all("/articles/" + article + "/annotations"))
                .extracting(each -> each.path("member").asString())
                .containsExactly(editor.id());
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
                .refused(422, "missing");
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
        List<JsonNode> formats = Api.member().all("/formats", 1);
        assertThat(formats)
                .extracting(format -> format.path("id").asString())
                .contains("csv", "jsonl", "webannotation", "brat", "uima-xmi", "html")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(formats)
                .filteredOn(format -> !format.path("in").asBoolean())
                .extracting(format -> format.path("id").asString())
                .containsExactly("averitec-json", "claimreview", "html");
        JsonNode csv = named(formats, "csv");
        assertThat(csv.path("loses").get(0).asString()).isEqualTo("cells");
        JsonNode jsonl = named(formats, "jsonl");
        assertThat(jsonl.path("in").asBoolean()).isTrue();
        assertThat(jsonl.path("out").asBoolean()).isTrue();
        assertThat(jsonl.path("offsetUnit").asString()).isEqualTo("codepoint");
        assertThat(jsonl.path("loses")).isEmpty();
    }

    private static JsonNode named(List<JsonNode> formats, String id) {
        return formats.stream()
                .filter(format -> format.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMayAskComesBeforeTheFormat() {
        Desk desk = Api.desk();
        Api.member().post(desk.path() + "/import?format=docx", "{}").refused(404, "not-found");
        desk.reader().post(desk.path() + "/import?format=docx", "{}").refused(403, "role-needed");
    }

    private static void damage(String article) {
        Api.bean(JdbcClient.class)
                .sql("update annotation set fields = '{' where article_id = ?")
                .params(UUID.fromString(article))
                .update();
    }

    @Test
    void anExportThatFailsDoesNotLookWhole() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String first = desk.article();
        editor.mark(first, "CLAIM", 0, 10).expect(201);
        damage(first);
        Answer refused = editor.get(desk.path() + "/export?format=jsonl").refused(500, "fault");
        assertThat(refused.header("Content-Disposition")).isNull();

        Desk large = Api.desk();
        Caller other = large.editor();
        large.article("قال الوزير ".repeat(20_000));
        String last = large.article();
        other.mark(last, "CLAIM", 0, 10).expect(201);
        damage(last);
        assertThatThrownBy(() -> other.get(large.path() + "/export?format=jsonl"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "corpus"})
    void whatIsDeletedMeanwhileIsLeftOutButACorpusIsNotCutShort(String what) throws IOException {
        Desk desk = Api.desk();
        // While the first is written the second is read, and none behind it.
        desk.article("أول ".repeat(50_000));
        desk.article("ثان ".repeat(10));
        String third = desk.article("ثالث");
        desk.article("رابع");
        String gone = what.equals("article") ? "/articles/" + third : desk.path();
        var out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                if (size() == 0) {
                    admin().seeing("*").delete(gone).expect(204);
                }
                super.write(bytes, from, length);
            }
        };
        Callers.signInAdmin(Api.application());
        try {
            ExchangeService exchange = Api.bean(ExchangeService.class);
            CorpusId corpus = new CorpusId(UUID.fromString(desk.corpus()));
            if (what.equals("corpus")) {
                assertThatThrownBy(() -> exchange.export(corpus, exchange.format("jsonl"), out))
                        .hasMessage("not-found");
                return;
            }
            exchange.export(corpus, exchange.format("jsonl"), out);
            assertThat(out.toString(StandardCharsets.UTF_8).lines())
                    .hasSize(3)
                    .noneMatch(line -> line.contains("ثالث"));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void provesAFileBeforeItIsSent() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String article = desk.article();
        editor.mark(article, "CLAIM", 0, 10).expect(201);
        for (String format : List.of("jsonl", "parquet", "csv&cells=raw", "brat", "tei", "uima-xmi", "conll")) {
            Answer proven = editor.get(desk.path() + "/export?proof=true&format=" + format)
                    .expect(200);
            assertThat(proven.header("Tahqiq-Proof"))
                    .as(format)
                    .startsWith("articles=1; annotations=1; relations=0; reviews=0; sha256=");
        }
        editor.mark(article, "CLAIM", 0, 5).expect(201);
        assertThat(editor.get(desk.path() + "/export?proof=true&format=conll")
                        .expect(200)
                        .header("Tahqiq-Proof"))
                .as("of marks of one kind over each other CoNLL holds one")
                .startsWith("articles=1; annotations=1; ");
        assertThat(editor.get(desk.path() + "/export?proof=true&format=jsonl")
                        .expect(200)
                        .body())
                .isEqualTo(editor.get(desk.path() + "/export?format=jsonl")
                        .expect(200)
                        .body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "averitec-json", "claimreview", "csv", "xlsx"})
    void saysOfWhatCannotBeReadBackThatItCannotBeProven(String format) {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        editor.get(desk.path() + "/export?proof=true&format=" + format).refused(422, "proof-impossible");
        editor.get(desk.path() + "/export?proof=false&format=" + format).expect(200);
    }

    private static String judged(String state, String more) {
        return """
                {"title":"خبر","text":"قال الوزير","annotations":[{"id":"%1$s","tag":"CLAIM","start":0,"end":3,\
                "member":{"name":"زائر"}}],"claims":[{"annotation":"%1$s","state":"%2$s"%3$s}]}
                """.formatted(UUID.randomUUID(), state, more);
    }

    private static final String VERDICTS = ",\"verdicts\":[{\"verdict\":\"FALSE\",\"rationale\":\"الرقم أقل.\","
            + "\"author\":{\"name\":\"زائر\"},\"madeAt\":\"2022-12-09T10:00:00Z\"}]";
    private static final String DISMISSAL = ",\"dismissal\":\"OPINION\"";

    @ParameterizedTest
    @ValueSource(strings = {"IN_REVIEW", "APPROVED", "PUBLISHED", "CORRECTED"})
    void aStateThatNeedsAVerdictIsRefusedWithoutOne(String state) {
        Desk desk = Api.desk();
        Caller curator = desk.curator();
        assertThat(bringIn(curator, desk, judged(state, "")).json().path("skipped"))
                .hasSize(1);
        assertThat(bringIn(curator, desk, judged(state, VERDICTS)).json().path("skipped"))
                .isEmpty();
    }

    @Test
    void aDismissedClaimHasAReasonAndOnlyADismissedOne() {
        Desk desk = Api.desk();
        Caller curator = desk.curator();
        assertThat(bringIn(curator, desk, judged("DISMISSED", "")).json().path("skipped"))
                .hasSize(1);
        assertThat(bringIn(curator, desk, judged("CANDIDATE", DISMISSAL)).json().path("skipped"))
                .hasSize(1);
        assertThat(bringIn(curator, desk, judged("ON_HOLD", DISMISSAL)).json().path("skipped"))
                .hasSize(1);
        assertThat(bringIn(curator, desk, judged("DISMISSED", DISMISSAL)).json().path("skipped"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_HOLD", "CHANGES_REQUESTED", "RETRACTED", "DUPLICATE"})
    void aStateOfALaterVersionIsKept(String state) {
        Desk desk = Api.desk();
        assertThat(bringIn(desk.curator(), desk, judged(state, "")).json().path("skipped"))
                .isEmpty();
        assertThat(export(admin(), desk)).contains("\"state\":\"" + state + "\"");
    }

    @Test
    void workThatArrivesGoesOnWithTheImporter() {
        Desk desk = Api.desk();
        Caller curator = desk.with("CURATOR", "REVIEWER");
        bringIn(curator, desk, judged("IN_RESEARCH", VERDICTS)).expect(200);
        JsonNode claim = curator.all("/claims?corpus=" + desk.corpus()).getFirst();
        assertThat(claim.path("assignee").asString()).isEqualTo(curator.id());
        curator.post("/claims/" + claim.path("id").asString() + "/transitions", Map.of("to", "IN_REVIEW"))
                .expect(200);
    }

    @Test
    void whoMadeAClaimIsFollowedToTheNewId() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String article = desk.article();
        String said = editor.mark(article, "ATTRIBUTION", 4, 10).expect(201).id();
        editor.post(
                        "/articles/" + article + "/annotations",
                        Map.of(
                                "tag",
                                "CLAIM",
                                "start",
                                0,
                                "end",
                                10,
                                "fields",
                                Map.of("claimant", Map.of("name", "الوزير", "annotation", said))))
                .expect(201);
        String file = export(admin(), desk);
        Desk copy = Api.desk();
        assertThat(bringIn(copy.curator(), copy, file).json().path("skipped")).isEmpty();
        assertThat(withoutIds(export(admin(), copy))).isEqualTo(withoutIds(file));
        assertThat(export(admin(), copy)).doesNotContain(said);

        String lost = file.replace("\"annotation\":\"" + said, "\"annotation\":\"" + UUID.randomUUID());
        Desk other = Api.desk();
        assertThat(bringIn(other.curator(), other, lost).json().path("skipped")).hasSize(1);

        editor.seeing("*").delete("/annotations/" + said).expect(204);
        assertThat(export(admin(), desk)).doesNotContain(said).contains("الوزير");
    }

    @Test
    void anEditorHereOwnsWhatTheyMadeElsewhere() {
        Desk desk = Api.desk();
        Caller maker = desk.editor();
        Caller reader = desk.reader();
        for (Caller origin : List.of(maker, reader)) {
            Caller importer = desk.editor();
            String line = """
                    {"title":"خبر","text":"قال %1$s","annotations":[{"tag":"CLAIM","start":0,"end":3,\
                    "member":{"id":"%1$s","name":"زائر"}}]}
                    """.formatted(origin.id());
            assertThat(bringIn(importer, desk, line).json().path("skipped")).isEmpty();
            String article =
                    importer.all(desk.path() + "/articles").getLast().path("id").asString();
            assertThat(importer.all("/articles/" + article + "/annotations")
                            .getFirst()
                            .path("member")
                            .asString())
                    .isEqualTo(origin == maker ? maker.id() : importer.id());
        }
    }

    @Test
    void keepsTheEditionOfAnArticle() {
        Desk desk = Api.desk();
        bringIn(desk.curator(), desk, "{\"title\":\"خبر\",\"text\":\"قال\",\"version\":3}")
                .expect(200);
        assertThat(export(admin(), desk)).contains("\"version\":3");
        assertThat(bringIn(desk.curator(), desk, "{\"title\":\"خبر\",\"text\":\"قيل\",\"version\":0}")
                        .json()
                        .path("skipped"))
                .hasSize(1);
    }

    @Test
    void aFaultInOneLineLeavesTheOthersIn() {
        Desk desk = Api.desk();
        String reasons = "\"%s\",".formatted("س".repeat(1000)).repeat(120) + "\"س\"";
        String tooMuch = """
                {"title":"خبر","text":"قال الوزير","annotations":[{"tag":"CLAIM","start":0,"end":3,\
                "member":{"name":"زائر"},"fields":{"checkWorthinessReasons":[%s]}}]}
                """.formatted(reasons);
        Answer report = bringIn(desk.curator(), desk, tooMuch + "{\"title\":\"ثان\",\"text\":\"ثان\"}\n")
                .expect(200);
        assertThat(report.json().path("made").asInt()).isEqualTo(1);
        assertThat(report.json().path("skipped")).hasSize(1);
        assertThat(report.json().path("skipped").get(0).path("line").asInt()).isEqualTo(1);
        assertThat(report.json().path("skipped").get(0).path("reason").asString())
                .isNotBlank();
        assertThat(admin().all(desk.path() + "/articles")).hasSize(1);
    }
}
