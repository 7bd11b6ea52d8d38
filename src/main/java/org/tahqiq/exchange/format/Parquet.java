package org.tahqiq.exchange.format;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.store.OwnProcess;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;

/** The table of {@link Csv} with its cells as they are, for tools that compute with columns: pandas, DuckDB, Spark. */
@Component
class Parquet implements Format {

    private static final Card CARD = new Card(
            "parquet", "application/vnd.apache.parquet", "parquet", OffsetUnit.CODEPOINT, List.of("gold"), true);

    private static final OwnProcess PROCESS =
            new OwnProcess(ParquetReader.class, "parquet-busy", 512, Duration.ofSeconds(30));
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

    /** From a copy on disk, because what a Parquet file holds is told at its end, and by a process of its own. */
    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        CsvParts.copied(in, file -> {
            Path rows = Files.createTempFile("tahqiq", ".rows");
            try {
                if (PROCESS.read(file, rows)) {
                    CsvParts.read(row -> read(rows, row), each);
                } else {
                    each.part(1, () -> {
                        throw Refusal.invalid("parquet-broken");
                    });
                }
            } finally {
                Files.delete(rows);
            }
        });
    }

    private static void read(Path rows, CsvParts.RowReader each) throws IOException {
        try (DataInputStream written =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(rows), 1 << 16))) {
            ParquetReader.read(written, each);
        }
    }
}
