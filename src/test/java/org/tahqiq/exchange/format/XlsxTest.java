package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** What a workbook has that a table of text has not: full cells, hidden characters, cells that calculate. */
class XlsxTest {

    private static CorpusDocument article(String title, String text) {
        return new CorpusDocument(
                new UUID(0, 1),
                1,
                text,
                new Article.Description(title, null, null, null, "ar"),
                List.of(new CorpusDocument.Mark(
                        new UUID(0, 2),
                        Tag.CLAIM,
                        new TextSpan(text.length() - 3, text.length()),
                        new Origin(new UUID(0, 3), "ليلى"),
                        Tag.CLAIM.noFields())),
                List.of(),
                List.of());
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }

    @Test
    void aTextThatNoCellHoldsGoesOnInTheRowsBelow() throws IOException {
        // An emoji lies across the place where the first cell is full.
        List<CorpusDocument> corpus = List.of(article("طويل", "ا".repeat(32_766) + "😀" + "ب".repeat(70_000) + "قال"));
        byte[] file = FormatContract.write(new Xlsx().raw(), corpus);
        assertThat(rows(file)).hasSize(1 + 4);
        assertThat(rows(file))
                .allSatisfy(row -> assertThat(row.stream())
                        .allMatch(cell -> cell == null || cell.getText().length() <= 32_767));
        assertThat(FormatContract.read(new Xlsx(), file)).isEqualTo(corpus);
    }

    @Test
    void whatXmlCannotHoldAndWhatLooksLikeItComeBack() throws IOException {
        List<CorpusDocument> corpus = List.of(article("_x0041_", " \u0001_x0001__x005F_x0041_\uFFFD\u2028\u0085 قال"));
        assertThat(FormatContract.read(new Xlsx(), FormatContract.write(new Xlsx().raw(), corpus)))
                .isEqualTo(corpus);
    }

    @Test
    void noCellIsTakenForAFormulaAndSuchABookIsNotRead() throws IOException {
        byte[] file = FormatContract.write(new Xlsx(), List.of(article("=1+1", "=cmd قال")));
        assertThat(rows(file).get(1).getCellText(2)).isEqualTo("'=1+1");
        assertThatThrownBy(() -> FormatContract.read(new Xlsx(), file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("csv-guarded"));
    }
}
