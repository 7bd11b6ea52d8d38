package org.tahqiq.team.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.BellFeed;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.NotificationService;
import org.tahqiq.ui.ShellTool;

/** The bell in the header: how much is new, counted afresh whenever it rings. */
class Bell extends Composite<Anchor> {

    private final NotificationService notifications;
    private final BellFeed feed;
    private final CurrentMember current;
    private final Span count = new Span();
    private @Nullable Runnable leave;

    private Bell(NotificationService notifications, BellFeed feed, CurrentMember current) {
        this.notifications = notifications;
        this.feed = feed;
        this.current = current;
        Span icon = new Span();
        icon.addClassName("bell-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("bell-count");
        getContent().setHref("notifications");
        getContent().addClassName("bell");
        getContent().add(icon, count);
        show();
    }

    private void show() {
        long unread = notifications.unread();
        count.setText(unread > 99 ? "99+" : Long.toString(unread));
        count.setVisible(unread > 0);
        getContent().setAriaLabel(getTranslation("bell.unread", unread));
        getContent().getElement().setAttribute("data-unread", Long.toString(unread));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        show();
        leave = feed.subscribe(current.id(), () -> {
            try {
                ui.access(this::show);
            } catch (UIDetachedException gone) {
                leave();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
    }

    private void leave() {
        if (leave != null) {
            leave.run();
        }
    }

    /** Puts it into the shell. */
    @org.springframework.stereotype.Component
    static class Tool implements ShellTool {

        private final NotificationService notifications;
        private final BellFeed feed;
        private final CurrentMember current;

        Tool(NotificationService notifications, BellFeed feed, CurrentMember current) {
            this.notifications = notifications;
            this.feed = feed;
            this.current = current;
        }

        @Override
        public Component tool() {
            return new Bell(notifications, feed, current);
        }
    }
}
