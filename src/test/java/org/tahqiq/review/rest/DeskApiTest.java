package org.tahqiq.review.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import tools.jackson.databind.JsonNode;

/** Duplicates, holding and sending back, due days, corrections, the right of reply and templates by REST. */
class DeskApiTest {

    private final Desk desk = new Desk();

    @Test
    void aDuplicatePointsToAClaimOfTheCorpusWithoutChains() {
        String master = desk.mark(null, 0, 10);
        String third = desk.mark(null, 0, 3);
        assertThat(Desk.rules(desk.move(desk.author, "DUPLICATE").refused(422, "transition")))
                .containsExactly("master-needed");
        duplicateOf(desk.claim, desk.claim).refused(422, "transition");
        assertThat(Desk.rules(duplicateOf(desk.claim, new Desk().claim).refused(422, "transition")))
                .containsExactly("master-unknown");
        Answer made = duplicateOf(desk.claim, master).expect(200);
        assertThat(made.text("masterId")).isEqualTo(master);
        assertThat(duplicates(master)).containsExactly(desk.claim);
        assertThat(Desk.rules(duplicateOf(third, desk.claim).refused(422, "transition")))
                .containsExactly("master-duplicate");
        assertThat(Desk.rules(duplicateOf(master, third).refused(422, "transition")))
                .containsExactly("master-of-others");
        desk.editor.seeing("*").delete("/annotations/" + master).refused(409, "claim-is-master");
        desk.move(desk.author, Map.of("to", "CANDIDATE", "reason", "ليسا واحدًا"))
                .expect(200);
        assertThat(duplicates(master)).isEmpty();
        assertThat(desk.author.get(desk.path()).json().has("masterId")).isFalse();
    }

    @Test
    void isHeldAndSentBackForAReasonThatIsKept() {
        desk.review();
        assertThat(Desk.rules(desk.move(desk.other, "CHANGES_REQUESTED").refused(422, "transition")))
                .containsExactly("reason-needed");
        Answer back = desk.move(desk.other, Map.of("to", "CHANGES_REQUESTED", "reason", "أضف تاريخ البيان"))
                .expect(200);
        assertThat(back.text("stateReason")).isEqualTo("أضف تاريخ البيان");
        desk.move(desk.author, "IN_RESEARCH").expect(200);
        assertThat(Desk.rules(desk.move(desk.author, "ON_HOLD").refused(422, "transition")))
                .containsExactly("reason-needed");
        assertThat(desk.move(desk.author, Map.of("to", "ON_HOLD", "reason", "بانتظار الوزارة"))
                        .expect(200)
                        .text("stateReason"))
                .isEqualTo("بانتظار الوزارة");
        assertThat(desk.move(desk.author, "IN_RESEARCH").expect(200).json().has("stateReason"))
                .isFalse();
    }

    @Test
    void isGivenToAnotherWithADayAndCountsInTheirWorkload() {
        desk.move(desk.author, Map.of("to", "ASSIGNED", "assignee", desk.author.id(), "due", "2020-01-31"))
                .expect(200);
        assertThat(Desk.rules(desk.move(desk.author, Map.of("to", "ASSIGNED", "assignee", desk.author.id()))
                        .refused(422, "transition")))
                .containsExactly("assignee-same");
        assertThat(load(desk.author)).isEqualTo("1 1");
        desk.move(desk.author, Map.of("to", "ASSIGNED", "assignee", desk.other.id()))
                .expect(200);
        assertThat(load(desk.author)).isEmpty();
        assertThat(load(desk.other)).isEqualTo("1 0");
        desk.author.put(desk.path() + "/due", Map.of("due", "2027-01-31")).refused(403, "assignee-only");
        assertThat(desk.other
                        .put(desk.path() + "/due", Map.of("due", "2027-01-31"))
                        .expect(200)
                        .text("due"))
                .isEqualTo("2027-01-31");
        desk.other.put(desk.path() + "/due", Map.of("due", "غدًا")).refused(400, "unreadable");
        assertThat(desk.other
                        .put(desk.path() + "/due", Map.of())
                        .expect(200)
                        .json()
                        .has("due"))
                .isFalse();
        desk.move(desk.other, "CANDIDATE").expect(200);
        desk.curator.put(desk.path() + "/due", Map.of("due", "2027-01-31")).refused(422, "due-state");
    }

