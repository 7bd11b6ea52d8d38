package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Label;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.HeldOpen;
import org.tahqiq.ui.Notices;

/** A label as it is written; its code is chosen once. */
class LabelDialog extends Dialog {

    /** @param save throws a {@link org.tahqiq.text.Refusal} when the content is not accepted */
    LabelDialog(Label.Content present, Notices notices, Consumer<Label.Content> save) {
        boolean fresh = present.code() == null;
        setHeaderTitle(getTranslation(fresh ? "labels.new" : "labels.edit"));
        setWidth("30rem");
        TextField code = field("labels.code", present.code());
        code.addClassName("latin");
        code.setHelperText(getTranslation(fresh ? "labels.code-note" : "labels.code-fixed"));
        code.setReadOnly(!fresh);
        TextField arabic = field("labels.arabic", present.arabic());
        TextField english = field("labels.english", present.english());
        TextField description = field("labels.description", present.description());
        Div form = new Div(code, arabic, english, description);
        form.addClassName("form");
        add(form);
        HeldOpen.onceTyped(this, form);
        FieldErrors errors = new FieldErrors(notices)
                .at("code", code)
                .at("arabic", arabic)
                .at("english", english)
                .at("description", description);
        Button done = new Button(
                getTranslation("action.save"),
                click -> errors.attempt(() -> {
                    save.accept(new Label.Content(
                            present.tag(),
                            code.isEmpty() ? null : code.getValue().strip(),
                            arabic.getValue(),
                            english.getValue(),
                            description.getValue(),
                            present.place(),
                            present.retired()));
                    close();
                }));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "save-label");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
        (fresh ? code : arabic).focus();
    }

    private TextField field(String label, @Nullable String value) {
        TextField field = new TextField(getTranslation(label));
        field.setValue(value == null ? "" : value);
        return field;
    }
}
