package org.tahqiq.exchange.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;
import org.w3c.dom.Document;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** XML of strangers, read without a document type, so without entities that reach for files or grow without end. */
final class Xml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String EVERY_JDK = "Every JDK has such a parser";

    /** Throws what cannot be read; the parsers' own print it as well. */
    private static final ErrorHandler QUIET = new DefaultHandler();

    private Xml() {}

    /** XML 1.0 cannot hold the control characters that a text may; 1.1 can, as references. */
    static String versionFor(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r') ? "1.1" : "1.0";
    }

    /** XML with references for what XML 1.1 does not take as it is, or takes for a line end: UIMA writes it as it is. */
    static String referenced(String xml) {
        return Pattern.compile("[\\x7F-\\x9F\u2028]")
                .matcher(xml)
                .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
    }

    /** Text in an attribute, whose line ends a parser would change. */
    static String attribute(@Nullable String text) {
        return escaped(text).replace("\n", "&#10;");
    }

    /** Text between tags, in either version: what a parser would change or may not see goes as a reference. */
    static String escaped(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append(c);
                default -> {
                    if (Character.isISOControl(c) || c == '\u2028') {
                        escaped.append("&#").append((int) c).append(';');
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** @throws Refusal {@code xml-unreadable} or {@code encoding-invalid} */
    static void read(byte[] bytes, ContentHandler to) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(to);
            reader.setErrorHandler(QUIET);
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(EVERY_JDK, e);
        } catch (IOException e) {
            throw Refusal.invalid("encoding-invalid", "UTF-8");
        } catch (SAXException e) {
            throw unreadable(e);
        }
    }

    /** @throws Refusal {@code xml-unreadable} or {@code encoding-invalid} */
    static Document document(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(QUIET);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(EVERY_JDK, e);
        } catch (IOException e) {
            throw Refusal.invalid("encoding-invalid", "UTF-8");
        } catch (SAXException e) {
            throw unreadable(e);
        }
    }

    private static Refusal unreadable(SAXException e) {
        return e.getCause() instanceof Refusal refusal
                ? refusal
                : Refusal.invalid("xml-unreadable", e instanceof SAXParseException at ? at.getLineNumber() : 1);
    }
}
