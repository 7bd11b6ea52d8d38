package org.tahqiq.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Setting;
import org.tahqiq.team.SettingsService;
import org.tahqiq.team.audit.AuditService;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** How the installation is set up, and by which variable each setting is changed. For an ADMIN. */
@Route("installation/settings")
@PermitAll
class SettingsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final SettingsService settings;
    private final AuditService audit;
    private final CurrentMember current;
    private final Notices notices;

    SettingsView(SettingsService settings, AuditService audit, CurrentMember current, Notices notices) {
        this.settings = settings;
        this.audit = audit;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (!current.isAdmin()) {
            add(new EmptyState(getTranslation("settings.title"), getTranslation("health.closed")));
            return;
        }
        add(
                new ViewHeader(
                        getTranslation("settings.title"), new Anchor("installation", getTranslation("health.title"))),
                new Paragraph(getTranslation("settings.note")));
        Map<Setting, String> now = settings.look();
        for (Setting.Group group : Setting.Group.values()) {
            Div part = part("settings.group." + group, list(group, now));
            if (group == Setting.Group.MAIL) {
                part.add(mailTrial(now.getOrDefault(Setting.MAIL_HOST, "").isEmpty()));
            } else if (group == Setting.Group.UPKEEP) {
                part.add(new Paragraph(getTranslation("settings.retention")));
            }
            add(part);
        }
        add(part("settings.gate", new Paragraph(getTranslation("settings.gate-note")), gates()));
    }

    private Div part(String title, Component... contents) {
        Div part = new Div(new H2(getTranslation(title)));
        part.add(contents);
        part.addClassName("profile-part");
        return part;
    }

    private UnorderedList list(Setting.Group group, Map<Setting, String> now) {
        UnorderedList list = list();
        now.forEach((setting, value) -> {
            if (setting.group() == group) {
                list.add(line(setting, value));
            }
        });
        return list;
    }

    private ListItem line(Setting setting, String value) {
        Span variable = new Span(setting.variable());
        variable.addClassName("secondary");
        variable.getElement().setAttribute("dir", "ltr");
        Div about = new Div(new Span(getTranslation("setting." + setting)), variable);
        about.addClassName("stacked");
        Span said = new Span(value.isEmpty() ? getTranslation("settings.unset") : value);
        said.setClassName("secondary", value.isEmpty());
        said.getElement().setAttribute("dir", "auto");
        ListItem line = new ListItem(about, said);
        line.getElement().setAttribute("data-setting", setting.name());
        return line;
    }

    private Div mailTrial(boolean off) {
        if (off) {
            return new Div(new Paragraph(getTranslation("settings.mail-off")));
        }
        Button trial = new Button(
                getTranslation("settings.mail-try"),
                click -> notices.attempt(() -> notices.done(
                        "settings.mail-sent",
                        settings.tryMail(
                                getTranslation("settings.mail-subject"), getTranslation("settings.mail-words")))));
        trial.getElement().setAttribute("data-action", "try-mail");
        Div tools = new Div(trial);
        tools.addClassName("form-row");
        return tools;
    }

    private UnorderedList gates() {
        UnorderedList list = list();
        audit.corpora().forEach((id, corpus) -> {
            Anchor gate = new Anchor("corpora/%s/desk".formatted(id), corpus.name());
            gate.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(gate));
        });
        return list;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        return list;
    }
}
