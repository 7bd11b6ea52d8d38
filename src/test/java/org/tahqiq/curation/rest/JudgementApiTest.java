package org.tahqiq.curation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;

/** Two judge «40 طائرة وصلت» alone; and the detectors read beside a member. */
class JudgementApiTest {

    private final Desk desk = Api.desk();
    private final String article = desk.article();
    private final Caller editor = desk.editor();
    private final Caller author = desk.reviewer();
    private final Caller second = desk.reviewer();
    private final String path = desk.path() + "/agreement/judgements";

    private String judged() {
        String claim = editor.mark(article, "CLAIM", 14, 27).expect(201).id();
        String moves = "/claims/" + claim + "/transitions";
        author.post(moves, Map.of("to", "ASSIGNED", "assignee", author.id())).expect(200);
        author.post(moves, Map.of("to", "IN_RESEARCH")).expect(200);
        author.seeing("*")
                .put("/claims/" + claim + "/verdict", verdict("FALSE"))
                .expect(200);
        author.post("/claims/" + claim + "/second-verdict", Map.of("reviewer", second.id()))
                .expect(200);
        return claim;
    }

    private static Map<String, Object> verdict(String code) {
        return Map.of("verdict", code, "reasons", List.of("WRONG_NUMBER"), "rationale", "الرقم المعلن أربعة عشر.");
    }

    @Test
    void verdictsAreComparedOnceBothAreGiven() {
        String claim = judged();
        assertThat(author.get(path).json().at("/verdicts/items").asInt()).isZero();
        second.put("/claims/" + claim + "/second-verdict", verdict("MISLEADING"))
                .expect(200);
        // What is changed once the second is known is no judgement of one's own.
        author.seeing("*")
                .put("/claims/" + claim + "/verdict", verdict("MISLEADING"))
                .expect(200);
        JsonNode answer = author.get(path).expect(200).json();
        assertThat(answer.at("/verdicts/items").asInt()).isEqualTo(1);
        assertThat(answer.at("/verdicts/same").asDouble()).isZero();
        assertThat(answer.at("/reasons/same").asDouble()).isEqualTo(1);
        assertThat(answer.at("/cells/0/first").asString()).isEqualTo("FALSE");
        assertThat(answer.at("/cells/0/second").asString()).isEqualTo("MISLEADING");
        assertThat(answer.at("/pairs/0/verdicts/items").asInt()).isEqualTo(1);
    }

    /** What two say of one page is compared, what is confidential is not told. */
    @Test
    void stancesOfTheSamePageAreCompared() {
        String claim = judged();
        String evidence = "/claims/" + claim + "/evidence";
        String page = "https://example.org/40";
        author.post(evidence, Map.of("stance", "REFUTES", "url", page)).expect(201);
        String other = second.post(evidence, Map.of("stance", "SUPPORTS", "url", page))
                .expect(201)
                .id();
        assertThat(author.get(path).json().at("/stances/items").asInt()).isEqualTo(1);
        assertThat(author.get(path).json().at("/stances/same").asDouble()).isZero();
        second.seeing("*")
                .patch("/evidence/" + other, Map.of("confidential", true))
                .expect(200);
        assertThat(author.get(path).json().at("/stances/items").asInt()).isZero();
    }

    @Test
    void whoIsToJudgeBlindIsNotToldOfTheClaim() {
        String claim = judged();
        second.put("/claims/" + claim + "/second-verdict", verdict("FALSE")).expect(200);
        Caller third = desk.reviewer();
        author.post("/claims/" + claim + "/second-verdict", Map.of("reviewer", third.id()))
                .expect(200);
        assertThat(third.get(path).json().at("/verdicts/items").asInt()).isZero();
        assertThat(author.get(path).json().at("/verdicts/items").asInt()).isEqualTo(1);
        Api.member().get(path).refused(404, "not-found");
    }

    @Test
    void theDetectorsAreHeldAgainstAReading() throws InterruptedException {
        String detectors = desk.path() + "/agreement/detectors";
        editor.mark(article, "FIGURE", 14, 22).expect(201);
        String job = author.post(detectors, Map.of("member", editor.id()))
                .expect(202)
                .id();
        JsonNode result = result(author, job);
        assertThat(result.path("articles").asInt()).isEqualTo(1);
        assertThat(result.path("basis").asString()).isEqualTo("BEGUN");
        JsonNode figure = score(result, "FIGURE");
        assertThat(figure.path("marked").asInt()).isEqualTo(1);
        assertThat(figure.at("/exact/recall").asDouble()).isEqualTo(1);
        assertThat(figure.at("/exact/f1").asDouble()).isEqualTo(1);
        author.post(detectors, Map.of()).refused(422, "missing");
        Api.member().post(detectors, Map.of()).refused(404, "not-found");
    }

    /** «40 طائرة» is found as the gold has it; of «إن 40 طائرة» the detectors share but some letters. */
    @Test
    void theDetectorsAreHeldAgainstTheGold() throws InterruptedException {
        String detectors = desk.path() + "/agreement/detectors";
        String other = desk.article();
        Caller curator = desk.curator();
        // Where nothing is finished, what was begun counts.
        for (String each : List.of(article, other)) {
            curator.post("/articles/" + each + "/gold", Map.of("tag", "FIGURE", "start", 11, "end", 22))
                    .expect(201);
        }
        String job = curator.post(detectors, Map.of("gold", true)).expect(202).id();
        JsonNode begun = result(curator, job);
        assertThat(begun.path("basis").asString()).isEqualTo("BEGUN");
        assertThat(begun.path("articles").asInt()).isEqualTo(2);
        assertThat(begun.path("member").isNull()).isTrue();
        assertThat(score(begun, "FIGURE").at("/exact/recall").asDouble()).isZero();
        assertThat(score(begun, "FIGURE").at("/overlap/recall").asDouble()).isEqualTo(1);
        curator.post("/articles/" + other + "/adjudication/undo", null).expect(200);
        curator.post("/articles/" + other + "/gold", Map.of("tag", "FIGURE", "start", 14, "end", 22))
                .expect(201);
        curator.post("/articles/" + other + "/adjudication/finish", null).expect(200);
        job = curator.post(detectors, Map.of("gold", true)).expect(202).id();
        JsonNode finished = result(curator, job);
        assertThat(finished.path("basis").asString()).isEqualTo("FINISHED");
        assertThat(finished.path("articles").asInt()).isEqualTo(1);
        assertThat(score(finished, "FIGURE").path("marked").asInt()).isEqualTo(1);
        assertThat(score(finished, "FIGURE").at("/exact/precision").asDouble()).isEqualTo(1);
        assertThat(score(finished, "FIGURE").at("/exact/recall").asDouble()).isEqualTo(1);
    }

    private static JsonNode result(Caller caller, String job) throws InterruptedException {
        JsonNode answer = caller.get("/jobs/" + job).expect(200).json();
        while (!answer.path("state").asString().equals("DONE")) {
            assertThat(answer.path("state").asString()).isIn("WAITING", "RUNNING");
            Thread.sleep(20);
            answer = caller.get("/jobs/" + job).expect(200).json();
        }
        return answer.path("result");
    }

    private static JsonNode score(JsonNode result, String tag) {
        return result.path("scores")
                .valueStream()
                .filter(score -> score.path("tag").asString("").equals(tag))
                .findFirst()
                .orElseThrow();
    }
}
