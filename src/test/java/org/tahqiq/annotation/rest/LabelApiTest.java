package org.tahqiq.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;

class LabelApiTest {

    private static final Map<String, Object> POLL =
            Map.of("tag", "FIGURE", "code", "poll", "arabic", "استطلاع رأي", "english", "Poll");

    private final Desk desk = Api.desk();
    private final String path = desk.path() + "/labels";
    private final Caller curator = desk.curator();
    private final Caller editor = desk.editor();
    private final String article = desk.article();

    private Answer label(String tag, String code, String arabic) {
        return curator.post(path, Map.of("tag", tag, "code", code, "arabic", arabic, "english", code))
                .expect(201);
    }

    /** A figure, labelled so. */
    private Answer figure(Object label) {
        return editor.post(
                "/articles/" + article + "/annotations",
                Map.of("tag", "FIGURE", "start", 14, "end", 22, "fields", Map.of("label", label)));
    }

    private static List<String> codes(List<JsonNode> labels) {
        return labels.stream().map(each -> each.path("code").asString()).toList();
    }

    @Test
    void aCorpusHasNoneUntilACuratorMakesSome() {
        assertThat(editor.get(path).expect(200).items()).isEmpty();
        editor.post(path, POLL).refused(403, "role-needed");
        Api.member().get(path).refused(404, "not-found");
        Answer made = curator.post(path, POLL).expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/labels/" + made.id());
        assertThat(editor.get("/labels/" + made.id()).expect(200).json()).isEqualTo(made.json());
        assertThat(made.json().path("place").asInt()).isEqualTo(1);
        assertThat(made.json().path("retired").asBoolean()).isFalse();
        assertThat(curator.post(path, POLL).refused(409, "label-there").fields())
                .containsExactly("code");
        // Another tag calls another kind by the same code.
        label("CLAIM", "poll", "عن استطلاع");
        Api.member().get("/labels/" + made.id()).refused(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Poll", "استطلاع", "1poll", "po ll", "poll_1", "poll-1", "a:b"})
    void aCodeIsOfSmallLatinLettersAndDigits(String code) {
        assertThat(curator.post(path, Map.of("tag", "FIGURE", "code", code, "arabic", "استطلاع", "english", "Poll"))
                        .refused(422, "label-code")
                        .fields())
                .containsExactly("code");
    }

    @Test
    void theyStandInTheOrderTheyArePutIn() {
        label("FIGURE", "poll", "استطلاع");
        label("FIGURE", "budget", "موازنة");
        Answer third = label("FIGURE", "casualties", "ضحايا");
        label("CLAIM", "health", "صحي");
        assertThat(codes(editor.all(path, 2))).containsExactly("health", "poll", "budget", "casualties");
        assertThat(curator.seeing(third.etag())
                        .patch("/labels/" + third.id(), Map.of("place", 1))
                        .expect(200)
                        .json()
                        .path("place")
                        .asInt())
                .isEqualTo(1);
        assertThat(codes(editor.all(path + "?tag=FIGURE", 1))).containsExactly("casualties", "poll", "budget");
        curator.get(path + "?tag=POLL").refused(422, "unknown-code");
    }

    @Test
    void namesChangeButTagAndCodeStay() {
        Answer poll = curator.post(path, POLL).expect(201);
        String one = "/labels/" + poll.id();
        Answer changed = curator.seeing(poll.etag())
                .patch(one, Map.of("arabic", "استطلاعات", "description", "نِسب من عيّنة"))
                .expect(200);
        assertThat(changed.text("arabic")).isEqualTo("استطلاعات");
        assertThat(changed.text("english")).isEqualTo("Poll");
        curator.seeing(poll.etag()).patch(one, Map.of("english", "Polls")).refused(412, "stale");
        curator.patch(one, Map.of("english", "Polls")).refused(428, "precondition-required");
        assertThat(curator.seeing("*")
                        .patch(one, Map.of("code", "polls"))
                        .refused(422, "label-fixed")
                        .fields())
                .containsExactly("code");
        curator.seeing("*").patch(one, Map.of("colour", "أحمر")).refused(400);
        editor.seeing("*").patch(one, Map.of("english", "Polls")).refused(403, "role-needed");
    }

    @Test
    void whatIsMarkedCarriesOneThatItsCorpusHas() {
        assertThat(figure("poll").refused(422, "label-unknown").fields()).containsExactly("fields.label");
        assertThat(figure("Poll").refused(422, "label-code").fields()).containsExactly("fields.label");
        figure(7).refused(400);
        label("CLAIM", "poll", "عن استطلاع");
        figure("poll").refused(422, "label-unknown");
        label("FIGURE", "poll", "استطلاع");
        Answer marked = figure("poll").expect(201);
        assertThat(marked.json().at("/fields/label").asString()).isEqualTo("poll");
        editor.mark(article, "CLAIM", 14, 22).expect(201);
        String list = "/articles/" + article + "/annotations";
        assertThat(editor.all(list + "?label=poll")).hasSize(1);
        assertThat(editor.all(list + "?label=budget")).isEmpty();
        editor.get(list + "?label=%25").refused(422, "label-code");
        // Another tag begins without.
        assertThat(editor.seeing(marked.etag())
                        .patch("/annotations/" + marked.id(), Map.of("tag", "ATTRIBUTION"))
                        .expect(200)
                        .json()
                        .path("fields")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aRetiredOneStaysOnWhatHasItAndIsGivenToNothingElse() {
        Answer poll = label("FIGURE", "poll", "استطلاع");
        Answer marked = figure("poll").expect(201);
        String one = "/annotations/" + marked.id();
        curator.seeing(poll.etag())
                .patch("/labels/" + poll.id(), Map.of("retired", true))
                .expect(200);
        Answer kept = editor.seeing(marked.etag())
                .patch(one, Map.of("fields", Map.of("unit", "طائرة")))
                .expect(200);
        assertThat(kept.json().at("/fields/label").asString()).isEqualTo("poll");
        Answer cleared = editor.seeing(kept.etag())
                .patch(one, Api.JSON.readTree("{\"fields\": {\"label\": null}}"))
                .expect(200);
        assertThat(cleared.json().at("/fields/label").isMissingNode()).isTrue();
        editor.seeing(cleared.etag())
                .patch(one, Map.of("fields", Map.of("label", "poll")))
                .refused(422, "label-retired");
        // What was undone was right when it was done.
        editor.post("/articles/" + article + "/undo", null).expect(200);
        assertThat(editor.get(one).json().at("/fields/label").asString()).isEqualTo("poll");
        assertThat(editor.all(one + "/history"))
                .extracting(each -> each.at("/fields/label").asString(""))
                .containsExactly("poll", "poll", "", "poll");
    }

    @Test
    void oneThatWasEverUsedIsNotRemoved() {
        Answer poll = label("FIGURE", "poll", "استطلاع");
        Answer typo = label("FIGURE", "pol", "استطلاع");
        Answer marked = figure("poll").expect(201);
        curator.seeing(typo.etag()).delete("/labels/" + typo.id()).expect(204);
        curator.get("/labels/" + typo.id()).refused(404, "not-found");
        editor.seeing(marked.etag()).delete("/annotations/" + marked.id()).expect(204);
        curator.seeing(poll.etag()).delete("/labels/" + poll.id()).refused(409, "label-used");
        editor.post("/articles/" + article + "/undo", null).expect(200);
        assertThat(editor.get("/annotations/" + marked.id())
                        .json()
                        .at("/fields/label")
                        .asString())
                .isEqualTo("poll");
    }

    @Test
    void everyChangeOfTheListIsInTheAudit() {
        Answer poll = label("FIGURE", "poll", "استطلاع");
        Answer retired = curator.seeing(poll.etag())
                .patch("/labels/" + poll.id(), Map.of("retired", true))
                .expect(200);
        curator.seeing(retired.etag()).delete("/labels/" + poll.id()).expect(204);
        assertThat(curator.all("/audit?subject=" + poll.id()))
                .extracting(each -> each.path("action").asString())
                .containsExactlyInAnyOrder("label.made", "label.changed", "label.removed");
    }

    @Test
    void evidenceHasFiguresWithoutLabels() {
        label("FIGURE", "poll", "استطلاع");
        Caller reviewer = desk.reviewer();
        String claim = editor.mark(article, "CLAIM", 10, 28).expect(201).id();
        reviewer.post(
                        "/claims/" + claim + "/evidence",
                        Map.of(
                                "stance",
                                "REFUTES",
                                "excerpt",
                                "14 طائرة",
                                "figure",
                                Map.of("value", 14, "label", "poll")))
                .refused(400, "unreadable");
    }
}
