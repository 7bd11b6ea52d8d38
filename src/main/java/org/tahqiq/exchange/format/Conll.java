package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Tag;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.TextSpan;

/**
 * A word a line with a column of IOB2 for each tag, in the layout of CoNLL-U Plus: {@code # global.columns} names the columns, {@code #
 * text} holds the text of a block. A block is a line of the article, or several that a span joins; in {@code # text} their line ends
 * are {@code \n} and a backslash is doubled. Of overlapping spans of one tag a column holds the first, and the longest of those.
 */
@Component
class Conll implements Format {

    private static final Card CARD = new Card(
            "conll",
            "application/zip",
            "conll.zip",
            OffsetUnit.CODEPOINT,
            List.of(
                    "article",
                    "blank-ends",
                    "overlaps",
                    "mark-ids",
                    "members",
                    "fields",
                    "relations",
                    "reviews",
                    "gold"),
            true);

    static final String COLUMNS = "# global.columns = ";
    static final String ID = "# newdoc id = ";
    static final String TITLE = "# title = ";
    static final String TEXT = "# text = ";
    private static final String ENDING = ".conll";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        Archive.write(corpus, out, ENDING, Conll::written);
    }

    private static String written(CorpusDocument article) {
        Pieces pieces = new Pieces(article);
        List<Pieces.Run> held = Arrays.stream(Tag.values())
                .flatMap(tag -> apart(
                        pieces.runs().stream().filter(run -> run.tag() == tag).toList())
                        .stream())
                .toList();
        String[][] cells = new String[Tag.values().length][pieces.words().size()];
        for (String[] column : cells) {
            Arrays.fill(column, "O");
        }
        for (Pieces.Run run : held) {
            String[] column = cells[run.tag().ordinal()];
            Arrays.fill(column, run.first(), run.behind(), "I-" + run.kind());
            column[run.first()] = "B-" + run.kind();
        }
        StringBuilder lines = new StringBuilder()
                .append(COLUMNS)
                .append("ID FORM ")
                .append(Arrays.stream(Tag.values()).map(Tag::name).collect(Collectors.joining(" ")))
                .append('\n')
                .append(ID)
                .append(article.id())
                .append('\n')
                .append(TITLE)
                .append(escaped(Objects.requireNonNullElse(article.description().title(), "")))
                .append('\n');
        List<TextSpan> blocks = pieces.blocks(held);
        for (int i = 0; i < blocks.size(); i++) {
            int begin = blocks.get(i).start();
            boolean last = i == blocks.size() - 1;
            // The blocks are joined by one line end each; others stand in the text.
            int end = last ? article.text().length() : blocks.get(i + 1).start() - 1;
            lines.append(TEXT)
                    .append(escaped(article.text().substring(begin, end)))
                    .append('\n');
            int first = pieces.wordAt(begin);
            for (int word = first; word < pieces.wordAt(end); word++) {
                lines.append(word - first + 1).append('\t').append(pieces.word(word));
                for (String[] column : cells) {
                    lines.append('\t').append(column[word]);
                }
                lines.append('\n');
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /** Those of the runs of a tag that one column can hold. */
    static List<Pieces.Run> apart(List<Pieces.Run> runs) {
        List<Pieces.Run> apart = new ArrayList<>();
        runs.stream()
                .sorted(Comparator.comparingInt(Pieces.Run::first).thenComparingInt(run -> -run.behind()))
                .filter(run -> apart.isEmpty() || apart.getLast().behind() <= run.first())
                .forEachOrdered(apart::add);
        return apart;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        Archive.read(
                in,
                ENDING,
                each,
                (archive, name) -> new ConllFile(archive.text(name)).article(Archive.id(name), each.labels()));
    }
}
