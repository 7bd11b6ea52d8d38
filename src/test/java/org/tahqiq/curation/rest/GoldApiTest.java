package org.tahqiq.curation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.article.ArticleId;
import org.tahqiq.curation.CurationService;
import org.tahqiq.curation.GoldService;
import org.tahqiq.team.Callers;
import tools.jackson.databind.JsonNode;

/** What becomes gold of two who read «قال الوزير إن 40 طائرة وصلت.» alone. */
class GoldApiTest {

    private final Desk desk = Api.desk("INDEPENDENT");
    private final String article = desk.article();
    private final String path = "/articles/" + article + "/gold";
    private final String settling = "/articles/" + article + "/adjudication";
    private final Caller layla = desk.editor();
    private final Caller omar = desk.editor();
    private final Caller curator = desk.curator();

    /** Both have the figure; the claim ends elsewhere; the attribution is Layla's alone. */
    private String read() {
        String claim = layla.mark(article, "CLAIM", 11, 27).expect(201).id();
        String figure = layla.mark(article, "FIGURE", 14, 22).expect(201).id();
        layla.mark(article, "ATTRIBUTION", 0, 10).expect(201);
        omar.mark(article, "CLAIM", 14, 27).expect(201);
        omar.mark(article, "FIGURE", 14, 22).expect(201);
        layla.post("/articles/" + article + "/relations", Map.of("kind", "QUANTIFIES", "from", figure, "to", claim))
                .expect(201);
        for (Caller editor : List.of(layla, omar)) {
            editor.post("/articles/" + article + "/assignment/send", null).expect(200);
        }
        return claim;
    }

    private JsonNode standing() {
        return curator.get(settling).expect(200).json();
    }

    @Test
    void whatAllHaveAlikeIsMergedInOneStepAndTakenBackInOne() {
        read();
        assertThat(standing().path("agreed").asInt()).isEqualTo(1);
        assertThat(standing().path("disputed").asInt()).isEqualTo(2);
        curator.post(settling + "/merge", null).expect(200);
        JsonNode merged = curator.get(path).expect(200).items().getFirst();
        assertThat(merged.path("tag").asString()).isEqualTo("FIGURE");
        assertThat(merged.path("quote").asString()).isEqualTo("40 طائرة");
        assertThat(merged.at("/decision/kind").asString()).isEqualTo("MERGED");
        assertThat(merged.at("/decision/by").asString()).isEqualTo(curator.id());
        assertThat(merged.at("/decision/from")
                        .valueStream()
                        .map(read -> read.path("member").asString()))
                .containsExactlyInAnyOrder(layla.id(), omar.id());
        curator.post(settling + "/undo", null).expect(200);
        assertThat(curator.get(path).items()).isEmpty();
        assertThat(standing().path("agreed").asInt()).isEqualTo(1);
        curator.post(settling + "/undo", null).refused(409, "undo-none");
    }