    @Test
    void whatIsPublishedChangesOnlyByACorrection() {
        desk.publish();
        desk.curator.seeing("*").put(desk.path() + "/verdict", Desk.VERDICT).refused(422, "verdict-state");
        desk.curator
                .post(desk.path() + "/evidence", Map.of("stance", "CONTEXT"))
                .refused(422, "evidence-state");
        desk.editor
                .seeing("*")
                .patch("/annotations/" + desk.claim, Map.of("fields", Map.of("wording", "غيره")))
                .refused(409, "claim-published");
        assertThat(Desk.rules(desk.move(desk.curator, "CORRECTED").refused(422, "transition")))
                .containsExactly("correction-kind-needed", "correction-note-needed");
        assertThat(Desk.rules(correct("RETRACTED", Map.of("kind", "HUGE", "publicNote", "سُحب"))
                        .refused(422, "transition")))
                .containsExactly("correction-kind-unknown");
        Answer corrected = correct(
                        "CORRECTED",
                        Map.of(
                                "kind", "SUBSTANTIAL",
                                "publicNote", "صُحّح الحكم بعد بيان جديد.",
                                "verdict", "MISLEADING",
                                "rationale", "البيان الجديد يذكر السياق."))
                .expect(200);
        assertThat(corrected.text("verdict")).isEqualTo("MISLEADING");
        assertThat(corrected.json().path("reasons").get(0).asString()).isEqualTo("WRONG_NUMBER");
        JsonNode entry = corrected.json().path("corrections").get(0);
        assertThat(List.of(
                        entry.path("kind").asString(),
                        entry.path("oldVerdict").asInt(),
                        entry.path("newVerdict").asInt(),
                        entry.path("author").asString(),
                        entry.path("reason").asString()))
                .containsExactly("SUBSTANTIAL", 1, 2, desk.curator.id(), "وصل بيان");
        correct("CORRECTED", Map.of("kind", "MINOR", "publicNote", "صُحّح تاريخ."))
                .expect(200);
        Answer gone = correct("RETRACTED", Map.of("kind", "SUBSTANTIAL", "publicNote", "سُحب التحقق."))
                .expect(200);
        assertThat(gone.json().path("corrections")).hasSize(3);
        assertThat(gone.json().path("verdicts")).hasSize(2);
        correct("CORRECTED", Map.of("kind", "MINOR", "publicNote", "ثانية")).refused(422, "transition");
        correctBy(desk.other, "CORRECTED", Map.of("kind", "MINOR", "publicNote", "x"))
                .refused(403, "role-needed");
    }

    @Test
    void aMinorCorrectionLeavesTheVerdictAsItIs() {
        desk.publish();
        Answer refused = correct(
                        "CORRECTED", Map.of("kind", "MINOR", "publicNote", "صُحّح خطأ مطبعي.", "verdict", "TRUE"))
                .refused(422, "transition");
        assertThat(Desk.rules(refused)).containsExactly("correction-minor-verdict");
        assertThat(refused.json().at("/rules/0/message").asString()).contains("«جوهري»", "«تحديث»");
        correct(
                        "CORRECTED",
                        Map.of(
                                "kind", "MINOR",
                                "publicNote", "صُحّح خطأ مطبعي.",
                                "verdict", "FALSE",
                                "rationale", "الرقم المعلن 14."))
                .expect(200);
    }

    @Test
    void whoJudgedAndWhoApprovedAreToldOfACorrectionAndOfARetraction() {
        desk.publish();
        correct("CORRECTED", Map.of("kind", "UPDATE", "publicNote", "أُضيف مصدر."))
                .expect(200);
        correct("RETRACTED", Map.of("kind", "SUBSTANTIAL", "publicNote", "سُحب التحقق."))
                .expect(200);
        assertThat(tidings(desk.author)).startsWith("RETRACTED", "CORRECTED");
        assertThat(tidings(desk.other)).containsExactly("RETRACTED", "CORRECTED", "SENT_TO_REVIEW");
        assertThat(tidings(desk.curator)).containsExactly("SENT_TO_REVIEW");
        assertThat(tidings(desk.editor)).isEmpty();
    }

