package org.tahqiq.exchange.format;

import static org.tahqiq.exchange.format.ArticleJson.each;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Labels;
import org.tahqiq.text.OffsetUnit;
import tools.jackson.databind.JsonNode;

/**
 * JSONL of texts with {@code spans}, as those who train spaCy pass them on; {@code meta} is where Prodigy, of the same makers, looks for
 * what is known of a text.
 */
@Component
class SpacyJsonl implements Format {

    private static final Card CARD = new Card(
            "spacy-jsonl",
            "application/jsonl",
            "spacy.jsonl",
            OffsetUnit.CODEPOINT,
            List.of("article", "mark-ids", "members", "fields", "relations", "reviews", "gold"),
            true);

    record Line(@Nullable String text, List<Span> spans, Meta meta) {}

    record Span(
            @Nullable Long start,
            @Nullable Long end,
            @Nullable String label) {}

    record Meta(@Nullable UUID id, @Nullable String title) {}

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        JsonLines.write(corpus, out, document -> {
            JsonlLine line = ArticleJson.line(document);
            return new Line(
                    line.text(),
                    each("annotations", line.annotations()).stream()
                            .map(mark -> new Span(
                                    mark.start(),
                                    mark.end(),
                                    MarkLabel.Word.of(mark).toString()))
                            .toList(),
                    new Meta(line.id(), line.title()));
        });
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        JsonLines.read(in, each, json -> article(Tree.value(json, JsonNode.class), each.labels()));
    }

    private static CorpusDocument article(JsonNode line, Labels labels) {
        Incoming article = new Incoming(Tree.text(line.path("text"), "text"), OffsetUnit.CODEPOINT, labels);
        for (JsonNode span : Tree.items(line.path("spans"), "spans")) {
            article.mark(
                    span,
                    Tree.text(span.path("label"), "spans.label"),
                    Tree.number(span.path("start"), "spans.start"),
                    Tree.number(span.path("end"), "spans.end"),
                    null,
                    MarkNote.NOTHING);
        }
        JsonNode meta = line.path("meta");
        return article.document(
                About.of(Tree.id(Tree.text(meta.path("id"), "meta.id")), Tree.text(meta.path("title"), "meta.title")));
    }
}
