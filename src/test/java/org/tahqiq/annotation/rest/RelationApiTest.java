package org.tahqiq.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

class RelationApiTest {

    @ParameterizedTest
    @CsvSource({
        "ATTRIBUTES, ATTRIBUTION, CLAIM, 201",
        "QUANTIFIES, FIGURE, CLAIM, 201",
        "SAME_AS, CLAIM, CLAIM, 201",
        "CONTRADICTS, CLAIM, CLAIM, 201",
        "PART_OF, CLAIM, CLAIM, 201",
        "ATTRIBUTES, CLAIM, ATTRIBUTION, 422",
        "QUANTIFIES, FIGURE, ATTRIBUTION, 422",
        "SAME_AS, FIGURE, CLAIM, 422",
    })
    void linksOnlyTagsThatFit(String kind, String from, String to, int status) {
        Desk desk = Api.desk();
        String article = desk.article();
        Caller editor = desk.editor();
        String path = "/articles/" + article + "/relations";
        var link = Map.of(
                "kind", kind,
                "from", editor.mark(article, from, 0, 3).id(),
                "to", editor.mark(article, to, 4, 10).id());
        Answer made = editor.post(path, link).expect(status);
        if (status == 422) {
            made.refused(422, "link-tags");
            assertThat(editor.all(path)).isEmpty();
            return;
        }
        assertThat(made.header("Location")).isEqualTo("/api/v1/relations/" + made.id());
        assertThat(editor.post(path, link).expect(200).id()).isEqualTo(made.id());
        assertThat(desk.reader().all(path, 1)).hasSize(1);
        assertThat(desk.reader().get("/relations/" + made.id()).expect(200).etag())
                .isEqualTo(made.etag());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'SAME_AS','from':'A','to':'A'}      | 422 | own-link",
                "{'kind':'SAME_AS','from':'A','to':'ELSE'}   | 422 | other-article",
                "{'kind':'SAME_AS','from':'A','to':'019f0000-0000-7000-8000-000000000000'} | 422 | other-article",
                "{'kind':'LIKES','from':'A','to':'B'}        | 422 | unknown-code",
                "{'kind':'SAME_AS','from':'A'}               | 422 | missing",
                "{'kind':'SAME_AS','to':'A'}                 | 422 | missing",
                "{'from':'A','to':'B'}                       | 422 | missing",
                "{'kind':'SAME_AS','from':'x','to':'B'}      | 400 | unreadable",
                "{'kind':'SAME_AS','from':7,'to':'B'}        | 400 | unreadable",
            })
    void refusesALinkThatLeadsNowhere(String body, int status, String code) {
        Desk desk = Api.desk();
        String article = desk.article();
        Caller editor = desk.editor();
        String sent = body.replace('\'', '"')
                .replace("\"A\"", '"' + editor.mark(article, "CLAIM", 0, 3).id() + '"')
                .replace("\"B\"", '"' + editor.mark(article, "CLAIM", 4, 10).id() + '"')
                .replace("ELSE", editor.mark(desk.article(), "CLAIM", 0, 3).id());
        editor.post("/articles/" + article + "/relations", sent).refused(status, code);
        assertThat(editor.all("/articles/" + article + "/relations")).isEmpty();
    }

    @Test
    void goesWithItsAnnotationsAndOnlyFromTheStateThatWasSeen() {
        Desk desk = Api.desk();
        String article = desk.article();
        Caller editor = desk.editor();
        String path = "/articles/" + article + "/relations";
        Answer figure = editor.mark(article, "FIGURE", 14, 16);
        String claim = editor.mark(article, "CLAIM", 11, 27).id();
        var link = Map.of("kind", "QUANTIFIES", "from", figure.id(), "to", claim);
        Answer made = editor.post(path, link).expect(201);
        editor.delete("/relations/" + made.id()).refused(428, "precondition-required");
        Answer stale = editor.seeing("\"9\"").delete("/relations/" + made.id()).refused(412, "stale");
        assertThat(stale.json().path("current").path("id").asString()).isEqualTo(made.id());
        editor.seeing("*")
                .patch("/annotations/" + figure.id(), Map.of("tag", "CLAIM"))
                .refused(409, "linked");
        editor.seeing(made.etag()).delete("/relations/" + made.id()).expect(204);
        editor.seeing("*").delete("/relations/" + made.id()).refused(404, "not-found");
        editor.post(path, link).expect(201);
        editor.seeing(figure.etag()).delete("/annotations/" + figure.id()).expect(204);
        assertThat(editor.all(path)).isEmpty();
    }
}
