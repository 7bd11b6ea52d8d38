package org.tahqiq.store;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.tahqiq.text.Refusal;

/**
 * XML of strangers, read as it comes. A document type, and with it every entity that reaches for a file or grows without end, is refused
 * where it begins.
 */
public final class SafeXml extends StreamReaderDelegate {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Elements within each other; what people write has a few dozen. Newer Java breaks off behind 100 by itself. */
    private static final int DEEPEST = 99;

    private int depth;

    private SafeXml(XMLStreamReader reader) {
        super(reader);
    }

    /** Goes through a document. */
    @FunctionalInterface
    public interface Walk {

        void go(XMLStreamReader xml) throws XMLStreamException;
    }

    /** @throws Refusal {@code xml-doctype}, {@code xml-limit} or {@code xml-unreadable} */
    public static void walk(InputStream utf8, Walk walk) {
        try {
            walk.go(new SafeXml(
                    FACTORY.createXMLStreamReader(new InputStreamReader(utf8, StandardCharsets.UTF_8.newDecoder()))));
        } catch (XMLStreamException e) {
            throw Refusal.invalid(
                    "xml-unreadable",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        }
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == XMLStreamConstants.DTD) {
            throw Refusal.invalid("xml-doctype");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw Refusal.invalid("xml-limit", DEEPEST);
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }
}
