package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tahqiq.team.MemberId;
import org.tahqiq.ui.Notices;

/** Asks who is to read an article, or some. */
class AssignPassDialog extends Dialog {

    /**
     * @param titles of the articles
     * @param editors who may, with their names
     * @param assign throws a {@link org.tahqiq.text.Refusal} when that cannot be
     */
    AssignPassDialog(
            List<String> titles, Map<MemberId, String> editors, Notices notices, Consumer<Set<MemberId>> assign) {
        setHeaderTitle(getTranslation("pass.assign"));
        Paragraph what =
                new Paragraph(titles.size() == 1 ? titles.getFirst() : getTranslation("pass.articles", titles.size()));
        what.getElement().setAttribute("dir", "auto");
        add(what);
        Button done = new Button(getTranslation("pass.assign"));
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
        if (editors.isEmpty()) {
            add(new Paragraph(getTranslation("pass.nobody-left")));
            done.setEnabled(false);
            return;
        }
        CheckboxGroup<MemberId> who = new CheckboxGroup<>();
        who.setLabel(getTranslation("pass.reader"));
        who.setItems(editors.keySet());
        who.setItemLabelGenerator(member -> editors.getOrDefault(member, ""));
        if (editors.size() == 1) {
            who.setValue(editors.keySet());
        }
        add(new Paragraph(getTranslation("pass.assign-what")), who);
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "assign-now");
        done.addClickListener(click -> notices.attempt(() -> {
            who.setInvalid(who.isEmpty());
            who.setErrorMessage(getTranslation("pass.nobody-chosen"));
            if (who.isEmpty()) {
                return;
            }
            assign.accept(who.getValue());
            close();
        }));
    }
}
