package org.tahqiq.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.release.ReleaseFileService;
import org.tahqiq.exchange.release.ReleaseId;
import org.tahqiq.store.Job;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** Looks whether a release is still what it was: reads it through, builds it again, and names the files that differ. */
class CheckPanel extends Composite<Div> implements JobLine.Watched {

    private final ReleaseFileService files;
    private final JobService jobs;
    private final Notices notices;
    private final Button start = new Button(getTranslation("release.verify"));
    private final Div report = new Div();
    private final JobLine line;
    private @Nullable UUID started;

    CheckPanel(ReleaseId release, ReleaseFileService files, JobService jobs, Notices notices) {
        this.files = files;
        this.jobs = jobs;
        this.notices = notices;
        line = new JobLine(getTranslation("release.verify"), "cancel-verify", jobs, notices, this);
        start.getElement().setAttribute("data-action", "verify-release");
        start.addClickListener(click -> {
            notices.attempt(() -> started = this.files.startCheck(release).id());
            line.look();
        });
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("release.verify")),
                        new Paragraph(getTranslation("release.verify-note")),
                        start,
                        line,
                        report);
    }

    @Override
    public Optional<Job> last() {
        return started == null ? Optional.empty() : Optional.of(jobs.get(started));
    }

    @Override
    public void running(boolean runs) {
        start.setEnabled(!runs);
        report.removeAll();
    }

    @Override
    public String cancelled() {
        return "release.verify-cancelled";
    }

    @Override
    public String done(Job job) {
        ReleaseFileService.Check check = job.result(ReleaseFileService.Check.class);
        if (check.sound()) {
            return getTranslation("release.sound");
        }
        if (!check.differing().isEmpty()) {
            UnorderedList names = new UnorderedList();
            check.differing().forEach(name -> names.add(new ListItem(name)));
            names.getElement().setAttribute("dir", "ltr");
            report.add(new Paragraph(getTranslation("release.differing")), names);
        }
        report.add(new Paragraph(getTranslation(check.rebuilt() ? "release.rebuilt" : "release.not-rebuilt")));
        return getTranslation(check.whole() ? "release.whole" : "release.changed");
    }
}
