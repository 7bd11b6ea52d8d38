package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;

/** The home format: one article a line, with everything that is known of it. Lossless. */
@Component
class Jsonl implements Format {

    private static final Card CARD =
            new Card("jsonl", "application/jsonl", "jsonl", OffsetUnit.CODEPOINT, List.of(), true);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        JsonLines.write(corpus, out, ArticleJson::line);
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        JsonLines.read(in, each, json -> ArticleJson.document(Tree.value(json, JsonlLine.class)));
    }
}
