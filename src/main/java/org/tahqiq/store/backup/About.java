package org.tahqiq.store.backup;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What a backup says of itself, in {@code tahqiq-backup.json}.
 *
 * @param application the version that made it
 * @param database whose rows these are, say {@code H2 2.5.252}
 * @param schema the last migration
 * @param blobs how many files
 */
record About(
        int form,
        String application,
        String database,
        String schema,
        Instant madeAt,
        SortedMap<String, Content> tables,
        long blobs) {

    /** Of what this version writes. */
    static final int FORM = 1;

    long rows() {
        return tables.values().stream().mapToLong(Content::rows).sum();
    }
}
