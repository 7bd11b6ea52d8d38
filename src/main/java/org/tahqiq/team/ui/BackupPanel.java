package org.tahqiq.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.tahqiq.store.Job;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.team.BackupService;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.JobLine;
import org.tahqiq.ui.Notices;

/** Makes a backup, with its progress. */
final class BackupPanel extends Composite<Div> implements JobLine.Watched {

    private final BackupService backups;
    private final Notices notices;
    private final Runnable shown;
    private final Button make;
    private boolean ran;

    /** @param shown told when one has ended */
    BackupPanel(BackupService backups, JobService jobs, Notices notices, Runnable shown) {
        this.backups = backups;
        this.notices = notices;
        this.shown = shown;
        make = new Button(getTranslation("backup.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.getElement().setAttribute("data-action", "make-backup");
        JobLine line = new JobLine(getTranslation("backup.make"), "cancel-backup", jobs, notices, this);
        make.addClickListener(click -> {
            notices.attempt(backups::make);
            line.look();
        });
        Div tools = new Div(make);
        tools.addClassName("form-row");
        getContent().addClassName("card");
        getContent().add(tools, line);
    }

    @Override
    public Optional<Job> last() {
        return backups.last();
    }

    @Override
    public void running(boolean runs) {
        make.setEnabled(!runs);
        boolean ended = ran && !runs;
        ran = runs;
        if (ended) {
            shown.run();
        }
    }

    @Override
    public String done(Job job) {
        return getTranslation(job.result(Kept.class).provedAt().isPresent() ? "backup.done" : "backup.done-bad");
    }
}
