package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;

/** Why a claim did not move, with every reason, where it was tried. */
class RefusalCard extends Composite<Div> {

    RefusalCard() {
        getContent().addClassName("refusal");
        getContent().getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void say(Refusal refusal, Notices notices) {
        UnorderedList reasons = new UnorderedList();
        notices.rules(refusal).forEach((code, sentence) -> {
            ListItem reason = new ListItem(sentence);
            reason.getElement().setAttribute("data-rule", code);
            reasons.add(reason);
        });
        getContent().removeAll();
        getContent().add(new Paragraph(notices.headline(refusal)));
        if (reasons.getComponentCount() > 0) {
            getContent().add(reasons);
        }
        getContent().getElement().setAttribute("data-refused", refusal.code());
        setVisible(true);
    }
}
