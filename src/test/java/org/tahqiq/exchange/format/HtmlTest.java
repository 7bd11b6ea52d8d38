package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.Source;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.text.TextSpan;

/** The page that readers get: nothing in it runs, and nothing in it is not for them. */
class HtmlTest {

    private static final Origin LAYLA = new Origin(new UUID(0, 3), "ليلى");
    private static final String TEXT = "قال <script>alert(1)</script> إن 40 طائرة وصلت.\nثم غادرت.";

    private static CorpusDocument.Mark mark(int id, Tag tag, String words) {
        int start = TEXT.indexOf(words);
        return new CorpusDocument.Mark(
                new UUID(0, id), tag, new TextSpan(start, start + words.length()), LAYLA, tag.noFields());
    }

    private static Document page(WorkState state) throws IOException {
        CorpusDocument article = new CorpusDocument(
                new UUID(0, 1),
                1,
                TEXT,
                new Article.Description(
                        "<img src=x onerror=alert(1)>",
                        "مراسل",
                        new Source("الصحيفة", "https://example.org/a"),
                        null,
                        "ar"),
                List.of(mark(4, Tag.CLAIM, "40 طائرة وصلت"), mark(5, Tag.FIGURE, "40 طائرة")),
                List.of(),
                List.of(new CorpusDocument.Checked(
                        new UUID(0, 4),
                        null,
                        new ReviewTransferService.Dossier(
                                new ReviewTransferService.Stand(state, null, null, null),
                                List.of(new ReviewTransferService.Judged(
                                        new Verdict.Given("FALSE", List.of(), "لم تصل.", "HIGH", null),
                                        LAYLA,
                                        Instant.EPOCH)),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()))));
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(FormatContract.write(new Html(), List.of(article))))) {
            assertThat(zip.getNextEntry().getName()).endsWith(".html");
            return Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void showsTheWholeTextWithItsMarksFromRightToLeft() throws IOException {
        Document page = page(WorkState.PUBLISHED);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select(".text p").stream().map(Element::wholeText)).containsExactly(TEXT.split("\n"));
        assertThat(page.select("mark.claim").stream().map(Element::wholeText)).containsExactly("40 طائرة", " وصلت");
        assertThat(page.select("mark.figure").text()).isEqualTo("40 طائرة");
    }

    @Test
    void nothingInItRunsOrComesFromElsewhere() throws IOException {
        Document page = page(WorkState.PUBLISHED);
        assertThat(page.select("script, img, iframe, link, object, [onerror], [src]"))
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void verdictsAreForReadersOnceTheyArePublished() throws IOException {
        assertThat(page(WorkState.PUBLISHED).select("section").text())
                .contains("زائف")
                .contains("لم تصل.");
        assertThat(page(WorkState.CORRECTED).select("section")).hasSize(1);
        assertThat(page(WorkState.APPROVED).select("section")).isEmpty();
        assertThat(page(WorkState.RETRACTED).select("section")).isEmpty();
    }
}
