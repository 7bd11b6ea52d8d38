package org.tahqiq.exchange.format;

import static org.tahqiq.exchange.format.WebAnnotationItem.CLASSIFYING;
import static org.tahqiq.exchange.format.WebAnnotationItem.TAGGING;
import static org.tahqiq.exchange.format.WebAnnotationItem.uuid;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format.PartReader;
import org.tahqiq.exchange.format.WebAnnotationItem.Body;
import org.tahqiq.exchange.format.WebAnnotationItem.Creator;
import org.tahqiq.exchange.format.WebAnnotationItem.Selector;
import org.tahqiq.exchange.format.WebAnnotationItem.Target;
import org.tahqiq.exchange.format.WebAnnotationItem.Text;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Reads Web Annotations, of ours and of other tools, into the articles that they are about. */
final class WebAnnotationReader {

    /** Other tools' files say more than we know, and write one body without a list. */
    private static final ObjectReader IN = ArticleJson.JSON
            .readerFor(WebAnnotationItem.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private WebAnnotationReader() {}

    static void read(InputStream in, PartReader each) throws IOException {
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
        private final List<WebAnnotationItem> items = new ArrayList<>();
        private @Nullable Refusal refused;

        Parts(PartReader each) {
            this.each = each;
        }

        void take(long line, JsonNode tree) {
            try {
                WebAnnotationItem item =
                        ArticleJson.required("items", (WebAnnotationItem) IN.readValue(IN.treeAsTokens(tree)));
                Target target = ArticleJson.required("target", item.target());
                Text source = ArticleJson.required("target.source", target.source());
                if (!source.equals(text)) {
                    end();
                    begin = line;
                    text = source;
                }
                // Each holds the whole text: one of them is enough in memory.
                items.add(new WebAnnotationItem(
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
            List<WebAnnotationItem> those = List.copyOf(items);
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

    private static CorpusDocument document(Text text, List<WebAnnotationItem> items) {
        About about = text.article() == null ? About.NOTHING : text.article();
        List<JsonlLine.Mark> marks = new ArrayList<>();
        List<JsonlLine.Link> links = new ArrayList<>();
        List<JsonlLine.Checked> reviews = new ArrayList<>();
        for (WebAnnotationItem item : items) {
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

    private static JsonlLine.Mark mark(WebAnnotationItem item, List<Body> bodies) {
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
}
