package org.tahqiq.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/**
 * The page a piece of evidence links to, as it was when it was fetched.
 *
 * @param problem the code of the refusal that stands instead of it, with its one argument
 * @param url the link; once it is kept, where the redirects ended
 * @param contentType as the host says
 * @param sha256 of the bytes, which are in {@code store.Blobs}
 * @param size bytes
 * @param wordsSha256 of its words in UTF-8, where it has words
 * @param at when it was asked for, kept or given up
 */
@Embeddable
public record Snapshot(
        @Enumerated(EnumType.STRING) @Column(name = "snapshot_state")
        State state,

        @Column(name = "snapshot_problem") @Nullable String problem,
        @Column(name = "snapshot_problem_arg") @Nullable String problemArg,
        @Column(name = "snapshot_url") String url,
        @Column(name = "snapshot_type") @Nullable String contentType,
        @Column(name = "snapshot_sha256") @Nullable String sha256,
        @Column(name = "snapshot_size") @Nullable Long size,
        @Column(name = "snapshot_words_sha256") @Nullable String wordsSha256,
        @Column(name = "snapshot_at") Instant at) {

    private static final int LONGEST_TYPE = 200;

    /** Where it stands. */
    public enum State {
        PENDING,
        KEPT,
        FAILED
    }

    static Snapshot pending(String url, Instant now) {
        return new Snapshot(State.PENDING, null, null, url, null, null, null, null, exact(now));
    }

    static Snapshot kept(
            String url, String contentType, String sha256, long size, @Nullable String wordsSha256, Instant now) {
        String type = contentType.length() > LONGEST_TYPE ? contentType.substring(0, LONGEST_TYPE) : contentType;
        return new Snapshot(State.KEPT, null, null, url, type, sha256, size, wordsSha256, exact(now));
    }

    static Snapshot failed(String url, Refusal refusal, Instant now) {
        String arg = refusal.args().isEmpty() ? null : refusal.args().getFirst().toString();
        return new Snapshot(State.FAILED, refusal.code(), arg, url, null, null, null, null, exact(now));
    }

    public boolean isKept() {
        return state == State.KEPT;
    }

    /** Why it was not kept, to be said in the reader's language. */
    public @Nullable Refusal refusal() {
        if (problem == null) {
            return null;
        }
        // A number is said as one: plurals follow it.
        List<Object> args = problemArg == null
                ? List.of()
                : List.of(problemArg.matches("\\d{1,9}") ? (Object) Integer.valueOf(problemArg) : problemArg);
        return Refusal.invalid(problem, args.toArray());
    }

    /** As the database keeps it, so that what was asked can be recognised. */
    private static Instant exact(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
