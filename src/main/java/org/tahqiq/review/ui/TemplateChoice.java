package org.tahqiq.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.tahqiq.review.DeskTemplate;

/** Offers the desk's templates; the one chosen is taken over once. */
final class TemplateChoice {

    private TemplateChoice() {}

    static Select<DeskTemplate> of(List<DeskTemplate> templates, Consumer<DeskTemplate> take) {
        Select<DeskTemplate> choice = new Select<>();
        choice.setLabel(UI.getCurrent().getTranslation("template.choose"));
        choice.getElement().setAttribute("data-action", "template");
        choice.setItems(templates);
        choice.setItemLabelGenerator(template -> template == null ? "" : template.name());
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                take.accept(change.getValue());
            }
        });
        return choice;
    }
}
