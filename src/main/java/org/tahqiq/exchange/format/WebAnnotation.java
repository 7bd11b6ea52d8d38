package org.tahqiq.exchange.format;

import static org.tahqiq.exchange.format.WebAnnotationItem.CLASSIFYING;
import static org.tahqiq.exchange.format.WebAnnotationItem.TAGGING;
import static org.tahqiq.exchange.format.WebAnnotationItem.URN;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.format.WebAnnotationItem.Body;
import org.tahqiq.exchange.format.WebAnnotationItem.Creator;
import org.tahqiq.exchange.format.WebAnnotationItem.Selector;
import org.tahqiq.exchange.format.WebAnnotationItem.Target;
import org.tahqiq.exchange.format.WebAnnotationItem.Text;
import org.tahqiq.text.OffsetUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;

/**
 * The W3C Web Annotation Data Model (Recommendation of 23 February 2017) as one AnnotationPage, an annotation a line. Each
 * annotation stands for itself: its target holds the article's whole text, so that it can be cut out and still be read.
 *
 * <p>The model knows tags, links and who annotated; what it does not know (fields, review, the article's own particulars)
 * stands beside it in terms of our own, as JSON literals (JSON-LD 1.1). An article without annotations is one annotation
 * of its whole text, with the motivation {@code describing}.
 */
@Component
class WebAnnotation implements Format {

    private static final String BEGIN = """
            {"@context":["http://www.w3.org/ns/anno.jsonld",{"@version":1.1,"tahqiq":"urn:tahqiq:",\
            "article":{"@id":"tahqiq:article","@type":"@json"},"fields":{"@id":"tahqiq:fields","@type":"@json"},\
            "review":{"@id":"tahqiq:review","@type":"@json"},"relation":"tahqiq:relation"}],
            "type":"AnnotationPage",
            "items":[""";

    private static final Card CARD =
            new Card("webannotation", "application/ld+json", "jsonld", OffsetUnit.CODEPOINT, List.of("gold"), true);

    /** Enough words on either side to find a quote again in a changed text. */
    private static final int AROUND = 32;

    private static final ObjectWriter OUT =
            ArticleJson.JSON.writerFor(WebAnnotationItem.class).without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        try (JsonGenerator json = ArticleJson.JSON
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeRaw(BEGIN);
            String separator = "\n";
            while (corpus.hasNext()) {
                for (WebAnnotationItem item : items(ArticleJson.line(corpus.next()))) {
                    json.writeRaw(separator);
                    json.writeRaw(OUT.writeValueAsString(item));
                    separator = ",\n";
                }
            }
            json.writeRaw("\n]}\n");
        }
    }

    private static List<WebAnnotationItem> items(JsonlLine line) {
        Text source = new Text(
                URN + line.id(),
                "Text",
                "text/plain",
                line.language(),
                line.text(),
                About.of(line).called(null));
        String text = Objects.requireNonNull(line.text());
        List<JsonlLine.Mark> marks = Objects.requireNonNull(line.annotations());
        if (marks.isEmpty()) {
            int length = text.codePointCount(0, text.length());
            return List.of(new WebAnnotationItem(
                    URN + line.id() + "#text",
                    "Annotation",
                    "describing",
                    null,
                    null,
                    null,
                    null,
                    new Target(source, selectors(text, 0L, (long) length))));
        }
        return marks.stream()
                .map(mark -> new WebAnnotationItem(
                        URN + mark.id(),
                        "Annotation",
                        TAGGING,
                        creator(mark.member()),
                        bodies(mark, Objects.requireNonNull(line.relations())),
                        MarkLabel.without(mark.tree()),
                        Objects.requireNonNull(line.claims()).stream()
                                .filter(claim -> Objects.equals(claim.annotation(), mark.id()))
                                .findFirst()
                                .orElse(null),
                        new Target(
                                source,
                                selectors(
                                        text,
                                        Objects.requireNonNull(mark.start()),
                                        Objects.requireNonNull(mark.end())))))
                .toList();
    }

    private static @Nullable Creator creator(JsonlLine.@Nullable Person person) {
        return person == null ? null : new Creator(URN + person.id(), "Person", person.name());
    }

    private static List<Body> bodies(JsonlLine.Mark mark, List<JsonlLine.Link> links) {
        List<Body> bodies = new ArrayList<>();
        bodies.add(textual(TAGGING, Objects.requireNonNull(mark.tag())));
        String label = MarkLabel.of(mark);
        if (label != null) {
            bodies.add(textual(CLASSIFYING, label));
        }
        for (JsonlLine.Link link : links) {
            if (Objects.equals(link.from(), mark.id())) {
                bodies.add(new Body(
                        URN + link.id(), "SpecificResource", "linking", null, null, URN + link.to(), link.kind()));
            }
        }
        return bodies;
    }

    private static Body textual(String purpose, String value) {
        return new Body(null, "TextualBody", purpose, value, "text/plain", null, null);
    }

    private static List<Selector> selectors(String text, long start, long end) {
        int from = text.offsetByCodePoints(0, (int) start);
        int to = text.offsetByCodePoints(from, (int) (end - start));
        int before = text.offsetByCodePoints(from, -(int) Math.min(AROUND, start));
        int after = text.offsetByCodePoints(to, Math.min(AROUND, text.codePointCount(to, text.length())));
        return List.of(
                new Selector("TextPositionSelector", start, end, null, null, null),
                new Selector(
                        "TextQuoteSelector",
                        null,
                        null,
                        text.substring(from, to),
                        text.substring(before, from),
                        text.substring(to, after)));
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        WebAnnotationReader.read(in, each);
    }
}
