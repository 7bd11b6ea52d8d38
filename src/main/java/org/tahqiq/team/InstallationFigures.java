package org.tahqiq.team;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Jobs;
import org.tahqiq.store.backup.Backups;
import org.tahqiq.store.backup.Kept;

/** What an alarm is set on: the figures of the health page that must not grow. They name nobody and nothing. */
@Component
class InstallationFigures implements MeterBinder {

    private final AuditWatch watch;
    private final Backups backups;
    private final Jobs jobs;
    private final InstantSource clock;

    InstallationFigures(AuditWatch watch, Backups backups, Jobs jobs, InstantSource clock) {
        this.watch = watch;
        this.backups = backups;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tahqiq.audit.breaks", this, InstallationFigures::breaks)
                .description("Audit chains that do not fit; NaN before they were looked at")
                .register(registry);
        Gauge.builder("tahqiq.backup.proved.age", this, InstallationFigures::proofAge)
                .description("Since a backup was last restored and found whole; infinite when none ever was")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("tahqiq.jobs", this, figures -> figures.jobs.underWay().size())
                .description("Long work under way or waiting")
                .register(registry);
    }

    private double breaks() {
        return watch.last()
                .map(looked -> (double) looked.walk().breaks().size())
                .orElse(Double.NaN);
    }

    private double proofAge() {
        return backups.list().stream()
                .map(Kept::provedAt)
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .map(at -> (double) (clock.instant().toEpochMilli() - at.toEpochMilli()) / 1000)
                // Not NaN, which is above no bound of an alarm.
                .orElse(Double.POSITIVE_INFINITY);
    }
}
