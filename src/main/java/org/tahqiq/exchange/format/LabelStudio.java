package org.tahqiq.exchange.format;

import static org.tahqiq.exchange.format.ArticleJson.each;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Labels;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * One array of tasks, as Label Studio exports and imports them, for a configuration with {@code <Labels name="label"
 * toName="text">}, and {@code <Choices name="sublabel" toName="text" perRegion="true">} where marks have labels of their own: a choice
 * for a region is a result with the region's id. What it has no word for stands in the note of a region ({@code meta.text}) and in the task's data, which it keeps.
 */
@Component
class LabelStudio implements Format {

    private static final Card CARD = new Card(
            "label-studio",
            "application/json",
            "label-studio.json",
            OffsetUnit.CODEPOINT,
            List.of("reviews", "gold"),
            true);

    private static final String CHOICES = "choices";
    private static final String SUBLABEL = "sublabel";

    private static final ObjectReader TASKS =
            ArticleJson.JSON.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    record Task(Content data, List<Pass> annotations) {}

    record Content(@Nullable String text, @Nullable String title, About article) {}

    /** One pass over a text; everybody's annotations are one pass, for relations never leave theirs. */
    record Pass(List<Result> result) {}

    /** A region or, with {@code from_id}, a relation. */
    record Result(
            @Nullable UUID id,
            String type,
            @JsonProperty("from_name") @Nullable String fromName,
            @JsonProperty("to_name") @Nullable String toName,
            @Nullable Value value,
            @Nullable Meta meta,
            @JsonProperty("from_id") @Nullable UUID from,
            @JsonProperty("to_id") @Nullable UUID to,
            @Nullable String direction,
            @Nullable List<String> labels) {}

    record Value(
            @Nullable Long start,
            @Nullable Long end,
            @Nullable String text,
            @Nullable List<String> labels,
            @Nullable List<String> choices) {}

    record Meta(List<String> text) {}

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        out.write('[');
        for (byte separator = '\n'; corpus.hasNext(); separator = ',') {
            out.write(separator);
            out.write(ArticleJson.JSON.writeValueAsBytes(task(ArticleJson.line(corpus.next()))));
        }
        out.write('\n');
        out.write(']');
    }

    private static Task task(JsonlLine line) {
        List<Result> results = new ArrayList<>();
        for (JsonlLine.Mark mark : each("annotations", line.annotations())) {
            Value value = new Value(
                    mark.start(), mark.end(), mark.quote(), List.of(Objects.requireNonNull(mark.tag())), null);
            Meta meta = new Meta(List.of(MarkNote.of(mark).json()));
            results.add(new Result(mark.id(), "labels", "label", "text", value, meta, null, null, null, null));
            String label = MarkLabel.of(mark);
            if (label != null) {
                Value choice = new Value(mark.start(), mark.end(), mark.quote(), null, List.of(label));
                results.add(new Result(mark.id(), CHOICES, SUBLABEL, "text", choice, null, null, null, null, null));
            }
        }
        for (JsonlLine.Link link : each("relations", line.relations())) {
            results.add(new Result(
                    link.id(),
                    "relation",
                    null,
                    null,
                    null,
                    null,
                    link.from(),
                    link.to(),
                    "right",
                    List.of(Objects.requireNonNull(link.kind()))));
        }
        return new Task(
                new Content(line.text(), line.title(), About.of(line)),
                results.isEmpty() ? List.of() : List.of(new Pass(results)));
    }

    /** Tasks stand by themselves: one that is broken keeps the others out only where the JSON itself breaks. */
    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        long number = 0;
        try (JsonParser json = ArticleJson.JSON.reader().createParser(in)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw Refusal.invalid("line-unreadable", String.valueOf(json.currentToken()));
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                number++;
                JsonNode task = TASKS.readValue(json);
                each.part(number, () -> article(task, each.labels()));
            }
        } catch (JacksonException e) {
            each.part(number + 1, () -> {
                throw ArticleJson.refusal(e);
            });
        } catch (Refusal e) {
            each.part(1, () -> {
                throw e;
            });
        }
    }

    private static CorpusDocument article(JsonNode task, Labels labels) {
        JsonNode data = task.path("data");
        Incoming article = new Incoming(Tree.text(data.path("text"), "data.text"), OffsetUnit.CODEPOINT, labels);
        for (JsonNode pass : Tree.items(task.path("annotations"), "annotations")) {
            if (!pass.path("was_cancelled").asBoolean(false)) {
                take(Tree.items(pass.path("result"), "annotations.result"), article);
            }
        }
        About about = Tree.part(data.path("article"), About.class);
        return article.document(about == null ? About.of(null, Tree.text(data.path("title"), "data.title")) : about);
    }

    private static void take(List<JsonNode> results, Incoming article) {
        Map<JsonNode, String> chosen = new HashMap<>();
        for (JsonNode result : results) {
            if (CHOICES.equals(Tree.text(result.path("type"), "type"))
                    && SUBLABEL.equals(Tree.text(result.path("from_name"), "from_name"))) {
                Optional.ofNullable(MarkLabel.ifAny(
                                Tree.text(result.path("value").path(CHOICES).path(0), CHOICES)))
                        .ifPresent(label -> chosen.put(result.path("id"), label));
            }
        }
        for (JsonNode result : results) {
            JsonNode value = result.path("value");
            for (JsonNode label : Tree.items(value.path("labels"), "value.labels")) {
                article.mark(
                        result.path("id"),
                        new MarkLabel.Word(Tree.text(label, "value.labels"), chosen.get(result.path("id"))),
                        Tree.number(value.path("start"), "value.start"),
                        Tree.number(value.path("end"), "value.end"),
                        Tree.text(value.path("text"), "value.text"),
                        MarkNote.read(note(result)));
            }
        }
        for (JsonNode result : results) {
            if ("relation".equals(Tree.text(result.path("type"), "type"))) {
                article.link(
                        Tree.id(Tree.text(result.path("id"), "id")),
                        Tree.text(result.path("labels").path(0), "labels"),
                        result.path("from_id"),
                        result.path("to_id"));
            }
        }
    }

    private static @Nullable String note(JsonNode result) {
        JsonNode first = result.path("meta").path("text").path(0);
        return first.isString() ? first.stringValue() : null;
    }
}
