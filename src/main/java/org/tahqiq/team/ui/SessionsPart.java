package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.SessionService;
import org.tahqiq.ui.Notices;

/** Where a member is signed in, this browser marked; any other can be ended. */
class SessionsPart extends Composite<Div> {

    private final SessionService sessions;
    private final Notices notices;
    private final UnorderedList list = new UnorderedList();

    SessionsPart(SessionService sessions, Notices notices) {
        this.sessions = sessions;
        this.notices = notices;
        list.addClassName("people");
        getContent().add(new H2(getTranslation("session.title")), new Paragraph(getTranslation("session.note")), list);
        show();
    }

    private void show() {
        list.removeAll();
        UUID here = here();
        sessions.own().forEach(session -> list.add(line(session, session.id().equals(here))));
    }

    private ListItem line(SessionService.Session session, boolean here) {
        String browser = session.browser().isEmpty() ? getTranslation("session.unknown") : session.browser();
        Span name = new Span(browser);
        name.addClassName("person-name");
        name.getElement().setAttribute("dir", "auto");
        Span times =
                new Span(getTranslation("session.times", Date.from(session.beganAt()), Date.from(session.seenAt())));
        times.addClassName("secondary");
        Div about = new Div(name, times);
        about.addClassName("stacked");
        ListItem line = new ListItem(about);
        line.getElement()
                .setAttribute("data-session", here ? "here" : session.id().toString());
        if (here) {
            Span pill = new Span(getTranslation("session.here"));
            pill.addClassNames("pill", "tone-brand");
            line.add(pill);
        } else {
            line.add(end(session, browser));
        }
        return line;
    }

    private Button end(SessionService.Session session, String browser) {
        Button end = new Button(
                getTranslation("session.end"),
                click -> notices.attempt(() -> {
                    sessions.end(session.id());
                    show();
                    notices.done("session.ended");
                }));
        end.addThemeVariants(ButtonVariant.TERTIARY);
        end.setAriaLabel(getTranslation("session.end-named", browser));
        end.getElement().setAttribute("data-action", "end-session");
        return end;
    }

    private static @Nullable UUID here() {
        return VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession session
                        && SessionMark.of(session.getHttpSession()) instanceof SessionMark mark
                ? mark.id()
                : null;
    }
}
