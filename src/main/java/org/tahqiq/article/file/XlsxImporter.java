package org.tahqiq.article.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ArticleImporter;
import org.tahqiq.article.Draft;
import org.tahqiq.store.SafeZip;
import org.tahqiq.store.Workbook;
import org.tahqiq.text.Refusal;

/** A workbook: every sheet is a table of articles, with its names in the first row that has any. */
@Component
class XlsxImporter implements ArticleImporter {

    private static final Kind KIND =
            new Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), true);

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return FirstBytes.isZipWith(bytes, "xl/workbook.xml") || FirstBytes.isLocked(bytes);
    }

    @Override
    public void read(ArticleFile file, Found each) throws IOException {
        if (FirstBytes.isLocked(file.bytes())) {
            throw Refusal.invalid("file-locked").at("file");
        }
        // Rows are told of once the book was read to its end: one that breaks in the middle gives none.
        List<Row> rows = new ArrayList<>();
        SafeZip.checked(
                file.open(),
                ArticleFile.LARGEST,
                file.room(),
                copy -> Workbook.read(copy, (sheet, line, cells) -> {
                    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                        rows.add(new Row(sheet, line, cells));
                    }
                }));
        var handed = new Draft.Handed(file.name(), KIND.mediaType(), file.bytes(), null, null);
        int sheet = -1;
        @Nullable Columns columns = null;
        for (Row row : rows) {
            if (row.sheet != sheet) {
                sheet = row.sheet;
                columns = new Columns(row.cells);
            } else if (columns != null) {
                Columns known = columns;
                each.article(row.place(), () -> known.draft(row.cells, handed));
            }
        }
    }

    private record Row(int sheet, long line, List<String> cells) {

        String place() {
            return sheet == 0 ? Long.toString(line) : (sheet + 1) + "!" + line;
        }
    }
}
