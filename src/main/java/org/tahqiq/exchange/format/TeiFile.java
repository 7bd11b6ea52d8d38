package org.tahqiq.exchange.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Labels;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.node.ObjectNode;

/** A file of {@link Tei}: other TEI marks up its text from within, in as many ways as there are projects. */
final class TeiFile {

    private static final Pattern RANGE =
            Pattern.compile("#string-range\\(\\s*text\\s*,\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*\\)");

    private final Document xml;
    private final Map<String, Element> byId = new HashMap<>();

    TeiFile(Document xml) {
        this.xml = xml;
        for (Element each : elements("*")) {
            byId.put(each.getAttribute("xml:id"), each);
        }
    }

    CorpusDocument article(@Nullable UUID named) {
        Element text = byId.get("text");
        Incoming article = new Incoming(text == null ? null : text.getTextContent(), OffsetUnit.CODEPOINT, Labels.OURS);
        Map<String, ObjectNode> fields = new HashMap<>();
        for (Element note : elements("note")) {
            fields.put(note.getAttribute("target"), Tree.value(note.getTextContent(), ObjectNode.class));
        }
        for (Element span : elements("span")) {
            mark(article, span, fields.get("#" + span.getAttribute("xml:id")));
        }
        for (Element relation : elements("relation")) {
            article.link(
                    id(relation, "r-"),
                    relation.getAttribute("name"),
                    relation.getAttribute("active"),
                    relation.getAttribute("passive"));
        }
        List<Element> described = elements("xenoData");
        return article.document(
                described.isEmpty()
                        ? About.of(named, title())
                        : Tree.value(described.getFirst().getTextContent(), About.class));
    }

    private void mark(Incoming article, Element span, @Nullable ObjectNode fields) {
        Matcher range = RANGE.matcher(span.getAttribute("target"));
        if (!range.matches()) {
            throw Refusal.invalid("line-unreadable", span.getAttribute("target"))
                    .at("span");
        }
        long start = Long.parseLong(range.group(1));
        String tag = span.getParentNode() instanceof Element group ? group.getAttribute("type") : null;
        article.mark(
                "#" + span.getAttribute("xml:id"),
                new MarkLabel.Word(tag, MarkLabel.ifAny(span.getAttribute("subtype"))),
                start,
                start + Long.parseLong(range.group(2)),
                span.getTextContent(),
                new MarkNote(id(span, "a-"), member(span.getAttribute("resp")), fields));
    }

    private JsonlLine.@Nullable Person member(String reference) {
        Element person = reference.startsWith("#") ? byId.get(reference.substring(1)) : null;
        if (person == null) {
            return null;
        }
        NodeList names = person.getElementsByTagNameNS("*", "name");
        return new JsonlLine.Person(
                id(person, "m-"), names.getLength() == 0 ? null : names.item(0).getTextContent());
    }

    private @Nullable String title() {
        return elements("title").stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse(null);
    }

    private static @Nullable UUID id(Element of, String prefix) {
        String id = of.getAttribute("xml:id");
        return id.startsWith(prefix) ? Tree.id(id.substring(prefix.length())) : null;
    }

    private List<Element> elements(String name) {
        NodeList all = xml.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
