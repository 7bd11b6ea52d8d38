package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.DeskTemplate;
import org.tahqiq.review.Placeholder;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.HeldOpen;
import org.tahqiq.ui.Notices;

/** A template of a desk as it is written. */
class TemplateDialog extends Dialog {

    /**
     * @param present without its body for a text that is proposed
     * @param save throws a {@link org.tahqiq.text.Refusal} when the content is not accepted
     */
    TemplateDialog(DeskTemplate.Content present, Notices notices, Consumer<DeskTemplate.Content> save) {
        setHeaderTitle(getTranslation("template.add"));
        setWidth("38rem");
        RadioButtonGroup<DeskTemplate.Kind> kind = new RadioButtonGroup<>(getTranslation("template.kind"));
        kind.setItems(DeskTemplate.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("template.kind." + each));
        kind.setValue(DeskTemplate.Kind.valueOf(text(present.kind())));
        TextField name = new TextField(getTranslation("template.name"));
        name.setValue(text(present.name()));
        TextArea body = new TextArea(getTranslation("template.body"));
        body.setMinRows(8);
        body.getElement().setAttribute("dir", "auto");
        body.setValue(present.body() == null ? proposed(kind.getValue()) : present.body());
        kind.addValueChangeListener(change -> {
            if (body.getValue().equals(proposed(change.getOldValue()))) {
                body.setValue(proposed(change.getValue()));
            }
        });
        boolean english = getLocale().getLanguage().equals("en");
        body.setHelperText(getTranslation(
                "template.placeholders",
                Arrays.stream(Placeholder.values())
                        .map(each -> english ? each.english() : each.arabic())
                        .collect(Collectors.joining(" "))));
        Div form = new Div(kind, name, body);
        form.addClassName("form");
        add(form);
        HeldOpen.onceTyped(this, form);
        FieldErrors errors = new FieldErrors(notices).at("name", name).at("body", body);
        Button done = new Button(
                getTranslation("action.save"),
                click -> errors.attempt(() -> {
                    save.accept(new DeskTemplate.Content(kind.getValue().name(), name.getValue(), body.getValue()));
                    close();
                }));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "save-template");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
        name.focus();
    }

    /** What a text of its kind begins with; a rationale begins with what was found, and nobody can propose that. */
    private String proposed(DeskTemplate.Kind kind) {
        return kind == DeskTemplate.Kind.LETTER ? getTranslation("template.letter-to-begin") : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
