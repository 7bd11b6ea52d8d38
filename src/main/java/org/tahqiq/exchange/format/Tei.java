package org.tahqiq.exchange.format;

import static org.tahqiq.exchange.format.ArticleJson.each;
import static org.tahqiq.exchange.format.Xml.attribute;
import static org.tahqiq.exchange.format.Xml.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Source;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * TEI P5, a file for each article: the whole text in one {@code ab}, and beside it in {@code standOff} a {@code span} for each annotation,
 * placed by the pointer scheme {@code string-range()} (P5, chapter 17), which counts characters from 0. What TEI has no word for is JSON:
 * in {@code xenoData} of the article, in a {@code note} of an annotation.
 */
@Component
class Tei implements Format {

    private static final Card CARD =
            new Card("tei", "application/zip", "tei.zip", OffsetUnit.CODEPOINT, List.of("reviews", "gold"), true);

    private static final String ENDING = ".xml";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        Archive.write(
                corpus, out, ENDING, article -> written(ArticleJson.line(article), Xml.versionFor(article.text())));
    }

    private static String written(JsonlLine line, String version) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="%s" encoding="UTF-8"?>
                <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="%s">
                """.formatted(version, attribute(line.language())));
        header(xml, line);
        xml.append("<text><body><ab xml:id=\"text\" xml:space=\"preserve\">")
                .append(escaped(line.text()))
                .append("</ab></body></text>\n");
        if (!each("annotations", line.annotations()).isEmpty()) {
            xml.append("<standOff>\n");
            standOff(xml, line);
            xml.append("</standOff>\n");
        }
        return xml.append("</TEI>\n").toString();
    }

    private static void standOff(StringBuilder xml, JsonlLine line) {
        for (Tag tag : Tag.values()) {
            spans(xml, line, tag.name());
        }
        notes(xml, line);
        if (!each("relations", line.relations()).isEmpty()) {
            xml.append("<listRelation>\n");
            for (JsonlLine.Link link : each("relations", line.relations())) {
                xml.append("<relation xml:id=\"r-%s\" name=\"%s\" active=\"#a-%s\" passive=\"#a-%s\"/>\n"
                        .formatted(link.id(), link.kind(), link.from(), link.to()));
            }
            xml.append("</listRelation>\n");
        }
    }

    private static void header(StringBuilder xml, JsonlLine line) {
        xml.append("<teiHeader>\n<fileDesc>\n<titleStmt><title>")
                .append(escaped(line.title()))
                .append("</title>");
        if (line.author() != null) {
            xml.append("<author>").append(escaped(line.author())).append("</author>");
        }
        people(line)
                .forEach((id, name) -> xml.append(
                                "<respStmt xml:id=\"m-%s\"><resp>annotation</resp><name>".formatted(id))
                        .append(escaped(name))
                        .append("</name></respStmt>"));
        xml.append("</titleStmt>\n<publicationStmt><p>urn:uuid:")
                .append(line.id())
                .append("</p></publicationStmt>\n<sourceDesc><bibl>");
        Source source = Objects.requireNonNullElse(line.source(), Source.NONE);
        if (source.name() != null) {
            xml.append("<publisher>").append(escaped(source.name())).append("</publisher>");
        }
        if (source.url() != null) {
            xml.append("<ref target=\"").append(attribute(source.url())).append("\"/>");
        }
        if (line.publishedAt() != null) {
            xml.append("<date when=\"").append(attribute(line.publishedAt())).append("\"/>");
        }
        xml.append("</bibl></sourceDesc>\n</fileDesc>\n<xenoData type=\"application/json\">")
                .append(escaped(ArticleJson.JSON.writeValueAsString(About.of(line))))
                .append("</xenoData>\n</teiHeader>\n");
    }

    /** Whoever annotated, by id. */
    private static Map<UUID, String> people(JsonlLine line) {
        Map<UUID, String> people = new LinkedHashMap<>();
        for (JsonlLine.Mark mark : each("annotations", line.annotations())) {
            JsonlLine.Person member = Objects.requireNonNull(mark.member());
            people.put(Objects.requireNonNull(member.id()), Objects.requireNonNull(member.name()));
        }
        return people;
    }

    private static void spans(StringBuilder xml, JsonlLine line, String tag) {
        List<JsonlLine.Mark> marks = each("annotations", line.annotations()).stream()
                .filter(mark -> tag.equals(mark.tag()))
                .toList();
        if (marks.isEmpty()) {
            return;
        }
        xml.append("<spanGrp type=\"").append(tag).append("\">\n");
        for (JsonlLine.Mark mark : marks) {
            long start = Objects.requireNonNull(mark.start());
            String label = MarkLabel.of(mark);
            xml.append("<span xml:id=\"a-%s\"%s resp=\"#m-%s\" target=\"#string-range(text,%d,%d)\">"
                            .formatted(
                                    mark.id(),
                                    label == null ? "" : " type=\"%s\" subtype=\"%s\"".formatted(tag, label),
                                    Objects.requireNonNull(mark.member()).id(),
                                    start,
                                    Objects.requireNonNull(mark.end()) - start))
                    .append(escaped(mark.quote()))
                    .append("</span>\n");
        }
        xml.append("</spanGrp>\n");
    }

    private static void notes(StringBuilder xml, JsonlLine line) {
        StringBuilder notes = new StringBuilder();
        for (JsonlLine.Mark mark : each("annotations", line.annotations())) {
            ObjectNode fields = MarkLabel.without(mark.tree());
            if (fields != null && !fields.isEmpty()) {
                notes.append("<note type=\"fields\" target=\"#a-%s\">".formatted(mark.id()))
                        .append(escaped(fields.toString()))
                        .append("</note>\n");
            }
        }
        if (!notes.isEmpty()) {
            xml.append("<listAnnotation>\n").append(notes).append("</listAnnotation>\n");
        }
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        Archive.read(
                in,
                ENDING,
                each,
                (archive, name) -> new TeiFile(Xml.document(archive.bytes(name))).article(Archive.id(name)));
    }
}
