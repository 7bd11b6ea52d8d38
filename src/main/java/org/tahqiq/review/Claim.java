package org.tahqiq.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.team.MemberId;

/**
 * A CLAIM annotation seen as something to check: same id, born with it as CANDIDATE.
 *
 * @param verdicts all that were given, the last one counts
 * @param evidence in the order it was added
 * @param duplicates the claims that say the same and point here
 * @param blind whether the reader is to judge it without seeing what was judged: then no verdict and no word on one is in it
 * @param version changes with the annotation, the state, the verdicts, the evidence and what else the gate asks for
 */
public record Claim(
        Annotation annotation,
        Standing standing,
        List<Verdict> verdicts,
        List<Evidence> evidence,
        List<Correction> corrections,
        List<SecondVerdict> seconds,
        List<Reply> replies,
        List<AnnotationId> duplicates,
        boolean blind,
        Instant changedAt,
        String version) {

    /**
     * Where the work stands.
     *
     * @param reason why it was held, sent back or brought back
     * @param master the claim it repeats
     * @param approver who approved it; null also for one that was approved elsewhere
     */
    public record Standing(
            WorkState state,
            @Nullable MemberId assignee,
            @Nullable Dismissal dismissal,
            @Nullable String reason,
            @Nullable AnnotationId master,
            @Nullable MemberId approver,
            @Nullable LocalDate due) {

        static final Standing UNTOUCHED = new Standing(WorkState.CANDIDATE, null, null, null, null, null, null);

        static Standing of(Review review) {
            return new Standing(
                    review.state(),
                    review.assignee(),
                    review.dismissal(),
                    review.stateReason(),
                    review.master(),
                    review.approver(),
                    review.dueOn());
        }

        /** The same without the words, which may tell of a verdict. */
        Standing wordless() {
            return new Standing(state, assignee, dismissal, null, master, approver, due);
        }
    }

    public WorkState state() {
        return standing.state();
    }

    public @Nullable MemberId assignee() {
        return standing.assignee();
    }

    public @Nullable Dismissal dismissal() {
        return standing.dismissal();
    }

    /** The verdict that counts. */
    public Optional<Verdict> verdict() {
        return verdicts.isEmpty() ? Optional.empty() : Optional.of(verdicts.getLast());
    }

    /** The second verdict that is still to be given or to be settled. */
    public Optional<SecondVerdict> openSecond() {
        return seconds.stream()
                .filter(second -> second.stage() == SecondVerdict.Stage.ASKED
                        || (second.stage() == SecondVerdict.Stage.GIVEN && second.code() != codeNow()))
                .findFirst();
    }

    private Verdict.@Nullable Code codeNow() {
        return verdict().map(Verdict::code).orElse(null);
    }

    /** The canonical wording, or the words of the article while there is none. */
    public String wording() {
        return wording(annotation);
    }

    static String wording(Annotation annotation) {
        return annotation.fields() instanceof ClaimFields fields && fields.wording() != null
                ? fields.wording()
                : annotation.quote();
    }
}
