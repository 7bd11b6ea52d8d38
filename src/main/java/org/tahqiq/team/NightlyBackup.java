package org.tahqiq.team;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Jobs;
import org.tahqiq.store.Turn;
import org.tahqiq.store.backup.Backups;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.text.Refusal;

/** A backup every night, by one of the nodes, and an end to those of nights long ago. */
@Component
class NightlyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);

    private final Backups backups;
    private final Turn turn;

    NightlyBackup(Backups backups, Turn turn) {
        this.backups = backups;
        this.turn = turn;
    }

    @Scheduled(cron = "${tahqiq.nightly}")
    void make() {
        if (!turn.take("backup")) {
            return;
        }
        try {
            backups.make(Kept.Reason.NIGHTLY, Jobs.UNSEEN);
            backups.thin();
        } catch (Refusal refusal) {
            LOG.error("No backup tonight: {} {}", refusal.code(), refusal.args());
        }
    }
}