    @Test
    void whoMayApproveAreToldOnceThatAVerdictWaitsAndWhoSentItIsNot() {
        desk.review();
        assertThat(tidings(desk.other)).containsExactly("SENT_TO_REVIEW");
        assertThat(tidings(desk.curator)).containsExactly("SENT_TO_REVIEW");
        assertThat(tidings(desk.author)).isEmpty();
        assertThat(tidings(desk.editor)).isEmpty();
    }

    private static List<String> tidings(Caller member) {
        return member.all("/me/notifications").stream()
                .map(each -> each.path("kind").asString())
                .toList();
    }

    @Test
    void noAnswerComesBeforeItsQuestion() {
        Map<String, Object> asked = Map.of("addressee", "وزارة النقل", "channel", "PHONE", "sentOn", "2026-11-20");
        for (String later : List.of("deadline", "answeredOn")) {
            Map<String, Object> before = new HashMap<>(asked);
            before.put(later, "2026-10");
            desk.author.post(desk.path() + "/replies", before).refused(422, "reply-order");
            before.put(later, "2026-11");
            desk.author.post(desk.path() + "/replies", before).expect(201);
        }
    }

    @Test
    void theRightOfReplyLogIsKeptAlsoAfterPublication() {
        Map<String, Object> asked = Map.of(
                "addressee", "وزارة النقل",
                "channel", "PHONE",
                "sentOn", "2026-11-20",
                "deadline", "2026-11-25");
        desk.editor.post(desk.path() + "/replies", asked).refused(403, "role-needed");
        Answer logged = desk.author.post(desk.path() + "/replies", asked).expect(201);
        assertThat(logged.header("Location")).isEqualTo("/api/v1/replies/" + logged.id());
        assertThat(desk.home.reader().all(desk.path() + "/replies", 1)).hasSize(1);
        desk.publish();
        Answer answered = desk.curator
                .seeing(logged.etag())
                .patch("/replies/" + logged.id(), Map.of("answer", "لا تعليق.", "answeredOn", "2026-11-26"))
                .expect(200);
        assertThat(answered.text("answer")).isEqualTo("لا تعليق.");
        desk.curator.seeing(logged.etag()).delete("/replies/" + logged.id()).refused(412, "stale");
        desk.curator.patch("/replies/" + logged.id(), Map.of()).refused(428, "precondition-required");
        desk.curator.seeing("*").delete("/replies/" + logged.id()).refused(422, "reply-published");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'channel':'EMAIL','sentOn':'2026-11-20'}                        | missing",
                "{'addressee':'الوزارة','sentOn':'2026-11-20'}                    | missing",
                "{'addressee':'الوزارة','channel':'PIGEON','sentOn':'2026-11-20'} | unknown-code",
                "{'addressee':'الوزارة','channel':'EMAIL'}                        | missing",
                "{'addressee':'الوزارة','channel':'EMAIL','sentOn':'أمس'}         | date",
            })
    void refusesAnEntryThatIsNotWell(String body, String code) {
        desk.author.post(desk.path() + "/replies", body.replace('\'', '"')).refused(422, code);
    }

    @Test
    void aTemplateIsFilledForAClaim() {
        Map<String, Object> letter = Map.of(
                "kind", "LETTER", "name", "رسالة أولى", "body", "إلى {القائل}: «{claim}» قبل {الموعد}، {المدونة}");
        String templates = desk.home.path() + "/templates";
        desk.author.post(templates, letter).refused(403, "role-needed");
        desk.curator
                .post(templates, Map.of("kind", "LETTER", "name", "x", "body", "{العنوان السري}"))
                .refused(422, "placeholder-unknown");
        Answer made = desk.curator.post(templates, letter).expect(201);
        String filled = desk.author
                .get(desk.path() + "/templates/" + made.id() + "?deadline=2026-12-01")
                .expect(200)
                .text("text");
        assertThat(filled).startsWith("إلى {القائل}: «وصلت 40 طائرة» قبل 2026-12-01، مدوّنة");
        new Desk().author.get(new Desk().path() + "/templates/" + made.id()).refused(404, "not-found");
        desk.curator
                .seeing(made.etag())
                .patch("/templates/" + made.id(), Map.of("name", "رسالة ثانية"))
                .expect(200);
        assertThat(desk.home.reader().all(templates))
                .extracting(each -> each.path("name").asString())
                .containsExactly("رسالة ثانية");
        desk.curator.seeing("*").delete("/templates/" + made.id()).expect(204);
        assertThat(desk.author.all(templates)).isEmpty();
    }

    @Test
    void isFoundByItsWordingAndItsRationaleWithoutRegardToMarks() {
        desk.research();
        desk.judge();
        String list = "/claims?corpus=" + desk.home.corpus() + "&q=";
        for (String words : List.of("%D8%A3%D8%B1%D8%A8%D8%B9%D9%87", "%D9%88%D8%B5%D9%84%D8%AA+%D9%A4%D9%A0")) {
            assertThat(desk.other.all(list + words)).as(words).hasSize(1);
        }
        desk.author
                .seeing("*")
                .put(desk.path() + "/verdict", Map.of("verdict", "TRUE", "rationale", "العدد صحيح."))
                .expect(200);
        assertThat(desk.other.all(list + "%D8%A3%D8%B1%D8%A8%D8%B9%D9%87")).isEmpty();
    }

    @Test
    void anExportReadsBackIdentically() {
        desk.publish();
        correct("CORRECTED", Map.of("kind", "UPDATE", "publicNote", "أُضيف مصدر.", "verdict", "MISLEADING"))
                .expect(200);
        desk.author
                .post(
                        desk.path() + "/replies",
                        Map.of("addressee", "الوزارة", "channel", "EMAIL", "sentOn", "2026-11-20"))
                .expect(201);
        String twin = desk.mark(null, 0, 10);
        admin().post("/claims/" + twin + "/transitions", Map.of("to", "DUPLICATE", "masterId", desk.claim))
                .expect(200);
        String file = admin().get(desk.home.path() + "/export?format=jsonl")
                .expect(200)
                .body();
        Api.Desk copy = Api.desk();
        Answer report = admin().header("Content-Type", "application/x-ndjson")
                .post(copy.path() + "/import?format=jsonl", file)
                .expect(200);
        assertThat(report.json().path("skipped")).isEmpty();
        JsonNode claim = admin().all("/claims?corpus=" + copy.corpus() + "&state=CORRECTED")
                .getFirst();
        assertThat(claim.path("duplicates")).hasSize(1);
        assertThat(claim.path("corrections")).hasSize(1);
        assertThat(claim.path("replies")).hasSize(1);
        String again =
                admin().get(copy.path() + "/export?format=jsonl").expect(200).body();
        assertThat(withoutIds(again)).isEqualTo(withoutIds(file));
    }

    /** The server has these ids already, so all were made anew; they are numbered as they come. */
    private static String withoutIds(String file) {
        var ids = new java.util.LinkedHashMap<String, String>();
        return java.util.regex.Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}")
                .matcher(file)
                .replaceAll(id -> ids.computeIfAbsent(id.group(), each -> "id-" + ids.size()));
    }

    private Answer duplicateOf(String claim, String master) {
        return desk.author.post("/claims/" + claim + "/transitions", Map.of("to", "DUPLICATE", "masterId", master));
    }

    private List<String> duplicates(String claim) {
        return desk.author
                .get("/claims/" + claim)
                .json()
                .path("duplicates")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private Answer correct(String to, Map<String, Object> correction) {
        return correctBy(desk.curator, to, correction);
    }

    private Answer correctBy(Caller by, String to, Map<String, Object> correction) {
        return desk.move(by, Map.of("to", to, "reason", "وصل بيان", "correction", correction));
    }

    /** Open and late; empty for nothing. */
    private String load(Caller reviewer) {
        return desk.curator.all(desk.home.path() + "/workload", 1).stream()
                .filter(load -> load.path("member").asString().equals(reviewer.id()))
                .map(load -> load.path("open").asInt() + " " + load.path("late").asInt())
                .findFirst()
                .orElse("");
    }
}
