package org.tahqiq.curation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.dom.Element;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.LabelNames;
import org.tahqiq.annotation.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader wrote into the fields of a mark. What another reader has otherwise is set off. */
@com.vaadin.flow.component.Tag("dl")
class FieldLines extends HtmlContainer {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Positions, which the words of the passage show. */
    private static final Set<String> PLACES = Set.of("start", "end", "annotation", "guess");

    /** @param other what it is held against */
    FieldLines(Tag tag, Fields fields, Fields other, LabelNames labels) {
        addClassName("field-lines");
        JsonNode against = JSON.readTree(other.json());
        JSON.readTree(fields.json()).properties().forEach(each -> {
            String words = words(each.getValue());
            if (!words.isEmpty()) {
                line(
                        getTranslation("field." + each.getKey()),
                        shown(tag, each.getKey(), each.getValue(), labels),
                        !words.equals(words(against.path(each.getKey()))));
            }
        });
    }

    private String shown(Tag tag, String field, JsonNode value, LabelNames labels) {
        if (value.isNumber()) {
            return getTranslation("curate.number", value.decimalValue());
        }
        if (value.isBoolean()) {
            return getTranslation(value.asBoolean() ? "canvas.yes" : "canvas.no");
        }
        String words = words(value);
        if (field.equals(Fields.LABEL)) {
            return labels.of(tag, words);
        }
        return Fields.wordsKey(field, words).map(this::getTranslation).orElse(words);
    }

    private void line(String label, String words, boolean differs) {
        // The words have their own direction, their place that of the page: beside the label.
        Element value =
                new Element("dd").appendChild(new Element("span").setText(words).setAttribute("dir", "auto"));
        if (differs) {
            value.setAttribute("class", "differs");
        }
        getElement().appendChild(new Element("dt").setText(label), value);
    }

    private static String words(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (value.isValueNode()) {
            return value.asString("");
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(FieldLines::words)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("، "));
        }
        return value.propertyStream()
                .filter(each -> !PLACES.contains(each.getKey()))
                .map(each -> words(each.getValue()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
