package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.TextSpan;

/**
 * WebAnno TSV 3.3, as INCEpTION takes and gives it. The tags are values of its named entities, a layer that each of its projects has. A
 * sentence is a line of the article, or several that a span joins, each behind a {@code #Text=} of its own.
 */
@Component
class WebannoTsv implements Format {

    private static final Card CARD = new Card(
            "webanno-tsv-3.3",
            "application/zip",
            "webanno.zip",
            OffsetUnit.UTF16,
            List.of("title", "article", "blank-ends", "mark-ids", "members", "fields", "relations", "reviews", "gold"),
            true);

    static final String LAYER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
    static final String FEATURE = "value";
    static final String SPAN_LAYER = "#T_SP=";
    static final String TEXT = "#Text=";
    /** No annotation, and one without this feature. */
    static final String NONE = "_";

    private static final String UNSET = "*";
    private static final String ENDING = ".tsv";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        Archive.write(corpus, out, ENDING, WebannoTsv::written);
    }

    private static String written(CorpusDocument article) {
        Pieces pieces = new Pieces(article);
        List<List<String>> values = new ArrayList<>();
        pieces.words().forEach(word -> values.add(new ArrayList<>()));
        int number = 0;
        for (Pieces.Run run : pieces.runs()) {
            number++;
            for (int word = run.first(); word < run.behind(); word++) {
                values.get(word).add("%s[%d]".formatted(run.kind(), number));
            }
        }
        StringBuilder lines = new StringBuilder("#FORMAT=WebAnno TSV 3.3\n")
                .append(SPAN_LAYER)
                .append(LAYER)
                .append("|identifier|")
                .append(FEATURE)
                .append("\n\n");
        List<TextSpan> blocks = pieces.blocks(pieces.runs());
        for (int block = 0; block < blocks.size(); block++) {
            TextSpan sentence = blocks.get(block);
            String text = article.text().substring(sentence.start(), sentence.end());
            for (String line : text.split("\n", -1)) {
                lines.append('\n').append(TEXT).append(TsvEscapes.inText(line));
            }
            lines.append('\n');
            int first = pieces.wordAt(sentence.start());
            for (int word = first; word < pieces.wordAt(sentence.end()); word++) {
                TextSpan place = pieces.words().get(word);
                lines.append("%d-%d\t%d-%d\t%s\t%s\t%s\t\n"
                        .formatted(
                                block + 1,
                                word - first + 1,
                                place.start(),
                                place.end(),
                                TsvEscapes.inCell(pieces.word(word)),
                                identifiers(values.get(word)),
                                values.get(word).isEmpty() ? NONE : String.join("|", values.get(word))));
            }
        }
        return lines.toString();
    }

    private static String identifiers(List<String> values) {
        return values.isEmpty()
                ? NONE
                : values.stream()
                        .map(value -> UNSET + value.substring(value.indexOf('[')))
                        .collect(Collectors.joining("|"));
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        Archive.read(
                in,
                ENDING,
                each,
                (archive, name) -> new TsvFile(archive.text(name)).article(Archive.id(name), each.labels()));
    }
}
