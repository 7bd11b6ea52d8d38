package org.tahqiq.exchange.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.Source;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** An article as {@link JsonlLine} and back, checked: what every format that is written in JSON or holds some is made of. */
final class ArticleJson {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                            .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
            .build();

    private ArticleJson() {}

    /** What to say of JSON that cannot be read: a refusal from within it, else which property or character it broke at. */
    static Refusal refusal(JacksonException e) {
        if (e.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        String path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return Refusal.invalid(
                "line-unreadable",
                path.isEmpty() ? "JSON:" + Math.max(1, e.getLocation().getColumnNr()) : path);
    }

    static JsonlLine line(CorpusDocument document) {
        PlainText text = PlainText.stored(document.text());
        Offsets offsets = text.offsets(OffsetUnit.CODEPOINT);
        Article.Description about = document.description();
        Source source = about.source();
        return new JsonlLine(
                document.id(),
                document.edition(),
                about.title(),
                document.text(),
                text.sha256(),
                about.language(),
                about.author(),
                source == null || source.equals(Source.NONE) ? null : source,
                about.publishedAt(),
                about.kind(),
                OffsetUnit.CODEPOINT.label(),
                document.annotations().stream()
                        .map(mark -> written(mark, text, offsets))
                        .toList(),
                document.relations().stream().map(ArticleJson::written).toList(),
                GoldJson.marks(document.gold(), text, offsets),
                document.claims().stream().map(ClaimJson::written).toList(),
                GoldJson.links(document.gold()),
                GoldJson.decisions(document.gold()),
                GoldJson.finished(document.gold()));
    }

    static JsonlLine.Link written(CorpusDocument.Link link) {
        return new JsonlLine.Link(link.id(), link.kind().name(), link.from(), link.to());
    }

    static JsonlLine.Mark written(CorpusDocument.Mark mark, PlainText text, Offsets offsets) {
        Fields fields = mark.fields()
                .move(position -> new Fields.Position(offsets.fromUtf16((int) position.value()), position.field()));
        return new JsonlLine.Mark(
                mark.id(),
                mark.tag().name(),
                (long) offsets.fromUtf16(mark.span().start()),
                (long) offsets.fromUtf16(mark.span().end()),
                text.quote(mark.span()),
                person(mark.origin()),
                fields);
    }

    static JsonlLine.Person person(Origin origin) {
        return new JsonlLine.Person(origin.id(), origin.name());
    }

    static CorpusDocument document(JsonlLine line) {
        if (line.text() == null) {
            throw Refusal.invalid("missing").at("text");
        }
        PlainText text = new PlainText(line.text());
        if (line.sha256() != null && !line.sha256().equals(text.sha256())) {
            throw Refusal.conflict("text-drift").at("sha256");
        }
        OffsetUnit unit = line.offsetUnit() == null ? OffsetUnit.CODEPOINT : OffsetUnit.named(line.offsetUnit());
        Offsets offsets = text.offsets(unit);
        return new CorpusDocument(
                idOrNew(line.id()),
                line.version() == null ? 1 : line.version(),
                line.text(),
                new Article.Description(
                        line.title(), line.author(), line.source(), line.publishedAt(), line.language(), line.kind()),
                each("annotations", line.annotations()).stream()
                        .map(mark -> read("annotations", mark, text, offsets))
                        .toList(),
                each("relations", line.relations()).stream()
                        .map(link -> read("relations", link))
                        .toList(),
                each("claims", line.claims()).stream().map(ClaimJson::read).toList(),
                GoldJson.read(line, text, offsets));
    }

    static CorpusDocument.Link read(String list, JsonlLine.Link link) {
        return new CorpusDocument.Link(
                idOrNew(link.id()),
                Typed.code(list + ".kind", link.kind(), Relation.Kind.class),
                required(list + ".from", link.from()),
                required(list + ".to", link.to()));
    }

    static CorpusDocument.Mark read(String list, JsonlLine.Mark mark, PlainText text, Offsets offsets) {
        Tag tag = Typed.code(list + ".tag", mark.tag(), Tag.class);
        TextSpan span = offsets.span(required(list + ".start", mark.start()), required(list + ".end", mark.end()));
        text.check(span);
        if (mark.quote() != null && !mark.quote().equals(text.quote(span))) {
            throw Refusal.conflict("text-drift").at(list + ".quote");
        }
        ObjectNode tree = mark.tree();
        ObjectNode sent = tree == null ? JSON.createObjectNode() : tree;
        Fields fields = fields(list, sent, tag)
                .move(position -> new Fields.Position(
                        offsets.toUtf16(position.value(), list + "." + position.field()), position.field()));
        return new CorpusDocument.Mark(
                idOrNew(mark.id()), tag, span, mark.member() == null ? Origin.UNSAID : origin(mark.member()), fields);
    }

    private static Fields fields(String list, ObjectNode sent, Tag tag) {
        try {
            return JSON.treeToValue(sent, tag.fields());
        } catch (JacksonException e) {
            throw refusal(e).at(list + ".fields");
        }
    }

    /** Whoever is named without an id gets one made from the name, so that the same name is the same person. */
    static Origin origin(JsonlLine.@Nullable Person person) {
        if (person == null || (person.name() == null && person.id() == null)) {
            throw Refusal.invalid("missing").at("member");
        }
        String name = person.name() == null ? String.valueOf(person.id()) : person.name();
        return person.id() == null ? Origin.named(name) : new Origin(person.id(), name);
    }

    static UUID idOrNew(@Nullable UUID id) {
        return id == null ? AnnotationId.next().value() : id;
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.invalid("missing").at(field);
        }
        return value;
    }

    /** None when absent; a null among them is refused. */
    static <T> List<T> each(String field, @Nullable List<T> list) {
        return list == null ? List.of() : Fields.each(field, list);
    }
}
