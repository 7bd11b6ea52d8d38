package org.tahqiq.search.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import tools.jackson.databind.JsonNode;

/** What scripts find. */
class SearchApiTest {

    private final Api.Desk desk = Api.desk();
    private final Caller reader = desk.reader();

    /** The index follows the changes: what is asked for comes within a moment. */
    static <T> T soon(Supplier<T> ask, java.util.function.Predicate<T> there) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        T answer = ask.get();
        while (!there.test(answer) && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            answer = ask.get();
        }
        return answer;
    }

    private List<JsonNode> found(Caller who, String words, String more) {
        return who.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more)
                .expect(200)
                .items();
    }

    private List<JsonNode> soonFound(String words, String more) {
        return soon(() -> found(reader, words, more), items -> !items.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            الصحه            | الصحّةِ
            إنّ              | أنَّ
            42000            | ٤٢٬٠٠٠
            ٤٢٠٠٠            | ٤٢٬٠٠٠
            ۴۲۰۰۰            | ٤٢٬٠٠٠
            مستشفي           | مستشفى
            مرتزقة           | مرتـ ـزقة
            مـــرتزقة        | مرتـ ـزقة
            وزارة            | الوزارة
            قيمة             | بقيمةِ
            26               | 26
            """)
    void findsTheWordsAsTheyStandWithTheirMarks(String asked, String written) {
        String text = "🩺 أعلنت الوزارة أنَّ وزيرَ الصحّةِ زار مستشفى فيه ٤٢٬٠٠٠ مريض بقيمةِ بـ26، ومعه مرتـ ـزقة.";
        String article = desk.article(text);
        List<JsonNode> hits = soonFound(asked, "&in=articles&corpus=" + desk.corpus());
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.path("kind").asString()).isEqualTo("article");
            assertThat(hit.path("id").asString()).isEqualTo(article);
            assertThat(hit.path("article").asString()).isEqualTo(article);
            assertThat(hit.path("corpus").asString()).isEqualTo(desk.corpus());
            JsonNode mark = hit.path("marks").get(0);
            assertThat(mark.path("quote").asString()).isEqualTo(written);
            int[] points = text.codePoints().toArray();
            int start = mark.path("start").asInt();
            assertThat(new String(points, start, mark.path("end").asInt() - start))
                    .isEqualTo(written);
        });
        JsonNode utf16 = found(reader, asked, "&offsets=utf16&corpus=" + desk.corpus())
                .getFirst()
                .path("marks")
                .get(0);
        assertThat(text.substring(utf16.path("start").asInt(), utf16.path("end").asInt()))
                .isEqualTo(written);
    }

    @Test
    void aPhraseIsFoundAsItStands() {
        String near = desk.article("قال وزير الدفاع إن الوزير سافر.");
        desk.article("الدفاع عن الوطن، قال وزير آخر.");
        soon(() -> found(reader, "وزير الدفاع", "&corpus=" + desk.corpus()), items -> items.size() == 2);
        assertThat(found(reader, "«وزيرُ الدفاع»", "&corpus=" + desk.corpus()))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.path("id").asString()).isEqualTo(near);
                    assertThat(hit.at("/marks/0/quote").asString()).isEqualTo("وزير الدفاع");
                    assertThat(hit.path("marks").size()).isEqualTo(1);
                });
    }

    @Test
    void claimsAndAnnotationsAreFoundInTheOffsetsOfTheirArticle() {
        String article = desk.article();
        Caller editor = desk.editor();
        String claim = editor.post(
                        "/articles/" + article + "/annotations",
                        Map.of(
                                "tag",
                                "CLAIM",
                                "start",
                                14,
                                "end",
                                27,
                                "fields",
                                Map.of("wording", "هبطت أربعون مقاتلة")))
                .expect(201)
                .id();
        String figure = editor.mark(article, "FIGURE", 14, 22).expect(201).id();
        List<JsonNode> both = soon(
                () -> found(reader, "طائره", "&in=annotations,claims&corpus=" + desk.corpus()),
                items -> items.size() == 3);
        assertThat(both)
                .extracting(hit -> hit.path("kind").asString() + hit.path("id").asString())
                .containsExactlyInAnyOrder("claim" + claim, "annotation" + claim, "annotation" + figure);
        assertThat(both).allSatisfy(hit -> {
            assertThat(hit.at("/marks/0/quote").asString()).isEqualTo("طائرة");
            assertThat(hit.at("/marks/0/start").asInt()).isEqualTo(17);
            assertThat(hit.path("start").asInt()).isEqualTo(14);
        });
        assertThat(found(reader, "مقاتلة", "&in=claims")).singleElement().satisfies(hit -> {
            assertThat(hit.path("state").asString()).isEqualTo("CANDIDATE");
            assertThat(hit.path("wording").asString()).isEqualTo("هبطت أربعون مقاتلة");
            assertThat(hit.path("quote").asString()).isEqualTo("40 طائرة وصلت");
        });
    }

    @Test
    void whatIsDeletedIsNotFoundUntilItIsBack() {
        String article = desk.article("خبر عن السنجاب الأزرق.");
        soonFound("السنجاب", "");
        Caller curator = desk.curator();
        curator.seeing("*").delete("/articles/" + article).expect(204);
        assertThat(found(reader, "السنجاب", "")).isEmpty();
        assertThat(soon(() -> found(reader, "السنجاب", ""), List::isEmpty)).isEmpty();
    }

    @Test
    void othersCorporaAreNeverFound() {
        String article = desk.article("كلمة فريدة: القندلفت.");
        soonFound("القندلفت", "");
        assertThat(found(Api.desk().reader(), "القندلفت", "")).isEmpty();
        Api.desk().reader().get("/search?q=a&corpus=" + desk.corpus()).refused(404);
        assertThat(found(Api.admin(), "القندلفت", ""))
                .extracting(hit -> hit.path("id").asString())
                .containsExactly(article);
        Api.nobody().get("/search?q=a").refused(401);
    }

    @Test
    void whoWorksBlindFindsOnlyTheirOwn() {
        Api.Desk independent = Api.desk("INDEPENDENT");
        String article = independent.article();
        Caller one = independent.editor();
        Caller other = independent.editor();
        one.mark(article, "FIGURE", 14, 22).expect(201);
        String query = "&in=annotations,claims&corpus=" + independent.corpus();
        assertThat(soon(() -> found(one, "طائرة", query), items -> !items.isEmpty()))
                .hasSize(1);
        assertThat(found(other, "طائرة", query)).isEmpty();
        assertThat(found(independent.curator(), "طائرة", query)).hasSize(1);
    }

    @Test
    void comesInPartsWithoutGapsOrRepeats() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            all.add(desk.article("الزنجبيل " + "حار ".repeat(i) + "جدًا."));
        }
        soon(() -> found(reader, "زنجبيل", ""), items -> items.size() == 7);
        List<JsonNode> parts = reader.all("/search?q=" + URLEncoder.encode("زنجبيل", StandardCharsets.UTF_8), 2);
        assertThat(parts).extracting(hit -> hit.path("id").asString()).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "*",
                "?:[]{}()^~!",
                "AND OR NOT",
                "a AND (",
                "\\",
                "title:x",
                "/.*/",
                "«",
                "~~~~",
                "+-&&||",
                "\u0000",
                "ـــ",
                "َََ",
                "\uFEFF\u200F",
                "؟",
                "' or 1=1 --",
                "<script>",
                "🩺",
                "[* TO *]",
                "x~9999999",
                "%",
                "_"
            })
    void noInputIsASyntaxError(String hostile) {
        reader.get("/search?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8))
                .expect(200);
        found(reader, hostile.repeat(200), "");
        found(reader, "قال " + hostile + " الوزير", "");
    }

    @Test
    void refusesWhatItCannotAnswer() {
        assertThat(reader.get("/search").refused(422, "missing").fields()).containsExactly("q");
        assertThat(reader.get("/search?q=%20").refused(422).fields()).containsExactly("q");
        assertThat(reader.get("/search?q=a&in=evidence")
                        .refused(422, "unknown-code")
                        .fields())
                .containsExactly("in");
        reader.get("/search?q=a&limit=0").refused(422, "limit");
        reader.get("/search?q=a&limit=501").refused(422, "limit");
        reader.get("/search?q=a&cursor=!").refused(422, "cursor");
        reader.get("/search?q=a&cursor=YWJj").refused(422, "cursor");
        reader.get("/search?q=a&corpus=x").refused(400);
        reader.get("/search?q=a&query=b").refused(400, "unknown-parameter");
        reader.get("/search?q=a&offsets=bytes").refused(422, "unknown-code");
    }

    @Test
    void aWordOfAMillionLettersIsFoundToo() {
        desk.article("ا" + "ب".repeat(100_000) + " الخاتمة العجيبة");
        assertThat(soonFound("العجيبة", "&corpus=" + desk.corpus())).hasSize(1);
    }
}
