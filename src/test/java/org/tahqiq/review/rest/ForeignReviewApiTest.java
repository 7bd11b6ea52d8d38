package org.tahqiq.review.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import tools.jackson.databind.JsonNode;

/** Checks of other desks, brought in and rated by scripts. */
class ForeignReviewApiTest {

    private final Api.Desk desk = Api.desk();
    private final Caller curator = desk.curator();

    private static Map<String, Object> check(int number, String rating) {
        return check("https://checks.example/" + number, "ادعاء رقم " + number, "مرصد الأخبار", rating);
    }

    private static Map<String, Object> check(String url, String claim, String by, String rating) {
        return new HashMap<>(Map.of(
                "@type",
                "ClaimReview",
                "url",
                url,
                "claimReviewed",
                claim,
                "author",
                Map.of("name", by),
                "datePublished",
                "2023-05-02",
                "itemReviewed",
                Map.of("datePublished", "2023-05-01"),
                "reviewRating",
                Map.of("alternateName", rating)));
    }

    private Answer bringIn(Object file) {
        return curator.post(desk.path() + "/claimreviews", file);
    }

    private List<JsonNode> kept(String more) {
        return curator.all(desk.path() + "/claimreviews" + more);
    }

    private static void counts(Answer report, int read, int made, int updated, int unchanged) {
        assertThat(List.of("read", "made", "updated", "unchanged"))
                .extracting(field -> report.json().path(field).asInt())
                .as(report.body())
                .containsExactly(read, made, updated, unchanged);
    }

    @Test
    void theSameFileTwiceIsOnceAndAChangedCheckIsUpdated() {
        counts(bringIn(List.of(check(1, "خطأ"), check(2, "مضلل"))).expect(200), 2, 2, 0, 0);
        counts(bringIn(List.of(check(1, "خطأ"), check(2, "صحيح"))).expect(200), 2, 0, 1, 1);
        assertThat(kept(""))
                .extracting(
                        each -> each.path("rating").asString(),
                        each -> each.path("verdict").asString())
                .containsExactly(tuple("خطأ", "FALSE"), tuple("صحيح", "TRUE"));
        // Twice in one file, and the last one counts.
        counts(bringIn(List.of(check(3, "خطأ"), check(3, "مفبرك"))).expect(200), 2, 1, 0, 0);
        assertThat(kept("?rating=مفبرك")).hasSize(1);
        // The same page checks another claim.
        counts(
                bringIn(List.of(check("https://checks.example/1", "ادعاء آخر", "مرصد الأخبار", "خطأ")))
                        .expect(200),
                1,
                1,
                0,
                0);
    }

