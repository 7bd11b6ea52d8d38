package org.tahqiq.store.backup;

import org.springframework.stereotype.Component;
import org.tahqiq.store.Disk;
import org.tahqiq.store.Installation;
import org.tahqiq.store.Installation.Area;
import org.tahqiq.text.Refusal;

/** Whether the disk has room for a backup: for the archive, and for the scratch folder it is restored into. */
@Component
class Room {

    private static final int TIMES = 2;

    private final Installation installation;
    private final Disk disk;

    Room(Installation installation, Disk disk) {
        this.installation = installation;
        this.disk = disk;
    }

    /** @throws Refusal {@code backup-space} */
    void require() {
        var used = installation.used();
        long needed = TIMES * (used.getOrDefault(Area.DATABASE, 0L) + used.getOrDefault(Area.FILES, 0L));
        long free = disk.free();
        if (free < needed) {
            throw new Refusal(Refusal.Kind.BUSY, "backup-space", megabytes(needed), megabytes(free));
        }
    }

    private static long megabytes(long bytes) {
        return (bytes >> 20) + 1;
    }
}
