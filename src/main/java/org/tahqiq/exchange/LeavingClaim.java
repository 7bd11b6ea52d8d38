package org.tahqiq.exchange;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Correction;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.review.SecondVerdict;
import org.tahqiq.review.Verdict;

/** A claim with its dossier, as it leaves: without what is confidential, and without a second verdict that was not given. */
final class LeavingClaim {

    private LeavingClaim() {}

    static CorpusDocument.Checked of(Claim claim) {
        Claim.Standing standing = claim.standing();
        return new CorpusDocument.Checked(
                claim.annotation().id().value(),
                standing.master() == null ? null : standing.master().value(),
                new ReviewTransferService.Dossier(
                        new ReviewTransferService.Stand(
                                standing.state(), standing.dismissal(), standing.reason(), standing.due()),
                        claim.verdicts().stream().map(LeavingClaim::judged).toList(),
                        claim.evidence().stream()
                                .filter(evidence -> !evidence.confidential())
                                .map(evidence -> new ReviewTransferService.Cited(evidence.id(), evidence.content()))
                                .toList(),
                        claim.corrections().stream()
                                .map(LeavingClaim::corrected)
                                .toList(),
                        claim.seconds().stream()
                                .flatMap(second -> Stream.ofNullable(second(second)))
                                .toList(),
                        claim.replies().stream()
                                .map(reply -> new ReviewTransferService.Asked(reply.id(), reply.content()))
                                .toList()));
    }

    private static ReviewTransferService.Corrected corrected(Correction correction) {
        return new ReviewTransferService.Corrected(
                correction.state(),
                correction.kind().name(),
                correction.publicNote(),
                correction.reason(),
                correction.change(),
                correction.origin(),
                correction.madeAt());
    }

    /** Null for one that was asked for and not given. */
    private static ReviewTransferService.@Nullable Second second(SecondVerdict second) {
        Verdict.Code code = second.code();
        Instant givenAt = second.givenAt();
        Verdict.Confidence sure = second.confidence();
        return code == null || givenAt == null
                ? null
                : new ReviewTransferService.Second(
                        new ReviewTransferService.Judged(
                                new Verdict.Given(
                                        code.name(),
                                        second.reasons().stream()
                                                .map(Enum::name)
                                                .toList(),
                                        second.rationale(),
                                        sure == null ? null : sure.name(),
                                        null),
                                second.origin(),
                                givenAt),
                        second.settlement());
    }

    private static ReviewTransferService.Judged judged(Verdict verdict) {
        return new ReviewTransferService.Judged(
                new Verdict.Given(
                        verdict.code().name(),
                        verdict.reasons().stream().map(Enum::name).toList(),
                        verdict.rationale(),
                        verdict.confidence() == null
                                ? null
                                : verdict.confidence().name(),
                        verdict.changeNote()),
                verdict.origin(),
                verdict.madeAt());
    }
}
