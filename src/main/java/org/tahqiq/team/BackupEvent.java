package org.tahqiq.team;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asked for a backup, or took one away: all that this installation knows. */
record BackupEvent(
        String auditAction, UUID auditSubject, @Nullable String name) implements Audited {

    @Override
    public @Nullable CorpusId auditCorpus() {
        return null;
    }

    @Override
    public @Nullable Object auditBefore() {
        return null;
    }

    @Override
    public @Nullable Object auditAfter() {
        return name == null ? null : Map.of("name", name);
    }
}
