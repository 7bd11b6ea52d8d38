package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tahqiq.review.Claim;
import org.tahqiq.team.MemberId;

/** Where the work on a claim stands, with whom, until when, and why. */
class StateLine extends Composite<Div> {

    StateLine(Claim claim, ReviewDesk desk) {
        Span state = new Span(getTranslation("state." + claim.state()));
        state.addClassNames("pill", "tone-" + Tones.of(claim.state()));
        state.getElement().setAttribute("data-state", claim.state().name());
        Div line = getContent();
        line.add(state);
        line.addClassName("state-line");
        MemberId assignee = claim.assignee();
        if (assignee != null) {
            Span who = new Span(getTranslation("review.assignee", desk.name(assignee.value())));
            who.addClassName("secondary");
            line.add(who);
        }
        if (claim.dismissal() != null) {
            line.add(new Span(getTranslation("dismissal." + claim.dismissal())));
        }
        if (claim.standing().due() != null && claim.state().inWork()) {
            Span due = new Span(
                    getTranslation("review.due-on", claim.standing().due().toString()));
            due.addClassName("secondary");
            line.add(due);
        }
        if (claim.standing().reason() != null) {
            Paragraph why = new Paragraph(claim.standing().reason());
            why.addClassName("state-reason");
            why.getElement().setAttribute("dir", "auto");
            line.add(why);
        }
    }
}
