package org.tahqiq.exchange.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;

/** UIMA CAS JSON 0.4, a file for each CAS with its types in it: what INCEpTION and cassis exchange. */
@Component
class UimaCasJson implements Format {

    private static final Card CARD =
            new Card("uima-cas-json", "application/zip", "cas-json.zip", OffsetUnit.UTF16, List.of("reviews"), true);

    private static final String ENDING = ".json";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        Archive.write(corpus, out, (article, files) -> {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            new JsonCas2Serializer().serialize(UimaCas.of(article), json);
            files.put(article.id() + ENDING, json.toByteArray());
        });
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        Archive.read(in, ENDING, each, (archive, name) -> {
            CAS cas = UimaCas.empty();
            try {
                new JsonCas2Deserializer().deserialize(new ByteArrayInputStream(archive.bytes(name)), cas);
            } catch (IOException | RuntimeException e) {
                throw Refusal.invalid("line-unreadable", String.valueOf(e.getMessage()));
            }
            return UimaCas.article(cas, Archive.id(name));
        });
    }
}
