package org.tahqiq.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import javax.xml.transform.OutputKeys;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.util.XMLSerializer;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import org.xml.sax.SAXException;

/** XMI, an XML file for each CAS, and the types in {@code TypeSystem.xml}: what UIMA, DKPro, INCEpTION and cassis read. */
@Component
class UimaXmi implements Format {

    private static final Card CARD =
            new Card("uima-xmi", "application/zip", "xmi.zip", OffsetUnit.UTF16, List.of("reviews", "gold"), true);

    private static final String ENDING = ".xmi";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        Archive.write(out, files -> {
            files.put(Archive.TYPES, UimaCas.typeSystem());
            while (corpus.hasNext()) {
                CorpusDocument article = corpus.next();
                files.put(article.id() + ENDING, xmi(UimaCas.of(article)));
            }
        });
    }

    private static byte[] xmi(CAS cas) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLSerializer xml = new XMLSerializer(bytes, false);
        String version = Xml.versionFor(cas.getDocumentText());
        xml.setOutputProperty(OutputKeys.VERSION, version);
        try {
            new XmiCasSerializer(cas.getTypeSystem()).serialize(cas, xml.getContentHandler());
        } catch (SAXException e) {
            throw new IOException(e);
        }
        return version.equals("1.0")
                ? bytes.toByteArray()
                : Xml.referenced(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        Archive.read(in, ENDING, each, (archive, name) -> {
            CAS cas = UimaCas.empty();
            try {
                Xml.read(archive.bytes(name), new XmiCasDeserializer(cas.getTypeSystem()).getXmiCasHandler(cas, true));
            } catch (Refusal e) {
                throw e;
            } catch (RuntimeException e) {
                // UIMA says in many ways that a file is not what it should be.
                throw Refusal.invalid("xmi-unreadable");
            }
            return UimaCas.article(cas, Archive.id(name), each.labels());
        });
    }
}
