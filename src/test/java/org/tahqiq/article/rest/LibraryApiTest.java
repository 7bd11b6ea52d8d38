package org.tahqiq.article.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

/** Articles as a library: brought in from files of any charset, found, narrowed, put away and brought back. */
class LibraryApiTest {

    /** The first article, with the one kind of quotes that ISO-8859-6 has. */
    private static final String ARTICLE = Api.seedArticle().replace('“', '"').replace('”', '"');

    private final Desk desk = Api.desk();
    private final String path = desk.path() + "/articles";

    private Answer upload(byte[] bytes, String charset) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!charset.isEmpty()) {
            body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"charset\"\r\n\r\n" + charset + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return desk.editor()
                .header("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", path, body.toByteArray());
    }

    private List<String> found(Caller caller, String query) {
        return caller.all(path + "?" + query, 2).stream()
                .map(article -> article.path("title").asString())
                .toList();
    }

    private List<String> searched(String words) {
        return found(desk.reader(), "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private String add(String title, String text) {
        return admin().post(path, Map.of("title", title, "text", text))
                .expect(201)
                .id();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,        '',   UTF-8",
        "UTF-8,        mark, UTF-8",
        "windows-1256, '',   windows-1256",
        "ISO-8859-6,   '',   ISO-8859-6",
        "UTF-16LE,     '',   UTF-16LE",
        "UTF-16BE,     '',   UTF-16BE",
        "UTF-16LE,     mark, UTF-16LE",
        "UTF-16BE,     mark, UTF-16BE",
    })
    void theSameArticleInEveryCharsetIsTheSameText(String charset, String mark, String recorded) {
        String file = (mark.isEmpty() ? "" : "\uFEFF") + ARTICLE;
        Answer declared =
                upload(file.getBytes(Charset.forName(charset)), charset).expect(201);
        Answer seen = admin().get("/articles/" + declared.id());
        assertThat(seen.text("text")).isEqualTo(ARTICLE.replace("\r\n", "\n"));
        assertThat(seen.text("charset")).isEqualTo(recorded);
        assertThat(seen.text("title"))
                .isEqualTo(ARTICLE.lines().findFirst().orElseThrow().strip());
        Answer undeclared = upload(file.getBytes(Charset.forName(charset)), "");
        if (charset.equals("UTF-8") || !mark.isEmpty()) {
            assertThat(undeclared.expect(201).text("sha256")).isEqualTo(seen.text("sha256"));
        } else {
            undeclared.refused(422, "encoding-unsure");
            assertThat(undeclared.text("detail")).as("the likeliest first").contains(": " + charset);
        }
    }

    @Test
    void bytesThatAreNoTextInAnyCharsetAreRefused() {
        upload(new byte[] {(byte) 0x81, 'P', 'N', 'G', 0, 0, 1, (byte) 0xFF, 2}, "")
                .refused(422, "encoding-none");
        assertThat(desk.reader().all(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ايران              | المسيّرات",
                "إيــران            | المسيّرات",
                "٢٧٥ مليون          | المساعدات",
                "المساعدات أوكرانيا  | المساعدات",
                "بوست               | المسيّرات",
                "WASHINGTON         | المسيّرات",
                "100%               | النسبة",
                "_                  | ''",
                "طهران دولار        | ''",
            })
    void findsFoldedWordsWhereverTheyStand(String words, String title) {
        admin().post(
                        path,
                        Map.of(
                                "title", "المسيّرات",
                                "text", "موسكو وطهران: إِيرَان تطوّر الطائرات.",
                                "author", "واشنطن بوست",
                                "source", Map.of("name", "Washington Post")))
                .expect(201);
        add("المساعدات", "حزمة لأوكرانيا بقيمة 275 مليون دولار.");
        add("النسبة", "انخفضت 100% من الحالات.");
        assertThat(searched(words)).isEqualTo(title.isEmpty() ? List.of() : List.of(title));
    }

    @Test
    void aChangedTitleIsFoundAndTheOldOneIsNot() {
        String id = add("عنوان قديم", "قال الوزير.");
        admin().seeing("*")
                .patch("/articles/" + id, Map.of("title", "خبر جديد"))
                .expect(200);
        assertThat(searched("جديد")).containsExactly("خبر جديد");
        assertThat(searched("قديم")).isEmpty();
    }

    @Test
    void anArticleGoesFromOpenOverReviewToDone() {
        Caller editor = desk.editor();
        String article = add("خبر", Api.TEXT);
        String other = add("آخر", "قال الوزير.");
        String claim = editor.mark(article, "CLAIM", 14, 27).expect(201).id();
        assertThat(found(editor, "stage=OPEN")).containsExactly("خبر", "آخر");
        editor.post("/articles/" + article + "/assignment/send", null).expect(200);
        editor.post("/articles/" + other + "/assignment/send", null).expect(200);
        assertThat(found(editor, "stage=OPEN")).isEmpty();
        assertThat(found(editor, "stage=IN_REVIEW")).containsExactly("خبر");
        assertThat(found(editor, "stage=DONE")).as("nothing in it to check").containsExactly("آخر");
        desk.reviewer()
                .post("/claims/" + claim + "/transitions", Map.of("to", "DISMISSED", "reason", "OPINION"))
                .expect(200);
        assertThat(found(editor, "stage=IN_REVIEW")).isEmpty();
        assertThat(found(editor, "stage=DONE")).containsExactly("خبر", "آخر");
    }

    @Test
    void anEditorFindsTheirOwnAndWhatWasReturnedToThem() {
        Caller editor = desk.editor();
        String mine = add("لي", Api.TEXT);
        String returned = add("معاد", Api.TEXT);
        add("لغيري", Api.TEXT);
        editor.mark(mine, "CLAIM", 14, 27).expect(201);
        String pass = editor.post("/articles/" + returned + "/assignment/send", null)
                .expect(200)
                .id();
        assertThat(found(editor, "whose=RETURNED")).isEmpty();
        assertThat(found(editor, "whose=READ")).containsExactly("معاد");
        assertThat(found(editor, "whose=NOT_READ")).containsExactly("لي", "لغيري");
        desk.reviewer()
                .post("/assignments/" + pass + "/return", Map.of("note", "بقي رقم."))
                .expect(200);
        assertThat(found(editor, "whose=MINE")).containsExactly("لي", "معاد");
        assertThat(found(editor, "whose=RETURNED")).containsExactly("معاد");
        assertThat(found(desk.editor(), "whose=MINE")).isEmpty();
        assertThat(found(editor, "whose=READ")).isEmpty();
    }

    @Test
    void whereEveryoneReadsAloneAsManyMustBeDoneAsTheCorpusAsksFor() {
        Desk blind = new Desk(admin().post(
                        "/corpora",
                        Map.of("name", Api.fresh("مستقلة"), "mode", "INDEPENDENT", "annotatorsPerArticle", 2))
                .expect(201)
                .id());
        String article = blind.article();
        blind.editor().post("/articles/" + article + "/assignment/send", null).expect(200);
        assertThat(admin().all(blind.path() + "/articles?stage=OPEN")).hasSize(1);
        blind.editor().post("/articles/" + article + "/assignment/send", null).expect(200);
        assertThat(admin().all(blind.path() + "/articles?stage=OPEN")).isEmpty();
        assertThat(admin().all(blind.path() + "/articles?stage=IN_REVIEW")).hasSize(1);
    }

    @Test
    void narrowsALongListWithoutLosingOrRepeatingAny() {
        Caller editor = desk.editor();
        for (int i = 0; i < 7; i++) {
            String article = add("خبر " + i, "قال الوزير رقم " + i);
            if (i % 2 == 0) {
                editor.post("/articles/" + article + "/assignment/send", null).expect(200);
            }
        }
        assertThat(found(editor, "stage=DONE")).containsExactly("خبر 0", "خبر 2", "خبر 4", "خبر 6");
        assertThat(found(editor, "stage=OPEN&q=" + URLEncoder.encode("الوزير", StandardCharsets.UTF_8)))
                .containsExactly("خبر 1", "خبر 3", "خبر 5");
    }

    @Test
    void theTrashListsWhatWasPutAwayUntilItIsRestored() {
        String first = add("الأول", "قال الوزير.");
        String second = add("الثاني", "قال الوزير.");
        add("الباقي", "قال الوزير.");
        Caller editor = desk.editor();
        for (String id : new String[] {first, second}) {
            editor.seeing("*").delete("/articles/" + id).expect(204);
        }
        assertThat(editor.all(desk.path() + "/trash", 1))
                .extracting(deleted -> deleted.path("title").asString())
                .containsExactly("الثاني", "الأول");
        assertThat(searched("الوزير")).containsExactly("الباقي");
        desk.reader().get(desk.path() + "/trash").refused(403, "role-needed");
        Api.member().get(desk.path() + "/trash").refused(404, "not-found");
        editor.post("/articles/" + first + "/restore", null).expect(200);
        assertThat(editor.all(desk.path() + "/trash"))
                .extracting(deleted -> deleted.path("title").asString())
                .containsExactly("الثاني");
        assertThat(found(editor, "")).containsExactly("الأول", "الباقي");
    }

    @Test
    void whatIsSavedInAnArticleThatWasPutAwayMeanwhileIsRefused() {
        Caller editor = desk.editor();
        String article = desk.article();
        Answer mark = editor.mark(article, "CLAIM", 14, 27).expect(201);
        admin().seeing("*").delete("/articles/" + article).expect(204);
        Answer refused = editor.mark(article, "FIGURE", 14, 16).refused(409, "article-deleted");
        assertThat(refused.text("detail")).contains("سلة المحذوفات");
        Caller seeing = editor.seeing(mark.etag());
        seeing.patch("/annotations/" + mark.id(), Map.of("end", 16)).refused(409, "article-deleted");
        seeing.delete("/annotations/" + mark.id()).refused(409, "article-deleted");
        desk.reader().mark(article, "CLAIM", 14, 27).refused(404, "not-found");
        editor.get("/articles/" + article).refused(404, "not-found");
    }

    @Test
    void marksPiledOnALetterAreKeptAndSaid() {
        String text = "قا" + "\u064B".repeat(500) + "ل الوزير.";
        Answer made = admin().post(path, Map.of("title", "خبر", "text", text)).expect(201);
        assertThat(made.json().at("/warnings/0/code").asString()).isEqualTo("piled-marks");
        assertThat(admin().get("/articles/" + made.id()).text("text")).isEqualTo(text);
        admin().post(path, Map.of("title", "خبر", "text", "قَا" + "\u064B".repeat(16) + "ل"))
                .expect(201);
        assertThat(searched("قال الوزير")).isNotEmpty();
    }

    /** Row 32: what a text hides is evidence. */
    @ParameterizedTest
    @ValueSource(strings = {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"})
    void signsThatTurnTheDirectionAreKeptAndSaid(String sign) {
        String text = "قال " + sign + "الوزير إن 40 طائرة.";
        Answer made = admin().post(path, Map.of("title", "خبر", "text", text)).expect(201);
        assertThat(made.json().at("/warnings/0/code").asString()).isEqualTo("direction-signs");
        assertThat(admin().get("/articles/" + made.id()).text("text")).isEqualTo(text);
        assertThat(admin().get(desk.path() + "/export?format=jsonl").body()).contains(sign);
    }

    @Test
    void marksOfDirectionAreNoWarning() {
        Answer made = admin().post(path, Map.of("title", "خبر", "text", "قال\u200E الوزير\u200F إن\u061C 40."))
                .expect(201);
        assertThat(made.json().path("warnings")).isEmpty();
    }

    @Test
    void oddEmptyLinesAreKeptAndSaid() {
        String text = "عنوان\n\n\n\nقال الوزير.";
        Answer made = admin().post(path, Map.of("title", "خبر", "text", text)).expect(201);
        assertThat(made.json().path("warnings").get(0).path("code").asString()).isEqualTo("blank-paragraphs");
        assertThat(admin().get("/articles/" + made.id()).text("text")).isEqualTo(text);
    }
}
