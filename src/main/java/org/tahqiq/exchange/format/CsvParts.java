package org.tahqiq.exchange.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.Format.PartReader;
import org.tahqiq.text.Refusal;

/** Puts together the rows of an article in a table: the one with the text, and those below it without. The first row names columns. */
final class CsvParts {

    private final PartReader each;
    private @Nullable Map<String, Integer> columns;
    private final List<CsvRow> rows = new ArrayList<>();
    private long begin = 1;
    private boolean usable = true;

    CsvParts(PartReader each) {
        this.each = each;
    }

    void take(long line, List<String> cells) {
        if (columns == null) {
            columns = header(cells);
            return;
        }
        if (!usable) {
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

    private Map<String, Integer> header(List<String> cells) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            names.putIfAbsent(cells.get(i).strip(), i);
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

    /** What follows cannot be read, and the article at hand may go on there: it stays out. */
    void broken(Refusal refusal) {
        rows.clear();
        each.part(begin, () -> {
            throw refusal;
        });
    }
}
