package org.tahqiq.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.team.MemberId;

/**
 * A CLAIM annotation seen as something to check: same id, born with it as CANDIDATE.
 *
 * @param verdicts all that were given, the last one counts
 * @param evidence in the order it was added
 * @param version changes with the annotation, the state, the verdict and the evidence
 */
public record Claim(
        Annotation annotation,
        WorkState state,
        @Nullable MemberId assignee,
        @Nullable Dismissal dismissal,
        List<Verdict> verdicts,
        List<Evidence> evidence,
        Instant changedAt,
        String version) {

    static Claim of(Annotation annotation, @Nullable Review review, List<Verdict> verdicts, List<Evidence> evidence) {
        return review == null
                ? new Claim(
                        annotation,
                        WorkState.CANDIDATE,
                        null,
                        null,
                        verdicts,
                        evidence,
                        annotation.createdAt(),
                        annotation.version() + "-none")
                : new Claim(
                        annotation,
                        review.state(),
                        review.assignee(),
                        review.dismissal(),
                        verdicts,
                        evidence,
                        review.changedAt(),
                        annotation.version() + "-" + review.version());
    }

    /** The verdict that counts. */
    public Optional<Verdict> verdict() {
        return verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts.getLast());
    }

    /** The canonical wording, or the words of the article while there is none. */
    public String wording() {
        return annotation.fields() instanceof ClaimFields fields && fields.wording() != null
                ? fields.wording()
                : annotation.quote();
    }
}
