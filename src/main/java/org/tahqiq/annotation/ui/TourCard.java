package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import org.tahqiq.team.PreferenceService;
import org.tahqiq.ui.HelpTopic;

/** Shows an editor around, once: five steps above the first article they open. What they do takes them on, and so does a button. */
@CssImport("./styles/tour.css")
class TourCard extends Composite<Aside> {

    /** The steps, in their order. */
    private enum Step {
        MARK,
        FIELDS,
        SUGGESTIONS,
        CHECK,
        ONWARD
    }

    private final PreferenceService preferences;
    private Step step = Objects.requireNonNullElse(VaadinSession.getCurrent().getAttribute(Step.class), Step.MARK);

    TourCard(PreferenceService preferences) {
        this.preferences = preferences;
        getContent().addClassNames("card", "tour");
        getContent().getElement().setAttribute("aria-label", getTranslation("tour.title"));
        show();
    }

    /** A span is in focus: it was marked, or chosen. */
    void marked() {
        if (step == Step.MARK) {
            go(Step.FIELDS);
        }
    }

    /** A span's panel was opened. */
    void checked() {
        if (step == Step.CHECK) {
            go(Step.ONWARD);
        }
    }

    private void go(Step to) {
        step = to;
        // It goes on there when the page is loaded again.
        VaadinSession.getCurrent().setAttribute(Step.class, to);
        show();
    }

    private void show() {
        int number = step.ordinal() + 1;
        Span count = new Span(getTranslation("tour.count", number, Step.values().length));
        count.addClassName("secondary");
        Div head = new Div(new H2(getTranslation("tour." + step + ".title")), count);
        head.addClassName("tour-head");
        getContent().removeAll();
        getContent().getElement().setAttribute("data-step", step.name());
        getContent().add(head, new Paragraph(getTranslation("tour." + step)), ways());
    }

    private Div ways() {
        Div ways = new Div();
        ways.addClassName("tools");
        ways.add(
                step == Step.ONWARD
                        ? button("end", ButtonVariant.PRIMARY, this::end)
                        : button("next", ButtonVariant.PRIMARY, () -> go(other(1))));
        if (step != Step.MARK) {
            ways.add(button("back", ButtonVariant.TERTIARY, () -> go(other(-1))));
        }
        if (step == Step.ONWARD) {
            ways.add(new Anchor(HelpTopic.MARKING.address(), getTranslation("tour.more")));
        } else {
            ways.add(button("skip", ButtonVariant.TERTIARY, this::end));
        }
        return ways;
    }

    private Step other(int distance) {
        return Step.values()[step.ordinal() + distance];
    }

    private void end() {
        preferences.tour(true);
        getContent().setVisible(false);
    }

    private Button button(String name, ButtonVariant variant, Runnable does) {
        Button button = new Button(getTranslation("tour." + name), click -> does.run());
        button.addThemeVariants(variant);
        button.getElement().setAttribute("data-action", "tour-" + name);
        return button;
    }
}
