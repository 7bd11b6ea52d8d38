package org.tahqiq.article.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ArticleImporter;
import org.tahqiq.article.Draft;
import org.tahqiq.article.TextFile;
import org.tahqiq.text.Refusal;

/** A table as text: commas between the cells, or what a spreadsheet of another country puts there. */
@Component
class CsvImporter implements ArticleImporter {

    private static final Kind KIND = new Kind("text/csv", List.of("csv", "tsv"), true);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return FirstBytes.isText(bytes);
    }

    @Override
    public void read(ArticleFile file, Found each) {
        TextFile.Reading read = TextFile.read(file.bytes(), file.charset());
        var handed = new Draft.Handed(file.name(), KIND.mediaType(), file.bytes(), read.charset(), null);
        @Nullable Columns columns = null;
        long line = 0;
        try {
            for (CsvRecord row : rows(read.text())) {
                line = row.getStartingLineNumber();
                List<String> cells = row.getFields();
                if (columns == null) {
                    columns = new Columns(cells);
                } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    Columns known = columns;
                    each.article(Long.toString(row.getStartingLineNumber()), () -> known.draft(cells, handed));
                }
            }
        } catch (CsvParseException behindIt) {
            throw Refusal.invalid("line-unreadable", Long.toString(line + 1)).at("file");
        }
    }

    private static CsvReader<CsvRecord> rows(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .maxBufferSize(ArticleFile.LARGEST)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    /** The one that stands most often in the row of names. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        each -> header.chars().filter(c -> c == each).count()))
                .orElse(',');
    }
}
