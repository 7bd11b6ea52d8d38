package org.tahqiq.suggestion.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.with;
import static org.tahqiq.Api.nobody;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;

/** Suggestions over REST, in the first article. */
class SuggestionApiTest {

    private static String of(String article) {
        return "/articles/" + article + "/suggestions";
    }

    private static Map<String, Object> decision(String article, List<String> ids) {
        return Map.of("articleId", article, "suggestionIds", ids);
    }

    private static List<String> ids(List<JsonNode> suggestions) {
        return suggestions.stream().map(each -> each.path("id").asString()).toList();
    }

    private static List<JsonNode> found(Answer answer) {
        return StreamSupport.stream(answer.json().get("suggestions").spliterator(), false)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "عاجل 😀👨‍👩‍👧 🇵🇸\n"})
    void areFoundInAnyTextWithTheirWordsReasonAndFields(String before) {
        String text = before + Api.seedArticle();
        Caller member = Api.member();
        List<JsonNode> found = found(member.post("/suggest", Map.of("text", text, "publishedAt", "2022-12-09"))
                .expect(200));
        List<JsonNode> inUtf16 =
                found(member.post("/suggest?offsets=utf16", Map.of("text", text, "publishedAt", "2022-12-09"))
                        .expect(200));
        assertThat(found).hasSizeGreaterThan(20).hasSameSizeAs(inUtf16);
        for (int i = 0; i < found.size(); i++) {
            JsonNode each = found.get(i);
            int start = text.offsetByCodePoints(0, each.path("start").asInt());
            int end = text.offsetByCodePoints(0, each.path("end").asInt());
            assertThat(text.substring(start, end)).isEqualTo(each.path("quote").asString());
            assertThat(inUtf16.get(i).path("start").asInt()).isEqualTo(start);
            assertThat(inUtf16.get(i).path("id")).isEqualTo(each.path("id"));
            assertThat(each.path("rule").asString())
                    .startsWith(each.path("tag").asString().toLowerCase(java.util.Locale.ROOT) + ".");
            assertThat(each.path("reason").asString()).isNotBlank().doesNotContain("{");
            assertThat(each.path("score").asDouble()).isBetween(0.0, 1.0);
            assertThat(each.path("fields").isObject()).isTrue();
        }
    }

    @Test
    void anyTextIsRefusedLikeAnArticle() {
        Caller member = Api.member();
        nobody().post("/suggest", Map.of("text", "قال")).refused(401);
        member.post("/suggest", Map.of("words", "قال")).refused(400);
        member.post("/suggest", Map.of("text", 5)).refused(400);
        member.post("/suggest", Map.of("publishedAt", "2022-12-09")).refused(422, "missing");
        member.post("/suggest", Map.of("text", "")).refused(422, "text-empty");
        member.post("/suggest", Map.of("text", "قال", "publishedAt", "أمس")).refused(422, "date");
        member.post("/suggest?offsets=utf32", Map.of("text", "قال")).refused(422, "unknown-code");
    }

    @Test
    void aReasonIsSaidInTheLanguageThatIsAskedFor() {
        Caller member = Api.member();
        Map<String, Object> text = Map.of("text", "قال الوزير إن الأسعار ارتفعت.");
        String arabic =
                found(member.post("/suggest", text)).getFirst().path("reason").asString();
        String english = found(member.header("Accept-Language", "en").post("/suggest", text))
                .getFirst()
                .path("reason")
                .asString();
        assertThat(english).matches(".*[A-Za-z]{3}.*").isNotEqualTo(arabic);
        assertThat(arabic).doesNotContainPattern("[A-Za-z]{3}");
    }

    @Test
    void ofAnArticleComeInPartsByTheirSpansAndStayTheSame() {
        Desk desk = Api.desk();
        String article = desk.article(Api.seedArticle());
        List<JsonNode> all = desk.reader().all(of(article), 7);
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(all)
                .extracting(each ->
                        each.path("start").asInt() * 100_000L + each.path("end").asInt())
                .isSorted();
        assertThat(ids(desk.editor().all(of(article)))).isEqualTo(ids(all));
        List<JsonNode> claims = desk.reader().all(of(article) + "?tag=CLAIM", 3);
        assertThat(claims)
                .isNotEmpty()
                .allMatch(each -> each.path("tag").asString().equals("CLAIM"));
        String rule = claims.getFirst().path("rule").asString();
        assertThat(desk.reader().all(of(article) + "?rule=" + rule))
                .isNotEmpty()
                .allMatch(each -> each.path("rule").asString().equals(rule));
    }

    @Test
    void whatIsMarkedIsNotSuggestedAgain() {
        Desk desk = Api.desk();
        String article = desk.article(Api.seedArticle());
        JsonNode claim = desk.reader().all(of(article) + "?tag=CLAIM").getFirst();
        Answer made = desk.editor()
                .mark(
                        article,
                        "CLAIM",
                        claim.path("start").asInt(),
                        claim.path("end").asInt() - 1)
                .expect(201);
        assertThat(ids(desk.reader().all(of(article))))
                .doesNotContain(claim.path("id").asString());
        desk.editor().seeing(made.etag()).delete("/annotations/" + made.id()).expect(204);
        assertThat(ids(desk.reader().all(of(article))))
                .contains(claim.path("id").asString());
    }

    @Test
    void acceptedTheyAreAnnotationsWithFieldsInOneStep() {
        Desk desk = Api.desk();
        String article = desk.article(Api.seedArticle());
        Caller editor = desk.editor();
        List<JsonNode> before = editor.all(of(article));
        List<String> three = ids(before).subList(0, 3);
        Answer accepted =
                editor.post("/suggestions/accept", decision(article, three)).expect(200);
        List<JsonNode> annotations = StreamSupport.stream(
                        accepted.json().get("annotations").spliterator(), false)
                .toList();
        assertThat(annotations)
                .extracting(each -> each.path("suggestion").asString())
                .isEqualTo(three);
        for (int i = 0; i < 3; i++) {
            JsonNode suggested = before.get(i);
            JsonNode stored = editor.get(
                            "/annotations/" + annotations.get(i).path("id").asString())
                    .expect(200)
                    .json();
            for (String same : List.of("tag", "start", "end", "quote", "fields")) {
                assertThat(stored.path(same)).as(same).isEqualTo(suggested.path(same));
            }
        }
        assertThat(ids(editor.all(of(article)))).doesNotContainAnyElementsOf(three);
        assertThat(editor.post("/suggestions/accept", decision(article, three))
                        .expect(200)
                        .json()
                        .get("annotations"))
                .extracting(each -> each.path("id"))
                .isEqualTo(annotations.stream().map(each -> each.path("id")).toList());
        editor.post("/articles/" + article + "/undo", null).expect(200);
        assertThat(editor.all("/articles/" + article + "/annotations")).isEmpty();
        assertThat(ids(editor.all(of(article)))).isEqualTo(ids(before));
        assertThat(rule(desk, before.getFirst()).path("accepted").asInt()).isZero();
        editor.post("/articles/" + article + "/redo", null).expect(200);
        assertThat(editor.all("/articles/" + article + "/annotations")).hasSize(3);
        assertThat(rule(desk, before.getFirst()).path("accepted").asInt()).isPositive();
    }

    @Test
    void theLinksThatArePlainAreMadeAlong() {
        Desk desk = Api.desk();
        String article = desk.article(Api.seedArticle());
        Caller editor = desk.editor();
        List<String> all = ids(editor.all(of(article)));
        Answer accepted =
                editor.post("/suggestions/accept", decision(article, all)).expect(200);
        List<JsonNode> links = editor.all("/articles/" + article + "/relations");
        assertThat(links)
                .isNotEmpty()
                .extracting(link -> link.path("kind").asString())
                .contains("ATTRIBUTES");
        assertThat(accepted.json().get("relations")).hasSameSizeAs(links);
        Map<String, JsonNode> spans = new java.util.HashMap<>();
        editor.all("/articles/" + article + "/annotations")
                .forEach(each -> spans.put(each.path("id").asString(), each));
        for (JsonNode link : links) {
            JsonNode from = spans.get(link.path("from").asString());
            JsonNode to = spans.get(link.path("to").asString());
            boolean quantifies = link.path("kind").asString().equals("QUANTIFIES");
            JsonNode inner = quantifies ? from : to;
            JsonNode outer = quantifies ? to : from;
            assertThat(inner.path("start").asInt())
                    .isBetween(outer.path("start").asInt(), outer.path("end").asInt());
        }
        assertThat(editor.all(of(article))).isEmpty();
        editor.post("/articles/" + article + "/undo", null).expect(200);
        assertThat(editor.all("/articles/" + article + "/relations")).isEmpty();
    }

    @Test
    void dismissedTheyDoNotComeBackUntilTheyAreRestored() {
        Desk desk = Api.desk();
        String article = desk.article(Api.seedArticle());
        Caller editor = desk.editor();
        List<String> before = ids(editor.all(of(article)));
        List<String> two = before.subList(1, 3);
        editor.post("/suggestions/dismiss", decision(article, two)).expect(200);
        editor.post("/suggestions/dismiss", decision(article, two)).expect(200);
        assertThat(ids(desk.editor().all(of(article))))
                .doesNotContainAnyElementsOf(two)
                .hasSize(before.size() - 2);
        editor.post("/suggestions/restore", decision(article, two)).expect(200);
        assertThat(ids(desk.editor().all(of(article)))).isEqualTo(before);
    }

    @Test
    void whoWorksBlindDismissesForThemselvesAlone() {
        Desk desk = Api.desk("INDEPENDENT");
        String article = desk.article(Api.seedArticle());
        Caller one = desk.editor();
        Caller other = desk.editor();
        List<String> all = ids(other.all(of(article)));
        one.post("/suggestions/dismiss", decision(article, all.subList(0, 1))).expect(200);
        one.post("/suggestions/accept", decision(article, all.subList(1, 2))).expect(200);
        assertThat(ids(one.all(of(article)))).isEqualTo(all.subList(2, all.size()));
        assertThat(ids(other.all(of(article)))).isEqualTo(all);
    }

    @Test
    void aRuleIsKnownByWhatBecameOfItsSuggestions() {
        Desk desk = Api.desk();
        String article = desk.article(Api.seedArticle());
        Caller editor = desk.editor();
        List<JsonNode> said = editor.all(of(article) + "?rule=attribution.verb");
        assertThat(said).hasSizeGreaterThan(3);
        editor.post("/suggestions/accept", decision(article, ids(said).subList(0, 3)))
                .expect(200);
        editor.post("/suggestions/dismiss", decision(article, ids(said).subList(3, 4)))
                .expect(200);
        JsonNode rule = rule(desk, said.getFirst());
        assertThat(rule.path("accepted").asInt()).isEqualTo(3);
        assertThat(rule.path("dismissed").asInt()).isEqualTo(1);
        assertThat(rule.path("precision").asDouble()).isEqualTo(0.75);
        assertThat(rule.path("finds").asString()).isNotBlank();
        // Deleted afterwards, it was a wrong one.
        JsonNode wrong = editor.all("/articles/" + article + "/annotations").getFirst();
        Answer stored = editor.get("/annotations/" + wrong.path("id").asString());
        editor.seeing(stored.etag()).delete("/annotations/" + stored.id()).expect(204);
        assertThat(rule(desk, said.getFirst()).path("precision").asDouble()).isEqualTo(0.5);
        assertThat(ids(editor.all(of(article))))
                .doesNotContainAnyElementsOf(ids(said).subList(0, 4));
    }

    @Test
    void whatWaitsInAWholeCorpusIsCountedAsAJob() {
        Desk desk = Api.desk();
        String article = desk.article(Api.seedArticle());
        desk.article(Api.TEXT);
        Caller curator = desk.curator();
        Answer started = curator.post(desk.path() + "/suggestions/count", null).expect(202);
        String job = "/jobs/" + started.id();
        assertThat(started.header("Location")).endsWith(job);
        JsonNode done = with().pollInSameThread()
                .await()
                .until(
                        () -> curator.get(job).expect(200).json(),
                        answer -> !List.of("WAITING", "RUNNING")
                                .contains(answer.path("state").asString()));
        assertThat(done.path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("done").asInt()).isEqualTo(2);
        assertThat(done.path("total").asInt()).isEqualTo(2);
        assertThat(done.path("corpus").asString()).isEqualTo(desk.corpus());
        int waiting = curator.all(of(article) + "?rule=attribution.verb").size();
        assertThat(done.path("result").path("waiting").path("attribution.verb").asInt())
                .isGreaterThanOrEqualTo(waiting);
        assertThat(curator.all("/jobs"))
                .extracting(each -> each.path("id").asString())
                .contains(started.id());
        curator.delete(job).expect(204);
        assertThat(curator.get(job).json().path("state").asString()).isEqualTo("DONE");
        desk.editor().get(job).refused(404);
        desk.editor().delete(job).refused(404);
        desk.reader().post(desk.path() + "/suggestions/count", null).refused(403);
        curator.get("/jobs/" + UUID.randomUUID()).refused(404);
        nobody().get(job).refused(401);
    }

    @ParameterizedTest
    @CsvSource({"accept", "dismiss", "restore"})
    void decidingIsRefusedInTheOrderOfTheContract(String what) {
        Desk desk = Api.desk();
        String article = desk.article(Api.seedArticle());
        List<String> one = ids(desk.reader().all(of(article))).subList(0, 1);
        String path = "/suggestions/" + what;
        nobody().post(path, decision(article, one)).refused(401);
        desk.editor().post(path, Map.of("article", article)).refused(400);
        desk.editor()
                .post(path, Map.of("articleId", article, "suggestionIds", List.of("x")))
                .refused(400);
        Api.member().post(path, decision(article, one)).refused(404);
        desk.editor().post(path, decision(UUID.randomUUID().toString(), one)).refused(404);
        desk.reader().post(path, decision(article, one)).refused(403, "role-needed");
        desk.reader().post(path, decision(article, List.of())).refused(403, "role-needed");
        desk.editor().post(path, Map.of("suggestionIds", one)).refused(422, "missing");
        desk.editor().post(path, Map.of("articleId", article)).refused(422, "missing");
        if (!what.equals("restore")) {
            String unknown = UUID.randomUUID().toString();
            Answer refused = desk.editor()
                    .post(path, decision(article, List.of(one.getFirst(), unknown)))
                    .refused(422, "suggestion-unknown");
            assertThat(refused.fields()).containsExactly("suggestionIds");
        }
        assertThat(desk.reader().all("/articles/" + article + "/annotations")).isEmpty();
    }

    @Test
    void theListIsRefusedInTheOrderOfTheContract() {
        Desk desk = Api.desk();
        String article = desk.article();
        nobody().get(of(article)).refused(401);
        Api.member().get(of(article)).refused(404);
        desk.reader().get(of(article) + "?tags=CLAIM").refused(400, "unknown-parameter");
        desk.reader().get(of(article) + "?tag=OPINION").refused(422, "unknown-code");
        desk.reader().get(of(article) + "?limit=0").refused(422, "limit");
        desk.reader().get(of(article) + "?cursor=x").refused(422, "cursor");
        desk.reader().get(of("x")).refused(404);
    }

    @Test
    void theExampleOfTheDocumentIsAnswered() {
        JsonNode schemas =
                nobody().get("/openapi.json").json().path("components").path("schemas");
        JsonNode fields = schemas.path("SuggestRequest").path("properties");
        Map<String, Object> example = Map.of(
                "text", fields.path("text").path("example").asString(),
                "publishedAt", fields.path("publishedAt").path("example").asString(),
                "language", fields.path("language").path("example").asString());
        assertThat(found(Api.member().post("/suggest", example).expect(200))).isNotEmpty();
    }

    private static JsonNode rule(Desk desk, JsonNode suggestion) {
        return desk.reader().all(desk.path() + "/rules").stream()
                .filter(each -> each.path("rule").equals(suggestion.path("rule")))
                .findFirst()
                .orElseThrow();
    }
}
