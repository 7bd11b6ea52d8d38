package org.tahqiq.store.backup;

import java.sql.Connection;
import java.util.List;

/**
 * What must be true of a database beyond its own constraints, said by the package that knows it; asked of every restored backup
 * before it is called good (docs/decisions/0035-backup.md).
 */
@FunctionalInterface
public interface SelfCheck {

    /** What is wrong, in a few words for whoever keeps the server; empty when all is well. */
    List<String> faults(Connection database);
}
