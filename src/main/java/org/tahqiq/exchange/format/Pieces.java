package org.tahqiq.exchange.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tahqiq.annotation.Tag;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.text.Clusters;
import org.tahqiq.text.TextSpan;

/**
 * A text in words, for formats that write a word a line: cut at blanks, at punctuation, and wherever a span begins or ends, so that
 * every span is a run of words. Only the blanks at a span's own ends fall away. All positions are UTF-16.
 */
final class Pieces {

    /** The five colours of skin that an emoji may have, over a blank when it has none. */
    private static final int FIRST_SKIN = 0x1F3FB;

    private final String text;
    private final List<TextSpan> words = new ArrayList<>();
    private final List<Run> runs;

    Pieces(CorpusDocument article) {
        text = article.text();
        BitSet borders = new BitSet();
        for (CorpusDocument.Mark mark : article.annotations()) {
            borders.set(mark.span().start());
            borders.set(mark.span().end());
        }
        cut(borders);
        runs = article.annotations().stream()
                .map(mark -> new Run(
                        mark.tag(),
                        MarkLabel.Word.of(mark.tag(), mark.fields().label()).toString(),
                        wordAt(mark.span().start()),
                        wordAt(mark.span().end())))
                .filter(run -> run.first < run.behind)
                .toList();
    }

    /**
     * An annotation as a run of words.
     *
     * @param kind its tag with its label
     */
    record Run(Tag tag, String kind, int first, int behind) {}

    List<TextSpan> words() {
        return words;
    }

    String word(int number) {
        TextSpan word = words.get(number);
        return text.substring(word.start(), word.end());
    }

    /** The annotations that have words, by start, then end. */
    List<Run> runs() {
        return runs;
    }

    /** The number of the first word that does not begin before a position. */
    int wordAt(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The text in blocks that none of these runs leaves: lines, but those together that a run joins. The first begins with the text, each
     * other with a word, and before each other stand line ends only, which are part of no block.
     */
    List<TextSpan> blocks(List<Run> unbroken) {
        BitSet inside = new BitSet();
        for (Run run : unbroken) {
            inside.set(words.get(run.first).start(), words.get(run.behind - 1).end());
        }
        List<TextSpan> blocks = new ArrayList<>();
        int begin = 0;
        for (TextSpan word : words) {
            int lineEnd = word.start();
            while (lineEnd > begin && text.charAt(lineEnd - 1) == '\n') {
                lineEnd--;
            }
            boolean first = words.getFirst() == word;
            if (!first && lineEnd < word.start() && !inside.get(lineEnd)) {
                blocks.add(new TextSpan(begin, lineEnd));
                begin = word.start();
            }
        }
        blocks.add(new TextSpan(begin, text.length()));
        return blocks;
    }

    private void cut(BitSet borders) {
        int begin = 0;
        int before = ' ';
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isBlank(before) && !isBlank(c) && (isMark(c) || !Clusters.isBoundary(text, at))) {
                // A mark over a blank is one with it, and what has no width shows no more than it.
                c = before;
            }
            boolean inNumber = Character.isDigit(before)
                    && next < text.length()
                    && Character.isDigit(text.codePointAt(next))
                    && isPunctuation(c);
            boolean border = borders.get(at)
                    || isBlank(c) != isBlank(before)
                    || (isPunctuation(before) && !isMark(c))
                    || (isPunctuation(c) && !inNumber);
            if (border) {
                add(begin, at, before);
                begin = at;
            }
            before = inNumber ? '0' : c;
            at = next;
        }
        add(begin, text.length(), before);
    }

    private void add(int start, int end, int last) {
        if (start < end && !isBlank(last)) {
            words.add(new TextSpan(start, end));
        }
    }

    /** What stands between words in a file of words: whatever shows as nothing or ends a line in some reader's eyes. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    static boolean isBlank(String between) {
        return between.codePoints().allMatch(c -> isBlank(c) || isMark(c) || (c >= FIRST_SKIN && c <= FIRST_SKIN + 4));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
