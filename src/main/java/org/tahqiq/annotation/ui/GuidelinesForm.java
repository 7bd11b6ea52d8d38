package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.tahqiq.annotation.Guidelines;
import org.tahqiq.annotation.GuidelinesService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.ui.DraftKeeper;
import org.tahqiq.ui.FieldErrors;
import org.tahqiq.ui.Notices;

/** Writes the next version of the guidelines, beside what it will look like. */
class GuidelinesForm extends Composite<Div> {

    /**
     * @param drafts keeps what is written and not saved
     * @param left what to do when it is saved or given up
     */
    GuidelinesForm(
            GuidelinesService guidelines, Guidelines newest, DraftKeeper drafts, Notices notices, Runnable left) {
        TextArea text = new TextArea(getTranslation("guidelines.text"));
        text.setHelperText(getTranslation("guidelines.markdown"));
        text.setValue(newest.text());
        text.getElement().setAttribute("dir", "auto");
        TextField note = new TextField(getTranslation("guidelines.note"));
        GuidelinesText preview = new GuidelinesText(newest.text());
        text.addValueChangeListener(change -> preview.show(change.getValue()));
        FieldErrors errors = new FieldErrors(notices).at("text", text).at("note", note);
        Button save = new Button(
                getTranslation("guidelines.save", newest.number() + 1),
                click -> errors.attempt(() -> {
                    guidelines.write(
                            newest.corpus(), SeenVersion.of(newest.number()), text.getValue(), note.getValue());
                    drafts.clear();
                    notices.done("guidelines.saved");
                    left.run();
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.getElement().setAttribute("data-action", "save-guidelines");
        Button cancel = new Button(getTranslation("action.cancel"), click -> left.run());
        Div tools = new Div(save, cancel);
        tools.addClassName("row-tools");
        drafts.text("text", text).text("note", note);
        Div form = new Div(drafts, text, note, tools);
        form.addClassNames("card", "form");
        Div seen = new Div(new H2(getTranslation("guidelines.preview")), preview);
        seen.addClassName("card");
        getContent().addClassName("guidelines-form");
        getContent().add(form, seen);
    }
}
