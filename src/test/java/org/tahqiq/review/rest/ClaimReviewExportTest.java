package org.tahqiq.review.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.JsonLd;
import tools.jackson.databind.JsonNode;

/** What a desk published, taken away as a file: {@code GET /corpora/{id}/export?format=claimreview}. */
class ClaimReviewExportTest {

    private static final String SCHEMA = "http://schema.org/";

    private final Desk desk = new Desk();

    private Answer export() {
        return desk.home
                .reader()
                .get(desk.home.path() + "/export?format=claimreview")
                .expect(200);
    }

    @Test
    void whatWasNotPublishedIsNotInIt() {
        desk.research();
        desk.judge();
        assertThat(export().json()).isEqualTo(Api.JSON.readTree("[]"));
    }

    @Test
    void whatWasPublishedIsInItAsItStandsOnItsPageAndIsReadByWhoeverKnowsSchemaOrg() {
        desk.mark("وصل الوزير", 4, 10);
        desk.publish();
        Answer file = export();
        assertThat(file.header("Content-Type")).startsWith("application/ld+json");
        assertThat(file.header("Content-Disposition")).contains(".claimreview.jsonld");
        assertThat(file.body())
                .contains(desk.home
                        .reader()
                        .get(desk.path() + "/claimreview")
                        .expect(200)
                        .body());
        assertThat(file.json()).hasSize(1);

        JsonNode read = JsonLd.expanded(file.response().body());
        assertThat(read).hasSize(1);
        JsonNode review = read.get(0);
        assertThat(review.at("/@type/0").asString()).isEqualTo(SCHEMA + "ClaimReview");
        assertThat(review.path(SCHEMA + "claimReviewed").at("/0/@value").asString())
                .isEqualTo("وصلت 40 طائرة");
        assertThat(review.path(SCHEMA + "url").at("/0/@id").asString()).endsWith(Readers.claim(desk));
        JsonNode rating = review.path(SCHEMA + "reviewRating").get(0);
        assertThat(rating.path(SCHEMA + "ratingValue").at("/0/@value").asInt()).isEqualTo(1);
        assertThat(rating.path(SCHEMA + "alternateName").at("/0/@value").asString())
                .isEqualTo("زائف");
    }
}
