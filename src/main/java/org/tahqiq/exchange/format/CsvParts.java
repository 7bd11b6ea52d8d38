package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.Format.PartReader;
import org.tahqiq.store.SafeZip;
import org.tahqiq.text.Refusal;

/** Puts together the rows of an article in a table: the one with the text, and those below it without. The first row names columns. */
final class CsvParts {

    private final PartReader each;
    private @Nullable Map<String, Integer> columns;
    private final List<CsvRow> rows = new ArrayList<>();
    private long begin = 1;

    private CsvParts(PartReader each) {
        this.each = each;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface RowReader {

        void row(long line, List<String> cells);
    }

    /** What holds rows. */
    @FunctionalInterface
    interface Table {

        /** @throws Refusal where it cannot be read any further */
        void read(RowReader each) throws IOException;
    }

    /** Reads a table twice: first only to its end, so that nothing is brought in of one that breaks on the way. */
    static void read(Table table, PartReader each) throws IOException {
        CsvParts first = new CsvParts((line, document) -> {});
        try {
            table.read(first::take);
        } catch (Refusal broken) {
            each.part(first.begin, () -> {
                throw broken;
            });
            return;
        }
        CsvParts parts = new CsvParts(each);
        table.read(parts::take);
        parts.end();
    }

    /** Keeps a copy on disk, for what is read twice or from its end. */
    static void copied(InputStream in, SafeZip.Reading reading) throws IOException {
        Path copy = Files.createTempFile("tahqiq", ".table");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            reading.read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    private void take(long line, List<String> cells) {
        if (columns == null) {
            columns = header(cells);
            return;
        }
        CsvRow read = CsvRow.read(cells, columns);
        boolean first = read.cell("text") != null
                || rows.isEmpty()
                || !Objects.equals(read.cell("article"), rows.getFirst().cell("article"));
        if (first) {
            end();
            begin = line;
        }
        rows.add(read);
    }

    private static Map<String, Integer> header(List<String> cells) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            names.putIfAbsent(cells.get(i).strip(), i);
        }
        CsvRow.needed().stream()
                .filter(name -> !names.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid("csv-column", name);
                });
        return names;
    }

    private void end() {
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
            if (those.stream().anyMatch(row -> !Csv.RAW.equals(row.cell(CsvRow.CELLS)))) {
                throw Refusal.invalid("csv-guarded");
            }
            if (those.getFirst().hadOtherThan(those.size())) {
                throw Refusal.invalid("line-unreadable", "rows ≠ " + those.size())
                        .at("rows");
            }
            return ArticleJson.document(CsvRow.line(those));
        });
    }
}
