package org.tahqiq.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks by which day a claim in hand, or several, should be done; an empty day takes it away. */
class DueDialog extends Dialog {

    DueDialog(@Nullable LocalDate present, Consumer<@Nullable LocalDate> set) {
        setHeaderTitle(getTranslation("queue.set-due"));
        DateField due = new DateField(getTranslation("review.due"));
        due.set(present);
        add(due, new Paragraph(getTranslation("queue.due-note")));
        Button save = new Button(getTranslation("action.save"), click -> {
            close();
            set.accept(due.get());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.getElement().setAttribute("data-action", "save-due");
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }
}
