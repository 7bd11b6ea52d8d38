package org.tahqiq.curation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;

/** What two who read «قال الوزير إن 40 طائرة وصلت.» alone have in common. */
class AgreementApiTest {

    private final Desk desk = Api.desk("INDEPENDENT");
    private final String article = desk.article();
    private final Caller layla = desk.editor();
    private final Caller omar = desk.editor();
    private final Caller curator = desk.curator();
    private final String path = desk.path() + "/agreement";

    private void finish(Caller... editors) {
        for (Caller editor : editors) {
            editor.post("/articles/" + article + "/assignment/send", null).expect(200);
        }
    }

    private JsonNode tag(String name) {
        return curator.get(path)
                .expect(200)
                .json()
                .path("tags")
                .valueStream()
                .filter(tag -> tag.path("tag").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMarksTheSameAgreesWholly() {
        for (Caller editor : List.of(layla, omar)) {
            editor.mark(article, "FIGURE", 14, 21).expect(201);
            editor.mark(article, "CLAIM", 11, 27).expect(201);
        }
        finish(layla, omar);
        JsonNode answer = curator.get(path).expect(200).json();
        assertThat(answer.path("basis").asString()).isEqualTo("FINISHED");
        assertThat(answer.path("articles").asInt()).isEqualTo(1);
        assertThat(answer.path("asOf").asString()).isNotBlank();
        assertThat(answer.path("members").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(layla.id(), omar.id());
        for (String name : List.of("ALL", "CLAIM", "FIGURE")) {
            JsonNode tag = tag(name);
            for (String figure :
                    List.of("fleissKappa", "krippendorffAlpha", "unitizingAlpha", "spanF1Exact", "spanF1Overlap")) {
                assertThat(tag.path(figure).asDouble()).as(name + " " + figure).isCloseTo(1.0, within(1e-9));
            }
            assertThat(tag.path("pairs").path(0).path("cohenKappa").asDouble()).isCloseTo(1.0, within(1e-9));
        }
        assertThat(tag("ATTRIBUTION").path("spanF1Exact").isMissingNode()).isTrue();
        assertThat(curator.all(differences("")).isEmpty()).isTrue();
    }

    /** Six words: قال الوزير إن 40 طائرة وصلت. Layla has 40 طائرة, Omar 40 alone, and a claim of his own. */
    @Test
    void differencesAreCountedAndShown() {
        layla.mark(article, "FIGURE", 14, 22).expect(201);
        omar.mark(article, "FIGURE", 14, 16).expect(201);
        omar.mark(article, "CLAIM", 11, 27).expect(201);
        finish(layla, omar);
        JsonNode figure = tag("FIGURE");
        assertThat(figure.path("spanF1Exact").asDouble()).isZero();
        assertThat(figure.path("spanF1Overlap").asDouble()).isEqualTo(1.0);
        // Of six words five alike; by chance 2/6 · 1/6 + 4/6 · 5/6: (5/6 − 22/36) / (1 − 22/36)
        assertThat(figure.path("pairs").path(0).path("cohenKappa").asDouble()).isCloseTo(4 / 7.0, within(1e-9));
        List<JsonNode> all = curator.all(differences(""), 1);
        assertThat(all).hasSize(2);
        assertThat(all.get(0).path("tag").asString()).isEqualTo("CLAIM");
        assertThat(all.get(0).path("first").isMissingNode()).isTrue();
        assertThat(all.get(0).path("second").path("quote").asString()).isEqualTo("إن 40 طائرة وصلت");
        assertThat(all.get(1).path("first").path("quote").asString()).isEqualTo("40 طائرة");
        assertThat(all.get(1).path("second").path("end").asInt()).isEqualTo(16);
        assertThat(curator.all(differences("&tag=FIGURE"))).hasSize(1);
        curator.get(differences("&tag=NOUN")).refused(422, "unknown-code");
        curator.get(path + "/differences?first=" + layla.id()).refused(422, "missing");
    }

    /** The same words are an attribution to Layla and a claim to Omar; a figure she alone has. */
    @Test
    void tellsWhatOneMadeOfTheOthersSpans() {
        layla.mark(article, "ATTRIBUTION", 0, 27).expect(201);
        layla.mark(article, "FIGURE", 14, 21).expect(201);
        omar.mark(article, "CLAIM", 4, 27).expect(201);
        finish(layla, omar);
        List<JsonNode> cells = curator.get(path)
                .expect(200)
                .json()
                .path("confusion")
                .valueStream()
                .toList();
        boolean laylaFirst = cells.getFirst().path("first").asString().equals(layla.id());
        String hers = laylaFirst ? "firstSaid" : "secondSaid";
        String his = laylaFirst ? "secondSaid" : "firstSaid";
        assertThat(cells)
                .extracting(
                        cell -> cell.path(hers).asString(),
                        cell -> cell.path(his).asString(),
                        cell -> cell.path("spans").asInt(),
                        cell -> cell.path("differing").asInt())
                .containsExactlyInAnyOrder(tuple("ATTRIBUTION", "CLAIM", 1, 1), tuple("FIGURE", "NOTHING", 1, 1));
        List<JsonNode> confused = curator.all(differences("&firstSaid=ATTRIBUTION&secondSaid=CLAIM"));
        assertThat(confused).hasSize(1);
        assertThat(confused.getFirst().at("/first/tag").asString()).isEqualTo("ATTRIBUTION");
        assertThat(confused.getFirst().at("/second/tag").asString()).isEqualTo("CLAIM");
        assertThat(curator.all(differences("&firstSaid=FIGURE"))).hasSize(1);
        assertThat(curator.all(differences("&firstSaid=CLAIM"))).isEmpty();
        curator.get(differences("&firstSaid=NOUN")).refused(422, "unknown-code");
    }

    @Test
    void whatIsUnfinishedCountsUntilTwoHaveFinishedAnArticle() {
        layla.mark(article, "FIGURE", 14, 16).expect(201);
        omar.mark(article, "FIGURE", 14, 16).expect(201);
        String other = desk.article("وصلت 40 طائرة.");
        layla.mark(other, "FIGURE", 5, 7).expect(201);
        JsonNode begun = curator.get(path).expect(200).json();
        assertThat(begun.path("basis").asString()).isEqualTo("BEGUN");
        assertThat(begun.path("articles").asInt()).isEqualTo(1);
        omar.mark(other, "FIGURE", 5, 13).expect(201);
        finish(layla, omar);
        JsonNode finished = curator.get(path).expect(200).json();
        assertThat(finished.path("basis").asString()).isEqualTo("FINISHED");
        assertThat(finished.path("articles").asInt()).isEqualTo(1);
    }

    @Test
    void whereNobodyHasReadThereIsNothingToSay() {
        JsonNode empty = curator.get(path).expect(200).json();
        assertThat(empty.path("articles").asInt()).isZero();
        assertThat(empty.path("members").isEmpty()).isTrue();
        assertThat(empty.path("tags")).hasSize(4);
    }

    @Test
    void whoWorksBlindIsNotToldAndStrangersSeeNothing() {
        layla.get(path).refused(403, "works-blind");
        layla.post(path, null).refused(403, "works-blind");
        layla.get(differences("")).refused(403, "works-blind");
        layla.get(differences("&tag=NOUN")).refused(403, "works-blind");
        Api.member().get(path).refused(404, "not-found");
        desk.reader().get(path).expect(200);
    }

    private String differences(String more) {
        return path + "/differences?first=" + layla.id() + "&second=" + omar.id() + more;
    }
}
