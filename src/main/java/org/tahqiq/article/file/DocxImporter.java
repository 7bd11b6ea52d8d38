package org.tahqiq.article.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ArticleImporter;
import org.tahqiq.article.Draft;
import org.tahqiq.article.TextFile;
import org.tahqiq.store.SafeXml;
import org.tahqiq.store.SafeZip;
import org.tahqiq.text.Refusal;

/**
 * A document of a word processor (ECMA-376, WordprocessingML): its paragraphs, each a line. What tracking says was deleted, how a field
 * is computed, and what is said a second time for older programs is no part of the text.
 */
@Component
class DocxImporter implements ArticleImporter {

    private static final Kind KIND =
            new Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), false);

    private static final String BODY = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return FirstBytes.isZipWith(bytes, BODY) || FirstBytes.isLocked(bytes);
    }

    @Override
    public void read(ArticleFile file, Found each) throws IOException {
        if (FirstBytes.isLocked(file.bytes())) {
            throw Refusal.invalid("file-locked").at("file");
        }
        List<Draft> read = new ArrayList<>();
        SafeZip.checked(file.open(), ArticleFile.LARGEST, file.room(), copy -> {
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                read.add(draft(file, zip));
            }
        });
        each.article("", read::getFirst);
    }

    private static Draft draft(ArticleFile file, ZipFile zip) throws IOException {
        Paragraphs body = new Paragraphs();
        walk(zip, BODY, body::read);
        Properties told = new Properties();
        if (zip.getEntry(PROPERTIES) != null) {
            walk(zip, PROPERTIES, told::read);
        }
        String text = body.text();
        return new Draft(
                text,
                List.of(),
                new Article.Description(
                        told.title == null ? TextFile.firstLine(text) : told.title, told.author, null, null, null),
                new Draft.Handed(file.name(), KIND.mediaType(), file.bytes(), null, null));
    }

    private static void walk(ZipFile zip, String name, SafeXml.Walk walk) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw Refusal.invalid("archive-file-missing", name).at("file");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            SafeXml.walk(in, walk);
        }
    }

    /** Who the document says wrote it, and what it is called. */
    private static final class Properties {

        private @Nullable String title;
        private @Nullable String author;

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "title" -> title = said(xml.getElementText());
                        case "creator" -> author = said(xml.getElementText());
                        default -> {}
                    }
                }
            }
        }

        private static @Nullable String said(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }

    /** The text of the body, as it is come upon. */
    private static final class Paragraphs {

        private final StringBuilder text = new StringBuilder();
        private boolean inWords;
        /** Elements deep in what is passed over; 0 outside of it. */
        private int passedOver;

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (inWords && passedOver == 0) {
                            text.append(xml.getText());
                        }
                    }
                    default -> {}
                }
                Article.refuseTooLong(text.length());
            }
        }

        private void begin(String name) {
            if (passedOver > 0 || name.equals("del") || name.equals("moveFrom") || name.equals("Fallback")) {
                passedOver++;
                return;
            }
            switch (name) {
                case "t" -> inWords = true;
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('\u2011');
                // Tab stops are no tabs.
                case "tabs" -> passedOver++;
                default -> {}
            }
        }

        private void end(String name) {
            if (passedOver > 0) {
                passedOver--;
            } else if (name.equals("t")) {
                inWords = false;
            } else if (name.equals("p")) {
                text.append('\n');
            }
        }

        /** Word keeps an empty paragraph where others leave a space below; several of them are one. */
        String text() {
            return text.toString().replaceAll("\\n{3,}", "\n\n").strip();
        }
    }
}
