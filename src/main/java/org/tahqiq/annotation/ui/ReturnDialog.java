package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.tahqiq.annotation.Assignment;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.HeldOpen;
import org.tahqiq.ui.Notices;

/** Asks what the editor should mend, and whose pass it is when several sent theirs. */
class ReturnDialog extends Dialog {

    /** @param giveBack throws a {@link org.tahqiq.text.Refusal} when it cannot be returned */
    ReturnDialog(
            List<Assignment> sent, Map<UUID, String> names, Notices notices, BiConsumer<Assignment, String> giveBack) {
        setHeaderTitle(getTranslation("assignment.return-title"));
        setWidth("30rem");
        Select<Assignment> whose = new Select<>();
        whose.setLabel(getTranslation("assignment.return-to"));
        whose.setItems(sent);
        whose.setItemLabelGenerator(each -> names.getOrDefault(each.member().value(), ""));
        whose.setValue(sent.getFirst());
        TextArea note = new TextArea(getTranslation("assignment.return-note"));
        note.setHelperText(getTranslation("assignment.return-help"));
        note.setMinRows(3);
        note.focus();
        Div form = new Div(new Paragraph(getTranslation("assignment.return-what")), whose, note);
        form.addClassName("form");
        add(form);
        HeldOpen.onceTyped(this, form);
        FieldErrors errors = new FieldErrors(notices).at("note", note);
        Button done = new Button(
                getTranslation("assignment.return"),
                click -> errors.attempt(() -> {
                    giveBack.accept(whose.getValue(), note.getValue());
                    close();
                }));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "return-now");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
    }
}
