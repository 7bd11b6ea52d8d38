package org.tahqiq.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

class AssignmentApiTest {

    private final Desk desk = Api.desk();
    private final String article = desk.article();
    private final String own = "/articles/" + article + "/assignment";
    private final Caller editor = desk.editor();

    private java.util.List<tools.jackson.databind.JsonNode> all() {
        return desk.reader().all("/articles/" + article + "/assignments", 1);
    }

    @Test
    void theFirstMarkPutsItsEditorDownForTheArticle() {
        assertThat(all()).isEmpty();
        editor.mark(article, "FIGURE", 14, 16).expect(201);
        editor.mark(article, "CLAIM", 14, 27).expect(201);
        assertThat(all()).singleElement().satisfies(assignment -> {
            assertThat(assignment.path("member").asString()).isEqualTo(editor.id());
            assertThat(assignment.path("state").asString()).isEqualTo("OPEN");
        });
        assertThat(editor.post(own, null).expect(200).text("state")).isEqualTo("OPEN");
    }

    @Test
    void whoTakesAnArticleAndSendsItIsDone() {
        assertThat(editor.post(own, null).expect(201).text("state")).isEqualTo("OPEN");
        Answer sent = editor.post(own + "/send", null).expect(200);
        assertThat(sent.text("state")).isEqualTo("DONE");
        assertThat(sent.text("doneAt")).isNotBlank();
        assertThat(editor.post(own + "/send", null).expect(200).text("doneAt"))
                .startsWith(sent.text("doneAt").substring(0, 19));
    }

    @Test
    void markingAgainAfterSendingKeepsTheArticleInReview() {
        editor.post(own + "/send", null).expect(200);
        editor.mark(article, "CLAIM", 14, 27).expect(201);
        assertThat(all())
                .singleElement()
                .satisfies(assignment ->
                        assertThat(assignment.path("state").asString()).isEqualTo("DONE"));
    }

    @Test
    void everyEditorHasAPassOfTheirOwn() {
        Caller other = desk.editor();
        editor.post(own + "/send", null).expect(200);
        other.mark(article, "CLAIM", 14, 27).expect(201);
        assertThat(all())
                .extracting(each ->
                        each.path("member").asString() + each.path("state").asString())
                .containsExactlyInAnyOrder(editor.id() + "DONE", other.id() + "OPEN");
    }

    @Test
    void whatWasSentIsRecalledWhileNobodyHasBegunToCheck() {
        String claim = editor.mark(article, "CLAIM", 14, 27).expect(201).id();
        editor.post(own + "/recall", null).refused(409, "assignment-open");
        editor.post(own + "/send", null).expect(200);
        assertThat(editor.post(own + "/recall", null).expect(200).text("state")).isEqualTo("OPEN");
        editor.post(own + "/send", null).expect(200);
        Caller reviewer = desk.reviewer();
        reviewer.post("/claims/" + claim + "/transitions", Map.of("to", "ASSIGNED", "assignee", reviewer.id()))
                .expect(200);
        editor.post(own + "/recall", null).refused(409, "review-begun");
    }

    @Test
    void aReviewerReturnsAnArticleWithANote() {
        String id = editor.post(own + "/send", null).expect(200).id();
        String path = "/assignments/" + id + "/return";
        Map<String, String> note = Map.of("note", "بقي رقم في الفقرة الثالثة دون وسم.");
        editor.post(path, note).refused(403, "role-needed");
        Api.member().post(path, note).refused(404, "not-found");
        Caller reviewer = desk.reviewer();
        reviewer.post(path, Map.of()).refused(422, "missing");
        Answer returned = reviewer.post(path, note).expect(200);
        assertThat(returned.text("state")).isEqualTo("RETURNED");
        assertThat(returned.text("note")).isEqualTo("بقي رقم في الفقرة الثالثة دون وسم.");
        assertThat(returned.text("returnedBy")).isEqualTo(reviewer.id());
        reviewer.post(path, note).refused(409, "assignment-open");
        assertThat(editor.post(own + "/send", null).expect(200).text("state")).isEqualTo("DONE");
        assertThat(editor.post(own + "/recall", null).expect(200).text("state")).isEqualTo("RETURNED");
    }

    @Test
    void onlyEditorsTakeSendAndRecall() {
        for (Caller other : new Caller[] {desk.reader(), desk.reviewer(), desk.curator()}) {
            for (String action : new String[] {"", "/send", "/recall"}) {
                other.post(own + action, null).refused(403, "role-needed");
            }
        }
        Api.member().post(own, null).refused(404, "not-found");
        assertThat(all()).isEmpty();
    }

    @Test
    void anArticleThatWasPutAwayCannotBeSent() {
        editor.post(own, null).expect(201);
        admin().seeing("*").delete("/articles/" + article).expect(204);
        editor.post(own + "/send", null).refused(404, "not-found");
    }
}
