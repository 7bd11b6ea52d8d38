package org.tahqiq.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/**
 * The rows of a workbook as text, read one by one. Our own reading, because the libraries make room for whatever column a cell says it
 * stands in: one cell is enough to fill the heap.
 */
public final class Workbook {

    /** ECMA-376 and Excel's own limit. */
    private static final int MOST_COLUMNS = 16_384;
    /** UTF-16 units of what is kept at once: a row, or the words that cells share. */
    private static final int LONGEST = 64 << 20;

    /** A character that XML cannot hold (ECMA-376, ST_Xstring). */
    private static final Pattern HIDDEN = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ZipFile zip;
    private final List<String> shared = new ArrayList<>();

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    /** Takes the rows. */
    @FunctionalInterface
    public interface Rows {

        /**
         * @param sheet 0 for the first
         * @param line 1 for the first of the sheet
         */
        void row(int sheet, long line, List<String> cells);
    }

    /** @throws Refusal {@code xml-unreadable} for a file that is no workbook, or breaks */
    public static void read(Path file, Rows rows) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Workbook book = new Workbook(zip);
            List<String> sheets = book.sheets();
            if (zip.getEntry("xl/sharedStrings.xml") != null) {
                book.walk("xl/sharedStrings.xml", book::share);
            }
            for (int i = 0; i < sheets.size(); i++) {
                int sheet = i;
                book.walk(sheets.get(i), xml -> book.rows(xml, sheet, rows));
            }
        }
    }

    private void walk(String name, SafeXml.Walk walk) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw Refusal.invalid("archive-file-missing", name).at("file");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            SafeXml.walk(in, walk);
        }
    }

    /** The files of the sheets, as the book orders them. */
    private List<String> sheets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        walk("xl/_rels/workbook.xml.rels", xml -> {
            while (next(xml, "Relationship")) {
                String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                targets.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        List<String> sheets = new ArrayList<>();
        walk("xl/workbook.xml", xml -> {
            while (next(xml, "sheet")) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                        sheets.add(targets.getOrDefault(xml.getAttributeValue(i), ""));
                    }
                }
            }
        });
        return sheets;
    }

    private static boolean next(XMLStreamReader xml, String name) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void share(XMLStreamReader xml) throws XMLStreamException {
        long length = 0;
        while (next(xml, "si")) {
            String words = words(xml, "si");
            length += words.length();
            if (length > LONGEST) {
                throw Refusal.invalid("line-too-long", LONGEST >> 20);
            }
            shared.add(words);
        }
    }

    private void rows(XMLStreamReader xml, int sheet, Rows rows) throws XMLStreamException {
        for (long line = 1; next(xml, "row"); line++) {
            rows.row(sheet, line, cells(xml));
        }
    }

    private List<String> cells(XMLStreamReader xml) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        long length = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                boolean isShared = "s".equals(xml.getAttributeValue(null, "t"));
                String words = words(xml, "c");
                String cell = plain(isShared ? shared(words) : words);
                length += cell.length();
                if (length > LONGEST) {
                    throw Refusal.invalid("line-too-long", LONGEST >> 20);
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, cell);
            }
        }
        return cells;
    }

    /** What stands in the {@code t} and {@code v} of an element; how it is to be pronounced ({@code rPh}) is not part of it. */
    private static String words(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        boolean aloud = false;
        boolean inWords = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                aloud |= xml.getLocalName().equals("rPh");
                inWords = !aloud
                        && (xml.getLocalName().equals("t") || xml.getLocalName().equals("v"));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    return words.toString();
                }
                aloud &= !xml.getLocalName().equals("rPh");
                inWords = false;
            } else if (inWords && xml.hasText() && event != XMLStreamConstants.COMMENT) {
                words.append(xml.getText());
                if (words.length() > LONGEST) {
                    throw Refusal.invalid("line-too-long", LONGEST >> 20);
                }
            }
        }
    }

    /** A cell's text, with the characters that XML could not hold. */
    public static String plain(String cell) {
        return HIDDEN.matcher(cell)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private String shared(String number) {
        try {
            return shared.get(Integer.parseInt(number));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Refusal.invalid("line-unreadable", number);
        }
    }

    /** A1 is 0, AA1 is 26; a cell that does not say where it stands follows the one before. */
    private static int column(@Nullable String place, int following) {
        int column = 0;
        for (int i = 0; place != null && i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = Math.min(MOST_COLUMNS + 1, column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1);
        }
        if (column < 0 || column > MOST_COLUMNS || following > MOST_COLUMNS) {
            throw Refusal.invalid("line-unreadable", String.valueOf(place));
        }
        return column == 0 ? following : column - 1;
    }
}
