package org.tahqiq.team;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.store.Disk;
import org.tahqiq.store.Hindrance;
import org.tahqiq.store.Installation;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.store.Saving;
import org.tahqiq.store.backup.Backups;
import org.tahqiq.store.backup.Kept;

/** How the installation is, for an ADMIN. */
@Service
@PreAuthorize("isAuthenticated()")
public class HealthService {

    private final Installation installation;
    private final Disk disk;
    private final Saving saving;
    private final Backups backups;
    private final AuditWatch watch;
    private final Jobs jobs;
    private final CurrentMember current;

    HealthService(
            Installation installation,
            Disk disk,
            Saving saving,
            Backups backups,
            AuditWatch watch,
            Jobs jobs,
            CurrentMember current) {
        this.installation = installation;
        this.disk = disk;
        this.saving = saving;
        this.backups = backups;
        this.watch = watch;
        this.jobs = jobs;
        this.current = current;
    }

    /**
     * What the installation is and has.
     *
     * @param hindrance why nothing is saved now; null when all is
     * @param flush how long the disk takes to keep a page, in 95 of 100 cases, just now; null while there is a hindrance
     * @param free bytes
     * @param used bytes
     * @param lastBackup whatever became of it
     * @param lastProof when a backup was last restored and found whole
     * @param chains null before they were looked at
     * @param jobs under way
     */
    public record Standing(
            String version,
            String java,
            String database,
            Installation.Durability durability,
            @Nullable Hindrance hindrance,
            @Nullable Duration flush,
            long free,
            Map<Installation.Area, Long> used,
            @Nullable Kept lastBackup,
            @Nullable Instant lastProof,
            @Nullable Chains chains,
            List<Job> jobs) {}

    /** What the last look at the audit chains found. */
    public record Chains(Instant at, long chains, long events, List<Break> breaks) {}

    /**
     * Where a chain does not fit.
     *
     * @param corpus null for the installation's own chain
     * @param event the number of the first event that does not fit
     * @param at when what stands there says it happened; null when nothing stands there
     */
    public record Break(
            @Nullable UUID corpus,
            long event,
            @Nullable Instant at,
            @Nullable String action) {}

    public Standing look() {
        current.requireAdmin();
        List<Kept> kept = backups.list();
        Hindrance hindrance = saving.hindrance().orElse(null);
        return new Standing(
                installation.version(),
                Runtime.version().toString(),
                installation.database(),
                installation.durability(),
                hindrance,
                hindrance == null ? disk.flushTime() : null,
                disk.free(),
                installation.used(),
                kept.isEmpty() ? null : kept.getFirst(),
                kept.stream()
                        .map(Kept::provedAt)
                        .flatMap(Optional::stream)
                        .max(Instant::compareTo)
                        .orElse(null),
                watch.last().map(HealthService::chains).orElse(null),
                jobs.underWay());
    }

    /** Walks the audit chains now. */
    public void lookAtChains() {
        current.requireAdmin();
        watch.look();
    }

    private static Chains chains(AuditWatch.Looked looked) {
        return new Chains(
                looked.at(),
                looked.walk().chains(),
                looked.walk().events(),
                looked.walk().breaks().stream()
                        .map(each -> new Break(
                                each.chain().equals(AuditTrail.INSTALLATION) ? null : each.chain(),
                                each.seq(),
                                each.at(),
                                each.action()))
                        .toList());
    }
}
