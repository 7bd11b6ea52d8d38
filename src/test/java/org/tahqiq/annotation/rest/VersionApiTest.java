package org.tahqiq.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;

/** A publisher changes an article: «قال الوزير إن 40 طائرة وصلت.» */
class VersionApiTest {

    private static final String NEWER = "تحديث 😀. قال الوزير إن 40 طائرة وصلت إلى المطار.";

    private Desk desk;
    private Caller editor;
    private String article;

    @BeforeEach
    void open() {
        desk = Api.desk();
        editor = desk.editor();
        article = desk.article();
    }

    private String newer(String text) {
        return editor.post("/articles/" + article + "/versions", Map.of("text", text))
                .expect(201)
                .id();
    }

    private static Map<String, Object> only(String annotation) {
        return Map.of("spans", List.of(Map.of("annotation", annotation)));
    }

    @Test
    void aNewerVersionInheritsItsDescriptionAndTheOldOneStaysReadable() {
        String title = editor.get("/articles/" + article).text("title");
        Answer made = editor.post(
                        "/articles/" + article + "/versions", Map.of("text", NEWER, "publishedAt", "2026-11-26"))
                .expect(201);
        assertThat(made.json().path("version").asInt()).isEqualTo(2);
        assertThat(made.text("title")).isEqualTo(title);
        assertThat(made.text("publishedAt")).isEqualTo("2026-11-26");
        assertThat(made.header("Location")).isEqualTo("/api/v1/articles/" + made.id());
        assertThat(made.etag()).isNotBlank();
        assertThat(editor.get("/articles/" + article).expect(200).text("text")).isEqualTo(Api.TEXT);
        Answer third = editor.post("/articles/" + article + "/versions", Map.of("text", NEWER + "\n", "title", "عنوان"))
                .expect(201);
        assertThat(third.json().path("version").asInt()).isEqualTo(3);
        assertThat(desk.reader().all("/articles/" + third.id() + "/versions", 1))
                .extracting(version -> version.path("version").asInt())
                .containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', 422, missing",
        "'{''text'':''''}', 422, text-empty",
        "'{''text'':''نص'',''colour'':''أحمر''}', 400, unreadable",
        "'{''text'':''نص'',''language'':''!''}', 422, language",
        "'{''text'':''قال الوزير إن 40 طائرة وصلت.''}', 409, version-same",
    })
    void refusesWhatIsNoNewerVersion(String body, int status, String code) {
        editor.post("/articles/" + article + "/versions", body.replace('\'', '"'))
                .refused(status, code);
    }

    @Test
    void onlyWhoImportsAddsVersionsAndOnlyEditorsCarry() {
        desk.reviewer()
                .post("/articles/" + article + "/versions", Map.of("text", NEWER))
                .expect(403);
        String newer = newer(NEWER);
        String figure = editor.mark(article, "FIGURE", 14, 16).id();
        desk.reader().post("/articles/" + newer + "/carry", only(figure)).expect(403);
        Api.desk().editor().get("/articles/" + newer + "/carry").expect(404);
    }

    @Test
    void spansAreShownWhereTheyWouldGoAndStayUntilSomebodySaysSo() {
        String figure = editor.mark(article, "FIGURE", 14, 16).id();
        String newer = newer(NEWER);
        assertThat(editor.all("/articles/" + newer + "/annotations")).isEmpty();
        JsonNode found =
                editor.get("/articles/" + newer + "/carry").expect(200).items().getFirst();
        assertThat(found.path("annotation").asString()).isEqualTo(figure);
        assertThat(found.path("outcome").asString()).isEqualTo("FOUND");
        int start = found.path("places").get(0).path("start").asInt();
        assertThat(start).as("in code points").isEqualTo(NEWER.codePointCount(0, NEWER.indexOf("40")));
        JsonNode carried = editor.post("/articles/" + newer + "/carry", only(figure))
                .expect(200)
                .items()
                .getFirst();
        assertThat(carried.path("quote").asString()).isEqualTo("40");
        assertThat(editor.all("/articles/" + newer + "/annotations"))
                .singleElement()
                .satisfies(there -> {
                    assertThat(there.path("id").asString()).isEqualTo(figure);
                    assertThat(there.path("start").asInt()).isEqualTo(start);
                });
        assertThat(editor.all("/articles/" + article + "/annotations")).isEmpty();
        assertThat(editor.all("/articles/" + newer + "/carry")).isEmpty();
        assertThat(editor.all("/annotations/" + figure + "/history"))
                .extracting(
                        revision -> revision.path("change").asString(),
                        revision -> revision.path("start").asInt())
                .containsExactly(tuple("MARKED", 14), tuple("CARRIED", start));
        editor.post("/articles/" + article + "/undo", Map.of()).refused(409, "step-carried");
    }

    @Test
    void whatIsAmbiguousOrGoneIsNotCarriedWithoutAPlace() {
        String twice = editor.mark(article, "FIGURE", 14, 16).id();
        String gone = editor.mark(article, "CLAIM", 22, 26).id();
        String newer = newer("وصف مراسلنا 40 خيمة. وفي خبر آخر 40 سيارة.");
        assertThat(editor.all("/articles/" + newer + "/carry"))
                .extracting(found -> found.path("outcome").asString())
                .containsExactly("AMBIGUOUS", "GONE");
        editor.post("/articles/" + newer + "/carry", only(twice)).refused(422, "carry-choose");
        editor.post("/articles/" + newer + "/carry", only(gone)).refused(422, "carry-choose");
        editor.post(
                        "/articles/" + newer + "/carry",
                        Map.of("spans", List.of(Map.of("annotation", twice, "start", 12, "end", 14))))
                .expect(200);
        editor.post("/articles/" + newer + "/carry", only(twice)).refused(422, "carry-elsewhere");
    }

    @Test
    void aJudgedClaimKeepsItsVerdictItsCommentAndItsLink() {
        Caller reviewer = desk.reviewer();
        String claim = editor.mark(article, "CLAIM", 14, 27).id();
        String figure = editor.mark(article, "FIGURE", 14, 16).id();
        editor.post("/articles/" + article + "/relations", Map.of("kind", "QUANTIFIES", "from", figure, "to", claim))
                .expect(201);
        editor.post("/annotations/" + claim + "/comments", Map.of("body", "هل وصلت كلها؟"))
                .expect(201);
        judge(reviewer, claim);
        String newer = newer(NEWER.replace("وصلت إلى المطار", "وصلت"));
        editor.post(
                        "/articles/" + newer + "/carry",
                        Map.of("spans", List.of(Map.of("annotation", claim), Map.of("annotation", figure))))
                .expect(200);
        Answer judged = reviewer.get("/claims/" + claim).expect(200);
        assertThat(judged.text("article")).isEqualTo(newer);
        assertThat(judged.text("verdict")).isEqualTo("FALSE");
        assertThat(judged.text("state")).isEqualTo("IN_REVIEW");
        assertThat(editor.all("/articles/" + newer + "/relations"))
                .singleElement()
                .matches(link -> link.path("to").asString().equals(claim));
        assertThat(editor.all("/articles/" + article + "/relations")).isEmpty();
        assertThat(editor.all("/annotations/" + claim + "/comments")).hasSize(1);
    }

    @Test
    void aJudgedClaimWhoseWordsChangedIsOpenedAgain() {
        Caller reviewer = desk.reviewer();
        String claim = editor.mark(article, "CLAIM", 14, 27).id();
        judge(reviewer, claim);
        String newer = newer("قال الوزير إن 41 طائرة وصلت.");
        assertThat(editor.all("/articles/" + newer + "/carry"))
                .singleElement()
                .matches(found -> found.path("outcome").asString().equals("CHANGED"));
        editor.post("/articles/" + newer + "/carry", only(claim)).expect(200);
        assertThat(reviewer.get("/claims/" + claim).expect(200).text("state")).isEqualTo("IN_RESEARCH");
    }

    @ParameterizedTest
    @CsvSource({
        "40, 41", "39, 39",
    })
    void aFigureWhoseWordsChangedIsReadAnewUnlessTheMemberSaidOtherwise(int said, int carried) {
        String figure = editor.post(
                        "/articles/" + article + "/annotations",
                        Map.of("tag", "FIGURE", "start", 14, "end", 22, "fields", Map.of("value", said, "kind", "AGE")))
                .expect(201)
                .id();
        String newer = newer("قال الوزير إن 41 طائرة وصلت.");
        editor.post("/articles/" + newer + "/carry", only(figure)).expect(200);
        JsonNode fields =
                editor.get("/annotations/" + figure).expect(200).json().path("fields");
        assertThat(fields.path("value").asInt()).isEqualTo(carried);
        assertThat(fields.path("kind").asString()).isEqualTo("AGE");
    }

    @Test
    void anAttributionTakesThePlacesInItsFieldsAlong() {
        Answer made = editor.post(
                        "/articles/" + article + "/annotations",
                        Map.of(
                                "tag",
                                "ATTRIBUTION",
                                "start",
                                0,
                                "end",
                                27,
                                "fields",
                                Map.of(
                                        "cue",
                                        Map.of("start", 0, "end", 3, "quote", "قال"),
                                        "source",
                                        Map.of("name", "الوزير", "start", 4, "end", 10))))
                .expect(201);
        String newer = newer("عاجل: " + Api.TEXT);
        editor.post("/articles/" + newer + "/carry", only(made.id())).expect(200);
        JsonNode fields =
                editor.get("/annotations/" + made.id()).expect(200).json().path("fields");
        assertThat(fields.path("cue").path("start").asInt()).isEqualTo(6);
        assertThat(fields.path("source").path("start").asInt()).isEqualTo(10);
    }

    @Test
    void whoWorksBlindIsShownAndCarriesTheirOwn() {
        Desk blind = Api.desk("INDEPENDENT");
        Caller one = blind.editor();
        Caller other = blind.editor();
        String text = blind.article();
        String mine = one.mark(text, "FIGURE", 14, 16).id();
        String theirs = other.mark(text, "FIGURE", 14, 16).id();
        String newer = one.post("/articles/" + text + "/versions", Map.of("text", NEWER))
                .expect(201)
                .id();
        assertThat(one.all("/articles/" + newer + "/carry"))
                .extracting(found -> found.path("annotation").asString())
                .containsExactly(mine);
        one.post("/articles/" + newer + "/carry", only(theirs)).expect(404);
    }

    private static void judge(Caller reviewer, String claim) {
        String path = "/claims/" + claim;
        reviewer.post(path + "/transitions", Map.of("to", "ASSIGNED", "assignee", reviewer.id()))
                .expect(200);
        reviewer.post(path + "/transitions", Map.of("to", "IN_RESEARCH")).expect(200);
        reviewer.seeing("*")
                .put(path + "/verdict", Map.of("verdict", "FALSE", "rationale", "عدد الطائرات 14."))
                .expect(200);
        reviewer.post(path + "/transitions", Map.of("to", "IN_REVIEW")).expect(200);
    }
}
