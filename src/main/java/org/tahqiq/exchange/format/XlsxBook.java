package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of text, written as it comes and the same bytes each time (the libraries put the hour into it). A sheet that is full is
 * followed by another.
 */
final class XlsxBook {

    /** ECMA-376 and Excel's own limits. */
    static final int LONGEST_CELL = 32_767;

    private static final int MOST_ROWS = 1_048_576;
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Characters that XML 1.0 cannot hold, and what would be read as one of them (ECMA-376, ST_Xstring). */
    private static final Pattern HIDDEN = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F]|_(?=x[0-9A-Fa-f]{4}_)");

    private final ZipOutputStream zip;
    private final Writer xml;
    private final List<String> header;
    private int sheets;
    private int rows = MOST_ROWS;

    XlsxBook(OutputStream out, List<String> header) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.xml = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        this.header = header;
    }

    void row(List<String> cells) throws IOException {
        if (rows == MOST_ROWS) {
            endSheet();
            begin("xl/worksheets/sheet%d.xml".formatted(++sheets));
            xml.write(
                    "<worksheet xmlns=\"%s\"><sheetViews><sheetView rightToLeft=\"1\" workbookViewId=\"0\"/></sheetViews><sheetData>\n"
                            .formatted(MAIN));
            rows = 0;
            write(header);
        }
        write(cells);
    }

    private void write(List<String> cells) throws IOException {
        rows++;
        xml.write("<row r=\"%d\">".formatted(rows));
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                xml.write("<c r=\"%s%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(column(i), rows, Xml.escaped(hidden(cells.get(i)))));
            }
        }
        xml.write("</row>\n");
    }

    /** A to Z, then AA. */
    private static String column(int number) {
        return number < 26 ? String.valueOf((char) ('A' + number)) : column(number / 26 - 1) + column(number % 26);
    }

    void finish() throws IOException {
        if (sheets == 0) {
            row(List.of());
        }
        endSheet();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            list.append("<sheet name=\"%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, DOCUMENT, i));
            types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                    .formatted(i, TYPE));
        }
        file(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>".formatted(MAIN, DOCUMENT, list));
        file(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, relations));
        file("_rels/.rels", """
                <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, DOCUMENT));
        file("[Content_Types].xml", """
                <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>%s</Types>""".formatted(PACKAGE, TYPE, types));
        zip.finish();
    }

    private void endSheet() throws IOException {
        if (sheets > 0) {
            xml.write("</sheetData></worksheet>\n");
            end();
        }
    }

    private void file(String name, String content) throws IOException {
        begin(name);
        xml.write(content);
        end();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(Archive.entry(name));
        xml.write(BEGIN);
    }

    private void end() throws IOException {
        xml.flush();
        zip.closeEntry();
    }

    private static String hidden(String cell) {
        return HIDDEN.matcher(cell)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }
}
