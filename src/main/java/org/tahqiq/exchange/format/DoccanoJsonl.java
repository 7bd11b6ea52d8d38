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
 * JSONL as doccano takes and gives it for sequence labelling: {@code label} holds {@code [start, end, tag]}, the tag
 * with the mark's own label behind it ({@link MarkLabel}). Whatever else a line
 * has (here {@code title}) doccano keeps as metadata. Read is also what it writes where relations are labelled: {@code entities} and
 * {@code relations}.
 */
@Component
class DoccanoJsonl implements Format {

    private static final Card CARD = new Card(
            "doccano-jsonl",
            "application/jsonl",
            "doccano.jsonl",
            OffsetUnit.CODEPOINT,
            List.of("article", "mark-ids", "members", "fields", "relations", "reviews", "gold"),
            true);

    record Line(
            @Nullable UUID id,
            @Nullable String text,
            List<List<Object>> label,
            @Nullable String title) {}

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        JsonLines.write(corpus, out, document -> {
            JsonlLine line = ArticleJson.line(document);
            return new Line(
                    line.id(),
                    line.text(),
                    each("annotations", line.annotations()).stream()
                            .map(mark -> List.<Object>of(
                                    known(mark.start()),
                                    known(mark.end()),
                                    MarkLabel.Word.of(mark).toString()))
                            .toList(),
                    line.title());
        });
    }

    private static <T> T known(@Nullable T value) {
        return ArticleJson.required("annotations", value);
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        JsonLines.read(in, each, json -> article(Tree.value(json, JsonNode.class), each.labels()));
    }

    private static CorpusDocument article(JsonNode line, Labels labels) {
        Incoming article = new Incoming(Tree.text(line.path("text"), "text"), OffsetUnit.CODEPOINT, labels);
        for (JsonNode label : Tree.items(line.path(line.has("labels") ? "labels" : "label"), "label")) {
            article.mark(
                    label,
                    Tree.text(label.path(2), "label"),
                    Tree.number(label.path(0), "label"),
                    Tree.number(label.path(1), "label"),
                    null,
                    MarkNote.NOTHING);
        }
        for (JsonNode entity : Tree.items(line.path("entities"), "entities")) {
            article.mark(
                    entity.path("id"),
                    Tree.text(entity.path("label"), "entities.label"),
                    Tree.number(entity.path("start_offset"), "entities.start_offset"),
                    Tree.number(entity.path("end_offset"), "entities.end_offset"),
                    null,
                    MarkNote.NOTHING);
        }
        for (JsonNode relation : Tree.items(line.path("relations"), "relations")) {
            article.link(
                    null,
                    Tree.text(relation.path("type"), "relations.type"),
                    relation.path("from_id"),
                    relation.path("to_id"));
        }
        // doccano counts its examples; only an id that is ours is one.
        JsonNode id = line.path("id");
        return article.document(
                About.of(Tree.id(id.isString() ? id.stringValue() : null), Tree.text(line.path("title"), "title")));
    }
}
