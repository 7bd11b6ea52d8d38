package org.tahqiq.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Spreadsheet;

/**
 * Numbers in rows and columns, as they are shown, drawn and saved.
 *
 * @param rowTitle what the rows are
 */
public record NumberTable(String rowTitle, List<Column> columns, List<Row> rows) {

    private static final char MARK = '\uFEFF';

    /** @param colour the property of the stylesheet its bars are drawn in; null for a column that is only read */
    public record Column(String title, @Nullable String colour) {}

    public record Row(String title, List<Cell> cells) {}

    /**
     * A number.
     *
     * @param number null where there is none
     * @param link the list of what it counts; empty for a number that is only read
     */
    public record Cell(@Nullable BigDecimal number, String link) {

        /** A number that is only read. */
        public static Cell of(long count) {
            return of(count, "");
        }

        public static Cell of(long count, String link) {
            return new Cell(BigDecimal.valueOf(count), link);
        }

        public boolean leads() {
            return number != null && number.signum() != 0 && !link.isEmpty();
        }
    }

    /** In UTF-8 with a byte order mark, which is what a spreadsheet knows Arabic by; no cell begins to calculate. */
    public void writeCsv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(Stream.concat(Stream.of(rowTitle), columns.stream().map(Column::title))
                .toList());
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(Spreadsheet.guarded(row.title())));
            row.cells()
                    .forEach(cell ->
                            cells.add(cell.number() == null ? "" : cell.number().toPlainString()));
            csv.writeRecord(cells);
        }
        csv.flush();
    }
}
