package org.tahqiq.curation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

/** What was read to the end stays as it was read: «قال الوزير إن 40 طائرة وصلت.» */
class FinishedReadingApiTest {

    private final Desk desk = Api.desk("INDEPENDENT");
    private final String article = desk.article();
    private final String path = "/articles/" + article;
    private final String settling = path + "/adjudication";
    private final Caller layla = desk.editor();
    private final Caller omar = desk.editor();
    private final Caller curator = desk.curator();

    private void send(Caller... readers) {
        for (Caller reader : readers) {
            reader.post(path + "/assignment/send", null).expect(200);
        }
    }

    @Test
    void whatWasFinishedIsMarkedNoMoreUntilItIsReopened() {
        Answer figure = layla.mark(article, "FIGURE", 14, 22).expect(201);
        String claim = layla.mark(article, "CLAIM", 11, 27).expect(201).id();
        String own = "/annotations/" + figure.id();
        Map<String, String> link = Map.of("kind", "QUANTIFIES", "from", figure.id(), "to", claim);
        send(layla);
        layla.mark(article, "ATTRIBUTION", 0, 10).refused(409, "pass-finished");
        assertThat(layla.mark(article, "FIGURE", 14, 22).expect(200).id()).isEqualTo(figure.id());
        layla.patch(own, Map.of("end", 16)).refused(428);
        layla.seeing(figure.etag()).patch(own, Map.of("end", 16)).refused(409, "pass-finished");
        layla.seeing(figure.etag()).delete(own).refused(409, "pass-finished");
        layla.post(path + "/relations", link).refused(409, "pass-finished");
        layla.post(path + "/undo", null).refused(409, "pass-finished");
        omar.mark(article, "FIGURE", 14, 22).expect(201);
        layla.post(path + "/assignment/recall", null).expect(200);
        layla.post(path + "/undo", null).expect(200);
        layla.mark(article, "ATTRIBUTION", 0, 10).expect(201);
        assertThat(curator.get("/audit?subject=" + article + "&action=assignment")
                        .expect(200)
                        .items())
                .extracting(event -> event.path("action").asString())
                .contains("assignment.recalled");
    }

    @Test
    void aCuratorWhoMarksAlsoLeavesTheReadingAsItIs() {
        Answer figure = layla.mark(article, "FIGURE", 14, 22).expect(201);
        send(layla);
        Caller both = desk.with("CURATOR", "EDITOR");
        both.seeing(figure.etag())
                .patch("/annotations/" + figure.id(), Map.of("end", 16))
                .refused(409, "pass-finished");
        both.mark(article, "FIGURE", 14, 16).expect(201);
    }

    @Test
    void whereAllMarkTheSameSpansSendingClosesNothing() {
        Desk shared = Api.desk();
        String common = shared.article();
        Caller editor = shared.editor();
        editor.post("/articles/" + common + "/assignment/send", null).expect(200);
        editor.mark(common, "FIGURE", 14, 22).expect(201);
    }

    @Test
    void afterTheGoldIsFinishedNobodyMarksUntilACuratorOpensIt() {
        layla.mark(article, "FIGURE", 14, 22).expect(201);
        String omars = omar.post(path + "/assignment", null).expect(201).id();
        send(layla);
        curator.post(settling + "/merge", null).expect(200);
        curator.post(settling + "/finish", null).expect(200);
        String pass =
                curator.get(path + "/assignments").items().getFirst().path("id").asString();
        omar.mark(article, "CLAIM", 11, 27).refused(409, "article-settled");
        layla.post(path + "/assignment/recall", null).refused(409, "article-settled");
        curator.post("/assignments/" + pass + "/return", Map.of("note", "بقي رقم دون وسم."))
                .refused(409, "article-settled");
        Caller third = desk.editor();
        third.post(path + "/assignment", null).refused(409, "article-settled");
        third.post(desk.path() + "/passes/next", null).expect(204);
        assertThat(omar.post(path + "/assignment", null).expect(200).id()).isEqualTo(omars);
        curator.post(settling + "/reopen", null).expect(200);
        omar.mark(article, "CLAIM", 11, 27).expect(201);
        layla.post(path + "/assignment/recall", null).expect(200);
        layla.mark(article, "ATTRIBUTION", 0, 10).expect(201);
    }

    @Test
    void finishedGoldThatArrivesInAFileIsClosedToo() {
        layla.mark(article, "FIGURE", 14, 22).expect(201);
        send(layla);
        curator.post(settling + "/merge", null).expect(200);
        curator.post(settling + "/finish", null).expect(200);
        Desk other = Api.desk("INDEPENDENT");
        other.curator()
                .header("Content-Type", "application/x-ndjson")
                .post(
                        other.path() + "/import?format=jsonl",
                        curator.get(desk.path() + "/export?format=jsonl").body())
                .expect(200);
        String arrived = other.curator()
                .get(other.path() + "/articles")
                .items()
                .getFirst()
                .path("id")
                .asString();
        other.editor().mark(arrived, "CLAIM", 11, 27).refused(409, "article-settled");
    }

    @Test
    void curatorsAreToldWhenAllHaveReadIt() {
        Caller other = desk.curator();
        layla.mark(article, "FIGURE", 14, 22).expect(201);
        omar.mark(article, "FIGURE", 14, 22).expect(201);
        send(layla);
        assertThat(curator.get("/me/notifications").expect(200).items()).isEmpty();
        send(omar);
        for (Caller each : List.of(curator, other)) {
            assertThat(each.get("/me/notifications").expect(200).items())
                    .singleElement()
                    .satisfies(tiding -> {
                        assertThat(tiding.path("kind").asString()).isEqualTo("READINGS_DONE");
                        assertThat(tiding.path("place").asString()).isEqualTo("articles/" + article + "/curate");
                    });
        }
        assertThat(omar.get("/me/notifications").expect(200).items()).isEmpty();
    }
}
