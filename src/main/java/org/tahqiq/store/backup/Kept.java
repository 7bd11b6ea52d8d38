package org.tahqiq.store.backup;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A backup in the home folder.
 *
 * @param name of its file
 * @param size bytes
 * @param proof what came of restoring it; null when that was broken off
 */
public record Kept(
        String name,
        Reason reason,
        Instant madeAt,
        long size,
        @Nullable Proof proof) {

    /** Why it was made. */
    public enum Reason {
        ASKED,
        NIGHTLY,
        MIGRATION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of restoring it into a scratch folder.
     *
     * @param at when
     * @param rows how many were restored
     * @param problem the code of what is wrong with it, with its arguments; null when nothing is
     */
    public record Proof(
            Instant at, long rows, long files, @Nullable String problem, List<String> args) {}

    /** When it was restored and found whole. */
    public Optional<Instant> provedAt() {
        return proof == null || proof.problem() != null ? Optional.empty() : Optional.of(proof.at());
    }
}
