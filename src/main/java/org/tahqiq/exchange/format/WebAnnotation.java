package org.tahqiq.exchange.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

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

    private static final String URN = "urn:uuid:";
    private static final String TAGGING = "tagging";
    private static final String CLASSIFYING = "classifying";
    /** Enough words on either side to find a quote again in a changed text. */
    private static final int AROUND = 32;

    private static final ObjectWriter OUT =
            ArticleJson.JSON.writerFor(Item.class).without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    /** Other tools' files say more than we know, and write one body without a list. */
    private static final ObjectReader IN = ArticleJson.JSON
            .readerFor(Item.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    @JsonPropertyOrder({"id", "type", "motivation", "creator", "body", "fields", "review", "target"})
    record Item(
            @Nullable String id,
            @Nullable String type,
            @Nullable String motivation,
            @Nullable Creator creator,
            @Nullable List<Body> body,
            @Nullable ObjectNode fields,
            JsonlLine.@Nullable Checked review,
            @Nullable Target target) {}

    record Creator(
            @Nullable String id,
            @Nullable String type,
            @Nullable String name) {}

    /** A tag, a label, or a link to another annotation. */
    record Body(
            @Nullable String id,
            @Nullable String type,
            @Nullable String purpose,
            @Nullable String value,
            @Nullable String format,
            @Nullable String source,
            @Nullable String relation) {}

    record Target(@Nullable Text source, @Nullable List<Selector> selector) {}

    record Text(
            @Nullable String id,
            @Nullable String type,
            @Nullable String format,
            @Nullable String language,
            @Nullable String value,
            @Nullable About article) {}

    record Selector(
            @Nullable String type,
            @Nullable Long start,
            @Nullable Long end,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix) {}

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
                for (Item item : items(ArticleJson.line(corpus.next()))) {
                    json.writeRaw(separator);
                    json.writeRaw(OUT.writeValueAsString(item));
                    separator = ",\n";
                }
            }
            json.writeRaw("\n]}\n");
        }
    }

    private static List<Item> items(JsonlLine line) {
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
            return List.of(new Item(
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
                .map(mark -> new Item(
                        URN + mark.id(),
                        "Annotation",
                        TAGGING,
                        creator(mark.member()),
                        bodies(mark, Objects.requireNonNull(line.relations())),
                        MarkLabel.without(mark.fields()),
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
        Parts parts = new Parts(each);
        try (JsonParser json = ArticleJson.JSON.reader().createParser(in)) {
            while (json.nextToken() != null) {
                boolean items = json.currentToken() == JsonToken.START_ARRAY
                        && (json.currentName() == null || json.currentName().equals("items"));
                if (items) {
                    readItems(json, parts);
                } else if (json.currentToken() == JsonToken.START_ARRAY
                        || (json.currentToken() == JsonToken.START_OBJECT
                                && json.currentName() != null
                                && !json.currentName().equals("first"))) {
                    json.skipChildren();
                }
            }
            parts.end();
        } catch (JacksonException e) {
            parts.broken(e);
        }
    }

    private static void readItems(JsonParser json, Parts parts) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            long line = json.currentTokenLocation().getLineNr();
            // As a tree first: what is no annotation of ours must not stop the reading of the next.
            parts.take(line, json.readValueAsTree());
        }
    }

    /** Puts together the annotations of an article, which follow each other. */
    private static final class Parts {

        private final PartReader each;
        private long begin;
        private @Nullable Text text;
        private final List<Item> items = new ArrayList<>();
        private @Nullable Refusal refused;

        Parts(PartReader each) {
            this.each = each;
        }

        void take(long line, JsonNode tree) {
            try {
                Item item = ArticleJson.required("items", (Item) IN.readValue(IN.treeAsTokens(tree)));
                Target target = ArticleJson.required("target", item.target());
                Text source = ArticleJson.required("target.source", target.source());
                if (!source.equals(text)) {
                    end();
                    begin = line;
                    text = source;
                }
                // Each holds the whole text: one of them is enough in memory.
                items.add(new Item(
                        item.id(),
                        item.type(),
                        item.motivation(),
                        item.creator(),
                        item.body(),
                        item.fields(),
                        item.review(),
                        new Target(null, target.selector())));
            } catch (JacksonException e) {
                refuse(line, ArticleJson.refusal(e));
            } catch (Refusal e) {
                refuse(line, e);
            }
        }

        /** An annotation that cannot be read takes its article with it: which one that is, it may not say. */
        private void refuse(long line, Refusal refusal) {
            if (text == null) {
                each.part(line, () -> {
                    throw refusal;
                });
            } else if (refused == null) {
                refused = refusal;
            }
        }

        void end() {
            Text whole = text;
            if (whole == null) {
                return;
            }
            List<Item> those = List.copyOf(items);
            Refusal refusal = refused;
            text = null;
            refused = null;
            items.clear();
            each.part(begin, () -> {
                if (refusal != null) {
                    throw refusal;
                }
                return document(whole, those);
            });
        }

        /** The file breaks off or is no JSON: the article at hand may lack annotations, so it stays out too. */
        void broken(JacksonException e) {
            Refusal refusal = ArticleJson.refusal(e);
            if (text == null) {
                begin = Math.max(
                        1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
                text = new Text(null, null, null, null, null, null);
            }
            refused = refusal;
            end();
        }
    }

    private static CorpusDocument document(Text text, List<Item> items) {
        About about = text.article() == null ? About.NOTHING : text.article();
        List<JsonlLine.Mark> marks = new ArrayList<>();
        List<JsonlLine.Link> links = new ArrayList<>();
        List<JsonlLine.Checked> reviews = new ArrayList<>();
        for (Item item : items) {
            List<Body> bodies = item.body() == null ? List.of() : item.body();
            if (bodies.isEmpty() && "describing".equals(item.motivation())) {
                continue;
            }
            marks.add(mark(item, bodies));
            bodies.stream()
                    .filter(body -> "linking".equals(body.purpose()))
                    .map(body ->
                            new JsonlLine.Link(uuid(body.id()), body.relation(), uuid(item.id()), uuid(body.source())))
                    .forEach(links::add);
            if (item.review() != null) {
                reviews.add(item.review());
            }
        }
        // They stand with the annotations they leave from; by id they are as the corpus lists them.
        links.sort(Comparator.comparing(link -> String.valueOf(link.id())));
        return ArticleJson.document(new JsonlLine(
                uuid(text.id()),
                about.version(),
                about.title(),
                text.value(),
                about.sha256(),
                about.language() == null ? text.language() : about.language(),
                about.author(),
                about.source(),
                about.publishedAt(),
                about.kind(),
                OffsetUnit.CODEPOINT.label(),
                marks,
                links,
                reviews));
    }

    private static JsonlLine.Mark mark(Item item, List<Body> bodies) {
        Target target = ArticleJson.required("target", item.target());
        List<Selector> selectors = ArticleJson.required("target.selector", target.selector());
        Selector position = selectors.stream()
                .filter(selector -> "TextPositionSelector".equals(selector.type()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("missing").at("target.selector"));
        String quote = selectors.stream()
                .filter(selector -> "TextQuoteSelector".equals(selector.type()))
                .map(Selector::exact)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Creator creator = item.creator();
        return new JsonlLine.Mark(
                uuid(item.id()),
                value(bodies, TAGGING),
                position.start(),
                position.end(),
                quote,
                creator == null ? null : new JsonlLine.Person(uuid(creator.id()), creator.name()),
                MarkLabel.with(MarkLabel.ifAny(value(bodies, CLASSIFYING)), item.fields()));
    }

    private static @Nullable String value(List<Body> bodies, String purpose) {
        return bodies.stream()
                .filter(body -> purpose.equals(body.purpose()))
                .map(Body::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Null for an address of another kind: what it names gets an id of ours. */
    private static @Nullable UUID uuid(@Nullable String urn) {
        if (urn == null || !urn.startsWith(URN)) {
            return null;
        }
        try {
            return UUID.fromString(urn.substring(URN.length()));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("line-unreadable", urn);
        }
    }
}
