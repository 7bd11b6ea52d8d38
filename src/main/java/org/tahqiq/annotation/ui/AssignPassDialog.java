package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.function.Consumer;
import org.tahqiq.team.MemberId;
import org.tahqiq.ui.Notices;

/** Asks who is to read an article. */
class AssignPassDialog extends Dialog {

    /**
     * @param editors who are not on it, with their names
     * @param assign throws a {@link org.tahqiq.text.Refusal} when that cannot be
     */
    AssignPassDialog(Map<MemberId, String> editors, Notices notices, Consumer<MemberId> assign) {
        setHeaderTitle(getTranslation("pass.assign"));
        Button done = new Button(getTranslation("pass.assign"));
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
        if (editors.isEmpty()) {
            add(new Paragraph(getTranslation("pass.nobody-left")));
            done.setEnabled(false);
            return;
        }
        Select<MemberId> who = new Select<>();
        who.setLabel(getTranslation("pass.reader"));
        who.setItems(editors.keySet());
        who.setItemLabelGenerator(member -> editors.getOrDefault(member, ""));
        editors.keySet().stream().findFirst().ifPresent(who::setValue);
        who.focus();
        add(new Paragraph(getTranslation("pass.assign-what")), who);
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "assign-now");
        done.addClickListener(click -> notices.attempt(() -> {
            assign.accept(who.getValue());
            close();
        }));
    }
}
