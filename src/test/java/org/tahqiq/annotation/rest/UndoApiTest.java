package org.tahqiq.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;

/** The text is «قال الوزير إن 40 طائرة وصلت.»: a claim at 11–27, a figure at 14–16, an attribution at 0–10. */
class UndoApiTest {

    private Desk desk;
    private String article;
    private Caller editor;

    @BeforeEach
    void open() {
        desk = Api.desk();
        article = desk.article();
        editor = desk.editor();
    }

    @Test
    void walksEveryKindOfStepBackAndForth() {
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        Answer longer = change(editor, figure, Map.of("end", 22));
        Answer counted = change(editor, longer, Map.of("fields", Map.of("value", 40, "unit", "طائرة")));
        String claim = editor.mark(article, "CLAIM", 11, 27).id();
        Answer link = link(editor, "QUANTIFIES", figure.id(), claim);
        editor.seeing(link.etag()).delete("/relations/" + link.id()).expect(204);
        String last = seen();

        assertThat(uuids(undo(), "linked")).containsExactly(link.id());
        assertThat(uuids(undo(), "unlinked")).containsExactly(link.id());
        assertThat(uuids(undo(), "withdrawn")).containsExactly(claim);
        assertThat(uuids(undo(), "changed")).containsExactly(figure.id());
        assertThat(figure(figure)).isEqualTo("40 طائرة {}");
        undo();
        assertThat(figure(figure)).isEqualTo("40 {}");
        Answer first = undo();
        assertThat(uuids(first, "withdrawn")).containsExactly(figure.id());
        assertThat(first.json().path("undo").asBoolean()).isFalse();
        assertThat(first.json().path("redo").asBoolean()).isTrue();
        assertThat(seen()).isEqualTo("[][]");
        editor.post("/articles/" + article + "/undo", Map.of()).refused(409, "undo-none");

        for (int i = 0; i < 6; i++) {
            redo();
        }
        assertThat(seen()).isEqualTo(last);
        editor.post("/articles/" + article + "/redo", Map.of()).refused(409, "redo-none");
        assertThat(editor.get("/annotations/" + figure.id()).etag()).isNotEqualTo(counted.etag());
    }

    @Test
    void undoingIsWrittenIntoTheHistory() {
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        change(editor, figure, Map.of("end", 22));
        undo();
        undo();
        redo();
        List<JsonNode> history = editor.all("/annotations/" + figure.id() + "/history");
        assertThat(history)
                .extracting(each -> each.path("change").asString()
                        + (each.path("undo").asBoolean() ? " undo" : "")
                        + (each.path("redo").asBoolean() ? " redo" : ""))
                .containsExactly("MARKED", "CHANGED", "CHANGED undo", "WITHDRAWN undo", "RESTORED redo");
        assertThat(history.get(4).path("end").asInt()).isEqualTo(16);
    }

    @Test
    void aNewStepLeavesNothingToRedo() {
        editor.mark(article, "FIGURE", 14, 16).expect(201);
        editor.mark(article, "CLAIM", 11, 27).expect(201);
        undo();
        JsonNode ways = editor.get("/articles/" + article + "/steps").json();
        assertThat(ways.path("undo").asBoolean() && ways.path("redo").asBoolean())
                .isTrue();
        editor.mark(article, "ATTRIBUTION", 0, 10).expect(201);
        editor.post("/articles/" + article + "/redo", Map.of()).refused(409, "redo-none");
        undo();
        undo();
        assertThat(seen()).isEqualTo("[][]");
    }

    @Test
    void whatChangesNothingIsNoStep() {
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        editor.mark(article, "FIGURE", 14, 16).expect(200);
        change(editor, figure, Map.of("end", 16));
        assertThat(editor.all("/annotations/" + figure.id() + "/history")).hasSize(1);
        undo();
        assertThat(seen()).isEqualTo("[][]");
    }

