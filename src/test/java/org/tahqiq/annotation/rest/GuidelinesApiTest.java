package org.tahqiq.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import tools.jackson.databind.JsonNode;

class GuidelinesApiTest {

    private static final String TEXT = "## الادعاء\n\nأصغر جملة تامة: «وصلت 40 طائرة».";

    private final Desk desk = Api.desk("INDEPENDENT");
    private final String path = desk.path() + "/guidelines";
    private final Caller curator = desk.curator();
    private final Caller editor = desk.editor();

    private Answer write(String text, String note) {
        return curator.seeing(curator.get(path).etag()).put(path, Map.of("text", text, "note", note));
    }

    @Test
    void everyCorpusBeginsWithThoseOfTheProduct() {
        Answer first = editor.get(path).expect(200);
        assertThat(first.json().path("number").asInt()).isEqualTo(1);
        assertThat(first.text("text")).contains("## الادعاء", "## الإسناد", "## الرقم");
        assertThat(first.json().path("author").isMissingNode()).isTrue();
        assertThat(first.text("madeAt")).isNotBlank();
        Api.member().get(path).refused(404, "not-found");
    }

    @Test
    void aCuratorMakesTheNextVersionAndEarlierOnesStay() {
        String before = editor.get(path).text("text");
        Answer second = write(TEXT, "اختصرنا تعريف الادعاء").expect(200);
        assertThat(second.json().path("number").asInt()).isEqualTo(2);
        assertThat(second.text("text")).isEqualTo(TEXT);
        assertThat(second.text("author")).isEqualTo(curator.id());
        assertThat(editor.get(path).etag()).isEqualTo(second.etag());
        assertThat(editor.get(path + "?number=1").expect(200).text("text")).isEqualTo(before);
        editor.get(path + "?number=3").refused(404, "not-found");
        List<JsonNode> all = editor.all(path + "/versions", 1);
        assertThat(all).extracting(each -> each.path("number").asInt()).containsExactly(2, 1);
        assertThat(all.getFirst().path("note").asString()).isEqualTo("اختصرنا تعريف الادعاء");
        // The same text again is no new version.
        assertThat(write(TEXT, "لا شيء").expect(200).json().path("number").asInt())
                .isEqualTo(2);
    }

    @Test
    void nobodyWritesOverAVersionTheyHaveNotSeen() {
        String etag = curator.get(path).etag();
        write(TEXT, "اختصرنا تعريف الادعاء").expect(200);
        Answer stale = curator.seeing(etag).put(path, Map.of("text", "آخر", "note", "آخر"));
        assertThat(stale.refused(412, "stale").json().at("/current/number").asInt())
                .isEqualTo(2);
        curator.put(path, Map.of("text", "آخر", "note", "آخر")).refused(428, "precondition-required");
        editor.seeing("*").put(path, Map.of("text", "آخر", "note", "آخر")).refused(403, "role-needed");
        assertThat(curator.seeing("*")
                        .put(path, Map.of("text", "آخر"))
                        .refused(422, "missing")
                        .fields())
                .containsExactly("note");
    }

    @Test
    void aPassKeepsTheVersionItWasMadeBy() {
        String article = desk.article();
        editor.mark(article, "FIGURE", 14, 21).expect(201);
        assertThat(pass(article).path("guidelines").asInt()).isEqualTo(1);
        write(TEXT, "اختصرنا تعريف الادعاء").expect(200);
        assertThat(pass(article).path("guidelines").asInt()).isEqualTo(1);
        // Whoever finishes it now has read the second beside the text.
        editor.post("/articles/" + article + "/assignment/send", null).expect(200);
        write(TEXT + "\n\nوالرقم مع معدوده.", "قاعدة للمعدود").expect(200);
        assertThat(pass(article).path("guidelines").asInt()).isEqualTo(2);
    }

    private JsonNode pass(String article) {
        return editor.get("/articles/" + article + "/assignments").items().getFirst();
    }
}
