package org.tahqiq.review.publication;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;

/** Cites the check of another desk as evidence on one of our claims. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ForeignCitationService {

    /** UTF-16 units; a title of evidence has 500, and what is cut off leaves a sign. */
    private static final int LONGEST_TITLE = 499;

    private final EvidenceService evidence;
    private final CurrentMember current;

    ForeignCitationService(EvidenceService evidence, CurrentMember current) {
        this.evidence = evidence;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public boolean mayCite(Claim claim) {
        return claim.state().beforeApproved()
                && current.holds(claim.annotation().corpus(), Role.REVIEWER, Role.CURATOR);
    }

    /**
     * The desk's rating is the passage that is cited.
     *
     * @param same whether it checked the same claim; what it says of another one is only context
     */
    public Evidence cite(Claim claim, RatedReview check, boolean same) {
        ForeignReview.Content said = check.review().content();
        Evidence.Stance stance = same ? stance(check.code()) : Evidence.Stance.CONTEXT;
        return evidence.add(
                claim.annotation().id(),
                new Evidence.Content(
                        stance.name(),
                        said.url(),
                        null,
                        said.rating(),
                        null,
                        PublicClaimView.line(said.claim(), LONGEST_TITLE),
                        said.desk(),
                        Optional.ofNullable(said.reviewedOn())
                                .map(LocalDate::toString)
                                .orElse(null),
                        Evidence.SourceType.EARLIER_CHECK.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static Evidence.Stance stance(Verdict.@Nullable Code code) {
        return switch (code) {
            case TRUE -> Evidence.Stance.SUPPORTS;
            case FALSE, FABRICATED -> Evidence.Stance.REFUTES;
            case null, default -> Evidence.Stance.CONTEXT;
        };
    }
}
