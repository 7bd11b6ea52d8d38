package org.tahqiq.search.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import tools.jackson.databind.JsonNode;

/** «سبق التحقق منه؟». */
class SimilarApiTest {

    private static final String CHECKED = "أعلنت وزارة الدفاع وصول 40 طائرة حربية إلى مطار بغداد";

    private final Api.Desk desk = Api.desk();
    private final Caller editor = desk.editor();
    private final Caller reviewer = desk.reviewer();

    private String claim(String wording) {
        return editor.post(
                        "/articles/" + desk.article() + "/annotations",
                        Map.of("tag", "CLAIM", "start", 14, "end", 27, "fields", Map.of("wording", wording)))
                .expect(201)
                .id();
    }

    private String judged(String wording) {
        String claim = claim(wording);
        reviewer.post("/claims/" + claim + "/transitions", Map.of("to", "ASSIGNED", "assignee", reviewer.id()))
                .expect(200);
        reviewer.post("/claims/" + claim + "/transitions", Map.of("to", "IN_RESEARCH"))
                .expect(200);
        reviewer.seeing("*")
                .put("/claims/" + claim + "/verdict", Map.of("verdict", "FALSE", "rationale", "لم تصل."))
                .expect(200);
        return claim;
    }

    private List<JsonNode> similar(String claim) {
        return SearchApiTest.soon(
                () -> editor.get("/claims/" + claim + "/similar").expect(200).items(), items -> !items.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "اعلنت وزاره الدفاع وصول ٤٠ طائره حربيه الي مطار بغداد, ",
        "وصول أربعين طائرة حربية إلى مطار بغداد أعلنته وزارة الدفاع, ",
        "وصول 40 طائرة حربية إلى مطار بغداد, ",
        "أعلنت وزارة الدفاع وصول 60 طائرة حربية إلى مطار بغداد, FIGURE",
        "لم تعلن وزارة الدفاع وصول 40 طائرة حربية إلى مطار بغداد, NEGATION",
        "أعلنت وزارة الدفاع وصول 40 طائرة حربية إلى مطار دمشق, NAME"
    })
    void knowsAClaimAgainAndSaysInWhatItDiffers(String wording, String difference) {
        String earlier = judged(CHECKED);
        JsonNode found = similar(claim(wording)).stream()
                .filter(each -> each.path("claim").asString().equals(earlier))
                .findFirst()
                .orElseThrow();
        assertThat(found.path("verdict").asString()).isEqualTo("FALSE");
        assertThat(found.path("rating").asInt()).isEqualTo(1);
        assertThat(found.path("state").asString()).isEqualTo("IN_RESEARCH");
        assertThat(found.path("wording").asString()).isEqualTo(CHECKED);
        assertThat(found.path("desk").asString()).startsWith("مدوّنة");
        assertThat(found.path("date").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(found.path("score").asDouble()).isBetween(0.5, 1.0);
        assertThat(found.path("differences").valueStream().map(JsonNode::asString))
                .isEqualTo(difference == null ? List.of() : List.of(difference));
    }

    @Test
    void whatDiffersComesBehindWhatMayBeTheSame() {
        String other = judged("زار 500 سائح معبد القرود القديم");
        String same = judged("معبد القرود القديم زاره 300 من السياح");
        String claim = claim("زار 300 سائح معبد القرود القديم");
        SearchApiTest.soon(() -> similar(claim), items -> items.size() == 2);
        assertThat(similar(claim))
                .extracting(each -> each.path("claim").asString())
                .containsExactly(same, other);
        assertThat(editor.all("/claims/" + claim + "/similar", 1))
                .extracting(each -> each.path("claim").asString())
                .containsExactly(same, other);
    }

    /** Publishing and taking back are tested where they live; here only what is left of them counts. */
    @Test
    void aRetractedCheckSaysNothingAnyMore() {
        String first = judged("انخفض منسوب بحيرة المانغروف ثلاثة أمتار");
        String claim = claim("منسوب بحيرة المانغروف انخفض 3 أمتار");
        assertThat(similar(claim).getFirst().path("verdict").asString()).isEqualTo("FALSE");
        Api.bean(JdbcClient.class)
                .sql("update review set state = 'RETRACTED' where claim_id = ?")
                .param(UUID.fromString(first))
                .update();
        assertThat(similar(claim).getFirst().path("claim").asString()).isEqualTo(first);
        assertThat(similar(claim).getFirst().has("verdict")).isFalse();
    }

    @Test
    void aDuplicateIsNoEarlierCheckAndTheDeskHasTheNameItPublishesUnder() {
        String master = judged(CHECKED);
        String twin = judged("أعلنت وزارة الدفاع أمس وصول 40 طائرة حربية إلى مطار بغداد");
        String claim = claim("وصول 40 طائرة حربية إلى مطار بغداد");
        assertThat(SearchApiTest.soon(() -> similar(claim), items -> items.size() == 2))
                .hasSize(2);
        reviewer.post("/claims/" + twin + "/transitions", Map.of("to", "DUPLICATE", "masterId", master))
                .expect(200);
        desk.curator()
                .seeing("*")
                .put(desk.path() + "/imprint", Map.of("deskName", "مكتب تحقيق"))
                .expect(200);
        assertThat(similar(claim))
                .extracting(
                        each -> each.path("claim").asString(),
                        each -> each.path("desk").asString())
                .containsExactly(tuple(master, "مكتب تحقيق"));
    }

    @Test
    void candidatesAndOthersCorporaAreNoEarlierChecks() {
        String first = judged("ارتفع سعر الكركم في الأسواق الشعبية");
        claim("ارتفع سعر الكركم في الأسواق الشعبية كثيرًا");
        String claim = claim("ارتفع سعر الكركم في الأسواق");
        assertThat(similar(claim))
                .extracting(each -> each.path("claim").asString())
                .containsExactly(first);
        Api.desk().reader().get("/claims/" + claim + "/similar").refused(404);
        SimilarApiTest elsewhere = new SimilarApiTest();
        String theirs = elsewhere.claim("ارتفع سعر الكركم في الأسواق");
        assertThat(elsewhere
                        .editor
                        .get("/claims/" + theirs + "/similar")
                        .expect(200)
                        .items())
                .isEmpty();
    }

    private void imported(String claim, String url, String rating) {
        desk.curator()
                .post(
                        desk.path() + "/claimreviews",
                        Map.of(
                                "claims",
                                List.of(Map.of(
                                        "text",
                                        claim,
                                        "claimReview",
                                        List.of(Map.of(
                                                "publisher",
                                                Map.of("name", "مرصد الأخبار"),
                                                "url",
                                                url,
                                                "reviewDate",
                                                "2023-05-02T00:00:00Z",
                                                "textualRating",
                                                rating))))))
                .expect(200);
    }

    @Test
    void checksOfOtherDesksAreFoundToo() {
        imported(CHECKED, "https://checks.example/1", "خبر كاذب");
        imported("أعلنت وزارة الدفاع وصول 60 طائرة حربية إلى مطار بغداد", "https://checks.example/2", "قيد النظر");
        imported("سعر البصل في الأسواق", "https://checks.example/3", "خطأ");
        String claim = claim("اعلنت وزاره الدفاع وصول ٤٠ طائره حربيه الي مطار بغداد");
        List<JsonNode> found = SearchApiTest.soon(() -> similar(claim), items -> items.size() == 2);
        assertThat(found).hasSize(2);
        JsonNode same = found.getFirst();
        assertThat(same.has("claim")).isFalse();
        assertThat(same.path("claimReview").asString()).matches("[0-9a-f-]{36}");
        assertThat(same.path("wording").asString()).isEqualTo(CHECKED);
        assertThat(same.path("verdict").asString()).isEqualTo("FALSE");
        assertThat(same.path("rating").asInt()).isEqualTo(1);
        assertThat(same.path("textualRating").asString()).isEqualTo("خبر كاذب");
        assertThat(same.path("desk").asString()).isEqualTo("مرصد الأخبار");
        assertThat(same.path("url").asString()).isEqualTo("https://checks.example/1");
        assertThat(same.path("date").asString()).isEqualTo("2023-05-02");
        assertThat(same.path("score").asDouble()).isBetween(0.5, 1.0);
        assertThat(found.getLast().path("differences").get(0).asString()).isEqualTo("FIGURE");
        assertThat(found.getLast().has("verdict")).isFalse();
        // A rating that somebody gave a meaning has it here at once.
        desk.curator()
                .put(desk.path() + "/ratings", Map.of("rating", "قيد النظر", "verdict", "UNPROVEN"))
                .expect(200);
        assertThat(similar(claim).getLast().path("verdict").asString()).isEqualTo("UNPROVEN");
        SimilarApiTest elsewhere = new SimilarApiTest();
        String theirs = elsewhere.claim(CHECKED);
        assertThat(elsewhere
                        .editor
                        .get("/claims/" + theirs + "/similar")
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void ourOwnComeBesideThem() {
        String own = judged("ارتفع سعر الزعتر في أسواق الجبل");
        imported("ارتفع سعر الزعتر في أسواق الجبل", "https://checks.example/4", "صحيح");
        String claim = claim("ارتفع سعر الزعتر في أسواق الجبل كثيرًا");
        List<JsonNode> found = SearchApiTest.soon(() -> similar(claim), items -> items.size() == 2);
        assertThat(found)
                .extracting(each ->
                        each.path("claim").asString("") + each.path("url").asString(""))
                .containsExactlyInAnyOrder(own, "https://checks.example/4");
    }
}
