package org.tahqiq.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.FigureReading;
import org.tahqiq.annotation.Label;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.FieldErrors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a mark says beside its words: its sub-label, and the fields of its tag that are typed or chosen. What is not touched stays
 * as it was read, and so do the fields that point into the text.
 */
class GoldFields extends Composite<Div> {

    /** In the order of the cards beside the text. */
    private static final Map<Tag, List<String>> TYPED = Map.of(
            Tag.CLAIM, List.of("wording", "claimant.name", "checkWorthiness", "topic", "claimedAt"),
            Tag.ATTRIBUTION, List.of("source.name", "force", "sourceKind", "form"),
            Tag.FIGURE,
                    List.of(
                            "value",
                            "highValue",
                            "unit",
                            "kind",
                            "comparator",
                            "currency",
                            "scale",
                            "denominator",
                            "timeWindow",
                            "date"));

    private static final Set<String> NUMBERS = Set.of("value", "highValue");
    private static final Set<String> LATIN = Set.of("currency", "date", "claimedAt");

    /** A number keeps its digits. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Tag tag;
    private final ObjectNode read;
    private final List<Consumer<ObjectNode>> changes = new ArrayList<>();
    private final FieldErrors errors;

    /** @param labels of the corpus */
    GoldFields(Annotation annotation, List<Label> labels, FieldErrors errors) {
        this.tag = annotation.tag();
        this.read = (ObjectNode) JSON.readTree(annotation.fields().json());
        this.errors = errors;
        Div grid = new Div();
        // Beside one another where there is room.
        grid.addClassName("evidence-figure");
        Map<String, String> offered = offered(labels, annotation.fields().label());
        if (!offered.isEmpty()) {
            grid.add(choice(Fields.LABEL, offered));
        }
        for (String name : TYPED.getOrDefault(tag, List.of())) {
            Component field = field(name);
            (field instanceof TextArea ? getContent() : grid).add(field);
        }
        getContent().add(grid);
    }

    /** How many fields a reader filled. */
    static int filled(Annotation annotation) {
        return JSON.readTree(annotation.fields().json()).size();
    }

    /** The names of the labels by their codes; a retired one only where the mark has it. */
    private Map<String, String> offered(List<Label> labels, @Nullable String present) {
        Map<String, String> offered = new LinkedHashMap<>();
        labels.stream()
                .filter(label -> label.tag() == tag)
                .filter(label -> !label.retired() || label.code().equals(present))
                .forEach(label -> offered.put(label.code(), label.name(getLocale())));
        if (present != null) {
            offered.putIfAbsent(present, present);
        }
        return offered;
    }

    private Component field(String name) {
        List<String> codes = Fields.CODED.get(name);
        if (codes != null) {
            Map<String, String> words = new LinkedHashMap<>();
            codes.forEach(code -> words.put(
                    code, Fields.wordsKey(name, code).map(this::getTranslation).orElse(code)));
            return choice(name, words);
        }
        return switch (name) {
            case "wording" -> {
                TextArea prose = typed(name, new TextArea());
                prose.setWidthFull();
                yield prose;
            }
            default -> {
                TextField line = typed(name, new TextField());
                if (LATIN.contains(name)) {
                    line.addClassName("latin");
                }
                yield line;
            }
        };
    }

    private Select<String> choice(String name, Map<String, String> words) {
        Select<String> field = new Select<>();
        field.setLabel(getTranslation("field." + name));
        field.getElement().setAttribute("data-field", name);
        field.setItems(words.keySet());
        field.setItemLabelGenerator(code -> code == null ? "" : words.getOrDefault(code, code));
        field.setEmptySelectionAllowed(true);
        String before = shown(read.path(name));
        if (!before.isEmpty()) {
            field.setValue(before);
        }
        changes.add(now -> put(now, name, Objects.requireNonNullElse(field.getValue(), "")));
        return field;
    }

    private <C extends Component & HasValue<?, String> & HasLabel & HasValidationProperties> C typed(
            String name, C field) {
        field.setLabel(getTranslation("field." + outer(name)));
        field.getElement().setAttribute("data-field", name);
        String before = shown(at(read, name));
        if (!before.isEmpty()) {
            field.setValue(before);
        }
        errors.at("fields." + name, field);
        changes.add(now -> put(now, name, field.getValue().strip()));
        return field;
    }

    private void put(ObjectNode now, String name, String typed) {
        if (typed.equals(shown(at(read, name)))) {
            return;
        }
        String outer = outer(name);
        ObjectNode holder = outer.equals(name) ? now : now.withObjectProperty(outer);
        if (typed.isEmpty()) {
            holder.remove(inner(name));
        } else {
            holder.set(inner(name), value(name, typed));
        }
        // What a curator writes is no guess.
        if (name.equals("currency")) {
            holder.remove("currencyGuessed");
        } else if (name.equals("source.name")) {
            holder.remove("guess");
        }
        // Where it was read is nothing without the name.
        if (holder.isEmpty() || name.equals("claimant.name") && typed.isEmpty()) {
            now.remove(outer);
        }
    }

    /** The field that stands in the mark: of a claimant's name, the claimant. */
    private static String outer(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String inner(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private static JsonNode at(ObjectNode fields, String name) {
        return outer(name).equals(name)
                ? fields.path(name)
                : fields.path(outer(name)).path(inner(name));
    }

    private static String shown(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
    }

    private static JsonNode value(String name, String typed) {
        if (NUMBERS.contains(name)) {
            return JSON.getNodeFactory().numberNode(FigureReading.number("fields." + name, typed));
        }
        String latin = LATIN.contains(name) ? Typed.digits(typed).toUpperCase(Locale.ROOT) : typed;
        return JSON.getNodeFactory().stringNode(latin);
    }

    /** @throws org.tahqiq.text.Refusal for a number that is none */
    Fields fields() {
        ObjectNode now = read.deepCopy();
        changes.forEach(change -> change.accept(now));
        return Fields.read(tag, JSON.writeValueAsString(now));
    }
}
