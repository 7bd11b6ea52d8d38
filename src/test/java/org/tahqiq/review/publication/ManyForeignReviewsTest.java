package org.tahqiq.review.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import tools.jackson.databind.JsonNode;

/** Ten thousand checks of other desks, rated as real ones are, in one import. */
class ManyForeignReviewsTest {

    private static final int MANY = 10_000;

    /** Of 1,776 real records 38 have a sentence or a paragraph in the rating field. */
    private static final int ONE_IN = 1776 / 38;

    private static final String SENTENCE = "تداولت صفحات على مواقع التواصل الاجتماعي هذه الصورة على أنها حديثة رقم ";

    private final Api.Desk desk = Api.desk();
    private final Caller curator = desk.curator();

    @Test
    void ratingsAreCodedOrListedAndNoneIsCodedWrongly() {
        long seed = Long.getLong("test.seed", System.nanoTime());
        System.out.println("ManyForeignReviewsTest -Dtest.seed=" + seed);
        RealRatings ratings = new RealRatings(seed);
        assertThat(ratings.wordings()).isEqualTo(39);
        assertThat(ratings.counted()).isEqualTo(1738);
        List<RealRatings.Counted> drawn = ratings.draw(MANY);
        List<Map<String, Object>> file = new ArrayList<>();
        int sentences = 0;
        for (int i = 0; i < MANY; i++) {
            file.add(check("ادعاء رقم " + i, ratings.spelled(drawn.get(i).wording())));
            if (i % ONE_IN == 0) {
                file.add(check("ادعاء بلا حكم رقم " + i, SENTENCE + i));
                sentences++;
            }
        }

        JsonNode report = imported(file);
        int all = MANY + sentences;
        assertThat(report.path("read").asInt()).isEqualTo(all);
        assertThat(report.path("made").asInt()).isEqualTo(all);
        assertThat(report.path("refused").asInt()).isZero();
        assertThat(report.at("/findings/PARAGRAPH").asInt()).isEqualTo(sentences);

        int coded = 0;
        int wrong = 0;
        int listed = 0;
        for (JsonNode each : curator.all(desk.path() + "/claimreviews")) {
            String claim = each.path("claim").asString();
            boolean sentence = claim.startsWith("ادعاء بلا حكم");
            String meant = sentence
                    ? "ask"
                    : drawn.get(Integer.parseInt(claim.replaceAll("\\D", ""))).code();
            String code = each.path("verdict").asString("");
            if (code.isEmpty()) {
                listed++;
                assertThat(sentence || meant.equals("ask"))
                        .as(seed + ": " + each.path("rating").asString())
                        .isTrue();
            } else if (code.equals(meant)) {
                coded++;
            } else {
                wrong++;
            }
        }
        System.out.printf(
                "%d of %d counted coded (%.2f %%), %d wrongly; %d listed, %d of them sentences%n",
                coded, MANY, 100.0 * coded / MANY, wrong, listed, sentences);
        assertThat(wrong).as("seed " + seed).isZero();
        assertThat(coded).as("seed " + seed).isGreaterThanOrEqualTo(MANY * 98 / 100);
        assertThat(coded + listed).isEqualTo(all);
        assertThat(report.path("coded").asInt()).isEqualTo(coded);
        assertThat(report.path("uncoded").asInt()).isEqualTo(listed);
        assertThat(uncodedWordings()).isEqualTo(listed);
    }

    /** By the list of wordings that a curator works through. */
    private int uncodedWordings() {
        return curator.all(desk.path() + "/ratings").stream()
                .filter(each -> each.path("verdict").isMissingNode())
                .mapToInt(each -> each.path("count").asInt())
                .sum();
    }

    private JsonNode imported(List<Map<String, Object>> file) {
        String job = curator.header("Prefer", "respond-async")
                .post(desk.path() + "/claimreviews", file)
                .expect(202)
                .id();
        await().atMost(Duration.ofMinutes(5))
                .until(() -> curator.get("/jobs/" + job).json().has("endedAt"));
        JsonNode ended = curator.get("/jobs/" + job).json();
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("DONE");
        assertThat(ended.path("done").asInt()).isEqualTo(file.size());
        assertThat(ended.path("total").asInt()).isEqualTo(file.size());
        return ended.path("result");
    }

    private static Map<String, Object> check(String claim, String rating) {
        return Map.of(
                "@type",
                "ClaimReview",
                "url",
                "https://checks.example/" + claim.replace(' ', '-'),
                "claimReviewed",
                claim,
                "datePublished",
                "2023-05-02",
                "author",
                Map.of("@type", "Organization", "name", "مرصد الأخبار"),
                "itemReviewed",
                Map.of("@type", "Claim", "datePublished", "2023-05-01"),
                "reviewRating",
                Map.of("@type", "Rating", "alternateName", rating));
    }
}
