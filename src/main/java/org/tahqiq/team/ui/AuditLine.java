package org.tahqiq.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.Date;
import java.util.List;
import org.tahqiq.team.AuditSubjects;
import org.tahqiq.team.audit.AuditEvent;

/** One event of the trail: who, what, about what, when; what was before and what came after stands folded below. */
class AuditLine extends ListItem {

    AuditLine(AuditEvent event, AuditWords words) {
        Span action = new Span(words.action(event));
        action.addClassName("trail-action");
        Div sentence = new Div(action);
        words.subject(event).ifPresent(subject -> sentence.add(subject(subject)));
        String actor = words.actor(event);
        Span who = new Span(actor.isEmpty() ? getTranslation("trail.nobody") : actor);
        who.addClassName("trail-actor");
        who.getElement().setAttribute("dir", "auto");
        Span when = new Span(getTranslation("history.moment", Date.from(event.at())));
        Anchor only =
                new Anchor("audit?" + AuditFilters.SUBJECT + "=" + event.subject(), getTranslation("trail.only-this"));
        only.getElement().setAttribute("data-action", "only-this");
        Div about = new Div(who, when, only);
        about.addClassNames("trail-about", "secondary");
        getElement()
                .setAttribute("data-event", event.action())
                .setAttribute("data-subject", event.subject().toString());
        add(sentence, about);
        List<AuditWords.Change> changes = words.changes(event);
        if (!changes.isEmpty()) {
            add(folded(changes));
        }
    }

    private static Component subject(AuditSubjects.Subject subject) {
        Component shown =
                subject.place() == null ? new Span(subject.name()) : new Anchor(subject.place(), subject.name());
        shown.addClassName("trail-name");
        shown.getElement().setAttribute("dir", "auto");
        return shown;
    }

    private NativeDetails folded(List<AuditWords.Change> changes) {
        Div all = new Div();
        all.addClassName("trail-changes");
        for (AuditWords.Change change : changes) {
            Span field = new Span(change.field());
            field.addClassName("secondary");
            all.add(field, sides(change));
        }
        return new NativeDetails(getTranslation("trail.changes", changes.size()), all);
    }

    private Div sides(AuditWords.Change change) {
        Div sides = new Div();
        if (change.before() != null) {
            sides.add(side("del", change.before(), "trail.before"));
        }
        if (change.after() != null) {
            sides.add(side("ins", change.after(), "trail.after"));
        }
        return sides;
    }

    /** Told apart by more than colour: what was is struck through, and named for those who hear it. */
    private Span side(String kind, String words, String name) {
        Span label = new Span(getTranslation(name));
        label.addClassName("side-name");
        Span told = new Span(new Text(words));
        told.getElement().setAttribute("dir", "auto");
        told.addClassName("trail-" + kind);
        return new Span(label, told);
    }
}
