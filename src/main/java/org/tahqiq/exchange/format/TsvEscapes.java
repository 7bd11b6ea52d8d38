package org.tahqiq.exchange.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What WebAnno TSV 3 writes behind a backslash: in a cell every character that means something there, in a text what would end its
 * line and the backslash itself (INCEpTION user guide, "WebAnno TSV 3.3", reserved characters).
 */
final class TsvEscapes {

    private static final String RESERVED = "\\[]|_;*";

    private TsvEscapes() {}

    static String inText(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r");
    }

    /** A word, which holds no blanks. */
    static String inCell(String cell) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            if (RESERVED.indexOf(cell.charAt(i)) >= 0 || cell.startsWith("->", i)) {
                escaped.append('\\');
            }
            escaped.append(cell.charAt(i));
        }
        return escaped.toString();
    }

    static String plain(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                char named = escaped.charAt(++i);
                c = switch (named) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> named;
                };
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** The values stacked in a cell, still escaped: parted by a bar that no backslash stands before. */
    static List<String> stacked(String cell) {
        List<String> values = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '\\') {
                i++;
            } else if (cell.charAt(i) == '|') {
                values.add(cell.substring(begin, i));
                begin = i + 1;
            }
        }
        values.add(cell.substring(begin));
        return values;
    }
}
