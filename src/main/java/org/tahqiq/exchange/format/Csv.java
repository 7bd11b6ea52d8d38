package org.tahqiq.exchange.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Spreadsheet;

/**
 * A table, a row for each annotation (RFC 4180, UTF-8 with a byte order mark, without which Excel shows Arabic as noise). The
 * first row of an article also holds its text; an article without annotations is that row alone.
 *
 * <p>As it is, for people with a spreadsheet: a cell that would be run as a formula gets a {@code '} before it. {@link #raw}
 * leaves the cells as they are, and only that can be read back.
 */
@Component
class Csv implements Format {

    private static final char MARK = '\uFEFF';
    private static final int LONGEST_RECORD = 64 << 20;
    static final String GUARDED = "guarded";
    static final String RAW = "raw";

    private static final Card GUARDED_CARD = card(List.of("cells", "gold"));
    private static final Card RAW_CARD = card(List.of("gold"));

    private final boolean guards;

    Csv() {
        this(true);
    }

    private Csv(boolean guards) {
        this.guards = guards;
    }

    private static Card card(List<String> loses) {
        return new Card("csv", "text/csv", "csv", OffsetUnit.CODEPOINT, loses, true);
    }

    @Override
    public Card card() {
        return guards ? GUARDED_CARD : RAW_CARD;
    }

    @Override
    public Format raw() {
        return new Csv(false);
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        try {
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(CsvRow.columns());
            UnaryOperator<String> guard = guards ? Spreadsheet::guarded : UnaryOperator.identity();
            while (corpus.hasNext()) {
                for (CsvRow row : CsvRow.of(ArticleJson.line(corpus.next()), guards ? GUARDED : RAW)) {
                    csv.writeRecord(row.cells().stream().map(guard).toList());
                }
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        CsvParts.copied(in, copy -> CsvParts.read(rows -> read(copy, rows), each));
    }

    /** Bytes that are not UTF-8 are refused, not replaced. */
    private static void read(Path file, CsvParts.RowReader each) throws IOException {
        long line = 0;
        try (BufferedReader text = Files.newBufferedReader(file)) {
            text.mark(1);
            if (text.read() != MARK) {
                text.reset();
            }
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .maxBufferSize(LONGEST_RECORD)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text);
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                each.row(line, row.getFields());
            }
        } catch (CharacterCodingException e) {
            throw encodingInvalid();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? encodingInvalid() : e;
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? encodingInvalid()
                    : Refusal.invalid("csv-unreadable", line, LONGEST_RECORD >> 20);
        }
    }

    private static Refusal encodingInvalid() {
        return Refusal.invalid("encoding-invalid", "UTF-8");
    }
}
