package org.tahqiq.review.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

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

class ClaimApiTest {

    private static final Map<String, Object> VERDICT = Map.of(
            "verdict", "FALSE",
            "reasons", List.of("WRONG_NUMBER"),
            "rationale", "الرقم المعلن 14 لا 40.",
            "confidence", "HIGH");

    private Desk desk;
    private Caller editor;
    private Caller reviewer;
    private Caller curator;
    private String path;

    @BeforeEach
    void aClaim() {
        desk = Api.desk();
        editor = desk.editor();
        reviewer = desk.reviewer();
        curator = desk.curator();
        path = "/claims/"
                + editor.mark(desk.article(), "CLAIM", 14, 27).expect(201).id();
    }

    private Answer move(Caller by, String to) {
        return by.post(path + "/transitions", Map.of("to", to));
    }

    private void research() {
        reviewer.post(path + "/transitions", Map.of("to", "ASSIGNED", "assignee", reviewer.id()))
                .expect(200);
        move(reviewer, "IN_RESEARCH").expect(200);
    }

    @Test
    void isThereAsACandidateWithItsAnnotation() {
        Answer claim = reviewer.get(path).expect(200);
        assertThat(claim.json().propertyNames())
                .contains("id", "article", "corpus", "state", "reasons", "evidence", "verdicts");
        assertThat(claim.text("state")).isEqualTo("CANDIDATE");
        assertThat(claim.text("corpus")).isEqualTo(desk.corpus());
        assertThat(claim.etag()).isNotBlank();
        String figure = editor.mark(claim.text("article"), "FIGURE", 14, 16).id();
        reviewer.get("/claims/" + figure).refused(404, "not-found");
    }

    @Test
    void isFoundByCorpusStateVerdictAssigneeAndWords() {
        String other = editor.mark(desk.article(), "CLAIM", 0, 10).id();
        research();
        reviewer.seeing("*").put(path + "/verdict", VERDICT).expect(200);
        String list = "/claims?corpus=" + desk.corpus();
        assertThat(reviewer.all(list, 1)).hasSize(2);
        assertThat(reviewer.all("/claims", 1)).hasSize(2);
        for (String filter : List.of(
                "state=IN_RESEARCH",
                "verdict=FALSE",
                "assignee=" + reviewer.id(),
                "q=%D8%B7%D8%A7%D8%A6%D8%B1%D8%A9")) {
            assertThat(reviewer.all(list + "&" + filter))
                    .as(filter)
                    .extracting(c -> "/claims/" + c.path("id").asString())
                    .containsExactly(path);
        }
        assertThat(reviewer.all(list + "&state=CANDIDATE"))
                .extracting(c -> c.path("id").asString())
                .containsExactly(other);
        assertThat(reviewer.all(list + "&verdict=TRUE")).isEmpty();
        assertThat(reviewer.all(list + "&q=%25")).isEmpty();
        reviewer.get(list + "&state=DONE").refused(422, "unknown-code");
        reviewer.get(list + "&verdict=LIE").refused(422, "unknown-code");
        reviewer.get(list + "&assignee=me").refused(400, "unreadable");
        assertThat(Api.member().all("/claims")).isEmpty();
    }