    @Test
    void ofOneCheckTwiceInAFileTheOneThatSaysMostCounts() {
        Map<String, Object> poor = check(1, "خطأ");
        poor.remove("datePublished");
        List<Map<String, Object>> file = List.of(check(1, "مفبرك"), poor);
        Answer first = bringIn(file).expect(200);
        counts(first, 2, 1, 0, 0);
        assertThat(first.json().path("repeated").asInt()).isEqualTo(1);
        assertThat(kept("").getFirst().path("rating").asString()).isEqualTo("مفبرك");
        Answer again = bringIn(file).expect(200);
        counts(again, 2, 0, 0, 1);
        assertThat(again.json().path("repeated").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 5, 1, خاطئ, RATING_OUT_OF_SCALE",
        "0, 5, 1, خاطئ, RATING_OUT_OF_SCALE",
        "7, , , خاطئ, RATING_OUT_OF_SCALE",
        "5, 5, 1, خاطئ, RATING_CONTRADICTS",
        "٥, ٥, ١, خاطئ, RATING_CONTRADICTS",
        "1, 5, 1, صحيح, RATING_CONTRADICTS",
        "1, 5, 1, خاطئ, ",
        "5, 1, 5, خاطئ, ",
        "3, 5, 1, مضلل, ",
        "-1, -1, -1, خاطئ, ",
        "5, 5, 1, كلام لا نعرفه, ",
    })
    void aNumberThatDoesNotFitItsScaleOrItsWordsIsAFinding(
            String value, String best, String worst, String rating, String finding) {
        Map<String, Object> scale = new HashMap<>(Map.of("alternateName", rating, "ratingValue", value));
        if (best != null) {
            scale.put("bestRating", best);
            scale.put("worstRating", worst);
        }
        Map<String, Object> check = check(1, rating);
        check.put("reviewRating", scale);
        assertThat(bringIn(List.of(check)).expect(200).json().path("findings").propertyNames())
                .containsExactlyElementsOf(finding == null ? List.of() : List.of(finding));
        assertThat(kept("").getFirst().path("findings").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void entitiesInAClaimAreDecodedAndTold() {
        String written = "قال &quot;وصلت 40 طائرة&quot; &#1548; R&D";
        bringIn(List.of(check("https://checks.example/1", written, "مرصد الأخبار", "خطأ")))
                .expect(200);
        JsonNode kept = kept("?finding=HTML_ENTITIES").getFirst();
        assertThat(kept.path("claim").asString()).isEqualTo("قال \"وصلت 40 طائرة\" ، R&D");
    }

    @Test
    void badRecordsAreToldWithTheirPlaceAndTheOthersAreKept() {
        Map<String, Object> script = check(2, "خطأ");
        script.put("url", "javascript:alert(1)");
        Map<String, Object> silent = check(3, "خطأ");
        silent.remove("claimReviewed");
        Answer report = bringIn(
                        List.of(check(1, "خطأ"), script, silent, Map.of("@type", "NewsArticle"), check(5, "خطأ")))
                .expect(200);
        counts(report, 5, 2, 0, 0);
        assertThat(report.json().path("refused").asInt()).isEqualTo(3);
        assertThat(report.json().path("skipped").valueStream())
                .extracting(
                        each -> each.path("position").asInt(),
                        each -> each.path("field").asString(""),
                        each -> each.path("code").asString())
                .containsExactly(
                        tuple(2, "url", "url"),
                        tuple(3, "claimReviewed", "missing"),
                        tuple(4, "", "claimreview-other"));
        assertThat(report.json().path("skipped").valueStream())
                .allMatch(each -> !each.path("reason").asString().isBlank());
        assertThat(kept("")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"@type\": \"ClaimReview\"                 | 400 | claimreviews-unreadable",
                "{\"hello\": [1, 2, 3]}                       | 422 | claimreviews-none",
                "<p>لا شيء</p>                               | 422 | claimreviews-none",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ | 413 | claimreviews-large",
            })
    void garbageIsRefusedAndChangesNothing(String file, int status, String code) {
        bringIn(file).refused(status, code);
        curator.header("Prefer", "respond-async")
                .post(desk.path() + "/claimreviews", file)
                .refused(status, code);
        assertThat(kept("")).isEmpty();
    }

    /** The first record could be kept; the file breaks behind it. */
    @Test
    void aFileThatBreaksAtItsEndChangesNothing() {
        String whole = Api.JSON.writeValueAsString(List.of(check(1, "خطأ"), check(2, "خطأ")));
        bringIn(whole.substring(0, whole.length() - 3)).refused(400, "claimreviews-unreadable");
        assertThat(kept("")).isEmpty();
    }

    @Test
    void curatorsBringInOthersOnlyRead() {
        for (Caller other : List.of(desk.reader(), desk.editor(), desk.reviewer())) {
            other.post(desk.path() + "/claimreviews", List.of(check(1, "خطأ"))).refused(403, "role-needed");
            other.put(desk.path() + "/ratings", Map.of("rating", "خطأ", "verdict", "TRUE"))
                    .refused(403, "role-needed");
            other.get(desk.path() + "/claimreviews").expect(200);
            other.get(desk.path() + "/ratings").expect(200);
        }
        Caller stranger = Api.desk().curator();
        stranger.post(desk.path() + "/claimreviews", List.of(check(1, "خطأ"))).refused(404);
        stranger.get(desk.path() + "/claimreviews").refused(404);
        stranger.get(desk.path() + "/ratings").refused(404);
    }

    @Test
    void aWordingIsCodedForAllDesksOrForOne() {
        bringIn(List.of(
                        check("https://a.example/1", "ادعاء أول", "مرصد", "نصف الحقيقة"),
                        check("https://a.example/2", "ادعاء ثان", "مرصد", "نِصف الحقيقه!"),
                        check("https://b.example/1", "ادعاء ثالث", "تثبّت", "نصف الحقيقة"),
                        check("https://b.example/2", "ادعاء رابع", "تثبّت", "خطأ")))
                .expect(200);
        List<JsonNode> wordings = curator.all(desk.path() + "/ratings");
        assertThat(wordings)
                .extracting(
                        each -> each.path("count").asInt(),
                        each -> each.path("verdict").asString(""))
                .containsExactly(tuple(3, ""), tuple(1, "FALSE"));
        choose(Map.of("rating", "نصفُ الحقيقة", "verdict", "MISSING_CONTEXT"));
        assertThat(verdicts()).containsExactly("MISSING_CONTEXT", "MISSING_CONTEXT", "MISSING_CONTEXT", "FALSE");
        choose(Map.of("rating", "نصف الحقيقة", "desk", "تثبّت", "verdict", "PARTLY_FALSE"));
        assertThat(verdicts()).containsExactly("MISSING_CONTEXT", "MISSING_CONTEXT", "PARTLY_FALSE", "FALSE");
        assertThat(curator.all(desk.path() + "/ratings")
                        .getFirst()
                        .path("desks")
                        .valueStream())
                .extracting(
                        each -> each.path("desk").asString(),
                        each -> each.path("basis").asString())
                .containsExactly(tuple("مرصد", "CORPUS"), tuple("تثبّت", "DESK"));
        // Over the general table, and back to it.
        choose(Map.of("rating", "خطأ", "verdict", "MISLEADING"));
        assertThat(verdicts()).endsWith("MISLEADING");
        choose(Map.of("rating", "الخطأ"));
        assertThat(verdicts()).endsWith("FALSE");
        assertThat(Api.bean(JdbcClient.class)
                        .sql("select count(*) from audit_event where chain_id = ? and action = 'rating.chosen'")
                        .param(UUID.fromString(desk.corpus()))
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    private void choose(Map<String, String> choice) {
        curator.put(desk.path() + "/ratings", choice).expect(200);
    }

    private List<String> verdicts() {
        return kept("").stream().map(each -> each.path("verdict").asString("")).toList();
    }

    @ParameterizedTest
    @CsvSource({", مضلل, 422, missing", "مضلل, RIGHT, 422, unknown-code"})
    void aChoiceThatSaysNothingIsRefused(String rating, String verdict, int status, String code) {
        Map<String, String> choice = new HashMap<>();
        choice.put("rating", rating);
        choice.put("verdict", verdict);
        curator.put(desk.path() + "/ratings", choice).refused(status, code);
    }

    @Test
    void findingsAreCountedAndOpenTheirRecords() {
        Map<String, Object> odd = check(1, "misleading");
        odd.remove("url");
        odd.put("itemReviewed", Map.of("author", Map.of("name", "facebook.com"), "datePublished", "2023-06-01"));
        Answer report = bringIn(List.of(odd, check(2, "مضلل"))).expect(200);
        assertThat(report.json().path("findings").propertyNames())
                .containsExactlyInAnyOrder("URL_MISSING", "FOREIGN_WORDS", "CLAIMANT_IS_DOMAIN", "REVIEW_BEFORE_CLAIM");
        assertThat(kept("?finding=CLAIMANT_IS_DOMAIN"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("findings").size()).isEqualTo(4));
        assertThat(kept("?finding=PARAGRAPH")).isEmpty();
        curator.get(desk.path() + "/claimreviews?finding=NONE").refused(422, "unknown-code");
    }

    @Test
    void listsComeInParts() {
        List<Map<String, Object>> file = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            file.add(check(i, "تقييم رقم " + i));
        }
        bringIn(file).expect(200);
        assertThat(curator.all(desk.path() + "/claimreviews", 3)).hasSize(7);
        assertThat(curator.all(desk.path() + "/ratings", 3)).hasSize(7);
    }

    @Test
    void aFileMayComeAsAPartOfAForm() {
        String part = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n"
                + Api.JSON.writeValueAsString(List.of(check(1, "خطأ"))) + "\r\n--part--\r\n";
        curator.header("Content-Type", "multipart/form-data; boundary=part")
                .post(desk.path() + "/claimreviews", part)
                .expect(200);
        assertThat(kept("")).hasSize(1);
    }

    @Test
    void theSameKeyGetsTheFirstReport() {
        Caller sure = curator.header("Idempotency-Key", Api.fresh("import"));
        counts(
                sure.post(desk.path() + "/claimreviews", List.of(check(1, "خطأ")))
                        .expect(200),
                1,
                1,
                0,
                0);
        counts(
                sure.post(desk.path() + "/claimreviews", List.of(check(1, "خطأ")))
                        .expect(200),
                1,
                1,
                0,
                0);
    }
}
