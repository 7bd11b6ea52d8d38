package org.tahqiq.exchange.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
    private static final String GUARDED = "guarded";
    private static final String RAW = "raw";

    private static final Card GUARDED_CARD = card(List.of("cells"));
    private static final Card RAW_CARD = card(List.of());

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
        Parts parts = new Parts(each);
        // Bytes that are not UTF-8 are refused, not replaced.
        Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        try {
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
                parts.take(row);
            }
            parts.end();
        } catch (CharacterCodingException e) {
            parts.broken(Refusal.invalid("encoding-invalid", "UTF-8"));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e.getCause();
            }
            parts.broken(Refusal.invalid("encoding-invalid", "UTF-8"));
        } catch (CsvParseException e) {
            boolean encoding = e.getCause() instanceof CharacterCodingException;
            parts.broken(
                    encoding
                            ? Refusal.invalid("encoding-invalid", "UTF-8")
                            : Refusal.invalid("line-unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** Puts together the rows of an article: the one with the text, and those below it without. */
    private static final class Parts {

        private final PartReader each;
        private @Nullable Map<String, Integer> columns;
        private final List<CsvRow> rows = new ArrayList<>();
        private long begin = 1;
        private boolean usable = true;

        Parts(PartReader each) {
            this.each = each;
        }

        void take(CsvRecord row) {
            if (columns == null) {
                columns = header(row);
                return;
            }
            if (!usable) {
                return;
            }
            CsvRow read = CsvRow.read(row.getFields(), columns);
            boolean first = read.cell("text") != null
                    || rows.isEmpty()
                    || !Objects.equals(read.cell("article"), rows.getFirst().cell("article"));
            if (first) {
                end();
                begin = row.getStartingLineNumber();
            }
            rows.add(read);
        }

        private Map<String, Integer> header(CsvRecord row) {
            Map<String, Integer> names = new HashMap<>();
            for (int i = 0; i < row.getFieldCount(); i++) {
                names.putIfAbsent(row.getField(i).strip(), i);
            }
            CsvRow.needed().stream()
                    .filter(name -> !names.containsKey(name))
                    .findFirst()
                    .ifPresent(name -> {
                        usable = false;
                        broken(Refusal.invalid("csv-column", name));
                    });
            return names;
        }

        void end() {
            if (rows.isEmpty()) {
                return;
            }
            List<CsvRow> those = List.copyOf(rows);
            Map<String, Integer> header = Objects.requireNonNull(columns);
            rows.clear();
            each.part(begin, () -> {
                those.stream().filter(row -> row.isShort(header)).findFirst().ifPresent(row -> {
                    throw Refusal.invalid("line-unreadable", row.byColumn().size() + " < " + header.size());
                });
                if (those.stream().anyMatch(row -> !RAW.equals(row.cell("cells")))) {
                    throw Refusal.invalid("csv-guarded");
                }
                if (those.getFirst().hadOtherThan(those.size())) {
                    throw Refusal.invalid("line-unreadable", "rows ≠ " + those.size())
                            .at("rows");
                }
                return ArticleJson.document(CsvRow.line(those));
            });
        }

        /** What follows cannot be read, and the article at hand may go on there: it stays out. */
        void broken(Refusal refusal) {
            rows.clear();
            each.part(begin, () -> {
                throw refusal;
            });
        }
    }
}
