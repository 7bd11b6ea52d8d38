package org.tahqiq.review;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;

/** Judging: gives claims their verdicts while they are being researched. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class VerdictService {

    private final Reviews reviews;
    private final VerdictBook verdicts;
    private final ClaimService claims;
    private final Hands hands;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    VerdictService(
            Reviews reviews,
            VerdictBook verdicts,
            ClaimService claims,
            Hands hands,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.claims = claims;
        this.hands = hands;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a claim a verdict; an earlier one stays as a row of its own, and what was only saved again makes none. */
    public Claim judge(AnnotationId id, SeenVersion seen, Verdict.Given given) {
        Claim claim = claims.get(id);
        hands.requireAssigneeOrCurator(claim);
        seen.require(claim.version(), () -> claim);
        if (!claim.state().researching()) {
            throw Refusal.invalid("verdict-state");
        }
        if (claim.verdict().filter(last -> last.says(given, hands.me())).isPresent()) {
            return claim;
        }
        Instant now = clock.instant();
        Review review = claims.reviewOf(claim.annotation(), now);
        // The review's row comes first: verdicts refer to it.
        review.touch(now);
        reviews.saveAndFlush(review);
        Verdict verdict = verdicts.write(review, given, now);
        events.publishEvent(ReviewEvent.of(
                "claim.judged",
                review,
                claim.verdict().map(VerdictBook::written).orElse(null),
                VerdictBook.written(verdict)));
        return claims.get(id);
    }

    /** Whether the caller may judge this claim now: decides about buttons, the service decides again. */
    @Transactional(readOnly = true)
    public boolean mayJudge(Claim claim) {
        return claim.state().researching() && hands.mayReview(claim) && hands.isAssigneeOrCurator(claim);
    }
}
