package org.tahqiq.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

class AnnotationApiTest {

    private static String at(String article) {
        return "/articles/" + article + "/annotations";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "عاجل 😀👨‍👩‍👧 🇵🇸\n"})
    void everyGoldAnnotationComesBackWithItsOffsetsAndWords(String before) {
        Desk desk = Api.desk();
        String text = before + Api.seedArticle();
        String article = desk.article(text);
        Caller editor = desk.editor();
        List<ObjectNode> gold = Api.gold();
        assertThat(gold).hasSize(53);
        int shift = before.codePointCount(0, before.length());
        for (ObjectNode mark : gold) {
            ObjectNode sent = moved(mark, position -> position + shift);
            Answer made = editor.post(at(article), sent).expect(201);
            ObjectNode inUtf16 = moved(sent, position -> text.offsetByCodePoints(0, position));
            same(made.json(), sent);
            Answer read =
                    editor.get("/annotations/" + made.id() + "?offsets=utf16").expect(200);
            same(read.json(), inUtf16);
            assertThat(text.substring(
                            read.json().path("start").asInt(),
                            read.json().path("end").asInt()))
                    .isEqualTo(mark.path("quote").asString());
            Answer again = editor.post(at(article) + "?offsets=utf16", inUtf16).expect(200);
            assertThat(again.id()).isEqualTo(made.id());
            same(again.json(), inUtf16);
        }
        List<JsonNode> listed = desk.reader().all(at(article), 7);
        assertThat(listed).hasSize(53);
        assertThat(listed)
                .extracting(
                        a -> a.path("start").asInt() * 100_000L + a.path("end").asInt())
                .isSorted();
        assertThat(desk.reader().all(at(article) + "?tag=FIGURE&offsets=utf16", 5))
                .hasSize((int) gold.stream()
                        .filter(m -> m.path("tag").asString().equals("FIGURE"))
                        .count());
    }

    private static void same(JsonNode answer, ObjectNode sent) {
        for (String field : List.of("tag", "start", "end", "quote")) {
            assertThat(answer.path(field)).as(field).isEqualTo(sent.path(field));
        }
        assertThat(withoutNulls(answer.path("fields"))).isEqualTo(withoutNulls(sent.path("fields")));
    }

    /** Null means absent; a number is its value. */
    private static String withoutNulls(JsonNode fields) {
        List<String> written = new ArrayList<>();
        fields.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> written.add(field.getKey() + "="
                        + (field.getValue().isNumber()
                                ? field.getValue()
                                        .decimalValue()
                                        .stripTrailingZeros()
                                        .toPlainString()
                                : field.getValue().isObject()
                                        ? withoutNulls(field.getValue())
                                        : field.getValue().toString())));
        return written.stream().sorted().toList().toString();
    }

    private static ObjectNode moved(ObjectNode mark, java.util.function.IntUnaryOperator change) {
        ObjectNode copy = mark.deepCopy();
        move(copy, change);
        return copy;
    }

    private static void move(JsonNode node, java.util.function.IntUnaryOperator change) {
        if (node instanceof ArrayNode array) {
            array.forEach(each -> move(each, change));
        }
        if (node instanceof ObjectNode object) {
            for (String end : List.of("start", "end")) {
                if (object.path(end).isNumber()) {
                    object.set(
                            end,
                            IntNode.valueOf(change.applyAsInt(object.path(end).asInt())));
                }
            }
            object.properties().forEach(member -> move(member.getValue(), change));
        }
    }

    /** The text is سلام لأحمد مكّة 😀 وe and a combining accent; positions are code points. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "0,  2,  `سل`,      `` ",
                "1,  3,  `لا`,      ``",
                "5,  6,  `ل`,       ``",
                "6,  7,  `أ`,       ``",
                "5,  7,  `لأ`,      ``",
                "4,  5,  ` `,       edge-space",
                "0,  5,  `سلام `,   edge-space",
                "11, 14, `مكّ`,     ``",
                "16, 17, `😀`,      ``",
                "0,  21, `سلام لأحمد مكّة 😀 وé`, ``",
            })
    void takesAnyRangeOnGraphemeBorders(int start, int end, String quote, String warning) {
        Desk desk = Api.desk();
        String article = desk.article("سلام لأحمد مكّة 😀 وé".replace("é", "e\u0301"));
        Answer made = desk.editor().mark(article, "CLAIM", start, end).expect(201);
        assertThat(made.text("quote")).isEqualTo(quote.replace("é", "e\u0301"));
        assertThat(made.json().path("start").asInt()).isEqualTo(start);
        assertThat(made.json().path("end").asInt()).isEqualTo(end);
        assertThat(made.json().path("warnings"))
                .extracting(w -> w.path("code").asString())
                .isEqualTo(warning.isBlank() ? List.of() : List.of(warning));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``              | {'tag':'CLAIM','start':-1,'end':3}   | 422 | span-outside",
                "``              | {'tag':'CLAIM','start':3,'end':3}    | 422 | span-order",
                "``              | {'tag':'CLAIM','start':4,'end':3}    | 422 | span-order",
                "``              | {'tag':'CLAIM','start':0,'end':22}   | 422 | span-outside",
                "``              | {'tag':'CLAIM','start':0,'end':9999999999} | 422 | span-outside",
                "``              | {'tag':'CLAIM','start':0,'end':99999999999999999999} | 422 | span-outside",
                "``              | {'tag':'CLAIM','start':0,'end':12}   | 201 | inside-nothing",
                "``              | {'tag':'CLAIM','start':0,'end':13}   | 422 | span-splits",
                "``              | {'tag':'CLAIM','start':13,'end':14}  | 422 | span-splits",
                "``              | {'tag':'CLAIM','start':0,'end':20}   | 422 | span-splits",
                "?offsets=utf16  | {'tag':'CLAIM','start':0,'end':17}   | 422 | span-splits",
                "?offsets=utf16  | {'tag':'CLAIM','start':17,'end':18}  | 422 | span-splits",
                "?offsets=utf32  | {'tag':'CLAIM','start':0,'end':1}    | 422 | unknown-code",
                "?unit=utf16     | {'tag':'CLAIM','start':0,'end':1}    | 400 | unknown-parameter",
                "``              | {'start':0,'end':1}                  | 422 | missing",
                "``              | {'tag':'CLAIM','end':1}              | 422 | missing",
                "``              | {'tag':'CLAIM','start':0}            | 422 | missing",
                "``              | {'tag':'OPINION','start':0,'end':1}  | 422 | unknown-code",
                "``              | {'tag':'claim','start':0,'end':1}    | 422 | unknown-code",
                "``              | {'tag':1,'start':0,'end':1}          | 400 | unreadable",
                "``              | {'tag':'CLAIM','start':'0','end':1}  | 400 | unreadable",
                "``              | {'tag':'CLAIM','start':0.5,'end':1}  | 400 | unreadable",
                "``              | {'tag':'CLAIM','start':true,'end':1} | 400 | unreadable",
                "``              | {'tag':'CLAIM','start':0,'end':1,'colour':'x'} | 400 | unreadable",
                "``              | {'tag':'CLAIM','start':0,'end':1,'fields':[]}  | 400 | unreadable",
                "``              | {'tag':'CLAIM','start':0,'end':1,'fields':{'kind':'COUNT'}} | 400 | unreadable",
                "``              | {'tag':'CLAIM','start':0,'end':1,'fields':{'wording':5}}    | 400 | unreadable",
                "``              | {'tag':'CLAIM','start':0,'end':1,'fields':{'checkWorthiness':'SOME'}} | 422 | unknown-code",
                "``              | {'tag':'FIGURE','start':0,'end':1,'fields':{'value':'5'}}   | 400 | unreadable",
                "``              | {'tag':'FIGURE','start':0,'end':1,'fields':{'value':1e99}} | 422 | number-size",
                "``              | {'tag':'FIGURE','start':0,'end':1,'fields':{'currency':'XYZ'}}    | 422 | unknown-code",
                "``              | {'tag':'FIGURE','start':0,'end':1,'fields':{'date':'غدًا'}}        | 422 | date",
                "``              | {'tag':'ATTRIBUTION','start':0,'end':1,'fields':{'cue':{'start':0}}}         | 422 | missing",
                "``              | {'tag':'ATTRIBUTION','start':0,'end':1,'fields':{'cue':{'start':0,'end':99}}} | 422 | span-outside",
                "``              | {'tag':'ATTRIBUTION','start':0,'end':1,'fields':{'cue':{'start':0,'end':2,'quote':'قال'}}} | 409 | text-drift",
                "``              | {'tag':'ATTRIBUTION','start':0,'end':1,'fields':{'contents':[null]}}          | 422 | missing",
                "``              | {'tag':'ATTRIBUTION','start':0,'end':1,'fields':{'chain':[null]}}             | 422 | missing",
                "``              | {'tag':'CLAIM','start':0,'end':4,'quote':'سلاما'} | 409 | text-drift",
                "``              | {'tag':'CLAIM','start':0,'end':4,'quote':''}      | 409 | text-drift",
                "``              | {'tag':'CLAIM','start':0,'end':1,'fields':{'wording':'قال \\ud83d'}} | 422 | text-invalid",
            })
    void refusesWhatIsNoSpanAndStoresNothing(String query, String body, int status, String code) {
        Desk desk = Api.desk();
        String article = desk.article("سلام لأحمد مكّة 😀 وé".replace("é", "e\u0301"));
        Answer answer =
                desk.editor().post(at(article) + query, body.replace('\'', '"')).expect(status);
        if (status >= 400) {
            answer.refused(status, code);
            assertThat(desk.reader().all(at(article))).isEmpty();
            int toReaders = status == 400 ? 400 : 403;
            desk.reader()
                    .post(at(article) + query, body.replace('\'', '"'))
                    .expect(code.equals("unknown-code") && !query.isEmpty() ? 422 : toReaders);
        }
    }

    @Test
    void theSameMemberTagAndRangeIsOneAnnotation() {
        Desk desk = Api.desk();
        String article = desk.article();
        Caller editor = desk.editor();
        Answer first = editor.mark(article, "CLAIM", 0, 10).expect(201);
        Answer again = editor.mark(article, "CLAIM", 0, 10).expect(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(first.header("Location")).isEqualTo("/api/v1/annotations/" + first.id());
        assertThat(first.text("member")).isEqualTo(editor.id());
        assertThat(first.text("article")).isEqualTo(article);
        editor.mark(article, "FIGURE", 0, 10).expect(201);
        desk.editor().mark(article, "CLAIM", 0, 10).expect(201);
        assertThat(editor.all(at(article), 1)).hasSize(3);
        assertThat(editor.all(at(article) + "?member=" + editor.id() + "&tag=CLAIM"))
                .hasSize(1);
        editor.get(at(article) + "?tag=NONE").refused(422, "unknown-code");
        editor.get(at(article) + "?member=nobody").refused(400, "unreadable");
        editor.seeing(first.etag()).delete("/annotations/" + first.id()).expect(204);
        assertThat(editor.mark(article, "CLAIM", 0, 10).expect(201).id()).isNotEqualTo(first.id());
    }

    @Test
    void changesOnlyFromTheStateThatWasSeen() {
        Desk desk = Api.desk();
        String article = desk.article();
        Caller editor = desk.editor();
        Caller colleague = desk.editor();
        Answer made = editor.post(at(article), """
                        {"tag":"FIGURE","start":14,"end":16,"fields":{"value":40,"unit":"طائرة","kind":"COUNT"}}
                        """).expect(201);
        String path = "/annotations/" + made.id();
        editor.patch(path, Map.of("end", 22)).refused(428, "precondition-required");
        editor.delete(path).refused(428, "precondition-required");
        Answer longer =
                colleague.seeing(made.etag()).patch(path, Map.of("end", 22)).expect(200);
        assertThat(longer.text("quote")).isEqualTo("40 طائرة");
        assertThat(longer.json().path("fields").path("value").asInt()).isEqualTo(40);
        assertThat(longer.text("member")).isEqualTo(editor.id());
        Answer stale = editor.seeing(made.etag())
                .patch(path + "?offsets=utf16", Map.of("end", 5))
                .refused(412, "stale");
        assertThat(stale.json().path("current").path("quote").asString()).isEqualTo("40 طائرة");
        assertThat(editor.seeing(made.etag())
                        .delete(path)
                        .refused(412, "stale")
                        .json()
                        .path("current")
                        .path("end")
                        .asInt())
                .isEqualTo(22);
        Answer patched = editor.seeing(longer.etag())
                .header("Content-Type", "application/merge-patch+json")
                .patch(path, "{\"fields\":{\"unit\":null,\"highValue\":50}}")
                .expect(200);
        assertThat(withoutNulls(patched.json().path("fields"))).isEqualTo("[highValue=50, kind=\"COUNT\", value=40]");
        Caller now = editor.seeing(patched.etag());
        now.patch(path, "{\"start\":null}").refused(422, "missing");
        now.patch(path, Map.of("start", "x")).refused(400, "unreadable");
        now.patch(path, Map.of("member", editor.id())).refused(400, "unreadable");
        now.patch(path, Map.of("fields", Map.of("wording", "x"))).refused(400, "unreadable");
        desk.reader().patch(path, Map.of("fields", Map.of("wording", "x"))).refused(400, "unreadable");
        now.patch(path, Map.of("quote", "أربعون")).refused(409, "text-drift");
        now.patch(path, Map.of("end", 400)).refused(422, "span-outside");
        assertThat(editor.get(path).etag()).isEqualTo(patched.etag());
        Answer retagged = now.patch(path, Map.of("tag", "CLAIM")).expect(200);
        assertThat(retagged.json().path("fields")).isEmpty();
        List<JsonNode> history = editor.all(path + "/history", 1);
        assertThat(history)
                .extracting(h -> h.path("change").asString())
                .containsExactly("MARKED", "CHANGED", "CHANGED", "CHANGED");
        assertThat(history.get(1).path("member").asString()).isEqualTo(colleague.id());
    }

    @Test
    void aChangeOntoAnotherAnnotationIsADuplicate() {
        Desk desk = Api.desk();
        String article = desk.article();
        Caller editor = desk.editor();
        editor.mark(article, "CLAIM", 0, 10).expect(201);
        Answer second = editor.mark(article, "CLAIM", 0, 3).expect(201);
        editor.seeing(second.etag())
                .patch("/annotations/" + second.id(), Map.of("end", 10))
                .refused(409, "duplicate");
        assertThat(editor.get("/annotations/" + second.id()).etag()).isEqualTo(second.etag());
        editor.seeing(second.etag())
                .patch("/annotations/" + second.id(), Map.of("end", 3))
                .expect(200);
    }

    @Test
    void independentEditorsDoNotSeeEachOther() {
        Desk desk = Api.desk("INDEPENDENT");
        String article = desk.article();
        Caller editor = desk.editor();
        Caller other = desk.editor();
        Answer own = editor.mark(article, "CLAIM", 0, 10).expect(201);
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        Answer relation = editor.post(
                        "/articles/" + article + "/relations",
                        Map.of("kind", "QUANTIFIES", "from", figure.id(), "to", own.id()))
                .expect(201);
        Answer theirs = other.mark(article, "CLAIM", 0, 10).expect(201);
        assertThat(theirs.id()).isNotEqualTo(own.id());
        assertThat(other.all(at(article)))
                .extracting(a -> a.path("id").asString())
                .containsExactly(theirs.id());
        assertThat(other.all(at(article) + "?member=" + editor.id())).isEmpty();
        other.get("/annotations/" + own.id()).refused(404, "not-found");
        other.get("/annotations/" + own.id() + "/history").refused(404, "not-found");
        other.seeing("*").patch("/annotations/" + own.id(), Map.of("end", 3)).refused(404, "not-found");
        other.seeing("*").delete("/annotations/" + own.id()).refused(404, "not-found");
        assertThat(other.all("/articles/" + article + "/relations")).isEmpty();
        other.get("/relations/" + relation.id()).refused(404, "not-found");
        other.seeing("*").delete("/relations/" + relation.id()).refused(404, "not-found");
        other.post(
                        "/articles/" + article + "/relations",
                        Map.of("kind", "SAME_AS", "from", theirs.id(), "to", own.id()))
                .refused(422, "other-article");
        assertThat(desk.curator().all(at(article))).hasSize(3);
        assertThat(desk.curator().all("/articles/" + article + "/relations")).hasSize(1);
        assertThat(admin().all("/claims?corpus=" + desk.corpus())).isEmpty();
        editor.get("/claims/" + own.id()).refused(404, "not-found");
        String exported =
                other.get(desk.path() + "/export?format=jsonl").expect(200).body();
        assertThat(exported).doesNotContain(own.id()).doesNotContain(relation.id());
    }
}
