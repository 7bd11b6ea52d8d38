package org.tahqiq.review.publication;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Verdict;

/**
 * From the words in which desks rate to our scale, as one corpus has it: what its curators chose for a desk, what they chose for all,
 * the general table. What none of them knows has no code; nothing is guessed.
 */
public final class RatingBridge {

    /** Where a meaning comes from, the nearest first. */
    public enum Basis {
        DESK,
        CORPUS,
        TABLE
    }

    public record Meaning(Verdict.Code code, Basis basis) {}

    private record Said(String desk, String wording) {}

    private final Map<Said, Verdict.Code> chosen;

    RatingBridge(Collection<RatingChoice> choices) {
        this.chosen = choices.stream()
                .collect(Collectors.toMap(each -> new Said(each.desk(), each.wording()), RatingChoice::code));
    }

    /** @param wording folded, as {@link RatingWording} has it */
    Optional<Meaning> meaning(String desk, String wording) {
        return meaning(chosen.get(new Said(desk, wording)), Basis.DESK).or(() -> meaning(wording));
    }

    /** What it means where the desk has no meaning of its own. */
    Optional<Meaning> meaning(String wording) {
        return meaning(chosen.get(new Said(RatingChoice.EVERY_DESK, wording)), Basis.CORPUS)
                .or(() -> meaning(RatingTable.code(wording).orElse(null), Basis.TABLE));
    }

    Verdict.@Nullable Code code(String desk, String wording) {
        return meaning(desk, wording).map(Meaning::code).orElse(null);
    }

    private static Optional<Meaning> meaning(Verdict.@Nullable Code code, Basis basis) {
        return Optional.ofNullable(code).map(each -> new Meaning(each, basis));
    }
}
