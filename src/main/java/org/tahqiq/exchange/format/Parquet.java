package org.tahqiq.exchange.format;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;

/** The table of {@link Csv} with its cells as they are, for tools that compute with columns: pandas, DuckDB, Spark. */
@Component
class Parquet implements Format {

    private static final Card CARD = new Card(
            "parquet", "application/vnd.apache.parquet", "parquet", OffsetUnit.CODEPOINT, List.of("gold"), true);

    static {
        // What strangers packed goes to the JDK's inflater, not to whatever native library is about.
        System.setProperty("hardwood.uselibdeflate", "false");
    }

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(20));
    private static final Set<String> NUMBERS = Set.of("version", "start", "end", "rows");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        ParquetTable table = new ParquetTable(out, CsvRow.columns(), NUMBERS);
        while (corpus.hasNext()) {
            for (CsvRow row : CsvRow.of(ArticleJson.line(corpus.next()), Csv.RAW)) {
                table.row(row.cells());
            }
        }
        table.finish();
    }

    /** From a copy on disk: what a Parquet file holds is told at its end. */
    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        CsvParts.copied(in, copy -> CsvParts.read(rows -> read(copy, rows), each));
    }

    private static void read(Path file, CsvParts.RowReader each) throws IOException {
        ParquetFileReader parquet = asked(() -> open(file));
        try {
            RowReader rows = asked(parquet::rowReader);
            try {
                read(parquet, rows, each);
            } finally {
                closed(rows);
            }
        } finally {
            closed(parquet);
        }
    }

    private static void read(ParquetFileReader parquet, RowReader rows, CsvParts.RowReader each) throws IOException {
        if (!parquet.getFileSchema().isFlatSchema()) {
            throw Refusal.invalid("parquet-nested");
        }
        List<String> names = parquet.getFileSchema().getColumns().stream()
                .map(ColumnSchema::name)
                .toList();
        each.row(1, names);
        for (long line = 1; asked(rows::hasNext); line++) {
            List<String> cells = asked(() -> {
                rows.next();
                return IntStream.range(0, names.size())
                        .mapToObj(i -> rows.isNull(i) ? "" : String.valueOf(rows.getValue(i)))
                        .toList();
            });
            each.row(line, cells);
        }
    }

    /** That waits for the threads that read, too. */
    private static void closed(AutoCloseable opened) {
        asked(() -> {
            try {
                opened.close();
                return true;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static ParquetFileReader open(Path file) {
        try {
            return ParquetFileReader.open(InputFile.of(file));
        } catch (IOException e) {
            throw Refusal.invalid("parquet-broken");
        }
    }

    /**
     * What the library answers; whatever it throws at a broken file says that the file is broken, and so does no answer: at some
     * wrong lengths of pages its own thread (hardwood 1.0.1) never comes to an end.
     */
    private static <T> T asked(Supplier<T> question) {
        try {
            return PATIENCE.await(question);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            throw Refusal.invalid("parquet-broken");
        }
    }
}
