package org.tahqiq.review.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.GateService;
import org.tahqiq.team.Callers;

/** The gate before APPROVED and PUBLISHED: each rule alone, all at once, switched off, and for a desk of one. */
class GateApiTest {

    private final Desk desk = new Desk();

    @Test
    void letsAWellCheckedClaimPass() {
        desk.review();
        assertThat(checks(desk.other, "met")).containsExactly(true, true, true, true, true, true);
        Answer approved = desk.move(desk.other, "APPROVED").expect(200);
        assertThat(approved.text("approvedBy")).isEqualTo(desk.other.id());
        desk.move(desk.curator, "PUBLISHED").expect(200);
    }

    @Test
    void tellsAllThatIsMissingAtOnceInTheReadersLanguage() {
        Desk poor = new Desk();
        poor.research();
        poor.judge();
        poor.author
                .post(poor.path() + "/evidence", Map.of("stance", "REFUTES", "url", "https://example.org/1"))
                .expect(201);
        name(poor, "الوزير");
        reword(poor, "هل وصلت 40 طائرة؟");
        poor.move(poor.author, "IN_REVIEW").expect(200);
        Answer refused = poor.move(poor.author, "APPROVED").refused(422, "gate");
        assertThat(Desk.rules(refused))
                .containsExactly("gate-author", "gate-evidence", "gate-snapshot", "gate-reply", "gate-wording");
        assertThat(refused.json().path("rules").get(1).path("message").asString())
                .contains("دليلين مستقلين");
        Answer english = poor.move(poor.author.header("Accept-Language", "en"), "APPROVED")
                .refused(422, "gate");
        assertThat(english.json().path("rules").get(1).path("message").asString())
                .contains("independent");
        assertThat(poor.author.get(poor.path()).text("state")).isEqualTo("IN_REVIEW");
    }

