package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.fresh;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;

class AuditApiTest {

    @Test
    void aChangeIsToldWithWhoWhenFromAndTo() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String article = desk.article();
        String annotation = editor.mark(article, "CLAIM", 0, 10).expect(201).id();
        editor.seeing("*")
                .patch("/annotations/" + annotation, Map.of("end", 16))
                .expect(200);
        List<JsonNode> told = admin().all("/audit?subject=" + annotation);
        assertThat(actions(told)).containsExactly("annotation.changed", "annotation.marked");
        JsonNode changed = told.getFirst();
        assertThat(changed.path("actor").asString()).isEqualTo(editor.id());
        assertThat(changed.path("corpus").asString()).isEqualTo(desk.corpus());
        assertThat(changed.path("before").path("end").asInt()).isEqualTo(10);
        assertThat(changed.path("after").path("end").asInt()).isEqualTo(16);
        assertThat(told.getLast().path("before").isNull()).isTrue();
    }

    @Test
    void theHistoryOfAnArticleHasThatOfItsSpansAndComments() {
        Desk desk = Api.desk();
        String article = desk.article();
        String annotation = admin().mark(article, "CLAIM", 0, 10).expect(201).id();
        admin().post("/annotations/" + annotation + "/comments", Map.of("body", "من أين هذا الرقم؟"))
                .expect(201);
        assertThat(actions(admin().all("/audit?subject=" + article, 2)))
                .containsExactly("comment.made", "assignment.taken", "annotation.marked", "article.added");
    }

    @Test
    void narrowsByActorActionCorpusAndTime() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String article = desk.article();
        editor.mark(article, "FIGURE", 14, 16).expect(201);
        String path = "/audit?corpus=" + desk.corpus();
        assertThat(actions(admin().all(path + "&actor=" + editor.id())))
                .containsExactly("assignment.taken", "annotation.marked");
        assertThat(actions(admin().all(path + "&action=annotation"))).containsExactly("annotation.marked");
        assertThat(admin().all(path + "&action=annot")).isEmpty();
        List<JsonNode> all = admin().all(path, 2);
        assertThat(all)
                .extracting(event -> event.path("seq").asLong())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        JsonNode last = all.getFirst();
        assertThat(admin().all(path + "&since=" + last.path("at").asString()))
                .extracting(event -> event.path("subject").asString())
                .containsExactly(last.path("subject").asString());
        assertThat(admin().all(path + "&since=2999-01-01")).isEmpty();
    }

    @Test
    void aCuratorReadsTheirCorporaAndNothingOfTheInstallation() {
        Desk desk = Api.desk();
        Desk other = Api.desk();
        String elsewhere = other.article();
        desk.article();
        Caller curator = desk.curator();
        assertThat(curator.all("/audit"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.path("corpus").asString()).isEqualTo(desk.corpus()));
        assertThat(curator.all("/audit?subject=" + elsewhere)).isEmpty();
        curator.get("/audit?corpus=" + other.corpus()).refused(404, "not-found");
        desk.editor().get("/audit?corpus=" + desk.corpus()).refused(403, "role-needed");
        desk.editor().get("/audit").refused(403, "role-needed");
        Api.nobody().get("/audit").refused(401, "unauthorized");
    }

    @Test
    void theAdminsTokenForSomeCorporaReadsOnlyThose() {
        Desk desk = Api.desk();
        desk.article();
        String id = admin().get("/me").id();
        String token = admin().post(
                        "/members/" + id + "/tokens",
                        Map.of("name", fresh("حارس"), "scopes", List.of("curate"), "corpora", List.of(desk.corpus())))
                .expect(201)
                .text("token");
        assertThat(Api.withToken(token).all("/audit"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.path("corpus").asString()).isEqualTo(desk.corpus()));
    }

    @ParameterizedTest
    @CsvSource({
        "since=أمس, 422",
        "since=2026-13-01, 422",
        "cursor=x, 422",
        "limit=0, 422",
        "subject=abc, 400",
        "who=me, 400",
    })
    void whatCannotBeReadIsRefused(String query, int status) {
        admin().get("/audit?" + query.replace("أمس", "%D8%A3%D9%85%D8%B3")).refused(status);
    }

    @Test
    void theListIsWholeHoweverItIsCut() {
        Desk desk = Api.desk();
        for (int i = 0; i < 5; i++) {
            desk.article("مقال رقم " + i);
        }
        Caller curator = desk.curator();
        List<String> whole = keys(curator.all("/audit"));
        assertThat(keys(curator.all("/audit", 2))).isEqualTo(whole);
        assertThat(keys(curator.all("/audit?corpus=" + desk.corpus(), 3))).isEqualTo(whole);
    }

    private static List<String> keys(List<JsonNode> events) {
        return events.stream()
                .map(event ->
                        event.path("corpus").asString() + event.path("seq").asLong())
                .toList();
    }

    private static List<String> actions(List<JsonNode> events) {
        return events.stream().map(event -> event.path("action").asString()).toList();
    }
}
