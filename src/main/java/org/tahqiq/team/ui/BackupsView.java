package org.tahqiq.team.ui;

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
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.tahqiq.store.Installation;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.team.BackupService;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.CopyField;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** The backups there are, one more at a click, and how one is brought back. For an ADMIN. */
@Route("installation/backups")
@PermitAll
class BackupsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final BackupService backups;
    private final JobService jobs;
    private final CurrentMember current;
    private final Notices notices;
    private final boolean onServer;
    private final Div list = new Div();
    private final Div restore = new Div();

    BackupsView(
            BackupService backups, JobService jobs, CurrentMember current, Notices notices, Installation installation) {
        this.backups = backups;
        this.jobs = jobs;
        this.current = current;
        this.notices = notices;
        onServer = installation.durability() == Installation.Durability.SERVER;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("backup.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!current.isAdmin()) {
            add(new EmptyState(getTranslation("backup.title"), getTranslation("health.closed")));
            return;
        }
        add(
                new ViewHeader(
                        getTranslation("backup.title"), new Anchor("installation", getTranslation("health.title"))),
                new Paragraph(getTranslation("backup.note")),
                new BackupPanel(backups, jobs, notices, this::show),
                list,
                restore);
        show();
    }

    private void show() {
        List<Kept> all = backups.list();
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("backup.none"), getTranslation("backup.none-advice")));
        } else {
            UnorderedList lines = new UnorderedList();
            lines.addClassName("people");
            all.forEach(each -> lines.add(line(each)));
            list.add(lines);
        }
        String newest = all.stream()
                .filter(each -> each.provedAt().isPresent())
                .map(Kept::name)
                .findFirst()
                .orElse("tahqiq-….zip");
        restore.removeAll();
        restore.add(
                new H2(getTranslation("backup.restore")),
                new Paragraph(getTranslation(onServer ? "backup.restore-advice-server" : "backup.restore-advice")),
                new CopyField(getTranslation("backup.restore-command"), command(onServer, newest)),
                new Paragraph(getTranslation("backup.restore-after")));
    }

    /** @param onServer whether the data lie in PostgreSQL: without its address the embedded database would be filled */
    static String command(boolean onServer, String file) {
        return (onServer ? "SPRING_PROFILES_ACTIVE=postgresql TAHQIQ_DB_URL=jdbc:postgresql://host/empty " : "")
                + "TAHQIQ_HOME=/new/folder ./tahqiq restore /path/" + file;
    }

    private ListItem line(Kept kept) {
        Span proof = new Span(proof(kept));
        proof.addClassName("secondary");
        Div what = new Div(new Div(new Span(getTranslation("history.moment", Date.from(kept.madeAt())))), proof);
        Span reason = new Span(getTranslation("backup.reason." + kept.reason()));
        reason.addClassName("pill");
        Span size = new Span(Bytes.said(this, kept.size()));
        Anchor download =
                new Anchor((DownloadHandler) event -> send(event, kept.name()), getTranslation("backup.download"));
        download.setAriaLabel(getTranslation("backup.download-of", kept.name()));
        download.getElement().setAttribute("download", true);
        ListItem line = new ListItem(what, reason, size, download);
        line.getElement().setAttribute("data-backup", kept.name());
        line.getElement()
                .setAttribute("data-whole", String.valueOf(kept.provedAt().isPresent()));
        return line;
    }

    private String proof(Kept kept) {
        Kept.Proof proof = kept.proof();
        if (proof == null) {
            return getTranslation("backup.unproved");
        }
        String problem = proof.problem();
        return problem == null
                ? getTranslation("backup.proved", Date.from(proof.at()))
                : getTranslation("backup.bad") + " "
                        + getTranslation("problem." + problem, proof.args().toArray());
    }

    /** Whether somebody may is decided when the link is followed. */
    private void send(DownloadEvent event, String name) throws IOException {
        Path file = backups.take(name);
        event.setFileName(name);
        event.setContentType("application/zip");
        event.setContentLength(Files.size(file));
        Files.copy(file, event.getOutputStream());
    }
}
