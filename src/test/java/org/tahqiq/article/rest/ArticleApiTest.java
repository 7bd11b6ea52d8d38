package org.tahqiq.article.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

class ArticleApiTest {

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void storesTheSeedArticleAsItIs() throws Exception {
        Desk desk = Api.desk();
        String text = Api.seedArticle().replace("\r\n", "\n");
        Answer made = desk.editor()
                .post(
                        desk.path() + "/articles",
                        Map.of(
                                "title", "موسكو وطهران",
                                "text", text,
                                "author", "وكالات",
                                "publishedAt", "2022-12-09",
                                "language", "ar",
                                "source", Map.of("name", "الجزيرة", "url", "https://example.org/خبر")))
                .expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/articles/" + made.id());
        assertThat(made.text("corpus")).isEqualTo(desk.corpus());
        assertThat(made.json().path("version").asInt()).isEqualTo(1);
        Answer seen = desk.reader().get("/articles/" + made.id()).expect(200);
        assertThat(seen.etag()).isEqualTo(made.etag());
        assertThat(seen.text("text")).isEqualTo(text);
        assertThat(seen.text("sha256")).isEqualTo(sha256(text));
        assertThat(seen.json().path("length").asInt()).isEqualTo(text.codePointCount(0, text.length()));
        assertThat(seen.json().path("source").path("url").asString()).isEqualTo("https://example.org/خبر");
        assertThat(seen.text("publishedAt")).isEqualTo("2022-12-09");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`قال\\r\\nالوزير\\rاليوم\\n`, `قال\\nالوزير\\nاليوم\\n`, 17",
                "`  كتبـــتْ  `, `  كتبـــتْ  `, 12",
                "`قال 😀 الوزير`, `قال 😀 الوزير`, 12",
                "`\\u0627\\u0653 \\u0622`, `\\u0627\\u0653 \\u0622`, 4",
                "`\\ufeffخبر\\u200f`, `\\ufeffخبر\\u200f`, 5",
                "`\\n`, `\\n`, 1",
            })
    void changesNothingButLineEnds(String escaped, String stored, int length) throws Exception {
        Desk desk = Api.desk();
        String text = Api.JSON.readTree("\"" + escaped + "\"").asString();
        String expected = Api.JSON.readTree("\"" + stored + "\"").asString();
        Answer asJson = admin().post(desk.path() + "/articles", Map.of("title", "خبر", "text", text))
                .expect(201);
        Answer asText = admin().header("Content-Type", "text/plain;charset=UTF-8")
                .post(desk.path() + "/articles?title=" + "%D8%AE%D8%A8%D8%B1", text)
                .expect(201);
        assertThat(asText.text("title")).isEqualTo("خبر");
        for (Answer made : new Answer[] {asJson, asText}) {
            Answer seen = admin().get("/articles/" + made.id());
            assertThat(seen.text("text")).isEqualTo(expected);
            assertThat(seen.text("sha256")).isEqualTo(sha256(expected));
            assertThat(seen.json().path("length").asInt()).isEqualTo(length);
        }
        assertThat(asText.json().path("warnings").get(0).path("code").asString())
                .isEqualTo("text-known");
        assertThat(admin().get("/articles/" + asJson.id() + "?offsets=utf16")
                        .json()
                        .path("length")
                        .asInt())
                .isEqualTo(expected.length());
    }

    @Test
    void takesTheFirstLineForATitle() {
        Desk desk = Api.desk();
        Caller editor = desk.editor().header("Content-Type", "text/plain");
        assertThat(editor.post(desk.path() + "/articles", "\n  عنوان الخبر \nقال الوزير.")
                        .expect(201)
                        .text("title"))
                .isEqualTo("عنوان الخبر");
        assertThat(editor.post(desk.path() + "/articles", "عنوان\tالخبر\nقال")
                        .expect(201)
                        .text("title"))
                .isEqualTo("عنوان الخبر");
        Answer windows = desk.editor()
                .header("Content-Type", "text/plain; charset=windows-1256")
                .post(desk.path() + "/articles", "قال الوزير".getBytes(Charset.forName("windows-1256")))
                .expect(201);
        assertThat(windows.text("text")).isEqualTo("قال الوزير");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain,                  422, encoding-unsure",
        "text/plain; charset=utf-8,   422, encoding-invalid",
        "text/plain; charset=US-ASCII, 422, encoding-invalid",
    })
    void declaredCharsetBinds(String type, int status, String code) {
        Desk desk = Api.desk();
        Caller editor = desk.editor().header("Content-Type", type);
        editor.post(desk.path() + "/articles", "قال الوزير".getBytes(Charset.forName("windows-1256")))
                .refused(status, code);
        desk.reader()
                .header("Content-Type", type)
                .post(desk.path() + "/articles", new byte[] {(byte) 0xC7})
                .refused(403, "role-needed");
        assertThat(editor.all(desk.path() + "/articles")).isEmpty();
    }

    @Test
    void unknownCharsetIsRefused() {
        Desk desk = Api.desk();
        admin().header("Content-Type", "text/plain; charset=klingon")
                .post(desk.path() + "/articles", "قال")
                .refused(415, "media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'title':'خبر'}                              | 422 | missing          | text",
                "{'text':'قال'}                               | 422 | missing          | title",
                "{'title':'خبر','text':''}                    | 422 | text-empty       | text",
                "{'title':'خبر','text':'قا\\u0000ل'}          | 422 | text-invalid     | text",
                "{'title':'خبر','text':'قال \\ud83d'}         | 422 | text-invalid     | text",
                "{'title':'خبر','text':'قال \\ude00 قال'}     | 422 | text-invalid     | text",
                "{'title':'خبر','text':'قال \\uffff'}         | 422 | text-invalid     | text",
                "{'title':'خبر','text':'قال \\ufdd0'}         | 422 | text-invalid     | text",
                "{'title':'خبر','text':'قال \\ud83f\\udffe'}  | 422 | text-invalid     | text",
                "{'title':'خبر\\n','text':'قال'}              | 422 | line-break       | title",
                "{'title':5,'text':'قال'}                     | 400 | unreadable       | title",
                "{'title':'خبر','text':['قال']}               | 400 | unreadable       | text",
                "{'title':'خبر','text':'قال','body':'x'}      | 400 | unreadable       | body",
                "{'title':'خبر','text':'قال','publishedAt':'أمس'}        | 422 | date     | publishedAt",
                "{'title':'خبر','text':'قال','publishedAt':'2022-13-40'} | 422 | date     | publishedAt",
                "{'title':'خبر','text':'قال','language':'العربية'}       | 422 | language | language",
                "{'title':'خبر','text':'قال','source':{'url':'javascript:alert(1)'}} | 422 | url | source.url",
                "{'title':'خبر','text':'قال','source':{'link':'x'}}      | 400 | unreadable | source.link",
                "{'title':'خبر','text':'قال','source':'الجزيرة'}         | 400 | unreadable | source",
            })
    void refusesAnArticleThatIsNotWell(String body, int status, String code, String field) {
        Desk desk = Api.desk();
        Answer refused = desk.editor()
                .post(desk.path() + "/articles", body.replace('\'', '"'))
                .refused(status, code);
        assertThat(refused.fields()).containsExactly(field);
        assertThat(admin().all(desk.path() + "/articles")).isEmpty();
        int toReaders = status == 400 ? 400 : 403;
        desk.reader().post(desk.path() + "/articles", body.replace('\'', '"')).refused(toReaders);
    }

    @Test
    void refusesATextThatIsTooLong() {
        Desk desk = Api.desk();
        var article = Map.of("title", "خبر", "text", "ق".repeat(1_000_001));
        desk.editor().post(desk.path() + "/articles", article).refused(413, "text-too-long");
        assertThat(admin().all(desk.path() + "/articles")).isEmpty();
        var longest = Map.of("title", "خبر", "text", "ق".repeat(1_000_000));
        desk.editor()
                .header("Idempotency-Key", "longest")
                .post(desk.path() + "/articles", longest)
                .expect(201);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        Desk desk = Api.desk();
        desk.editor()
                .post(desk.path() + "/articles", Map.of("title", "خبر", "text", "ق".repeat(12_000_000)))
                .refused(413);
        desk.editor()
                .header("Content-Type", "text/plain")
                .post(desk.path() + "/articles", "ق".repeat(12_000_000))
                .refused(413);
    }

    @Test
    void aTextOrAddressThatIsThereIsStillMadeWithAWarning() {
        Desk desk = Api.desk();
        var article = Map.of("title", "خبر", "text", "قال الوزير", "source", Map.of("url", "https://example.org/1"));
        Answer first = admin().post(desk.path() + "/articles", article).expect(201);
        assertThat(first.json().path("warnings")).isEmpty();
        Answer second = admin().post(desk.path() + "/articles", article).expect(201);
        assertThat(second.json().path("warnings"))
                .extracting(w -> w.path("code").asString())
                .containsExactly("text-known", "url-known");
        assertThat(admin().all(desk.path() + "/articles", 1))
                .extracting(a -> a.path("id").asString())
                .containsExactly(first.id(), second.id());
    }

    @Test
    void changesWhatIsKnownButNeverTheText() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String path = "/articles/" + desk.article();
        Answer present = editor.get(path);
        editor.patch(path, Map.of("title", "عنوان")).refused(428, "precondition-required");
        editor.seeing(present.etag()).patch(path, Map.of("text", "آخر")).refused(400, "unreadable");
        Answer changed = editor.seeing(present.etag())
                .header("Content-Type", "application/merge-patch+json")
                .patch(path, """
                        {"title":"عنوان","author":"سعاد","source":{"name":"الجزيرة","url":"https://example.org"}}
                        """)
                .expect(200);
        assertThat(changed.text("text")).isEqualTo(present.text("text"));
        Answer stale = editor.seeing(present.etag())
                .patch(path, Map.of("title", "غيره"))
                .refused(412, "stale");
        assertThat(stale.json().path("current").path("title").asString()).isEqualTo("عنوان");
        Answer emptied = editor.seeing(changed.etag())
                .patch(path, "{\"author\":null,\"source\":{\"url\":null}}")
                .expect(200);
        assertThat(emptied.json().get("author").isNull()).isTrue();
        assertThat(emptied.json().path("source").toString()).isEqualTo("{\"name\":\"الجزيرة\"}");
        editor.seeing(emptied.etag()).patch(path, "{\"title\":null}").refused(422, "missing");
        editor.seeing(emptied.etag()).patch(path, "{\"title\":7}").refused(400, "unreadable");
        var bad = Map.of("source", Map.of("url", "ftp://example.org"));
        editor.patch(path, bad).refused(428, "precondition-required");
        desk.reader().seeing("*").patch(path, bad).refused(403, "role-needed");
        Api.member().seeing("*").patch(path, bad).refused(404, "not-found");
        editor.seeing("*").patch(path, bad).refused(422, "url");
        assertThat(editor.get(path).etag()).isEqualTo(emptied.etag());
    }

    @Test
    void articleIsPutAwayAndBroughtBack() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String path = "/articles/" + desk.article();
        String etag = editor.get(path).etag();
        String mark = editor.mark(path.substring("/articles/".length()), "CLAIM", 14, 27)
                .expect(201)
                .id();
        editor.delete(path).refused(428, "precondition-required");
        Answer stale = editor.seeing("\"99\"").delete(path).refused(412, "stale");
        assertThat(stale.json().path("current").path("id").asString()).isNotBlank();
        editor.seeing(etag).delete(path).expect(204);
        editor.get(path).refused(404, "not-found");
        editor.get(path + "/annotations").refused(404, "not-found");
        editor.get("/annotations/" + mark).refused(404, "not-found");
        editor.get("/annotations/" + mark + "/history").refused(404, "not-found");
        assertThat(editor.all("/claims?corpus=" + desk.corpus())).isEmpty();
        assertThat(editor.all(desk.path() + "/articles")).isEmpty();
        desk.reader().post(path + "/restore", null).refused(403, "role-needed");
        Api.member().post(path + "/restore", null).refused(404, "not-found");
        editor.post(path + "/restore", null).expect(200);
        editor.get(path).expect(200);
        assertThat(editor.get("/annotations/" + mark).expect(200).text("quote")).isEqualTo("40 طائرة وصلت");
        assertThat(editor.all("/claims?corpus=" + desk.corpus())).hasSize(1);
    }

    private static Answer upload(Desk desk, String name, String charset, String bytesOf) {
        String part = "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
        String charsetPart = charset.isEmpty()
                ? ""
                : "--b\r\nContent-Disposition: form-data; name=\"charset\"\r\n\r\n" + charset + "\r\n";
        String body = charsetPart + "--b\r\n" + part + Api.TEXT + "\r\n--b--\r\n";
        return desk.editor()
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", desk.path() + "/articles", body.getBytes(java.nio.charset.Charset.forName(bytesOf)));
    }

    @ParameterizedTest
    @CsvSource({"windows-1256, windows-1256", "ISO-8859-6, ISO-8859-6", "UTF-8, UTF-8", "'', UTF-8"})
    void aTextFileIsReadInItsCharset(String declared, String bytesOf) {
        assertThat(upload(Api.desk(), "خبر.txt", declared, bytesOf).expect(201).text("text"))
                .isEqualTo(Api.TEXT);
    }

    @Test
    void aTextFileWhoseCharsetIsWrongOrInDoubtIsRefused() {
        Desk desk = Api.desk();
        upload(desk, "a.txt", "", "windows-1256").refused(422, "encoding-unsure");
        upload(desk, "a.txt", "UTF-8", "windows-1256").refused(422, "encoding-invalid");
        upload(desk, "a.txt", "no-such", "UTF-8").refused(422, "unknown-code");
        upload(desk, "a.docx", "", "UTF-8").refused(422, "type-mismatch");
        upload(desk, "a.exe", "", "UTF-8").refused(422, "type-unsupported");
        assertThat(desk.reader().all(desk.path() + "/articles")).isEmpty();
    }
}
