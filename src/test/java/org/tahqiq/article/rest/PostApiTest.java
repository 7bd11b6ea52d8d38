package org.tahqiq.article.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;

/** Posts, videos and voice notes: taken in as articles of their own kind, with a picture that is nothing but a picture. */
class PostApiTest {

    private static final String WORDS = "عاجل: وصلت 40 طائرة مسيّرة\nشاهدوا قبل الحذف!";
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    private final Api.Desk desk = Api.desk();
    private final Caller editor = desk.editor();

    private Answer post(String kind) {
        return editor.post(
                desk.path() + "/articles",
                Map.of(
                        "kind",
                        kind,
                        "text",
                        WORDS,
                        "author",
                        "@akhbar_now",
                        "publishedAt",
                        "2026-11-20T08:00:00+02:00",
                        "source",
                        Map.of("name", "تلغرام", "url", "https://t.me/akhbar_now/77")));
    }

    private static Answer attach(Caller by, String article, String name, byte[] bytes) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        byte[] before = head.getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + bytes.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(bytes, 0, body, before.length, bytes.length);
        System.arraycopy(after, 0, body, before.length + bytes.length, after.length);
        return by.header("Content-Type", "multipart/form-data; boundary=b")
                .post("/articles/" + article + "/screenshot", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "VIDEO", "VOICE_NOTE"})
    void takesInWhatIsPostedUnderItsFirstLine(String kind) {
        Answer made = post(kind).expect(201);
        assertThat(made.text("kind")).isEqualTo(kind);
        assertThat(made.text("title")).isEqualTo("عاجل: وصلت 40 طائرة مسيّرة");
        assertThat(made.text("author")).isEqualTo("@akhbar_now");
        assertThat(editor.all(desk.path() + "/articles"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("kind").asString()).isEqualTo(kind));
    }

    @Test
    void anArticleHasAKindThatCanBeMended() {
        String article = desk.article();
        Answer read = editor.get("/articles/" + article);
        assertThat(read.text("kind")).isEqualTo("ARTICLE");
        assertThat(editor.seeing(read.etag())
                        .patch("/articles/" + article, Map.of("kind", "VIDEO"))
                        .expect(200)
                        .text("kind"))
                .isEqualTo("VIDEO");
        post("TWEET").refused(422, "unknown-code");
        editor.post(desk.path() + "/articles", Map.of("text", WORDS)).refused(422, "missing");
    }

    @Test
    void keepsThePictureAndGivesItAsAPictureAlone() {
        String article = post("POST").expect(201).id();
        Answer kept = attach(editor, article, "لقطة.png", PNG).expect(201);
        assertThat(kept.text("mediaType")).isEqualTo("image/png");
        Answer given = desk.reader().get("/articles/" + article + "/screenshot").expect(200);
        assertThat(given.response().body()).isEqualTo(PNG);
        assertThat(given.header("Content-Type")).isEqualTo("image/png");
        assertThat(given.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given.header("Content-Security-Policy")).contains("sandbox");
        Api.member().get("/articles/" + article + "/screenshot").refused(404);
    }

    @ParameterizedTest
    @CsvSource({
        "لقطة.svg,  file-kind,     <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "لقطة.html, file-kind,     <script>alert(1)</script>",
        "لقطة.png,  file-mismatch, <script>alert(1)</script>",
        "لقطة.jpg,  file-mismatch, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "لقطة,      file-kind,     nothing",
    })
    void refusesWhatIsNoPicture(String name, String code, String bytes) {
        String article = post("POST").expect(201).id();
        Answer refused = attach(editor, article, name, bytes.getBytes(StandardCharsets.UTF_8));
        refused.refused(422, code);
        assertThat(refused.fields()).containsExactly("file");
        editor.get("/articles/" + article + "/screenshot").refused(404);
    }

    @Test
    void refusesAPictureThatIsTooLarge() {
        byte[] large = new byte[(10 << 20) + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        attach(editor, post("POST").expect(201).id(), "لقطة.png", large).refused(413, "file-too-large");
    }

    @Test
    void onlyEditorsAndCuratorsBringInPostsAndPictures() {
        String article = post("POST").expect(201).id();
        attach(desk.reviewer(), article, "لقطة.png", PNG).refused(403);
        attach(desk.curator(), article, "لقطة.png", PNG).expect(201);
        String etag = editor.get("/articles/" + article).etag();
        editor.delete("/articles/" + article + "/screenshot").refused(428, "precondition-required");
        desk.reviewer()
                .seeing(etag)
                .delete("/articles/" + article + "/screenshot")
                .refused(403);
        editor.seeing(etag).delete("/articles/" + article + "/screenshot").expect(204);
        assertThat(editor.get("/articles/" + article).json().has("screenshot")).isFalse();
    }

    @Test
    void travelsInTheHomeFormat() {
        post("VOICE_NOTE").expect(201);
        byte[] file = editor.get(desk.path() + "/export?format=jsonl")
                .expect(200)
                .response()
                .body();
        Api.Desk other = Api.desk();
        other.editor().post(other.path() + "/import?format=jsonl", file).expect(200);
        assertThat(other.reader().all(other.path() + "/articles"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("kind").asString()).isEqualTo("VOICE_NOTE");
                    assertThat(line.path("author").asString()).isEqualTo("@akhbar_now");
                    assertThat(line.path("source").path("name").asString()).isEqualTo("تلغرام");
                });
    }
}