    @Test
    void walksFromCandidateToReview() {
        reviewer.post(path + "/transitions", Map.of("to", "ASSIGNED")).refused(422, "transition");
        Answer noRole = reviewer.post(path + "/transitions", Map.of("to", "ASSIGNED", "assignee", editor.id()))
                .refused(422, "transition");
        assertThat(noRole.json().path("rules").get(0).path("code").asString()).isEqualTo("assignee-role");
        assertThat(noRole.json().path("rules").get(0).path("message").asString())
                .isNotBlank();
        Answer assigned = reviewer.post(path + "/transitions", Map.of("to", "ASSIGNED", "assignee", reviewer.id()))
                .expect(200);
        assertThat(assigned.text("assignee")).isEqualTo(reviewer.id());
        move(desk.reviewer(), "IN_RESEARCH").refused(403, "assignee-only");
        Answer research = move(reviewer, "IN_RESEARCH").expect(200);
        assertThat(research.etag()).isNotEqualTo(assigned.etag());
        Answer unjudged = move(reviewer, "IN_REVIEW").refused(422, "transition");
        assertThat(unjudged.json().path("rules").get(0).path("code").asString()).isEqualTo("verdict-needed");
        assertThat(reviewer.get(path).text("state")).isEqualTo("IN_RESEARCH");
        reviewer.seeing(research.etag()).put(path + "/verdict", VERDICT).expect(200);
        move(curator, "IN_REVIEW").refused(403, "assignee-only");
        assertThat(move(reviewer, "IN_REVIEW").expect(200).text("state")).isEqualTo("IN_REVIEW");
        reviewer.seeing("*").put(path + "/verdict", VERDICT).refused(422, "verdict-state");
    }

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE",
        "IN_RESEARCH",
        "ON_HOLD",
        "IN_REVIEW",
        "CHANGES_REQUESTED",
        "APPROVED",
        "PUBLISHED",
        "CORRECTED",
        "RETRACTED",
        "DUPLICATE"
    })
    void aCandidateGoesNowhereElse(String to) {
        Answer refused = move(admin(), to).refused(422, "transition");
        assertThat(refused.json().path("rules")).isNotEmpty();
        assertThat(reviewer.get(path).text("state")).isEqualTo("CANDIDATE");
    }

    @ParameterizedTest
    @CsvSource({
        "{'to':'IN_REVIEW'}, move-closed verdict-needed",
        "{'to':'CANDIDATE'}, move-closed reason-needed",
        "{'to':'ASSIGNED'}, assignee-needed",
        "{'to':'DISMISSED'}, reason-needed",
        "{'to':'DISMISSED'|'reason':'رأي'}, reason-unknown",
    })
    void tellsAllThatStandsInTheWayAtOnce(String body, String rules) {
        Answer refused = reviewer.post(
                        path + "/transitions", body.replace('\'', '"').replace('|', ','))
                .refused(422, "transition");
        assertThat(refused.json().path("rules"))
                .extracting(rule -> rule.path("code").asString())
                .containsExactly(rules.split(" "));
    }

    @Test
    void whoMayComesBeforeWhetherItCanBe() {
        move(reviewer, "PUBLISHED").refused(403, "role-needed");
        move(curator, "PUBLISHED").refused(422, "transition");
        research();
        Caller other = desk.reviewer();
        move(other, "IN_RESEARCH").refused(403, "assignee-only");
        move(other, "IN_REVIEW").refused(403, "assignee-only");
        move(curator, "IN_RESEARCH").refused(422, "transition");
        move(editor, "IN_RESEARCH").refused(403, "role-needed");
        move(Api.member(), "IN_RESEARCH").refused(404, "not-found");
    }

    @Test
    void isDismissedForAReasonAndComesBackForOne() {
        move(reviewer, "DISMISSED").refused(422, "transition");
        reviewer.post(path + "/transitions", Map.of("to", "DISMISSED", "reason", "رأي"))
                .refused(422, "transition");
        move(editor, "DISMISSED").refused(403, "role-needed");
        move(reviewer, "GONE").refused(422, "unknown-code");
        reviewer.post(path + "/transitions", Map.of()).refused(422, "missing");
        reviewer.post(path + "/transitions", Map.of("to", 5)).refused(400, "unreadable");
        reviewer.post(path + "/transitions", Map.of("to", "DISMISSED", "reason", "OPINION"))
                .expect(200);
        move(reviewer, "CANDIDATE").refused(422, "transition");
        Answer back = reviewer.post(path + "/transitions", Map.of("to", "CANDIDATE", "reason", "وصلت أدلة"))
                .expect(200);
        assertThat(back.text("state")).isEqualTo("CANDIDATE");
        assertThat(back.json().get("assignee").isNull()).isTrue();
    }

    @Test
    void keepsEveryVerdictAndJudgesOnlyFromTheStateThatWasSeen() {
        research();
        String seen = reviewer.get(path).etag();
        reviewer.put(path + "/verdict", VERDICT).refused(428, "precondition-required");
        Answer first = reviewer.seeing(seen).put(path + "/verdict", VERDICT).expect(200);
        assertThat(first.text("verdict")).isEqualTo("FALSE");
        assertThat(first.text("confidence")).isEqualTo("HIGH");
        Answer same =
                reviewer.seeing(first.etag()).put(path + "/verdict", VERDICT).expect(200);
        assertThat(same.etag()).isEqualTo(first.etag());
        var second = Map.of("verdict", "MISLEADING", "rationale", "السياق ناقص.", "changeNote", "بعد رد الوزارة");
        Answer stale = reviewer.seeing(seen).put(path + "/verdict", second).refused(412, "stale");
        assertThat(stale.json().path("current").path("verdict").asString()).isEqualTo("FALSE");
        Answer again =
                reviewer.seeing(first.etag()).put(path + "/verdict", second).expect(200);
        assertThat(again.text("verdict")).isEqualTo("MISLEADING");
        assertThat(again.json().path("reasons")).isEmpty();
        assertThat(again.json().get("confidence").isNull()).isTrue();
        assertThat(again.json().path("verdicts"))
                .extracting(v -> v.path("verdict").asString())
                .containsExactly("FALSE", "MISLEADING");
        editor.seeing("*").put(path + "/verdict", VERDICT).refused(403, "role-needed");
        desk.reviewer().seeing("*").put(path + "/verdict", VERDICT).refused(403, "assignee-only");
        curator.seeing(again.etag()).put(path + "/verdict", VERDICT).expect(200);
        String etag = curator.get(path).etag();
        String evidence = reviewer.post(path + "/evidence", Map.of("stance", "CONTEXT"))
                .expect(201)
                .id();
        reviewer.seeing(etag).put(path + "/verdict", VERDICT).refused(412, "stale");
        etag = curator.get(path).etag();
        reviewer.seeing("*").delete("/evidence/" + evidence).expect(204);
        reviewer.seeing(etag).put(path + "/verdict", VERDICT).refused(412, "stale");
        assertThat(curator.get(path).json().path("verdicts")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rationale':'لأن'}                                    | 422 | missing",
                "{'verdict':'FALSE'}                                    | 422 | missing",
                "{'verdict':'FALSE','rationale':' '}                    | 422 | missing",
                "{'verdict':'LIE','rationale':'لأن'}                    | 422 | unknown-code",
                "{'verdict':'FALSE','rationale':'لأن','reasons':['X']}  | 422 | unknown-code",
                "{'verdict':'FALSE','rationale':'لأن','reasons':[null]} | 422 | missing",
                "{'verdict':'FALSE','rationale':'لأن','confidence':'SURE'} | 422 | unknown-code",
                "{'verdict':'FALSE','rationale':'لأن','confidence':1}   | 400 | unreadable",
                "{'verdict':'FALSE','rationale':'لأن','reasons':'X'}    | 400 | unreadable",
                "{'verdict':'FALSE','rationale':'لأن','author':'X'}     | 400 | unreadable",
            })
    void refusesAVerdictThatIsNotWell(String body, int status, String code) {
        research();
        String etag = reviewer.get(path).etag();
        reviewer.seeing(etag).put(path + "/verdict", body.replace('\'', '"')).refused(status, code);
        assertThat(reviewer.get(path).etag()).isEqualTo(etag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                   | 422 | missing",
                "{'stance':'LIKES'}                                   | 422 | unknown-code",
                "{'stance':'CONTEXT','url':'javascript:alert(1)'}     | 422 | url",
                "{'stance':'CONTEXT','url':'java\\tscript:alert(1)'}  | 422 | line-break",
                "{'stance':'CONTEXT','url':'ht\\ttp://example.org'}   | 422 | line-break",
                "{'stance':'CONTEXT','url':' https://example.org'}    | 422 | url",
                "{'stance':'CONTEXT','url':'data:text/html,x'}        | 422 | url",
                "{'stance':'CONTEXT','url':'ftp://example.org/x'}     | 422 | url",
                "{'stance':'CONTEXT','url':'//example.org/x'}         | 422 | url",
                "{'stance':'CONTEXT','url':'https:example.org'}       | 422 | url",
                "{'stance':'CONTEXT','url':'https://'}                | 422 | url",
                "{'stance':'CONTEXT','url':'https://user:pw@example.org/'} | 422 | url",
                "{'stance':'CONTEXT','url':'https://user@example.org/'}    | 422 | url",
                "{'stance':'CONTEXT','url':'https://@example.org/'}        | 422 | url",
                "{'stance':'CONTEXT','archivedUrl':'file:///etc/passwd'}   | 422 | url",
                "{'stance':'CONTEXT','answerType':'MAYBE'}            | 422 | unknown-code",
                "{'stance':'CONTEXT','sourceType':'BLOG'}             | 422 | unknown-code",
                "{'stance':'CONTEXT','reliability':'G'}               | 422 | unknown-code",
                "{'stance':'CONTEXT','publishedAt':'أمس'}             | 422 | date",
                "{'stance':'CONTEXT','confidential':'yes'}            | 400 | unreadable",
                "{'stance':'CONTEXT','colour':'x'}                    | 400 | unreadable",
            })
    void refusesEvidenceThatIsNotWell(String body, int status, String code) {
        String etag = reviewer.get(path).etag();
        reviewer.post(path + "/evidence", body.replace('\'', '"')).refused(status, code);
        assertThat(reviewer.get(path).json().path("evidence")).isEmpty();
        assertThat(reviewer.get(path).etag()).isEqualTo(etag);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d",
        "HTTP://example.org",
        "https://example.org/مقال/خبر",
        "https://موقع.السعودية/خبر",
        "http://[2001:db8::1]:8080/x",
        "https://my_site.example.org/x",
        "https://example.org/a|b",
        "https://example.org/?q=[x]"
    })
    void takesWebAddresses(String url) {
        assertThat(reviewer.post(path + "/evidence", Map.of("stance", "SUPPORTS", "url", url))
                        .expect(201)
                        .text("url"))
                .isEqualTo(url);
    }

    @Test
    void evidenceIsAddedChangedAndWithdrawn() {
        String before = reviewer.get(path).etag();
        Answer made = reviewer.post(
                        path + "/evidence",
                        Map.of(
                                "stance", "REFUTES",
                                "url", "https://example.org/report",
                                "excerpt", "وصلت 14 طائرة",
                                "answerType", "EXTRACTIVE",
                                "sourceType", "OFFICIAL_PRIMARY",
                                "reliability", "A"))
                .expect(201);
        String evidence = "/evidence/" + made.id();
        assertThat(made.header("Location")).isEqualTo("/api/v1" + evidence);
        assertThat(reviewer.get(path).etag()).isNotEqualTo(before);
        editor.post(path + "/evidence", Map.of("stance", "CONTEXT")).refused(403, "role-needed");
        reviewer.patch(evidence, Map.of("note", "سرّي")).refused(428, "precondition-required");
        editor.seeing("*").patch(evidence, Map.of("note", "x")).refused(403, "role-needed");
        Answer changed = curator.seeing(made.etag())
                .patch(evidence, Map.of("note", "سرّي", "confidential", true))
                .expect(200);
        Answer stale = reviewer.seeing(made.etag())
                .patch(evidence, Map.of("note", "x"))
                .refused(412, "stale");
        assertThat(stale.json().path("current").path("note").asString()).isEqualTo("سرّي");
        reviewer.seeing("*").patch(evidence, "{\"stance\":null}").refused(422, "missing");
        reviewer.seeing("*").patch(evidence, Map.of("url", "javascript:1")).refused(422, "url");
        editor.seeing("*").patch(evidence, Map.of("note", "x")).refused(404, "not-found");
        assertThat(reviewer.get(evidence).etag()).isEqualTo(changed.etag());
        reviewer.delete(evidence).refused(428, "precondition-required");
        reviewer.seeing(made.etag()).delete(evidence).refused(412, "stale");
        reviewer.seeing(changed.etag()).delete(evidence).expect(204);
        reviewer.get(evidence).refused(404, "not-found");
        assertThat(reviewer.get(path).json().path("evidence")).isEmpty();
    }

    @Test
    void aClaimInWorkIsTakenAwayOnlyByItsAssigneeOrACurator() {
        reviewer = desk.with("REVIEWER", "EDITOR");
        String annotation = annotation();
        editor.seeing("*")
                .patch(annotation, Map.of("fields", Map.of("topic", "اقتصاد")))
                .expect(200);
        research();
        editor.seeing("*").delete(annotation).refused(403, "claim-in-work");
        editor.seeing("*").patch(annotation, Map.of("tag", "FIGURE")).refused(403, "claim-in-work");
        editor.get(annotation).expect(200);
        reviewer.seeing("*").patch(annotation, Map.of("tag", "FIGURE")).expect(200);
        reviewer.get(path).refused(404, "not-found");
        reviewer.seeing("*").patch(annotation, Map.of("tag", "CLAIM")).expect(200);
        assertThat(reviewer.get(path).expect(200).text("state")).isEqualTo("IN_RESEARCH");
        desk.with("EDITOR", "CURATOR").seeing("*").delete(annotation).expect(204);
        reviewer.get(path).refused(404, "not-found");
    }

    @Test
    void aCandidateOrADismissedClaimIsAnyEditorsToTakeAway() {
        reviewer.post(path + "/transitions", Map.of("to", "DISMISSED", "reason", "OPINION"))
                .expect(200);
        editor.seeing("*").delete(annotation()).expect(204);
        String candidate = editor.mark(desk.article(), "CLAIM", 0, 10).id();
        editor.seeing("*").delete("/annotations/" + candidate).expect(204);
    }

    @Test
    void movingTheEndsAfterAVerdictOpensTheReviewAgain() {
        research();
        Answer judged = reviewer.seeing("*").put(path + "/verdict", VERDICT).expect(200);
        editor.seeing("*").patch(annotation(), Map.of("end", 26)).expect(200);
        assertThat(reviewer.get(path).text("state")).isEqualTo("IN_RESEARCH");
        reviewer.seeing(judged.etag()).put(path + "/verdict", VERDICT).refused(412, "stale");
        move(reviewer, "IN_REVIEW").expect(200);
        editor.seeing("*")
                .patch(annotation(), Map.of("fields", Map.of("wording", "وصلت 40 طائرة")))
                .expect(200);
        assertThat(reviewer.get(path).text("state")).isEqualTo("IN_REVIEW");
        editor.seeing("*").patch(annotation(), Map.of("end", 27)).expect(200);
        Answer reopened = reviewer.get(path);
        assertThat(reopened.text("state")).isEqualTo("IN_RESEARCH");
        assertThat(reopened.text("assignee")).isEqualTo(reviewer.id());
        assertThat(reopened.json().path("verdicts")).hasSize(1);
        assertThat(reviewer.get(annotation() + "/history").items()).hasSize(4);
        move(reviewer, "IN_REVIEW").expect(200);
    }

    @Test
    void whatWentOutChangesOnlyByACorrection() {
        var someone = Map.of("name", "زائر");
        var verdict = Map.of(
                "verdict", "FALSE", "rationale", "الرقم أقل.", "author", someone, "madeAt", "2026-11-20T08:00:00Z");
        String id = "0193a000-0000-7000-8000-000000000001";
        String line = Api.JSON.writeValueAsString(Map.of(
                "title",
                "خبر",
                "text",
                Api.TEXT + " نُشر.",
                "annotations",
                List.of(Map.of("id", id, "tag", "CLAIM", "start", 14, "end", 27, "member", someone)),
                "claims",
                List.of(Map.of("annotation", id, "state", "PUBLISHED", "verdicts", List.of(verdict)))));
        Caller chief = desk.with("EDITOR", "CURATOR");
        assertThat(chief.post(desk.path() + "/import?format=jsonl", line)
                        .expect(200)
                        .json()
                        .path("skipped"))
                .isEmpty();
        String published = chief.all("/claims?corpus=" + desk.corpus() + "&state=PUBLISHED")
                .getFirst()
                .path("id")
                .asString();
        String annotation = "/annotations/" + published;
        chief.seeing("*").delete(annotation).refused(409, "claim-published");
        chief.seeing("*").patch(annotation, Map.of("tag", "FIGURE")).refused(409, "claim-published");
        chief.seeing("*").patch(annotation, Map.of("end", 26)).refused(409, "claim-published");
        chief.seeing("*")
                .patch(annotation, Map.of("fields", Map.of("topic", "دفاع")))
                .refused(409, "claim-published");
        editor.seeing("*").delete(annotation).refused(403, "claim-in-work");
        assertThat(chief.get("/claims/" + published).text("state")).isEqualTo("PUBLISHED");
    }

    private String annotation() {
        return "/annotations/" + path.substring("/claims/".length());
    }

    @Test
    void theSeenVersionComesBeforeTheState() {
        String evidence = "/evidence/"
                + reviewer.post(path + "/evidence", Map.of("stance", "CONTEXT"))
                        .expect(201)
                        .id();
        reviewer.post(path + "/transitions", Map.of("to", "DISMISSED", "reason", "OPINION"))
                .expect(200);
        reviewer.patch(evidence, Map.of("note", "x")).refused(428, "precondition-required");
        reviewer.seeing("\"stale\"").delete(evidence).refused(412, "stale");
        reviewer.seeing("*").delete(evidence).refused(422, "evidence-state");
    }

    @ParameterizedTest
    @CsvSource({
        "50%, 0",
        "5_%, 1",
        "%, 0 1",
        "_, 1",
        "\\, 1",
        "wording, ''",
        "topic, ''",
        "بلغت, 0 1",
        "اقتصاد, ''",
        "عدد \"الطائرات\", 0",
        "اجماليّ, 0",
        "إجمالى, 0",
        "٥٠%, 0",
        "وَبـلغت, 1",
    })
    void findsWordsOfTheArticleAndCanonicalOnesHoweverTheyAreSpelt(String words, String found) {
        String article = desk.article("بلغت 50% من الكل. وبلغت 5_%\\ منه.");
        String first = editor.post(
                        "/articles/" + article + "/annotations",
                        Map.of(
                                "tag",
                                "CLAIM",
                                "start",
                                0,
                                "end",
                                8,
                                "fields",
                                Map.of("wording", "عدد \"الطائرات\" الإجمالي", "topic", "اقتصاد")))
                .expect(201)
                .id();
        String second = editor.mark(article, "CLAIM", 18, 28).expect(201).id();
        List<String> expected = found.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(found.split(" "))
                        .map(each -> each.equals("0") ? first : second)
                        .toList();
        assertThat(reviewer.all("/claims?corpus=" + desk.corpus() + "&q="
                        + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8)))
                .extracting(claim -> claim.path("id").asString())
                .containsExactlyElementsOf(expected);
    }
}
