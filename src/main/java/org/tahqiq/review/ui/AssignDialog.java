package org.tahqiq.review.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.function.Predicate;
import org.tahqiq.team.MemberId;

/** Asks who is to check one claim or several. The first reviewer is proposed: the member themself, when they may. */
class AssignDialog extends Dialog {

    /** @param assign tells whether it was done */
    AssignDialog(Map<MemberId, String> reviewers, Predicate<MemberId> assign) {
        setHeaderTitle(getTranslation("move.ASSIGNED"));
        RadioButtonGroup<MemberId> who = new RadioButtonGroup<>(getTranslation("review.assign-to"));
        who.addClassName("reviewers");
        who.setItems(reviewers.keySet());
        who.setItemLabelGenerator(member -> reviewers.getOrDefault(member, ""));
        reviewers.keySet().stream().findFirst().ifPresent(who::setValue);
        add(reviewers.isEmpty() ? new Paragraph(getTranslation("review.no-reviewer")) : who);
        Button done = new Button(getTranslation("move.ASSIGNED"), click -> {
            if (who.getValue() != null && assign.test(who.getValue())) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setEnabled(!reviewers.isEmpty());
        done.addClickShortcut(Key.ENTER);
        done.getElement().setAttribute("data-action", "assign");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
    }
}