    @Test
    void theAuthorDoesNotApprove() {
        desk.review();
        assertThat(Desk.rules(desk.move(desk.author, "APPROVED").refused(422, "gate")))
                .containsExactly("gate-author");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing                                                             | false",
                "{'title':'بيان'}                                                    | false",
                "{'title':'بيان'} {'title':'تقرير'}                                  | true",
                "{'title':'أ','independenceGroup':'واس'} {'title':'ب','independenceGroup':'واس'} | false",
                "{'title':'أ','independenceGroup':'واس'} {'title':'ب','independenceGroup':'قنا'} | true",
                "{'url':'https://a.example/1','snapshotReason':'محمي'} {'url':'https://a.example/1','snapshotReason':'محمي'} | false",
                "{'sourceType':'OFFICIAL_PRIMARY'}                                   | false",
                "{'sourceType':'OFFICIAL_PRIMARY','note':'السجل الرسمي الوحيد'}      | true",
                "{'sourceType':'OUTLET','note':'السجل الرسمي الوحيد'}                | false",
            })
    void asksForTwoIndependentPiecesOrAnOfficialOneWithAReason(String pieces, boolean enough) {
        desk.research();
        desk.judge();
        cite(pieces);
        assertThat(met("gate-evidence")).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'url':'https://a.example/1'}                                              | false",
                "{'url':'https://a.example/1','archivedUrl':'https://archive.example/1'}    | true",
                "{'url':'https://a.example/1','snapshotReason':'الصفحة خلف اشتراك'}         | true",
                "{'title':'مكالمة مع الناطق'}                                               | true",
                "{'title':'كتاب'} {'url':'https://a.example/1'}                             | false",
            })
    void asksForACopyOfEveryLinkedPageOrAReason(String pieces, boolean kept) {
        desk.research();
        cite(pieces);
        assertThat(met("gate-snapshot")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وصلت 40 طائرة         | true",
                "لم تصل الطائرات       | true",
                "هل وصلت 40 طائرة      | false",
                "وصلت 40 طائرة؟        | false",
                "لا صحة لوصول 40 طائرة | false",
                "حقيقة وصول 40 طائرة   | false",
                "                      | false",
            })
    void asksForAnAffirmativeWording(String wording, boolean affirmative) {
        reword(desk, wording);
        assertThat(met("gate-wording")).isEqualTo(affirmative);
    }

    @Test
    void asksANamedClaimantForTheirSide() {
        assertThat(met("gate-reply")).isTrue();
        name(desk, "الوزير");
        assertThat(met("gate-reply")).isFalse();
        Answer logged = desk.author
                .post(
                        desk.path() + "/replies",
                        Map.of("addressee", "مكتب الوزير", "channel", "EMAIL", "sentOn", "2026-11-20"))
                .expect(201);
        assertThat(met("gate-reply")).isTrue();
        desk.author.seeing(logged.etag()).delete("/replies/" + logged.id()).expect(204);
        assertThat(met("gate-reply")).isFalse();
    }

    @Test
    void asksAnAttributedClaimantForTheirSideButNotAnAnonymousOne() {
        String attribution = desk.editor
                .post(
                        "/articles/" + desk.article + "/annotations",
                        Map.of(
                                "tag",
                                "ATTRIBUTION",
                                "start",
                                0,
                                "end",
                                10,
                                "fields",
                                Map.of("source", Map.of("name", "الوزير"), "sourceKind", "NAMED")))
                .expect(201)
                .id();
        desk.editor
                .post(
                        "/articles/" + desk.article + "/relations",
                        Map.of("kind", "ATTRIBUTES", "from", attribution, "to", desk.claim))
                .expect(201);
        assertThat(met("gate-reply")).isFalse();
        desk.editor
                .seeing("*")
                .patch(
                        "/annotations/" + attribution,
                        Map.of("fields", Map.of("source", Map.of("name", "مصادر"), "sourceKind", "ANONYMOUS")))
                .expect(200);
        assertThat(met("gate-reply")).isTrue();
    }

    @Test
    void asksForAVerdictWithItsRationale() {
        desk.research();
        assertThat(met("gate-rationale")).isFalse();
        assertThat(met("gate-author")).isFalse();
        desk.judge();
        assertThat(met("gate-rationale")).isTrue();
        assertThat(met("gate-author")).isTrue();
    }

    @Test
    void tellsOfAVerdictThatAllEvidenceContradicts() {
        desk.research();
        desk.judge();
        assertThat(isAgainstItsEvidence()).isFalse();
        desk.author
                .post(desk.path() + "/evidence", Map.of("stance", "SUPPORTS", "title", "بيان"))
                .expect(201);
        desk.author
                .post(desk.path() + "/evidence", Map.of("stance", "CONTEXT", "title", "خلفية"))
                .expect(201);
        assertThat(isAgainstItsEvidence()).isTrue();
        desk.cite("تقرير الأمم المتحدة");
        assertThat(isAgainstItsEvidence()).isFalse();
    }

    private boolean isAgainstItsEvidence() {
        Callers.signIn(desk.other);
        try {
            AnnotationId claim = new AnnotationId(UUID.fromString(desk.claim));
            return Api.bean(GateService.class)
                    .isAgainstItsEvidence(Api.bean(ClaimService.class).get(claim));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void asksForWhatATextLeftOpenInTheRationale() {
        desk.research();
        desk.author
                .seeing("*")
                .put(desk.path() + "/verdict", Map.of("verdict", "FALSE", "rationale", "سألنا {القائل} ولم يجب."))
                .expect(200);
        assertThat(met("gate-rationale")).isFalse();
        desk.judge();
        assertThat(met("gate-rationale")).isTrue();
    }

    @Test
    void isAskedAgainBeforePublication() {
        desk.review();
        desk.move(desk.other, "APPROVED").expect(200);
        reword(desk, "هل وصلت 40 طائرة؟");
        assertThat(Desk.rules(desk.move(desk.curator, "PUBLISHED").refused(422, "gate")))
                .containsExactly("gate-wording");
        reword(desk, "وصلت 40 طائرة");
        desk.move(desk.curator, "PUBLISHED").expect(200);
    }

    @Test
    void aRuleSwitchedOffWhenItWasApprovedIsAskedOfWhoApprovedOnceItIsOnAgain() {
        desk.review();
        turn(desk, "gate-author", false).expect(200);
        desk.move(desk.author, "APPROVED").expect(200);
        turn(desk, "gate-author", true).expect(200);
        assertThat(Desk.rules(desk.move(desk.curator, "PUBLISHED").refused(422, "gate")))
                .containsExactly("gate-author");
    }

    @Test
    void aDeskOfOneIsToldWhichRuleToSwitchOffAndTheSwitchIsInTheAudit() {
        Api.Desk home = Api.desk();
        Caller alone = home.with("EDITOR", "REVIEWER", "CURATOR");
        String claim = alone.post(
                        "/articles/" + home.article() + "/annotations",
                        Map.of("tag", "CLAIM", "start", 14, "end", 27, "fields", Map.of("wording", "وصلت 40 طائرة")))
                .expect(201)
                .id();
        String path = "/claims/" + claim;
        alone.post(path + "/transitions", Map.of("to", "ASSIGNED", "assignee", alone.id()))
                .expect(200);
        alone.post(path + "/transitions", Map.of("to", "IN_RESEARCH")).expect(200);
        alone.seeing("*").put(path + "/verdict", Desk.VERDICT).expect(200);
        for (String title : List.of("بيان", "تقرير")) {
            alone.post(path + "/evidence", Map.of("stance", "REFUTES", "title", title))
                    .expect(201);
        }
        alone.post(path + "/transitions", Map.of("to", "IN_REVIEW")).expect(200);
        // The bootstrap admin founded the corpus and is a reviewer there; without the role, nobody else is.
        admin().put(home.path() + "/members/" + admin().get("/me").id(), Map.of("roles", List.of()))
                .expect(200);
        Answer refused =
                alone.post(path + "/transitions", Map.of("to", "APPROVED")).refused(422, "gate");
        assertThat(refused.json().path("rules").get(0).path("message").asString())
                .contains("المعتمِد غير كاتب الحكم", "قواعد المكتب");
        alone.put(home.path() + "/gate", Map.of("code", "gate-author", "on", false))
                .refused(403, "role-needed");
        admin().put(home.path() + "/gate", Map.of("code", "gate-author", "on", false))
                .expect(200);
        alone.post(path + "/transitions", Map.of("to", "APPROVED")).expect(200);
        assertThat(Api.bean(JdbcClient.class)
                        .sql("select detail from audit_event where chain_id = ? and action = 'gate.switched'")
                        .param(UUID.fromString(home.corpus()))
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"rule\":\"AUTHOR\"", "\"on\":false", "\"on\":true");
    }

    @Test
    void rulesAreSeenByAllAndSwitchedByAdminsOnly() {
        assertThat(desk.home.reader().all(desk.home.path() + "/gate"))
                .hasSize(6)
                .allMatch(rule -> rule.path("on").asBoolean());
        desk.curator
                .put(desk.home.path() + "/gate", Map.of("code", "gate-reply", "on", false))
                .refused(403, "role-needed");
        Api.member().get(desk.home.path() + "/gate").refused(404, "not-found");
        admin().put(desk.home.path() + "/gate", Map.of("code", "gate-nothing", "on", false))
                .refused(422, "unknown-code");
        admin().put(desk.home.path() + "/gate", Map.of("code", "gate-reply")).refused(422, "missing");
        turn(desk, "gate-reply", false).expect(200);
        turn(desk, "gate-reply", false).expect(200);
        assertThat(desk.curator.all(desk.home.path() + "/gate"))
                .filteredOn(rule -> !rule.path("on").asBoolean())
                .extracting(rule -> rule.path("code").asString())
                .containsExactly("gate-reply");
    }

    private static Answer turn(Desk desk, String rule, boolean on) {
        return admin().put(desk.home.path() + "/gate", Map.of("code", rule, "on", on));
    }

    private void cite(String pieces) {
        if (pieces.equals("nothing")) {
            return;
        }
        for (String piece : pieces.replace('\'', '"').split(" (?=\\{)")) {
            desk.author
                    .post(desk.path() + "/evidence", piece.replaceFirst("\\{", "{\"stance\":\"REFUTES\","))
                    .expect(201);
        }
    }

    private static void reword(Desk desk, String wording) {
        fields(desk, "wording", wording);
    }

    private static void name(Desk desk, String claimant) {
        fields(desk, "claimant", Map.of("name", claimant));
    }

    private static void fields(Desk desk, String field, Object value) {
        Answer present = desk.editor.get("/annotations/" + desk.claim).expect(200);
        Map<String, Object> fields = new HashMap<>();
        present.json().path("fields").propertyStream().forEach(each -> fields.put(each.getKey(), each.getValue()));
        fields.put(field, value);
        desk.editor
                .seeing(present.etag())
                .patch("/annotations/" + desk.claim, Map.of("fields", fields))
                .expect(200);
    }

    private boolean met(String code) {
        return desk.other.all(desk.path() + "/gate").stream()
                .filter(check -> check.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .path("met")
                .asBoolean();
    }

    private List<Boolean> checks(Caller by, String field) {
        return by.all(desk.path() + "/gate").stream()
                .map(check -> check.path(field).asBoolean())
                .toList();
    }
}
