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
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Hindrance;
import org.tahqiq.store.Job;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.HealthService;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** How the installation is: its data, its backups, its audit trail, what it works on. For an ADMIN. */
@Route("installation")
@PermitAll
class HealthView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final double NANOS_OF_A_MILLI = 1e6;

    private final HealthService health;
    private final CurrentMember current;
    private final Notices notices;

    HealthView(HealthService health, CurrentMember current, Notices notices) {
        this.health = health;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("health.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        if (!current.isAdmin()) {
            add(new EmptyState(getTranslation("health.title"), getTranslation("health.closed")));
            return;
        }
        HealthService.Standing now = health.look();
        add(new ViewHeader(
                getTranslation("health.title"),
                new Anchor("team", getTranslation("team.title")),
                new Anchor("installation/backups", getTranslation("backup.title")),
                new Anchor("installation/settings", getTranslation("settings.title"))));
        Hindrance hindrance = now.hindrance();
        if (hindrance != null) {
            add(alarm(hindrance));
        }
        add(
                new H2(getTranslation("health.audit")),
                audit(now.chains()),
                new H2(getTranslation("health.backups")),
                backups(now),
                new H2(getTranslation("health.data")),
                data(now),
                new H2(getTranslation("health.jobs")),
                jobs(now));
    }

    private Div audit(HealthService.@Nullable Chains chains) {
        Div audit = new Div();
        audit.getElement().setAttribute("data-part", "audit");
        Button look = new Button(
                getTranslation("health.audit-look"),
                click -> notices.attempt(() -> {
                    health.lookAtChains();
                    show();
                }));
        look.getElement().setAttribute("data-action", "look-at-chains");
        if (chains == null) {
            audit.add(new Paragraph(getTranslation("health.audit-not-yet")), tools(look));
            return audit;
        }
        if (!chains.breaks().isEmpty()) {
            audit.add(alarm(chains));
        }
        UnorderedList facts = list();
        facts.add(fact("health.audit-looked", moment(chains.at())));
        String whole = chains.breaks().isEmpty() ? getTranslation("health.audit-whole") + " · " : "";
        facts.add(
                fact("health.audit", whole + getTranslation("health.audit-events", chains.chains(), chains.events())));
        audit.add(tools(look), facts);
        return audit;
    }

    private Div alarm(HealthService.Chains chains) {
        Div alarm = new Div(new Paragraph(getTranslation("health.audit-broken")));
        alarm.addClassName("card");
        alarm.getElement().setAttribute("role", "alert");
        UnorderedList places = new UnorderedList();
        for (HealthService.Break each : chains.breaks()) {
            ListItem place = new ListItem(
                    each.corpus() == null
                            ? getTranslation("health.audit-break-installation", each.event())
                            : getTranslation("health.audit-break-corpus", each.corpus(), each.event()));
            Instant at = each.at();
            if (at != null) {
                Span what = new Span(getTranslation("health.audit-break-what", each.action(), Date.from(at)));
                what.addClassName("secondary");
                place.add(new Div(what));
            }
            places.add(place);
        }
        alarm.add(places);
        return alarm;
    }

    private Div alarm(Hindrance hindrance) {
        Div alarm = new Div(new Paragraph(getTranslation("problem." + hindrance.code())));
        if (hindrance == Hindrance.UNSOUND) {
            alarm.add(new Anchor("installation/backups", getTranslation("backup.restore")));
        }
        alarm.addClassName("card");
        alarm.getElement().setAttribute("role", "alert").setAttribute("data-hindrance", hindrance.name());
        return alarm;
    }

    private Div backups(HealthService.Standing now) {
        Div backups = new Div();
        backups.getElement().setAttribute("data-part", "backups");
        Kept last = now.lastBackup();
        Instant proved = now.lastProof();
        if (proved == null) {
            Paragraph warning = new Paragraph(getTranslation("health.no-backup"));
            warning.addClassName("card");
            backups.add(warning);
        }
        UnorderedList facts = list();
        facts.add(fact("health.last-backup", last == null ? getTranslation("health.never") : moment(last.madeAt())));
        facts.add(fact("health.last-proof", proved == null ? getTranslation("health.never") : moment(proved)));
        backups.add(facts);
        return backups;
    }

    private UnorderedList data(HealthService.Standing now) {
        UnorderedList facts = list();
        facts.getElement().setAttribute("data-part", "data");
        facts.add(
                fact("health.database", now.database()),
                fact("health.durability", getTranslation("durability." + now.durability())));
        Duration flush = now.flush();
        if (flush != null) {
            facts.add(fact("health.flush", getTranslation("health.milliseconds", flush.toNanos() / NANOS_OF_A_MILLI)));
        }
        facts.add(fact("health.free", Bytes.said(this, now.free())));
        now.used().forEach((area, bytes) -> facts.add(fact("storage." + area, Bytes.said(this, bytes))));
        facts.add(fact("health.version", now.version()), fact("health.java", now.java()));
        return facts;
    }

    private Component jobs(HealthService.Standing now) {
        if (now.jobs().isEmpty()) {
            return new Paragraph(getTranslation("health.no-jobs"));
        }
        UnorderedList lines = list();
        for (Job job : now.jobs()) {
            Long total = job.total();
            lines.add(line(
                    job.kind(),
                    total == null
                            ? getTranslation("job.running")
                            : getTranslation("health.job-done", job.done(), total)));
        }
        return lines;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        return list;
    }

    private ListItem fact(String key, String said) {
        ListItem fact = line(getTranslation(key), said);
        fact.getElement().setAttribute("data-fact", key);
        return fact;
    }

    private static ListItem line(String name, String said) {
        Span words = new Span(said);
        words.getElement().setAttribute("dir", "auto");
        return new ListItem(new Span(name), words);
    }

    private static Div tools(Button tool) {
        Div row = new Div(tool);
        row.addClassName("form-row");
        return row;
    }

    private String moment(Instant at) {
        return getTranslation("history.moment", Date.from(at));
    }
}
