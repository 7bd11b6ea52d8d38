package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.tahqiq.review.ReviewService.Move;
import org.tahqiq.review.WorkState;
import org.tahqiq.ui.HeldOpen;

/** Asks, in free words, why a claim is held, sent back or brought back. */
class ReasonDialog extends Dialog {

    ReasonDialog(WorkState to, MoveDialogs.Mover make) {
        setHeaderTitle(getTranslation("move." + to));
        TextArea reason = new TextArea(getTranslation("review.why." + to));
        reason.setWidthFull();
        reason.getElement().setAttribute("dir", "auto");
        reason.focus();
        RefusalCard refused = new RefusalCard();
        add(reason, refused);
        HeldOpen.onceTyped(this, reason);
        Button done = new Button(getTranslation("move." + to), click -> {
            if (make.move(Move.to(to, reason.getValue()), refused)) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-action", "give-reason");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), done);
    }
}
