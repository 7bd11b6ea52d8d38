package org.tahqiq.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what is typed into a form in the member's browser until it is saved, and offers it back when the form opens again. Stands
 * in the form, among its fields; what is kept never comes to the server before the member saves it.
 */
@Tag("draft-keeper")
@JsModule("./drafts/draft-keeper.ts")
public class DraftKeeper extends Component {

    private final String key;
    private final Map<String, Consumer<String>> fields = new LinkedHashMap<>();

    /**
     * @param member whose draft it is
     * @param form which form, of its own word: {@code verdict}, {@code comment}
     * @param subject what is being written about
     */
    public DraftKeeper(UUID member, String form, Object subject) {
        key = "tahqiq.draft.%s.%s.%s".formatted(member, form, subject);
        getElement()
                .setProperty("key", key)
                .setProperty("words", getTranslation("draft.offered"))
                .setProperty("restoreWords", getTranslation("draft.restore"))
                .setProperty("dropWords", getTranslation("draft.drop"));
    }

    /** Keeps a field of text, letter by letter. */
    public <F extends HasValue<?, String> & HasElement> DraftKeeper text(String name, F field) {
        field.getElement().setAttribute("data-draft", name);
        fields.put(name, field::setValue);
        return this;
    }

    /** Keeps a choice, as a word that reads back to it. */
    public <V> DraftKeeper choice(
            String name, HasValue<?, V> field, Function<V, String> written, Function<String, V> read) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getElement().callJsFunction("note", name, written.apply(change.getValue()));
            }
        });
        fields.put(name, word -> field.setValue(read.apply(word)));
        return this;
    }

    /** What was typed is saved. */
    public void clear() {
        getElement().callJsFunction("clear");
        // The form may be taken away in the same breath, and a function of an element that is gone is never called.
        getUI().ifPresent(ui -> ui.getPage().executeJs("localStorage.removeItem($0)", key));
    }

    @ClientCallable
    void restore(ObjectNode values) {
        fields.forEach((name, field) -> {
            JsonNode kept = values.get(name);
            if (kept != null) {
                give(field, kept.asString());
            }
        });
    }

    /** A choice that an earlier version of the program had is left as it is. */
    private static void give(Consumer<String> field, String kept) {
        try {
            field.accept(kept);
        } catch (IllegalArgumentException noSuchChoice) {
            // the field stays as it is
        }
    }
}
