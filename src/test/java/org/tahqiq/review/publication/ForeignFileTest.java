package org.tahqiq.review.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.text.Refusal;

class ForeignFileTest {

    private static final String ONE = """
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://a.example/1",
             "claimReviewed": "وصلت 40 طائرة", "datePublished": "2023-01-05T10:00:00+03:00",
             "author": {"@type": "Organization", "name": "مرصد الأخبار"},
             "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "الوزير"}, "datePublished": "2023-01-04"},
             "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "alternateName": "خطأ"}}""";

    private static final String FEED = """
            {"claims": [{"text": "وصلت 40 طائرة", "claimant": "الوزير", "claimDate": "2023-01-04T00:00:00Z",
              "claimReview": [{"publisher": {"name": "مرصد الأخبار", "site": "a.example"}, "url": "https://a.example/1",
                "title": "لم تصل", "reviewDate": "2023-01-05T00:00:00Z", "textualRating": "خطأ", "languageCode": "ar"}]}],
             "nextPageToken": "abc"}""";

    private static final ForeignReview.Content SAID = new ForeignReview.Content(
            "https://a.example/1",
            "وصلت 40 طائرة",
            "مرصد الأخبار",
            "الوزير",
            "خطأ",
            LocalDate.of(2023, 1, 4),
            LocalDate.of(2023, 1, 5));

    @TempDir
    Path folder;

    private Path file(String text, Charset charset) {
        try {
            return Files.write(folder.resolve("file"), text.getBytes(charset));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<ForeignReview.Content> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private List<ForeignReview.Content> read(String text, Charset charset) {
        List<ForeignReview.Content> read = new ArrayList<>();
        long many = ForeignFile.read(file(text, charset), (position, check) -> {
            read.add(check.get().content());
            assertThat(position).isEqualTo(read.size());
        });
        assertThat(many).isEqualTo(read.size());
        return read;
    }

    @Test
    void everyShapeSaysTheSame() {
        for (String shape : List.of(
                ONE,
                "\uFEFF" + ONE,
                "[" + ONE + "]",
                "[[" + ONE + "]]",
                "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"NewsArticle\"}, " + ONE + "]}",
                "[{\"@graph\": [{\"@type\": \"Organization\"}, " + ONE + "]}]",
                "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"@type\": \"DataFeedItem\", \"item\": [" + ONE
                        + "]}]}",
                "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"@type\": \"DataFeedItem\", \"item\": " + ONE
                        + "}]}",
                FEED,
                "<!doctype html><html><head><meta charset=utf-8><script type=\"application/ld+json\">" + ONE
                        + "</script></head><body>لم تصل</body></html>",
                ONE.replace("\"ClaimReview\"", "[\"ClaimReview\", \"Review\"]"),
                ONE.replace("\"ClaimReview\"", "\"http://schema.org/ClaimReview\""),
                ONE.replace("{\"@type\": \"Organization\", \"name\": \"مرصد الأخبار\"}", "\"مرصد الأخبار\""),
                ONE.replace("{\"@type\": \"Person\", \"name\": \"الوزير\"}", "[{\"name\": {\"@value\": \"الوزير\"}}]"),
                ONE.replace("\"https://a.example/1\"", "{\"@id\": \"https://a.example/1\"}"))) {
            assertThat(read(shape)).as(shape).containsExactly(SAID);
        }
        assertThat(read(ONE, StandardCharsets.UTF_16BE)).containsExactly(SAID);
    }

    @Test
    void aLineForEachCheckIsReadToo() {
        String line = ONE.replace("\n", "");
        assertThat(read(line + "\n" + line + "\n")).containsExactly(SAID, SAID);
    }

    @Test
    void aClaimCheckedTwiceIsTwoChecks() {
        String twice = FEED.replace(
                "\"claimReview\": [{",
                "\"claimReview\": [{\"publisher\": {\"site\": \"b.example\"},"
                        + " \"url\": \"https://b.example/9\", \"textualRating\": \"مضلل\"}, {");
        assertThat(read(twice)).extracting(ForeignReview.Content::desk).containsExactly("b.example", "مرصد الأخبار");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"claims\": []}", "{\"@graph\": []}"})
    void anEmptyFeedHasNoChecksAndIsNoFault(String empty) {
        assertThat(read(empty)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                                   | claimreviews-none",
                "ليس هذا JSON                       | claimreviews-unreadable",
                "[{\"@type\": \"ClaimReview\"}      | claimreviews-unreadable",
                "17                                 | claimreviews-none",
                "{}                                 | claimreviews-none",
                "{\"@type\": \"NewsArticle\"}       | claimreviews-none",
                "<html><body>لا شيء</body></html>   | claimreviews-none",
            })
    void aFileThatIsNoneOfTheseIsRefusedWhole(String text, String code) {
        assertRefused(text == null ? "" : text, code);
    }

    @Test
    void whatIsMadeToFillTheMemoryIsRefused() {
        assertRefused("[".repeat(100_000), "claimreviews-large");
        assertRefused("[\"" + "س".repeat(1_500_000) + "\"]", "claimreviews-large");
        assertRefused("[" + "[],".repeat(3_000_000) + "[]]", "claimreviews-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"https://a.example/1\"  | \"javascript:alert(1)\"        | url",
                "\"https://a.example/1\"  | \"https://me:you@a.example/1\" | url",
                "\"وصلت 40 طائرة\"        | \"  \"                         | missing",
                "\"وصلت 40 طائرة\"        | 7                              | missing",
                "\"خطأ\"                  | null                           | missing",
                "\"مرصد الأخبار\"         | \"مرصد\u202Eرابخألا\"          | direction-override",
                "\"وصلت 40 طائرة\"        | \"وصلت\\u0000\"                | text-invalid",
            })
    void aCheckThatCannotBeKeptSaysWhy(String part, String instead, String code) {
        String bad = ONE.replace(part, instead);
        assertThat(bad).isNotEqualTo(ONE);
        assertThatThrownBy(() -> read(bad))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aDateThatIsNoneIsLeftOutAndTheHostStandsForADeskWithoutAName() {
        String odd = ONE.replace("\"2023-01-04\"", "\"أمس الأول يا جماعة\"")
                .replaceAll("\"author\": [^}]*\"مرصد[^}]*},", "");
        ForeignReview.Content said = read(odd).getFirst();
        assertThat(said.claimedOn()).isNull();
        assertThat(said.desk()).isEqualTo("a.example");
    }

    private void assertRefused(String text, String code) {
        assertThatThrownBy(() -> ForeignFile.read(file(text, StandardCharsets.UTF_8), (position, check) -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
