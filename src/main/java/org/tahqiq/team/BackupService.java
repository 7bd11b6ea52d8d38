package org.tahqiq.team;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.store.Job;
import org.tahqiq.store.Saving;
import org.tahqiq.store.backup.Backups;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.text.Refusal;

/** Backups as an ADMIN sees them. There is no restore here: that replaces all there is, and is done at the server. */
@Service
@PreAuthorize("isAuthenticated()")
public class BackupService {

    private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);

    private final Backups backups;
    private final CurrentMember current;
    private final JobService jobs;
    private final Saving saving;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    BackupService(
            Backups backups,
            CurrentMember current,
            JobService jobs,
            Saving saving,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.backups = backups;
        this.current = current;
        this.jobs = jobs;
        this.saving = saving;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The last ones first. */
    public List<Kept> list() {
        current.requireAdmin();
        return backups.list();
    }

    /**
     * Begins one as long work, whose result is a {@link Kept}.
     *
     * @throws Refusal {@code backup-space}, {@code backup-under-way}
     */
    public Job make() {
        current.requireAdmin();
        backups.requirePossible();
        note("backup.asked", null);
        return jobs.start(Backups.JOB, null, progress -> backups.make(Kept.Reason.ASKED, progress));
    }

    /** The last one that the caller asked for, under way or ended. */
    public Optional<Job> last() {
        current.requireAdmin();
        return jobs.own().stream().filter(job -> job.kind().equals(Backups.JOB)).findFirst();
    }

    /**
     * The file of a backup, to be taken away; that is written down, or told to the log where nothing can be saved and it is needed most.
     *
     * @throws Refusal {@code not-found}
     */
    public Path take(String name) {
        current.requireAdmin();
        Path file = backups.file(name);
        note("backup.taken", name);
        return file;
    }

    private void note(String action, @Nullable String name) {
        if (saving.hindrance().isPresent()) {
            LOG.warn(
                    "While nothing could be saved: {} of {} by member {}",
                    action,
                    name,
                    current.id().value());
            return;
        }
        BackupEvent event = new BackupEvent(action, current.id().value(), name);
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
