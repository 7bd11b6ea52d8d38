package org.tahqiq.curation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;

/**
 * How well the rules find what is right.
 *
 * @param member whose reading counts as right; null for the gold
 * @param basis whether those are readings, or gold, that was finished
 * @param articles of that reading, or with gold, that were looked through
 */
public record DetectorScores(@Nullable UUID member, Agreement.Basis basis, long articles, List<Score> scores) {

    /**
     * A figure is null where there is nothing to reckon it from.
     *
     * @param tag null for all together
     * @param marked by the member, or in the gold
     * @param found by the rules
     */
    public record Score(@Nullable Tag tag, long marked, long found, Match exact, Match overlap) {

        static Score of(@Nullable Tag tag, SpanMatch match) {
            return new Score(
                    tag,
                    match.first(),
                    match.second(),
                    new Match(match.exactOfSecond(), match.exactOfFirst(), match.exactF1()),
                    new Match(match.overlapOfSecond(), match.overlapOfFirst(), match.overlapF1()));
        }
    }

    /**
     * @param precision how much of what the rules found is right
     * @param recall how much of what is right they found
     */
    public record Match(
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double f1) {}
}
