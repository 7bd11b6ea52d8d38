package org.tahqiq.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.tahqiq.store.Paging;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Notification;
import org.tahqiq.team.NotificationService;
import org.tahqiq.team.Tiding;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** What others did that concerns a member, the newest first, and what they want to be told of. */
@Route("notifications")
@PermitAll
class NotificationsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int MOST = 50;

    private final NotificationService notifications;
    private final MemberService members;
    private final Notices notices;
    private final boolean mails;

    NotificationsView(
            NotificationService notifications,
            MemberService members,
            Notices notices,
            ObjectProvider<JavaMailSender> mail) {
        this.notifications = notifications;
        this.members = members;
        this.notices = notices;
        this.mails = mail.stream().findAny().isPresent();
        addClassNames("page", "notifications");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bell.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        List<Notification> newest =
                notifications.list(false, new Paging(MOST, null)).items();
        Button all = new Button(getTranslation("bell.read-all"), click -> {
            notifications.readAll();
            show();
        });
        all.getElement().setAttribute("data-action", "read-all");
        all.setEnabled(newest.stream().anyMatch(each -> each.readAt() == null));
        add(new ViewHeader(getTranslation("bell.title"), all));
        if (newest.isEmpty()) {
            add(new EmptyState(getTranslation("bell.none"), getTranslation("bell.none-advice")));
        } else {
            add(list(newest));
        }
        add(choices());
    }

    private UnorderedList list(List<Notification> newest) {
        Map<UUID, String> names = members.displayNames(newest.stream()
                .map(Notification::actor)
                .filter(Objects::nonNull)
                .map(MemberId::value)
                .distinct()
                .toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("notification-list");
        newest.forEach(each -> list.add(line(each, names)));
        return list;
    }

    private ListItem line(Notification notification, Map<UUID, String> names) {
        MemberId actor = notification.actor();
        String who = actor == null ? "" : names.getOrDefault(actor.value(), "");
        Span what = new Span(getTranslation("tiding." + notification.kind(), who));
        Anchor words = new Anchor(notification.place(), notification.words());
        words.getElement().setAttribute("dir", "auto");
        words.getElement().addEventListener("click", click -> notifications.read(notification.id()));
        Span when = new Span(getTranslation("history.moment", Date.from(notification.madeAt())));
        when.addClassName("secondary");
        ListItem line = new ListItem(what, words, when);
        boolean unread = notification.readAt() == null;
        line.getElement()
                .setAttribute("data-kind", notification.kind().name())
                .setAttribute("data-read", Boolean.toString(!unread));
        if (unread) {
            NativeButton read = new NativeButton(getTranslation("bell.read"), click -> {
                notifications.read(notification.id());
                show();
            });
            line.add(read);
        }
        return line;
    }

    private Div choices() {
        Div choices = new Div(
                new H2(getTranslation("bell.choices")),
                new Paragraph(getTranslation(mails ? "bell.choices-note" : "bell.no-mail")));
        choices.addClassNames("card", "bell-choices");
        var bell = notifications.silent(Tiding.Channel.BELL);
        var mail = notifications.silent(Tiding.Channel.MAIL);
        for (Tiding.Kind kind : Tiding.Kind.values()) {
            Div line = new Div(
                    new Span(getTranslation("tiding.kind." + kind)),
                    choice(kind, Tiding.Channel.BELL, !bell.contains(kind)));
            if (mails) {
                line.add(choice(kind, Tiding.Channel.MAIL, !mail.contains(kind)));
            }
            choices.add(line);
        }
        return choices;
    }

    private Checkbox choice(Tiding.Kind kind, Tiding.Channel channel, boolean told) {
        Checkbox box = new Checkbox(getTranslation("channel-of-tiding." + channel), told);
        box.getElement().setAttribute("data-choice", kind + "-" + channel);
        box.addValueChangeListener(
                change -> notices.attempt(() -> notifications.silence(kind, channel, !change.getValue())));
        return box;
    }
}
