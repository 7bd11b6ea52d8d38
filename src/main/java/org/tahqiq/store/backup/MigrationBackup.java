package org.tahqiq.store.backup;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Jobs;
import org.tahqiq.store.StartRefused;
import org.tahqiq.text.Refusal;

/** Before a new version changes the tables of an installation, a backup of them as they are: the way back. */
@Component
class MigrationBackup implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationBackup.class);

    private final Backups backups;

    MigrationBackup(Backups backups) {
        this.backups = backups;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (flyway.info().current() != null && flyway.info().pending().length > 0) {
            requireBackup();
        }
        flyway.migrate();
    }

    private void requireBackup() {
        LOG.info("The tables are going to be changed: making a backup first");
        Kept made;
        try {
            made = backups.make(Kept.Reason.MIGRATION, Jobs.UNSEEN);
        } catch (Refusal refusal) {
            throw refused(refusal.code() + " " + refusal.args());
        }
        if (made.provedAt().isEmpty()) {
            throw refused(made.name() + ": " + made.proof());
        }
    }

    private static StartRefused refused(String why) {
        return new StartRefused("""
                This version changes the tables, and a backup of them could not be made first (%s). Nothing was changed. Start the former \
                version to go on working, and see "Backup" in docs/operations.md.""".formatted(why));
    }
}