    @Test
    void everyMemberWalksTheirOwnStepsOnly() {
        Caller colleague = desk.editor();
        editor.mark(article, "FIGURE", 14, 16).expect(201);
        String theirs = colleague.mark(article, "CLAIM", 11, 27).expect(201).id();
        undo();
        assertThat(editor.all("/articles/" + article + "/annotations"))
                .extracting(each -> each.path("id").asString())
                .containsExactly(theirs);
        editor.post("/articles/" + article + "/undo", Map.of()).refused(409, "undo-none");
        desk.reader().post("/articles/" + article + "/undo", Map.of()).refused(403, "role-needed");
        Api.member().post("/articles/" + article + "/undo", Map.of()).refused(404, "not-found");
        assertThat(desk.reader()
                        .get("/articles/" + article + "/steps")
                        .expect(200)
                        .json()
                        .path("undo")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void refusesWhatAnotherMemberChangedSinceAndGoesOnWithTheStepBefore() {
        Answer attribution = editor.mark(article, "ATTRIBUTION", 0, 10).expect(201);
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        change(desk.editor(), figure, Map.of("end", 22));
        Answer refused = editor.header("Accept-Language", "ar")
                .post("/articles/" + article + "/undo", Map.of())
                .refused(409, "step-overtaken");
        assertThat(refused.text("detail")).contains("عضو-");
        assertThat(figure(figure)).isEqualTo("40 طائرة {}");
        assertThat(uuids(undo(), "withdrawn")).containsExactly(attribution.id());
        assertThat(editor.post("/articles/" + article + "/undo", Map.of())
                        .refused(409, "undo-none")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void refusesWhatAnotherMemberDeletedSince() {
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        Answer longer = change(editor, figure, Map.of("end", 22));
        desk.editor()
                .seeing(longer.etag())
                .delete("/annotations/" + figure.id())
                .expect(204);
        editor.post("/articles/" + article + "/undo", Map.of()).refused(409, "step-overtaken");
        editor.post("/articles/" + article + "/undo", Map.of()).refused(409, "step-overtaken");
        editor.post("/articles/" + article + "/undo", Map.of()).refused(409, "undo-none");
        assertThat(seen()).isEqualTo("[][]");
    }

    @Test
    void theLinksThatWentWithASpanComeBackWithIt() {
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        String claim = editor.mark(article, "CLAIM", 11, 27).id();
        Answer said = editor.mark(article, "ATTRIBUTION", 0, 10).expect(201);
        link(editor, "QUANTIFIES", figure.id(), claim);
        String byColleague = link(desk.editor(), "ATTRIBUTES", said.id(), claim).id();
        String before = seen();
        editor.seeing("*").delete("/annotations/" + claim).expect(204);
        assertThat(editor.all("/articles/" + article + "/relations")).isEmpty();
        Answer undone = undo();
        assertThat(uuids(undone, "changed")).containsExactly(claim);
        assertThat(uuids(undone, "linked")).hasSize(2).contains(byColleague);
        assertThat(seen()).isEqualTo(before);
        Answer redone = redo();
        assertThat(uuids(redone, "withdrawn")).containsExactly(claim);
        assertThat(uuids(redone, "unlinked")).hasSize(2);
    }

    @Test
    void aLinkWhoseOtherEndIsGoneStaysAway() {
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        String claim = editor.mark(article, "CLAIM", 11, 27).id();
        link(editor, "QUANTIFIES", figure.id(), claim);
        editor.seeing("*").delete("/annotations/" + claim).expect(204);
        desk.editor().seeing("*").delete("/annotations/" + figure.id()).expect(204);
        Answer undone = undo();
        assertThat(uuids(undone, "changed")).containsExactly(claim);
        assertThat(uuids(undone, "linked")).isEmpty();
        assertThat(editor.all("/articles/" + article + "/relations")).isEmpty();
        editor.post("/articles/" + article + "/undo", Map.of()).refused(409, "step-link-gone");
    }

    @Test
    void aMarkOntoWhichSomebodyLinkedStays() {
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        String claim = editor.mark(article, "CLAIM", 11, 27).id();
        String link = link(desk.editor(), "QUANTIFIES", figure.id(), claim).id();
        editor.post("/articles/" + article + "/undo", Map.of()).refused(409, "step-linked");
        editor.get("/relations/" + link).expect(200);
        editor.post("/articles/" + article + "/undo", Map.of()).refused(409, "step-linked");
        assertThat(editor.all("/articles/" + article + "/annotations")).hasSize(2);
    }

    @Test
    void aDeletedSpanThatWasMarkedAgainDoesNotComeBackTwice() {
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        Caller colleague = desk.editor();
        colleague.seeing(figure.etag()).delete("/annotations/" + figure.id()).expect(204);
        String again = editor.mark(article, "FIGURE", 14, 16).expect(201).id();
        colleague.post("/articles/" + article + "/undo", Map.of()).refused(409, "step-marked-again");
        assertThat(editor.all("/articles/" + article + "/annotations"))
                .extracting(each -> each.path("id").asString())
                .containsExactly(again);
    }

    @Test
    void whoWorksBlindWalksTheirOwnWork() {
        Desk blind = Api.desk("INDEPENDENT");
        String text = blind.article();
        Caller first = blind.editor();
        Caller second = blind.editor();
        first.mark(text, "CLAIM", 11, 27).expect(201);
        String own = second.mark(text, "CLAIM", 11, 27).expect(201).id();
        assertThat(uuids(second.post("/articles/" + text + "/undo", Map.of()).expect(200), "withdrawn"))
                .containsExactly(own);
        second.post("/articles/" + text + "/undo", Map.of()).refused(409, "undo-none");
        assertThat(first.all("/articles/" + text + "/annotations")).hasSize(1);
    }

    private static Answer change(Caller by, Answer seen, Map<String, ?> patch) {
        return by.seeing(seen.etag()).patch("/annotations/" + seen.id(), patch).expect(200);
    }

    private Answer link(Caller by, String kind, String from, String to) {
        return by.post("/articles/" + article + "/relations", Map.of("kind", kind, "from", from, "to", to))
                .expect(201);
    }

    private Answer undo() {
        return editor.post("/articles/" + article + "/undo", Map.of()).expect(200);
    }

    private Answer redo() {
        return editor.post("/articles/" + article + "/redo", Map.of()).expect(200);
    }

    private String figure(Answer figure) {
        JsonNode read = editor.get("/annotations/" + figure.id()).expect(200).json();
        return read.path("quote").asString() + " " + read.path("fields");
    }

    /** All spans and links of the article. */
    private String seen() {
        return editor.all("/articles/" + article + "/annotations").toString()
                + editor.all("/articles/" + article + "/relations");
    }

    private static List<String> uuids(Answer walk, String kind) {
        return walk.json().path(kind).valueStream().map(JsonNode::asString).toList();
    }
}
