package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.store.Workbook;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Spreadsheet;

/**
 * The table of {@link Csv} as a workbook, right to left. A cell holds 32,767 characters at most (Excel's limit): what is longer goes on
 * in the same column of the rows below, whose {@code cells} says {@code more}.
 */
@Component
class Xlsx implements Format {

    private static final Card GUARDED_CARD = card(List.of("cells", "gold"));
    private static final Card RAW_CARD = card(List.of("gold"));
    private static final String MORE = "more";
    /** A whole corpus may be one file of the workbook. */
    private static final long LONGEST_SHEET = 4L << 30;

    private static final int LONGEST_ROW = 64 << 20;

    private final boolean guards;

    Xlsx() {
        this(true);
    }

    private Xlsx(boolean guards) {
        this.guards = guards;
    }

    private static Card card(List<String> loses) {
        return new Card(
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "xlsx",
                OffsetUnit.CODEPOINT,
                loses,
                true);
    }

    @Override
    public Card card() {
        return guards ? GUARDED_CARD : RAW_CARD;
    }

    @Override
    public Format raw() {
        return new Xlsx(false);
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        UnaryOperator<String> guard = guards ? Spreadsheet::guarded : UnaryOperator.identity();
        XlsxBook book = new XlsxBook(out, CsvRow.columns());
        while (corpus.hasNext()) {
            for (CsvRow row : CsvRow.of(ArticleJson.line(corpus.next()), guards ? Csv.GUARDED : Csv.RAW)) {
                for (List<String> part : parts(row.cells().stream().map(guard).toList())) {
                    book.row(part);
                }
            }
        }
        book.finish();
    }

    /** The row, and below it what its cells cannot hold. */
    private static List<List<String>> parts(List<String> cells) {
        List<List<String>> parts = new ArrayList<>();
        List<String> rest = cells;
        while (rest.stream().anyMatch(cell -> !cell.isEmpty())) {
            List<String> part = new ArrayList<>(
                    rest.stream().map(cell -> cell.substring(0, cut(cell))).toList());
            if (!parts.isEmpty()) {
                part.set(CsvRow.columns().indexOf(CsvRow.CELLS), MORE);
            }
            rest = rest.stream().map(cell -> cell.substring(cut(cell))).toList();
            parts.add(part);
        }
        return parts;
    }

    /** Where the cell is full; never within a surrogate pair. */
    private static int cut(String cell) {
        if (cell.length() <= XlsxBook.LONGEST_CELL) {
            return cell.length();
        }
        boolean inPair = Character.isHighSurrogate(cell.charAt(XlsxBook.LONGEST_CELL - 1));
        return inPair ? XlsxBook.LONGEST_CELL - 1 : XlsxBook.LONGEST_CELL;
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        Archive.checked(in, LONGEST_SHEET, file -> CsvParts.read(rows -> read(file, rows), each));
    }

    private static void read(Path file, CsvParts.RowReader each) throws IOException {
        Lines lines = new Lines(each);
        Workbook.read(file, lines::take);
        lines.end();
    }

    /** Puts rows and what goes on below them together. The sheets of a book have the same columns; the first says which. */
    private static final class Lines {

        private final CsvParts.RowReader rows;
        private List<String> header = List.of();
        private List<String> whole = List.of();
        private long begin;

        Lines(CsvParts.RowReader rows) {
            this.rows = rows;
        }

        void take(int sheet, long line, List<String> cells) {
            if (line == 1) {
                if (sheet == 0) {
                    header = cells;
                    rows.row(1, header);
                }
                return;
            }
            List<String> row = new ArrayList<>(cells);
            while (row.size() < header.size()) {
                row.add("");
            }
            int how = header.indexOf(CsvRow.CELLS);
            if (how >= 0 && !whole.isEmpty() && row.get(how).equals(MORE)) {
                join(row, how);
            } else {
                end();
                whole = row;
                begin = line;
            }
        }

        private void join(List<String> row, int how) {
            for (int i = 0; i < header.size(); i++) {
                if (i != how && !row.get(i).isEmpty()) {
                    whole.set(i, whole.get(i) + row.get(i));
                }
            }
            if (whole.stream().mapToLong(String::length).sum() > LONGEST_ROW) {
                throw Refusal.invalid("line-too-long", LONGEST_ROW >> 20);
            }
        }

        void end() {
            if (whole.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.row(begin, whole);
            }
            whole = List.of();
        }
    }
}
