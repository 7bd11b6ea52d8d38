package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;

/** Asks, in free words, why a dismissed claim comes back. */
class ReasonDialog extends Dialog {

    ReasonDialog(Predicate<String> bringBack) {
        setHeaderTitle(getTranslation("move.CANDIDATE"));
        TextArea reason = new TextArea(getTranslation("review.why-back"));
        reason.setWidthFull();
        reason.focus();
        add(reason);
        Button done = new Button(getTranslation("move.CANDIDATE"), click -> {
            if (bringBack.test(reason.getValue())) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
    }
}
