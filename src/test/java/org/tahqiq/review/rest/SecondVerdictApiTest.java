package org.tahqiq.review.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.review.QueueService;
import org.tahqiq.team.Callers;

/** The second verdict is blind: its reviewer learns nothing of the first by any door until theirs is given. */
class SecondVerdictApiTest {

    private static final String SECRET = "أربعة عشر";

    private final Desk desk = new Desk();
    private final Caller second = desk.home.with("REVIEWER", "CURATOR");
    private String path;

    @BeforeEach
    void aClaimInReview() {
        desk.review();
        path = desk.path() + "/second-verdict";
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Answer ask(Caller by, Caller reviewer) {
        return by.post(path, Map.of("reviewer", reviewer.id()));
    }

    @Test
    void isAskedForByTheAssigneeOrACuratorOfAReviewerWhoHadNoHandInTheFirst() {
        ask(desk.other, second).refused(403, "assignee-only");
        ask(desk.editor, second).refused(403, "role-needed");
        ask(desk.author, desk.author).refused(422, "second-took-part");
        ask(desk.author, desk.editor).refused(422, "assignee-role");
        desk.author.post(path, Map.of()).refused(422, "second-took-part");
        ask(desk.author, second).expect(200);
        ask(desk.curator, desk.other).refused(409, "second-open");
    }

    @Test
    void itsReviewerSeesNothingOfTheFirstByAnyDoor() {
        assertThat(second.get(desk.path()).body()).contains(SECRET);
        ask(desk.author, second).expect(200);
        Answer seen = second.get(desk.path()).expect(200);
        assertThat(seen.body()).doesNotContain(SECRET, "FALSE", "WRONG_NUMBER");
        assertThat(seen.json().path("blind").asBoolean()).isTrue();
        assertThat(seen.json().path("verdicts")).isEmpty();
        assertThat(seen.json().path("evidence")).hasSize(2);
        String list = "/claims?corpus=" + desk.home.corpus();
        assertThat(second.get(list).body()).contains(desk.claim).doesNotContain(SECRET, "FALSE");
        assertThat(second.all(list + "&verdict=FALSE")).isEmpty();
        assertThat(desk.other.all(list + "&verdict=FALSE")).hasSize(1);
        String word = "&q=" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        assertThat(second.all(list + word)).isEmpty();
        assertThat(desk.other.all(list + word)).hasSize(1);
        for (String format : List.of("jsonl", "csv", "webannotation")) {
            String export = desk.home.path() + "/export?format=" + format;
            assertThat(second.get(export).expect(200).body()).as(format).doesNotContain(SECRET);
            assertThat(desk.author.get(export).expect(200).body()).as(format).contains(SECRET);
        }
        assertThat(second.all(desk.path() + "/replies")).isEmpty();
        assertThat(second.get(desk.path() + "/gate").body()).doesNotContain(SECRET);
        Callers.signIn(second);
        assertThat(Api.bean(QueueService.class).standing().verdicts()).isEmpty();
        Callers.signIn(desk.other);
        assertThat(Api.bean(QueueService.class).standing().verdicts()).hasSize(1);
    }

    /** They are curator, too, and read the trail of the corpus. */
    @Test
    void itsReviewerReadsNothingOfTheFirstInTheTrailUntilTheirsIsGiven() {
        List<String> trails = List.of(
                "/audit?corpus=" + desk.home.corpus(),
                "/audit?subject=" + desk.claim,
                "/audit?subject=" + desk.article,
                "/audit?limit=500");
        for (String trail : trails) {
            assertThat(second.get(trail).expect(200).body()).as(trail).contains(SECRET);
        }
        ask(desk.author, second).expect(200);
        for (String trail : trails) {
            assertThat(second.get(trail).expect(200).body()).as(trail).doesNotContain(SECRET, "FALSE", "WRONG_NUMBER");
            assertThat(desk.curator.get(trail).expect(200).body()).as(trail).contains(SECRET);
        }
        second.put(path, Map.of("verdict", "FALSE", "rationale", "السجلات تقول 14."))
                .expect(200);
        for (String trail : trails) {
            assertThat(second.get(trail).expect(200).body()).as(trail).contains(SECRET);
        }
    }

    @Test
    void itsReviewerDoesNothingElseWithTheClaimButBringEvidence() {
        ask(desk.author, second).expect(200);
        for (String to : List.of("APPROVED", "CHANGES_REQUESTED", "DISMISSED")) {
            desk.move(second, Map.of("to", to, "reason", "OPINION")).refused(403, "judge-blind-first");
        }
        Answer stale = second.seeing("\"0\"").put(desk.path() + "/verdict", Desk.VERDICT);
        assertThat(stale.refused(403, "judge-blind-first").body()).doesNotContain(SECRET);
        second.post(desk.path() + "/evidence", Map.of("stance", "CONTEXT", "title", "صورة"))
                .expect(201);
    }

    @Test
    void theSameVerdictTwiceLetsTheClaimPass() {
        ask(desk.author, second).expect(200);
        assertThat(Desk.rules(desk.move(desk.other, "APPROVED").refused(422, "transition")))
                .containsExactly("second-awaited");
        desk.other.put(path, Desk.VERDICT).refused(403, "second-of-another");
        Answer given = second.put(path, Map.of("verdict", "FALSE", "rationale", "السجلات تقول 14."))
                .expect(200);
        assertThat(given.body()).contains(SECRET);
        assertThat(given.json().path("secondVerdicts").get(0).path("verdict").asString())
                .isEqualTo("FALSE");
        second.put(path, Desk.VERDICT).refused(403, "second-of-another");
        desk.move(desk.other, "APPROVED").expect(200);
    }

    @Test
    void twoThatDifferAreSettledByAThirdPersonBeforeTheClaimPasses() {
        ask(desk.curator, second).expect(200);
        second.put(path, Map.of("verdict", "MISLEADING", "rationale", "الرقم صحيح في سياق آخر."))
                .expect(200);
        assertThat(Desk.rules(desk.move(desk.other, "APPROVED").refused(422, "transition")))
                .containsExactly("second-unsettled");
        Map<String, Object> settled = Map.of("verdict", "MISLEADING", "rationale", "السياق هو الفيصل.");
        desk.author.post(path + "/settlement", settled).refused(403, "second-own");
        Answer after = desk.other.post(path + "/settlement", settled).expect(200);
        assertThat(after.text("verdict")).isEqualTo("MISLEADING");
        assertThat(after.text("state")).isEqualTo("CHANGES_REQUESTED");
        assertThat(after.json().path("secondVerdicts").get(0).path("stage").asString())
                .isEqualTo("SETTLED");
        desk.other.post(path + "/settlement", settled).refused(409, "second-none");
        desk.move(desk.author, "IN_REVIEW").expect(200);
        assertThat(Desk.rules(desk.move(desk.other, "APPROVED").refused(422, "gate")))
                .containsExactly("gate-author");
        desk.move(desk.curator, "APPROVED").expect(200);
    }

    @Test
    void whereTheFirstStandsNothingChangesButTheSettlement() {
        ask(desk.author, second).expect(200);
        second.put(path, Map.of("verdict", "TRUE", "rationale", "البيان يؤكده."))
                .expect(200);
        Answer after = desk.other
                .post(path + "/settlement", Map.of("verdict", "FALSE", "rationale", "البيان صُحّح لاحقًا."))
                .expect(200);
        assertThat(after.json().path("verdicts")).hasSize(1);
        assertThat(after.text("state")).isEqualTo("IN_REVIEW");
        desk.move(desk.other, "APPROVED").expect(200);
    }

    @Test
    void whatWasAskedForIsTakenBackAndGoesWithAClaimPutAside() {
        ask(desk.author, second).expect(200);
        desk.other.delete(path).refused(403, "assignee-only");
        desk.author.delete(path).expect(204);
        assertThat(second.get(desk.path()).body()).contains(SECRET);
        ask(desk.author, second).refused(422, "second-took-part");
        Caller third = desk.home.reviewer();
        ask(desk.author, third).expect(200);
        desk.move(desk.curator, Map.of("to", "DISMISSED", "reason", "LOW_REACH"))
                .expect(200);
        assertThat(third.get(desk.path()).json().has("blind")).isFalse();
    }
}
