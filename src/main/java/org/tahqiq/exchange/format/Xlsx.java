package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Spreadsheet;

/**
 * The table of {@link Csv} as a workbook, right to left. A cell holds 32,767 characters at most (Excel's limit): what is longer goes on
 * in the same column of the rows below, whose {@code cells} says {@code more}.
 */
@Component
class Xlsx implements Format {

    private static final Card GUARDED_CARD = card(List.of("cells"));
    private static final Card RAW_CARD = card(List.of());
    private static final String MORE = "more";
    /** A whole corpus may be one file of the workbook. */
    private static final long LONGEST_SHEET = 4L << 30;

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
            List<String> part = new ArrayList<>(rest.stream()
                    .map(cell -> cell.substring(0, cut(cell)))
                    .toList());
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
        Archive.checked(in, LONGEST_SHEET, file -> {
            CsvParts parts = new CsvParts(each);
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
                for (Sheet sheet : book.getSheets().toList()) {
                    try (Stream<Row> rows = sheet.openStream()) {
                        read(rows.iterator(), sheet.getIndex() == 0, parts);
                    }
                }
                parts.end();
            } catch (ExcelReaderException | UncheckedIOException e) {
                parts.broken(Refusal.invalid("line-unreadable", String.valueOf(e.getMessage())));
            }
        });
    }

    /** The sheets of a book have the same columns; the first says which. */
    private static void read(Iterator<Row> rows, boolean isFirst, CsvParts parts) {
        if (!rows.hasNext()) {
            return;
        }
        List<String> header = cells(rows.next(), 0);
        if (isFirst) {
            parts.take(1, header);
        }
        int cells = header.indexOf(CsvRow.CELLS);
        List<String> whole = List.of();
        long line = 1;
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> part = cells(row, header.size());
            if (cells >= 0 && !whole.isEmpty() && part.get(cells).equals(MORE)) {
                whole = joined(whole, part, cells);
            } else {
                take(parts, line, whole);
                whole = part;
                line = row.getRowNum();
            }
        }
        take(parts, line, whole);
    }

    private static void take(CsvParts parts, long line, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            parts.take(line, cells);
        }
    }

    private static List<String> joined(List<String> whole, List<String> part, int cells) {
        List<String> joined = new ArrayList<>(whole);
        for (int i = 0; i < joined.size(); i++) {
            joined.set(i, i == cells ? joined.get(i) : joined.get(i) + part.get(i));
        }
        return joined;
    }

    private static List<String> cells(Row row, int columns) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            while (cells.size() <= cell.getColumnIndex()) {
                cells.add("");
            }
            cells.set(cell.getColumnIndex(), XlsxBook.plain(cell.getText()));
        }
        return cells;
    }
}
