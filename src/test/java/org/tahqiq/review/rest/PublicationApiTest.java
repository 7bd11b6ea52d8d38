package org.tahqiq.review.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.nobody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.text.PlainText;
import tools.jackson.databind.JsonNode;

/** The ClaimReview of a claim, the versions that went out, and the imprint that signs them. */
class PublicationApiTest {

    private static final String NOTE = "صحّحنا الحكم بعد رد الوزارة.";

    private final Desk desk = new Desk();

    @Test
    void whatWasNotPublishedHasNoClaimReview() {
        desk.review();
        desk.move(desk.other, "APPROVED").expect(200);
        Answer refused = desk.curator.get(desk.path() + "/claimreview").refused(404, "claim-unpublished");
        assertThat(refused.text("detail")).contains("لم يُنشر");
        assertThat(desk.curator.get(desk.path() + "/publications").items()).isEmpty();
        Readers.addresses(desk).forEach(address -> nobody().get(address).expect(404));
    }

    @Test
    void whatIsPublishedHasAValidClaimReview() {
        Desk named = new Desk(
                Map.of(
                        "title",
                        "وصول الطائرات",
                        "text",
                        Api.TEXT,
                        "publishedAt",
                        "2026-03-01",
                        "source",
                        Map.of("name", "صحيفة المدينة", "url", "https://example.org/planes")),
                Map.of(
                        "wording",
                        "وصلت 40 طائرة",
                        "claimant",
                        Map.of("name", "الوزير"),
                        "claimedAt",
                        "2026-02-28",
                        "appearances",
                        List.of(Map.of("url", "https://example.org/speech", "title", "خطاب"))));
        named.curator
                .post(
                        named.path() + "/replies",
                        Map.of("channel", "EMAIL", "addressee", "الوزير", "sentOn", "2026-03-02"))
                .expect(201);
        named.publish();
        JsonNode review = Readers.valid(named.home.reader().get(named.path() + "/claimreview"));
        assertThat(review.path("claimReviewed").asString()).isEqualTo("وصلت 40 طائرة");
        assertThat(review.path("inLanguage").asString()).isEqualTo("ar");
        assertThat(review.path("url").asString()).endsWith(Readers.claim(named));
        assertThat(review.at("/author/@type").asString()).isEqualTo("Organization");
        assertThat(review.at("/itemReviewed/author/name").asString()).isEqualTo("الوزير");
        assertThat(review.at("/itemReviewed/datePublished").asString()).isEqualTo("2026-02-28");
        assertThat(review.at("/itemReviewed/appearance/0/url").asString()).isEqualTo("https://example.org/planes");
        assertThat(review.at("/itemReviewed/appearance/0/publisher/name").asString())
                .isEqualTo("صحيفة المدينة");
        assertThat(review.at("/itemReviewed/appearance/1/name").asString()).isEqualTo("خطاب");
        assertThat(review.at("/reviewRating/ratingValue").asInt()).isEqualTo(1);
        assertThat(review.at("/reviewRating/alternateName").asString()).isEqualTo("زائف");
        assertThat(Readers.embedded(Readers.page(Readers.claim(named)))).isEqualTo(review);
        assertThat(Readers.valid(nobody().get(Readers.claim(named) + "/claimreview")))
                .isEqualTo(review);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE, 5, صحيح",
        "PARTLY_FALSE, 3, زائف جزئيًا",
        "MISSING_CONTEXT, 3, يفتقر إلى السياق",
        "MISLEADING, 2, مضلّل",
        "FALSE, 1, زائف",
        "FABRICATED, 1, مفبرك",
        "SATIRE, , ساخر",
        "UNPROVEN, , غير مثبت",
        "NOT_CHECKABLE, , غير قابل للتحقق"
    })
    void everyVerdictHasItsPlaceOnTheScaleOrWordsAlone(String code, Integer value, String label) {
        desk.publish();
        correct(Map.of("verdict", code));
        JsonNode rating =
                Readers.valid(desk.curator.get(desk.path() + "/claimreview")).path("reviewRating");
        assertThat(rating.path("alternateName").asString()).isEqualTo(label);
        assertThat(
                        rating.path("ratingValue").isMissingNode()
                                ? null
                                : rating.path("ratingValue").asInt())
                .isEqualTo(value);
    }

    @Test
    void aCorrectionMakesASecondVersionAndARetractionHasNoRating() {
        desk.publish();
        correct(Map.of("verdict", "MISLEADING", "rationale", "وصلت 14 طائرة، وذكر الوزير 40 لاحقًا."));
        JsonNode corrected = Readers.valid(desk.author.get(desk.path() + "/claimreview"));
        assertThat(corrected.at("/reviewRating/alternateName").asString()).isEqualTo("مضلّل");
        assertThat(corrected.path("reviewBody").asString()).contains("14 طائرة");
        assertThat(corrected.at("/correction/0/text").asString()).isEqualTo(NOTE);
        assertThat(List.of("/datePublished", "/dateModified", "/correction/0/datePublished"))
                .allSatisfy(time -> assertThat(corrected.at(time).asString())
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        assertThat(corrected.path("dateModified").asString())
                .isGreaterThan(corrected.path("datePublished").asString());
        desk.move(
                        desk.curator,
                        Map.of(
                                "to",
                                "RETRACTED",
                                "correction",
                                Map.of("kind", "SUBSTANTIAL", "publicNote", "سحبناه لأن المصدر تراجع.")))
                .expect(200);
        JsonNode retracted = Readers.valid(desk.author.get(desk.path() + "/claimreview"));
        assertThat(retracted.has("reviewRating")).isFalse();
        assertThat(retracted.has("reviewBody")).isFalse();
        assertThat(retracted.path("creativeWorkStatus").asString()).isEqualTo("Retracted");
        assertThat(retracted.at("/correction/1/text").asString()).isEqualTo("سحبناه لأن المصدر تراجع.");
        assertThat(desk.author.all(desk.path() + "/publications", 2))
                .extracting(each -> each.path("version").asInt()
                        + " " + each.path("state").asString() + " "
                        + each.path("verdict").asString("-"))
                .containsExactly("1 PUBLISHED زائف", "2 CORRECTED مضلّل", "3 RETRACTED -");
    }

    @Test
    void theHashIsThatOfThePageAndInTheAudit() {
        desk.publish();
        byte[] page = nobody().get(Readers.claim(desk)).expect(200).response().body();
        String sha256 = PlainText.sha256(page);
        JsonNode version =
                desk.author.get(desk.path() + "/publications").items().getFirst();
        assertThat(version.path("sha256").asString()).isEqualTo(sha256);
        assertThat(nobody().get(version.path("url").asString()).etag()).isEqualTo('"' + sha256 + '"');
        assertThat(Api.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select detail from audit_event where action = 'claim.published' and subject_id = ?")
                        .param(java.util.UUID.fromString(desk.claim))
                        .query(String.class)
                        .single())
                .contains(sha256);
    }

    @Test
    void theImprintSignsWhatGoesOutFromThenOn() {
        Answer unset = desk.home.reader().get(imprint()).expect(200);
        desk.curator
                .seeing(unset.etag())
                .put(
                        imprint(),
                        Map.of(
                                "deskName", "مكتب التحقق",
                                "baseUrl", "https://tahaqqaq.example/check/",
                                "licence", "https://creativecommons.org/licenses/by/4.0/",
                                "labels", Map.of("FALSE", "كاذب")))
                .expect(200);
        desk.publish();
        JsonNode review = Readers.valid(desk.author.get(desk.path() + "/claimreview"));
        assertThat(review.at("/author/name").asString()).isEqualTo("مكتب التحقق");
        assertThat(review.path("url").asString()).isEqualTo("https://tahaqqaq.example/check" + Readers.claim(desk));
        assertThat(review.path("sdLicense").asString()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(review.at("/reviewRating/alternateName").asString()).isEqualTo("كاذب");
        assertThat(review.at("/reviewRating/ratingValue").asInt()).isEqualTo(1);
        String page = nobody().get(Readers.claim(desk)).body();
        assertThat(page).contains("مكتب التحقق", "href=\"/check" + Readers.article(desk));
        Answer set = desk.curator.get(imprint());
        desk.curator
                .seeing(set.etag())
                .put(imprint(), Map.of("deskName", "اسم آخر"))
                .expect(200);
        assertThat(nobody().get(Readers.claim(desk)).body()).isEqualTo(page);
    }

    @Test
    void whatAnImprintLeavesOpenIsTheCorpussNameAndThisServersAddress() {
        desk.publish();
        JsonNode review = Readers.valid(desk.author.get(desk.path() + "/claimreview"));
        assertThat(review.at("/author/name").asString())
                .isEqualTo(desk.curator.get(desk.home.path()).text("name"));
        assertThat(review.at("/author/url").asString()).startsWith("http://localhost:");
        assertThat(review.has("license")).isFalse();
    }

    @Test
    void theImprintIsTheCuratorsToWriteOntoWhatTheySaw() {
        Map<String, ?> content = Map.of("deskName", "مكتب");
        desk.curator.put(imprint(), content).refused(428, "precondition-required");
        desk.author.seeing("*").put(imprint(), content).refused(403, "role-needed");
        String unset = desk.curator.get(imprint()).etag();
        String first =
                desk.curator.seeing(unset).put(imprint(), content).expect(200).etag();
        Answer stale = desk.curator.seeing(unset).put(imprint(), content).refused(412, "stale");
        assertThat(stale.json().at("/current/deskName").asString()).isEqualTo("مكتب");
        assertThat(desk.author.get(imprint()).etag()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "baseUrl, https://a.example/?x=1, base-url",
        "baseUrl, javascript:alert(1), url",
        "licence, CC-BY, url",
        "deskName, مكتب\u202eمقلوب, direction-override"
    })
    void anImprintThatCannotBePrintedIsRefused(String field, String value, String code) {
        assertThat(desk.curator
                        .seeing("*")
                        .put(imprint(), Map.of(field, value))
                        .refused(422, code)
                        .fields())
                .containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIE", "false"})
    void onlyVerdictsHaveWordings(String code) {
        desk.curator
                .seeing("*")
                .put(imprint(), Map.of("labels", Map.of(code, "كذب")))
                .refused(422, "unknown-code");
    }

    @Test
    void whoMaySeeTheClaimMaySeeItsClaimReview() {
        desk.publish();
        for (Api.Caller member : List.of(desk.home.reader(), desk.editor, desk.author, desk.curator, admin())) {
            member.get(desk.path() + "/claimreview").expect(200);
        }
        nobody().get(desk.path() + "/claimreview").refused(401, "unauthorized");
        Api.desk().curator().get(desk.path() + "/claimreview").refused(404, "not-found");
    }

    private String imprint() {
        return desk.home.path() + "/imprint";
    }

    private void correct(Map<String, ?> change) {
        Map<String, Object> correction = new HashMap<>(change);
        correction.put("kind", "SUBSTANTIAL");
        correction.put("publicNote", NOTE);
        desk.move(desk.curator, Map.of("to", "CORRECTED", "correction", correction))
                .expect(200);
    }
}
