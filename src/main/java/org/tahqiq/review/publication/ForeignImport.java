package org.tahqiq.review.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** Counts what one import does, to say so at its end. */
public final class ForeignImport {

    /** As many as somebody reads; a report is kept in a row. */
    private static final int LISTED = 200;

    private static final int SHOWN_OF_A_WORDING = 100;

    private final Map<String, Uncoded> uncoded = new HashMap<>();
    private final Map<RatingLint.Finding, Long> findings = new EnumMap<>(RatingLint.Finding.class);
    private final List<Skipped> skipped = new ArrayList<>();
    private long read;
    private long coded;
    private long made;
    private long updated;
    private long unchanged;
    private long refused;

    /**
     * What became of an import.
     *
     * @param read checks found in the file
     * @param updated that were there with other words
     * @param coded kept, with a rating that is known here
     * @param uncoded kept, with a rating whose meaning somebody must choose
     * @param wordings of these, the commonest first; at most 200
     * @param refused not kept
     * @param skipped of these, the first 200
     */
    public record Report(
            long read,
            long made,
            long updated,
            long unchanged,
            long coded,
            long uncoded,
            List<Uncoded> wordings,
            Map<RatingLint.Finding, Long> findings,
            long refused,
            List<Skipped> skipped) {

        /** Not kept because another in the file is the same check and says as much. */
        public long repeated() {
            return read - made - updated - unchanged - refused;
        }
    }

    /** A wording without a code, cut where it is a whole text. */
    public record Uncoded(String rating, long count) {

        Uncoded once() {
            return new Uncoded(rating, count + 1);
        }
    }

    /**
     * A check that was not kept.
     *
     * @param position in the file, 1 for the first
     * @param field of ClaimReview
     */
    public record Skipped(long position, @Nullable String field, String code, List<Object> args) {

        static Skipped of(long position, Refusal reason) {
            String field = reason.details().isEmpty()
                    ? null
                    : reason.details().getFirst().field();
            return new Skipped(position, field, reason.code(), reason.args());
        }

        /** The reason, to be said in a reader's language. */
        public Refusal reason() {
            return Refusal.invalid(code, args.toArray());
        }
    }

    void read() {
        read++;
    }

    void refused(long position, Refusal reason) {
        refused++;
        if (skipped.size() < LISTED) {
            skipped.add(Skipped.of(position, reason));
        }
    }

    void rated(ForeignReview.Content check, boolean known, Set<RatingLint.Finding> amiss) {
        if (known) {
            coded++;
        } else {
            String written = check.rating();
            Uncoded first = new Uncoded(written.substring(0, Math.min(written.length(), SHOWN_OF_A_WORDING)), 0);
            uncoded.compute(RatingWording.fold(written), (key, before) -> (before == null ? first : before).once());
        }
        amiss.forEach(finding -> findings.merge(finding, 1L, Long::sum));
    }

    void kept(ForeignReviewService.Kept kept) {
        made += kept.made();
        updated += kept.updated();
        unchanged += kept.unchanged();
    }

    Report report() {
        return new Report(
                read,
                made,
                updated,
                unchanged,
                coded,
                uncoded.values().stream().mapToLong(Uncoded::count).sum(),
                uncoded.values().stream()
                        .sorted(Comparator.comparingLong(Uncoded::count)
                                .reversed()
                                .thenComparing(Uncoded::rating))
                        .limit(LISTED)
                        .toList(),
                findings,
                refused,
                skipped);
    }
}
