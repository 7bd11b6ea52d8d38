package org.tahqiq.exchange.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Labels;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;

/** A file of {@link WebannoTsv}. What other layers hold is passed over; a text's sentences are parted by line ends. */
final class TsvFile {

    private static final Pattern WORD =
            Pattern.compile("\\d+-\\d+(?:\\.\\d+)?\\t(\\d{1,9})-(\\d{1,9})\\t([^\\t]+)(\\t.*)?", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("(.*)\\[(\\d+)]", Pattern.DOTALL);

    /** No text is longer. */
    private static final int LONGEST_GAP = 1_000_000;

    private record Span(String tag, int start, int end) {}

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Span> spans = new LinkedHashMap<>();
    /** Place of the values among the cells behind the word; none before the header says so. */
    private int column = -1;

    private int columns;
    private final List<String> sentence = new ArrayList<>();
    private final List<Matcher> words = new ArrayList<>();

    TsvFile(String file) {
        for (String line : file.split("\r?\n", -1)) {
            take(line);
        }
        endSentence();
        if (column < 0) {
            throw Refusal.invalid("csv-column", WebannoTsv.LAYER + "|" + WebannoTsv.FEATURE);
        }
    }

    CorpusDocument article(@Nullable UUID named, Labels labels) {
        Incoming article = new Incoming(text.toString(), OffsetUnit.UTF16, labels);
        spans.values().forEach(span -> article.mark(span, span.tag, span.start, span.end, null, MarkNote.NOTHING));
        return article.document(About.of(named, null));
    }

    private void take(String line) {
        Matcher word = WORD.matcher(line);
        if (line.startsWith(WebannoTsv.TEXT)) {
            if (!words.isEmpty()) {
                endSentence();
            }
            sentence.add(TsvEscapes.plain(line.substring(WebannoTsv.TEXT.length())));
        } else if (word.matches()) {
            words.add(word);
        } else if (line.startsWith("#T_")) {
            layer(line);
        } else if (line.isEmpty()) {
            endSentence();
        } else if (!line.startsWith("#")) {
            throw Refusal.invalid("line-unreadable", line.substring(0, Math.min(80, line.length())));
        }
    }

    /** A layer has a column for each of its features, or one when it has none. */
    private void layer(String line) {
        String[] names = line.split("\\|");
        for (int i = 1; i < names.length; i++) {
            if (names[0].equals(WebannoTsv.SPAN_LAYER + WebannoTsv.LAYER) && names[i].equals(WebannoTsv.FEATURE)) {
                column = columns + i - 1;
            }
        }
        columns += Math.max(1, names.length - 1);
    }

    private void endSentence() {
        if (sentence.isEmpty()) {
            return;
        }
        String whole = String.join("\n", sentence);
        int begin = words.isEmpty() ? text.length() : start(words.getFirst()) - leading(whole);
        if (begin < text.length() || begin - text.length() > LONGEST_GAP) {
            throw Refusal.conflict("text-drift").at("text");
        }
        text.append("\n".repeat(begin - text.length())).append(whole);
        for (Matcher word : words) {
            int end = Integer.parseInt(word.group(2));
            String form = TsvEscapes.plain(word.group(3));
            if (end > text.length()
                    || !text.substring(Math.min(start(word), end), end).equals(form)) {
                throw Refusal.conflict("text-drift").at(form);
            }
            mark(word, start(word), end);
        }
        sentence.clear();
        words.clear();
    }

    /** How far into the text of its sentence the first word stands. */
    private int leading(String whole) {
        int at = whole.indexOf(TsvEscapes.plain(words.getFirst().group(3)));
        if (at < 0) {
            throw Refusal.conflict("text-drift").at("text");
        }
        return at;
    }

    private static int start(Matcher word) {
        return Integer.parseInt(word.group(1));
    }

    private void mark(Matcher word, int start, int end) {
        String[] cells = word.group(4) == null
                ? new String[0]
                : word.group(4).substring(1).split("\t", -1);
        if (column < 0 || column >= cells.length || cells[column].equals(WebannoTsv.NONE)) {
            return;
        }
        for (String value : TsvEscapes.stacked(cells[column])) {
            Matcher numbered = NUMBERED.matcher(value);
            boolean isNumbered = numbered.matches();
            String tag = TsvEscapes.plain(isNumbered ? numbered.group(1) : value);
            String key = isNumbered ? numbered.group(2) : "at " + spans.size();
            Span before = spans.get(key);
            spans.put(key, new Span(tag, before == null ? start : before.start, end));
        }
    }
}
