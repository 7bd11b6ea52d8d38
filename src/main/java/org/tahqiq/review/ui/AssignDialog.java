package org.tahqiq.review.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Map;
import org.tahqiq.review.ReviewService.Move;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.WorkloadService.Load;
import org.tahqiq.team.MemberId;

/**
 * Asks who is to check one claim or several, and by when; beside each reviewer stands what they have in hand. The first reviewer is
 * proposed: the member themself, when they may.
 */
class AssignDialog extends Dialog {

    private final Button done = new Button(getTranslation("move.ASSIGNED"));
    private final DateField due = new DateField(getTranslation("review.due"));

    /** @param make tells whether it was done */
    AssignDialog(Map<MemberId, String> reviewers, Map<MemberId, Load> loads, MoveDialogs.Mover make) {
        setHeaderTitle(getTranslation("move.ASSIGNED"));
        RadioButtonGroup<MemberId> who = new RadioButtonGroup<>(getTranslation("review.assign-to"));
        who.addClassName("reviewers");
        who.setItems(reviewers.keySet());
        who.setRenderer(new ComponentRenderer<>(
                member -> line(reviewers.getOrDefault(member, ""), loads.getOrDefault(member, new Load(0, 0)))));
        reviewers.keySet().stream().findFirst().ifPresent(who::setValue);
        if (reviewers.isEmpty()) {
            add(new Paragraph(getTranslation("review.no-reviewer")));
        } else {
            add(who, due);
        }
        done.addClickListener(click -> {
            MemberId chosen = who.getValue();
            if (chosen != null
                    && make.move(new Move(WorkState.ASSIGNED.name(), null, chosen.value(), null, null, due.get()))) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setEnabled(!reviewers.isEmpty());
        done.addClickShortcut(Key.ENTER);
        done.getElement().setAttribute("data-action", "assign");
        Button cancel = new Button(getTranslation("action.cancel"), click -> close());
        // The key stops here: else it went on to the shortcut of the other.
        cancel.addClickShortcut(Key.ENTER).listenOn(cancel);
        getFooter().add(cancel, done);
    }

    /** For another purpose than to give the claim away: without a day. */
    void callIt(String title) {
        setHeaderTitle(title);
        done.setText(title);
        due.setVisible(false);
    }

    private Div line(String name, Load load) {
        Span who = new Span(name);
        who.getElement().setAttribute("dir", "auto");
        Span has = new Span(
                load.late() == 0
                        ? getTranslation("review.load", load.open())
                        : getTranslation("review.load-late", load.open(), load.late()));
        has.addClassName(load.late() == 0 ? "secondary" : "late");
        Div line = new Div(who, has);
        line.addClassName("reviewer-line");
        return line;
    }
}
