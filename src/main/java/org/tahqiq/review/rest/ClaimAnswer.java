package org.tahqiq.review.rest;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Origin;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Correction;
import org.tahqiq.review.Dismissal;
import org.tahqiq.review.SecondVerdict;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.team.MemberId;

/**
 * A claim as REST tells it.
 *
 * @param stateReason why it was held, sent back or brought back
 * @param masterId the claim it repeats
 * @param duplicates those that repeat it
 * @param blind true when the caller is to judge it without seeing what was judged, which is then left out
 */
record ClaimAnswer(
        UUID id,
        UUID article,
        UUID corpus,
        String quote,
        String wording,
        WorkState state,
        @Nullable String stateReason,
        @JsonInclude(ALWAYS) Verdict.@Nullable Code verdict,
        List<Verdict.Reason> reasons,
        @JsonInclude(ALWAYS) @Nullable String rationale,
        @JsonInclude(ALWAYS) Verdict.@Nullable Confidence confidence,
        @JsonInclude(ALWAYS) @Nullable UUID assignee,
        @Nullable LocalDate due,
        @Nullable Dismissal dismissal,
        @Nullable UUID masterId,
        List<UUID> duplicates,
        @Nullable UUID approvedBy,
        @Nullable Boolean blind,
        List<EvidenceAnswer> evidence,
        List<VerdictAnswer> verdicts,
        List<CorrectionAnswer> corrections,
        List<SecondAnswer> secondVerdicts,
        List<ReplyAnswer> replies) {

    static ClaimAnswer of(Claim claim) {
        Verdict verdict = claim.verdict().orElse(null);
        Claim.Standing standing = claim.standing();
        return new ClaimAnswer(
                claim.annotation().id().value(),
                claim.annotation().article().value(),
                claim.annotation().corpus().value(),
                claim.annotation().quote(),
                claim.wording(),
                claim.state(),
                standing.reason(),
                verdict == null ? null : verdict.code(),
                verdict == null ? List.of() : verdict.reasons(),
                verdict == null ? null : verdict.rationale(),
                verdict == null ? null : verdict.confidence(),
                id(standing.assignee()),
                standing.due(),
                claim.dismissal(),
                standing.master() == null ? null : standing.master().value(),
                claim.duplicates().stream().map(AnnotationId::value).toList(),
                id(standing.approver()),
                claim.blind() ? true : null,
                claim.evidence().stream().map(EvidenceAnswer::of).toList(),
                claim.verdicts().stream().map(VerdictAnswer::of).toList(),
                claim.corrections().stream().map(CorrectionAnswer::of).toList(),
                claim.seconds().stream().map(SecondAnswer::of).toList(),
                claim.replies().stream().map(ReplyAnswer::of).toList());
    }

    private static @Nullable UUID id(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }

    record VerdictAnswer(
            int seq,
            Verdict.Code verdict,
            List<Verdict.Reason> reasons,
            String rationale,
            Verdict.@Nullable Confidence confidence,
            @Nullable String changeNote,
            UUID author,
            String madeAt) {

        static VerdictAnswer of(Verdict verdict) {
            return new VerdictAnswer(
                    verdict.seq(),
                    verdict.code(),
                    verdict.reasons(),
                    verdict.rationale(),
                    verdict.confidence(),
                    verdict.changeNote(),
                    verdict.author().value(),
                    verdict.madeAt().toString());
        }
    }

    /** @param oldVerdict by its number among {@code verdicts}, as {@code newVerdict} */
    record CorrectionAnswer(
            int seq,
            WorkState state,
            Correction.Kind kind,
            String publicNote,
            @Nullable String reason,
            int oldVerdict,
            int newVerdict,
            UUID author,
            String madeAt) {

        static CorrectionAnswer of(Correction correction) {
            return new CorrectionAnswer(
                    correction.seq(),
                    correction.state(),
                    correction.kind(),
                    correction.publicNote(),
                    correction.reason(),
                    correction.change().before(),
                    correction.change().after(),
                    correction.author().value(),
                    correction.madeAt().toString());
        }
    }

    record SecondAnswer(
            int seq,
            SecondVerdict.Stage stage,
            UUID reviewer,
            Verdict.@Nullable Code verdict,
            List<Verdict.Reason> reasons,
            @Nullable String rationale,
            Verdict.@Nullable Confidence confidence,
            @Nullable Settled settled) {

        static SecondAnswer of(SecondVerdict second) {
            return new SecondAnswer(
                    second.seq(),
                    second.stage(),
                    second.reviewer().value(),
                    second.code(),
                    second.reasons(),
                    second.rationale(),
                    second.confidence(),
                    Settled.of(second.settlement()));
        }
    }

    record Settled(Verdict.Code verdict, String rationale, UUID by, String at) {

        static @Nullable Settled of(SecondVerdict.@Nullable Settlement settlement) {
            if (settlement == null) {
                return null;
            }
            Origin by = settlement.by();
            return new Settled(
                    settlement.code(),
                    settlement.note(),
                    by.id(),
                    settlement.at().toString());
        }
    }
}
