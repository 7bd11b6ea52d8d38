package org.tahqiq.exchange.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Labels;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;

/**
 * A file of {@link Conll}, or of another tool with a word in the first column and IOB in others: then words are parted by a space,
 * and blocks by a line end.
 */
final class ConllFile {

    /** A span of one column that may still go on. */
    private record Open(String tag, int start, int end) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Open> spans = new ArrayList<>();
    private final Map<Integer, Open> open = new HashMap<>();
    private int formColumn;
    private @Nullable UUID id;
    private @Nullable String title;

    private boolean began;
    private @Nullable String blockText;
    private final List<String[]> block = new ArrayList<>();

    ConllFile(String file) {
        for (String line : file.split("\r?\n", -1)) {
            take(line);
        }
        endBlock();
    }

    /** @param named the id the file is called by, for files that do not say one */
    CorpusDocument article(@Nullable UUID named, Labels labels) {
        Incoming article = new Incoming(text.toString(), OffsetUnit.UTF16, labels);
        spans.forEach(span -> article.mark(span, span.tag, span.start, span.end, null, MarkNote.NOTHING));
        return article.document(About.of(id == null ? named : id, title));
    }

    private void take(String line) {
        boolean comment = line.startsWith("#") && block.isEmpty() && (blockText == null || line.indexOf('\t') < 0);
        if (line.isEmpty()) {
            endBlock();
        } else if (!comment) {
            block.add(line.split(line.indexOf('\t') < 0 ? " +" : "\t", -1));
        } else if (line.startsWith(Conll.COLUMNS)) {
            int form = Arrays.asList(line.substring(Conll.COLUMNS.length()).split(" "))
                    .indexOf("FORM");
            formColumn = Math.max(0, form);
        } else if (line.startsWith(Conll.ID)) {
            id = Tree.id(line.substring(Conll.ID.length()).strip());
        } else if (line.startsWith(Conll.TITLE)) {
            title = unescaped(line.substring(Conll.TITLE.length()));
        } else if (line.startsWith(Conll.TEXT)) {
            blockText = unescaped(line.substring(Conll.TEXT.length()));
        }
    }

    private void endBlock() {
        if (blockText == null && block.isEmpty()) {
            return;
        }
        if (began) {
            text.append('\n');
        }
        began = true;
        int begin = text.length();
        text.append(blockText == null ? joined() : blockText);
        int at = begin;
        for (String[] cells : block) {
            String form = form(cells);
            int start = text.indexOf(form, at);
            if (start < 0 || !Pieces.isBlank(text.substring(at, start))) {
                throw Refusal.conflict("text-drift").at(form);
            }
            at = start + form.length();
            mark(cells, start, at);
        }
        if (!Pieces.isBlank(text.substring(at))) {
            throw Refusal.conflict("text-drift").at("text");
        }
        close();
        blockText = null;
        block.clear();
    }

    private String joined() {
        return String.join(" ", block.stream().map(this::form).toList());
    }

    private String form(String[] cells) {
        if (formColumn >= cells.length || cells[formColumn].isEmpty()) {
            throw Refusal.invalid("line-unreadable", String.join(" ", cells));
        }
        return cells[formColumn];
    }

    /** I goes on with the span of its column; without one to go on with it begins one, as IOB1 has it. */
    private void mark(String[] cells, int start, int end) {
        for (int column = formColumn + 1; column < cells.length; column++) {
            String cell = cells[column];
            Open before = open.remove(column);
            boolean goesOn = before != null && cell.equals("I-" + before.tag);
            if (before != null && !goesOn) {
                spans.add(before);
            }
            if (goesOn) {
                open.put(column, new Open(before.tag, before.start, end));
            } else if (cell.startsWith("B-") || cell.startsWith("I-")) {
                open.put(column, new Open(cell.substring(2), start, end));
            }
        }
    }

    private void close() {
        spans.addAll(open.values());
        open.clear();
    }

    private static String unescaped(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                c = written.charAt(++i) == 'n' ? '\n' : written.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }
}
