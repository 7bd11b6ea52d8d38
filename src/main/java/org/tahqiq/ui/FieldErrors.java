package org.tahqiq.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tahqiq.store.Fault;
import org.tahqiq.text.Refusal;

/** Says a refusal at the field it is about, so that nobody has to guess which one was meant. */
public class FieldErrors {

    private final Notices notices;
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    public FieldErrors(Notices notices) {
        this.notices = notices;
    }

    /** @param name the field's name in refusals, say {@code source.url} */
    public FieldErrors at(String name, HasValidationProperties field) {
        fields.put(name, field);
        return this;
    }

    /** Does the work; a refusal stands at its fields, and in a notice where it names none of them. */
    public void attempt(Runnable work) {
        clear();
        try {
            work.run();
            // A form that its work emptied for the next is not yet wrong about what it asks for.
            clear();
        } catch (RuntimeException thrown) {
            if (!(Fault.told(thrown) instanceof Refusal refusal)) {
                throw thrown;
            }
            if (!show(refusal)) {
                notices.refused(refusal);
            }
        }
    }

    private void clear() {
        fields.values().forEach(field -> {
            field.setManualValidation(false);
            field.setErrorMessage(null);
            field.setInvalid(false);
        });
    }

    private boolean show(Refusal refusal) {
        boolean said = false;
        for (Refusal.Detail detail : refusal.details()) {
            HasValidationProperties field = detail.field() == null ? null : fields.get(detail.field());
            if (field == null) {
                continue;
            }
            field.setErrorMessage(notices.sentence(detail));
            field.setInvalid(true);
            // Else the field takes its error away when it is left, a dialog shrinks between the press and the release
            // of its button, and the click goes lost.
            field.setManualValidation(true);
            if (!said && field instanceof Focusable<?> first) {
                first.focus();
                // The focus brings its line into sight, but not the sentence that has just come to stand below it.
                first.getElement().executeJs("setTimeout(() => this.scrollIntoView({ block: 'nearest' }))");
            }
            said = true;
        }
        return said;
    }
}