    /** A notice stands for a while, and the curator goes on below it. */
    @Test
    void aMergingIsTakenBackAloneWhateverWasDecidedSince() {
        String claim = read();
        CurationService settlings = Api.bean(CurationService.class);
        ArticleId id = new ArticleId(UUID.fromString(article));
        Callers.signIn(curator);
        try {
            CurationService.Merged merged = settlings.merge(id);
            assertThat(merged.places()).isEqualTo(1);
            curator.post(path, Map.of("from", List.of(claim))).expect(201);
            settlings.undo(id, merged.act());
            assertThat(curator.get(path).expect(200).items())
                    .extracting(each -> each.path("tag").asString())
                    .containsExactly("CLAIM");
            assertThatThrownBy(() -> settlings.undo(id, merged.act())).hasMessageContaining("undo-none");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Also when something else was decided after it, and what was decided on its mark since. */
    @Test
    void onePlaceIsDecidedAgain() {
        String claim = read();
        CurationService settlings = Api.bean(CurationService.class);
        ArticleId id = new ArticleId(UUID.fromString(article));
        curator.post(path, Map.of("from", List.of(claim))).expect(201);
        Callers.signIn(curator);
        try {
            UUID decision =
                    Api.bean(GoldService.class).of(id).getFirst().decision().id();
            settlings.merge(id);
            settlings.decideAgain(id, decision);
            assertThat(curator.get(path).expect(200).items())
                    .extracting(each -> each.path("tag").asString())
                    .containsExactly("FIGURE");
            assertThat(standing().path("disputed").asInt()).isEqualTo(2);
            assertThatThrownBy(() -> settlings.decideAgain(id, decision)).hasMessageContaining("undo-none");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void aReadingIsChosenAndWhyIsKept() {
        String claim = read();
        Answer made = curator.post(path, Map.of("from", List.of(claim), "note", "يبدأ الادعاء بأداة التوكيد"))
                .expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/gold/" + made.id());
        assertThat(made.etag()).isNotBlank();
        assertThat(made.json().path("start").asInt()).isEqualTo(11);
        assertThat(made.json().at("/decision/kind").asString()).isEqualTo("CHOSEN");
        assertThat(made.json().at("/decision/note").asString()).isEqualTo("يبدأ الادعاء بأداة التوكيد");
        assertThat(made.json()
                        .at("/decision/from")
                        .valueStream()
                        .map(each -> each.path("chosen").asBoolean()))
                .containsExactly(true, false);
        assertThat(standing().path("disputed").asInt()).isEqualTo(1);
        assertThat(curator.get("/gold/" + made.id()).expect(200).body()).isEqualTo(made.body());
        assertThat(curator.post(path, Map.of("tag", "CLAIM", "start", 11, "end", 27))
                        .expect(200)
                        .id())
                .isEqualTo(made.id());
    }

    /** Hers is a claim, his an attribution, but for the full stop: neither left it unmarked. */
    @Test
    void theSameWordsUnderTwoTagsAreOnePlace() {
        String hers = layla.mark(article, "CLAIM", 0, 27).expect(201).id();
        String his = omar.mark(article, "ATTRIBUTION", 0, 26).expect(201).id();
        omar.mark(article, "FIGURE", 14, 22).expect(201);
        for (Caller editor : List.of(layla, omar)) {
            editor.post("/articles/" + article + "/assignment/send", null).expect(200);
        }
        assertThat(standing().path("disputed").asInt()).isEqualTo(2);
        Answer made = curator.post(path, Map.of("from", List.of(his))).expect(201);
        assertThat(made.json().path("tag").asString()).isEqualTo("ATTRIBUTION");
        assertThat(made.json()
                        .at("/decision/from")
                        .valueStream()
                        .map(read -> read.path("annotation").asString() + " "
                                + read.path("chosen").asBoolean()))
                .containsExactlyInAnyOrder(his + " true", hers + " false");
        assertThat(standing().path("disputed").asInt()).isEqualTo(1);
    }

    /** The list goes on behind a place, not behind what stood there. */
    @Test
    void theListOfGoldGoesOnWhenWhatItEndedWithIsGone() {
        List<Answer> gold = Stream.of(0, 4, 14)
                .map(start -> curator.post(path, Map.of("tag", "FIGURE", "start", start, "end", start + 2))
                        .expect(201))
                .toList();
        String next = curator.get(path + "?limit=1").expect(200).text("next");
        curator.seeing("*").delete("/gold/" + gold.getFirst().id()).expect(204);
        assertThat(curator.get(path + "?cursor=" + next).expect(200).items())
                .extracting(each -> each.path("start").asInt())
                .containsExactly(4, 14);
        curator.get(path + "?cursor="
                        + Base64.getUrlEncoder()
                                .encodeToString("x".getBytes(UTF_8))
                                .replace("=", ""))
                .refused(422, "cursor");
    }

    @Test
    void goldGoesAlongToANewerVersionByACuratorsHand() {
        String claim = read();
        String kept =
                curator.post(path, Map.of("from", List.of(claim))).expect(201).id();
        String left = curator.post(path, Map.of("tag", "ATTRIBUTION", "start", 0, "end", 10))
                .expect(201)
                .id();
        String newer = curator.post(
                        "/articles/" + article + "/versions",
                        Map.of("text", "عاجل. قال الوزير إن 40 طائرة وصلت إلى المطار."))
                .expect(201)
                .id();
        String carrying = "/articles/" + newer + "/carry";
        assertThat(curator.all(carrying))
                .filteredOn(each ->
                        List.of(kept, left).contains(each.path("annotation").asString()))
                .extracting(
                        each -> each.path("annotation").asString(),
                        each -> each.path("outcome").asString())
                .containsExactly(tuple(kept, "FOUND"), tuple(left, "FOUND"));
        Map<String, Object> wanted = Map.of("spans", List.of(Map.of("annotation", kept)));
        layla.post(carrying, wanted).refused(404, "not-found");
        curator.post(carrying, wanted).expect(200);
        assertThat(curator.get("/articles/" + newer + "/gold").expect(200).items())
                .singleElement()
                .satisfies(carried -> {
                    assertThat(carried.path("id").asString()).isEqualTo(kept);
                    assertThat(carried.path("start").asInt()).isEqualTo(17);
                    assertThat(carried.at("/decision/kind").asString()).isEqualTo("CARRIED");
                });
        assertThat(curator.get(path).expect(200).items())
                .extracting(each -> each.path("id").asString())
                .containsExactly(left);
        curator.post("/articles/" + newer + "/adjudication/undo", null).refused(409, "undo-none");
        curator.post(settling + "/undo", null).expect(200);
        curator.post(settling + "/undo", null).refused(409, "step-carried");
        assertThat(curator.get("/claims/" + kept).expect(200).text("article")).isEqualTo(newer);
    }

    @Test
    void onlyGoldIsClaimed() {
        String claim = read();
        Caller reviewer = desk.reviewer();
        assertThat(reviewer.get("/claims?corpus=" + desk.corpus()).expect(200).items())
                .isEmpty();
        reviewer.get("/claims/" + claim).refused(404, "not-found");
        String gold =
                curator.post(path, Map.of("from", List.of(claim))).expect(201).id();
        assertThat(reviewer.get("/claims?corpus=" + desk.corpus()).expect(200).items())
                .extracting(each -> each.path("id").asString())
                .containsExactly(gold);
        assertThat(reviewer.get("/claims/" + gold).expect(200).text("state")).isEqualTo("CANDIDATE");
        reviewer.post("/claims/" + gold + "/transitions", Map.of("to", "ASSIGNED", "assignee", reviewer.id()))
                .expect(200);
        assertThat(layla.get("/claims?corpus=" + desk.corpus()).expect(200).items())
                .isEmpty();
        layla.get("/claims/" + gold).refused(404, "not-found");
    }

    @Test
    void whatNobodyMarkedIsAddedChangedAndTakenOut() {
        Answer made = curator.post(path, Map.of("tag", "FIGURE", "start", 14, "end", 16, "quote", "40"))
                .expect(201);
        assertThat(made.json().at("/decision/kind").asString()).isEqualTo("ADDED");
        String gold = "/gold/" + made.id();
        curator.patch(gold, Map.of("end", 22)).refused(428);
        Answer changed = curator.seeing(made.etag())
                .patch(gold, Map.of("end", 22, "fields", Map.of("value", 40, "unit", "طائرة"), "note", "مع المعدود"))
                .expect(200);
        assertThat(changed.json().path("quote").asString()).isEqualTo("40 طائرة");
        assertThat(changed.json().at("/decision/note").asString()).isEqualTo("مع المعدود");
        curator.seeing(made.etag()).patch(gold, Map.of("end", 20)).refused(412);
        curator.seeing(changed.etag()).delete(gold).expect(204);
        curator.get(gold).refused(404, "not-found");
        curator.post(settling + "/undo", null).expect(200);
        assertThat(curator.get(gold).expect(200).json().path("end").asInt()).isEqualTo(22);
        curator.post(settling + "/undo", null).expect(200);
        assertThat(curator.get(gold).expect(200).json().path("end").asInt()).isEqualTo(16);
    }

    @Test
    void finishedGoldStaysUntilItIsOpenedAgain() {
        String claim = read();
        curator.post(settling + "/finish", null).refused(409, "gold-open");
        curator.post(settling + "/merge", null).expect(200);
        curator.post(path, Map.of("from", List.of(claim))).expect(201);
        // The link's ends are both in the gold now, so it is asked about; the attribution is left out.
        assertThat(standing().path("disputed").asInt()).isEqualTo(2);
        curator.post(path, Map.of("tag", "ATTRIBUTION", "start", 0, "end", 10)).expect(201);
        assertThat(standing().path("disputed").asInt()).isEqualTo(1);
    }

    @Test
    void onlyCuratorsSettleAndWhoWorksBlindSeesNothing() {
        String claim = read();
        String gold =
                curator.post(path, Map.of("from", List.of(claim))).expect(201).id();
        Caller reviewer = desk.reviewer();
        reviewer.post(path, Map.of("from", List.of(claim))).refused(403, "role-needed");
        reviewer.post(settling + "/merge", null).refused(403, "role-needed");
        assertThat(reviewer.get(path).expect(200).items()).hasSize(1);
        layla.post(path, Map.of("from", List.of(claim))).refused(403);
        layla.get(path).refused(403, "works-blind");
        layla.get(settling).refused(403, "works-blind");
        layla.get("/gold/" + gold).refused(404, "not-found");
        layla.get("/annotations/" + gold).refused(404, "not-found");
        assertThat(layla.get("/articles/" + article + "/annotations").items()).hasSize(3);
        curator.seeing("*").patch("/annotations/" + gold, Map.of("start", 12)).refused(403);
    }

    @Test
    void whatCannotBeGoldIsRefused() {
        curator.post(path, Map.of()).refused(422, "missing");
        curator.post(path, Map.of("tag", "CLAIM", "start", 11, "end", 27, "quote", "غير ذلك"))
                .refused(409, "text-drift");
        curator.post(path, Map.of("from", List.of(desk.corpus()))).refused(422, "other-article");
        curator.post(path, Map.of("word", "قال")).refused(400);
        curator.get("/articles/" + desk.corpus() + "/gold").refused(404, "not-found");
    }

    @Test
    void theCorpusIsTheSameAfterItWentOutAndCameIn() {
        read();
        curator.post(settling + "/merge", null).expect(200);
        String exported =
                curator.get(desk.path() + "/export?format=jsonl").expect(200).body();
        Desk other = Api.desk("INDEPENDENT");
        JsonNode line = Api.JSON.readTree(exported);
        assertThat(line.path("gold")).hasSize(1);
        assertThat(line.path("decisions")).hasSize(1);
        assertThat(other.curator()
                        .header("Content-Type", "application/x-ndjson")
                        .post(other.path() + "/import?format=jsonl", exported)
                        .expect(200)
                        .json()
                        .path("made")
                        .asInt())
                .isEqualTo(1);
        JsonNode again = Api.JSON.readTree(
                other.curator().get(other.path() + "/export?format=jsonl").body());
        assertThat(again.at("/gold/0/quote")).isEqualTo(line.at("/gold/0/quote"));
        assertThat(again.at("/gold/0/fields")).isEqualTo(line.at("/gold/0/fields"));
        assertThat(again.at("/decisions/0/at")).isEqualTo(line.at("/decisions/0/at"));
        assertThat(again.at("/decisions/0/by")).isEqualTo(line.at("/decisions/0/by"));
        assertThat(again.at("/decisions/0/gold/0")).isEqualTo(again.at("/gold/0/id"));
    }
}
