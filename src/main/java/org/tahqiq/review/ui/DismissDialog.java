package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Predicate;
import org.tahqiq.review.Dismissal;

/** Asks why a claim is not to be checked. */
class DismissDialog extends Dialog {

    DismissDialog(Predicate<Dismissal> dismiss) {
        setHeaderTitle(getTranslation("move.DISMISSED"));
        RadioButtonGroup<Dismissal> why = new RadioButtonGroup<>(getTranslation("review.why-dismissed"));
        why.setItems(Dismissal.values());
        why.setItemLabelGenerator(each -> getTranslation("dismissal." + each));
        why.setRequiredIndicatorVisible(true);
        why.setErrorMessage(getTranslation("problem.reason-needed"));
        add(why);
        Button done = new Button(getTranslation("move.DISMISSED"), click -> {
            why.setInvalid(why.isEmpty());
            if (!why.isEmpty() && dismiss.test(why.getValue())) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "dismiss");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
    }
}
