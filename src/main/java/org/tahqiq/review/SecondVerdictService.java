package org.tahqiq.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Origin;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/**
 * Second verdicts: asked for by a curator or the assignee, given by a reviewer who sees nothing of the first, and settled by a
 * third person where the two differ.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class SecondVerdictService {

    private final SecondVerdicts seconds;
    private final Reviews reviews;
    private final ClaimService claims;
    private final SecondReaders readers;
    private final VerdictBook verdicts;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    SecondVerdictService(
            SecondVerdicts seconds,
            Reviews reviews,
            ClaimService claims,
            SecondReaders readers,
            VerdictBook verdicts,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.seconds = seconds;
        this.reviews = reviews;
        this.claims = claims;
        this.readers = readers;
        this.verdicts = verdicts;
        this.events = events;
        this.clock = clock;
    }

    public Claim ask(AnnotationId id, @Nullable UUID reviewer) {
        Claim claim = claims.get(id);
        Origin reader = readers.requireToAsk(claim, reviewer);
        Review review = touched(claim);
        SecondVerdict asked = seconds.saveAndFlush(
                new SecondVerdict(review, claim.seconds().size() + 1, readers.me(), reader, clock.instant()));
        events.publishEvent(ReviewEvent.of("second.asked", review, null, said(asked)));
        events.publishEvent(new SecondAsked(claim, new MemberId(reader.id())));
        return claims.get(id);
    }

    /** What the caller was asked for; from then on they see the rest. */
    public Claim give(AnnotationId id, Verdict.Given given) {
        Claim claim = claims.get(id);
        SecondVerdict asked = readers.requireAsked(claim);
        Review review = touched(claim);
        asked.give(given, readers.mine(), clock.instant());
        seconds.saveAndFlush(asked);
        events.publishEvent(ReviewEvent.of("second.given", review, null, said(asked)));
        return claims.get(id);
    }

    /** Takes back what was asked for and is not given yet. */
    public Claim withdraw(AnnotationId id) {
        Claim claim = claims.get(id);
        readers.requireToTakeBack(claim);
        takeBack(claim);
        return claims.get(id);
    }

    /**
     * Settles two verdicts that differ. Where the first stands, only that is written down; else the claim gets the verdict that is
     * given here, and goes back to its assignee if it was in review.
     */
    public Claim settle(AnnotationId id, Verdict.Given given) {
        Claim claim = claims.get(id);
        SecondVerdict second = readers.requireToSettle(claim);
        Verdict.Judgement judgement = Verdict.Judgement.of(given);
        Verdict first = claim.verdict().orElseThrow(() -> Refusal.invalid("second-alone"));
        Review review = touched(claim);
        Instant now = clock.instant();
        second.settle(new SecondVerdict.Settlement(judgement.code(), judgement.rationale(), readers.mine(), now));
        seconds.saveAndFlush(second);
        if (judgement.code() != first.code()) {
            verdicts.write(review, given, now);
            if (claim.state() == WorkState.IN_REVIEW) {
                review.move(WorkState.CHANGES_REQUESTED, null, now);
                reviews.saveAndFlush(review);
                events.publishEvent(new ClaimMoved(claim, WorkState.CHANGES_REQUESTED, review.assignee()));
            }
        }
        events.publishEvent(ReviewEvent.of(
                "second.settled",
                review,
                said(second),
                Map.of("verdict", judgement.code().name(), "rationale", judgement.rationale())));
        return claims.get(id);
    }

    /** The three decide about buttons, the service decides again. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Claim claim) {
        return readers.mayAsk(claim);
    }

    @Transactional(readOnly = true)
    public boolean mayWithdraw(Claim claim) {
        return readers.mayTakeBack(claim);
    }

    @Transactional(readOnly = true)
    public boolean maySettle(Claim claim) {
        return readers.maySettle(claim);
    }

    /** Nobody is to judge what was put aside. */
    @EventListener
    void follow(ClaimMoved moved) {
        if (moved.to().isAside() || moved.to() == WorkState.CANDIDATE) {
            takeBack(moved.before());
        }
    }

    private void takeBack(Claim claim) {
        for (SecondVerdict second : claim.seconds()) {
            if (second.stage() == SecondVerdict.Stage.ASKED) {
                second.withdraw();
                seconds.saveAndFlush(second);
                events.publishEvent(ReviewEvent.of("second.withdrawn", touched(claim), said(second), null));
            }
        }
    }

    /** A later version of the claim: who approves now is asked again. */
    private Review touched(Claim claim) {
        Review review = claims.reviewOf(claim.annotation(), clock.instant());
        review.touch(clock.instant());
        return reviews.saveAndFlush(review);
    }

    private static Object said(SecondVerdict second) {
        Verdict.Code code = second.code();
        return code == null
                ? Map.of("reviewer", second.reviewer().value().toString())
                : Map.of(
                        "reviewer",
                        second.reviewer().value().toString(),
                        "verdict",
                        code.name(),
                        "rationale",
                        Objects.requireNonNull(second.rationale()));
    }

    /** A second verdict was asked for. */
    record SecondAsked(Claim claim, MemberId reviewer) {}
}
