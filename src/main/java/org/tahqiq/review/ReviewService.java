package org.tahqiq.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Origin;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** Judging: moves a claim through its work states and gives it verdicts. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ReviewService {

    private final Reviews reviews;
    private final Verdicts verdicts;
    private final ClaimService claims;
    private final CurrentMember current;
    private final MemberService members;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ReviewService(
            Reviews reviews,
            Verdicts verdicts,
            ClaimService claims,
            CurrentMember current,
            MemberService members,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.claims = claims;
        this.current = current;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A move that is asked for.
     *
     * @param reason a {@link Dismissal} for DISMISSED, else free text
     * @param assignee for ASSIGNED
     */
    public record Move(
            @Nullable String to,
            @Nullable String reason,
            @Nullable UUID assignee) {}

    /**
     * Moves a claim to another work state. Who may comes before whether it can be done; then all that stands in the way is told.
     *
     * @throws Refusal {@code transition} with every rule that is not met
     */
    public Claim move(AnnotationId id, Move move) {
        Claim claim = claims.get(id);
        CorpusId corpus = claim.annotation().corpus();
        current.require(corpus, Role.REVIEWER, Role.CURATOR);
        WorkState to = Typed.code("to", move.to(), WorkState.class);
        requireMover(claim, to);
        String reason = Typed.prose("reason", move.reason(), 2000);
        refuseUnmet(claim, to, reason, move.assignee());
        Instant now = clock.instant();
        Review review = claims.reviewOf(claim.annotation(), now);
        Map<String, String> how = new TreeMap<>();
        how.put("state", to.name());
        switch (to) {
            case ASSIGNED -> {
                MemberId assignee = new MemberId(Objects.requireNonNull(move.assignee()));
                review.assign(assignee, now);
                how.put("assignee", assignee.value().toString());
            }
            case DISMISSED -> {
                review.dismiss(Dismissal.valueOf(Objects.requireNonNull(reason)), now);
                how.put("reason", reason);
            }
            case CANDIDATE -> {
                review.bringBack(now);
                how.put("reason", Objects.requireNonNull(reason));
            }
            default -> review.move(to, now);
        }
        reviews.saveAndFlush(review);
        events.publishEvent(ReviewEvent.moved(review, claim.state(), how));
        return claims.get(id);
    }

    private void refuseUnmet(Claim claim, WorkState to, @Nullable String reason, @Nullable UUID assignee) {
        List<Refusal.Detail> unmet = new ArrayList<>();
        if (!claim.state().next().contains(to)) {
            unmet.add(rule("move-closed", claim.state().name(), to.name()));
        }
        switch (to) {
            case ASSIGNED -> {
                if (assignee == null) {
                    unmet.add(rule("assignee-needed"));
                } else if (!members.holds(
                        new MemberId(assignee), claim.annotation().corpus(), Role.REVIEWER)) {
                    unmet.add(rule("assignee-role"));
                }
            }
            case DISMISSED -> {
                if (reason == null) {
                    unmet.add(rule("reason-needed"));
                } else if (!Dismissal.isKnown(reason)) {
                    unmet.add(rule("reason-unknown"));
                }
            }
            case CANDIDATE -> {
                if (reason == null) {
                    unmet.add(rule("reason-needed"));
                }
            }
            default -> {}
        }
        if (to.needsVerdict() && claim.verdict().isEmpty()) {
            unmet.add(rule("verdict-needed"));
        }
        if (!unmet.isEmpty()) {
            Refusal refusal = Refusal.invalid("transition");
            unmet.forEach(refusal::with);
            throw refusal;
        }
    }

    /** Gives a claim a verdict; an earlier one stays as a row of its own. */
    public Claim judge(AnnotationId id, SeenVersion seen, Verdict.Given given) {
        Claim claim = claims.get(id);
        Annotation annotation = claim.annotation();
        current.require(annotation.corpus(), Role.REVIEWER, Role.CURATOR);
        if (!isAssigneeOrCurator(claim)) {
            throw Refusal.forbidden("assignee-only");
        }
        seen.require(claim.version(), () -> claim);
        if (!claim.state().researching()) {
            throw Refusal.invalid("verdict-state");
        }
        Instant now = clock.instant();
        Review review = claims.reviewOf(annotation, now);
        int seq = claim.verdicts().size() + 1;
        // The review's row comes first: verdicts refer to it.
        review.touch(now);
        reviews.saveAndFlush(review);
        Member author = current.member();
        Verdict verdict = verdicts.saveAndFlush(new Verdict(
                review, seq, given, author.id(), new Origin(author.id().value(), author.name()), now));
        events.publishEvent(new ReviewEvent(
                "claim.judged",
                id,
                annotation.article(),
                annotation.corpus(),
                claim.verdict().map(ReviewService::written).orElse(null),
                written(verdict)));
        return claims.get(id);
    }

    /** Whether the caller may judge this claim now: decides about buttons, the service decides again. */
    @Transactional(readOnly = true)
    public boolean mayJudge(Claim claim) {
        return claim.state().researching()
                && current.holds(claim.annotation().corpus(), Role.REVIEWER, Role.CURATOR)
                && isAssigneeOrCurator(claim);
    }

    /** The moves the caller may make with this claim now. */
    @Transactional(readOnly = true)
    public Set<WorkState> movesOf(Claim claim) {
        if (!current.holds(claim.annotation().corpus(), Role.REVIEWER, Role.CURATOR)) {
            return Set.of();
        }
        return claim.state().next().stream().filter(to -> mayMove(claim, to)).collect(Collectors.toSet());
    }

    private void requireMover(Claim claim, WorkState to) {
        if (!mayMove(claim, to)) {
            throw Refusal.forbidden(to.wentOut() ? "role-needed" : "assignee-only");
        }
    }

    /** Whether these hands may do it at all. A claim that is nobody's yet waits for an assignee, which is a rule and no rank. */
    private boolean mayMove(Claim claim, WorkState to) {
        return switch (to) {
            case IN_RESEARCH, ON_HOLD -> claim.assignee() == null || isAssigneeOrCurator(claim);
            case IN_REVIEW -> claim.assignee() == null || isAssignee(claim) || current.isAdmin();
            case PUBLISHED, CORRECTED, RETRACTED ->
                current.holds(claim.annotation().corpus(), Role.CURATOR);
            default -> true;
        };
    }

    private boolean isAssigneeOrCurator(Claim claim) {
        return isAssignee(claim) || current.holds(claim.annotation().corpus(), Role.CURATOR);
    }

    private boolean isAssignee(Claim claim) {
        return current.id().equals(claim.assignee());
    }

    private static Refusal.Detail rule(String code, Object... args) {
        return new Refusal.Detail(null, code, List.of(args));
    }

    private static Object written(Verdict verdict) {
        Map<String, Object> written = new HashMap<>();
        written.put("seq", verdict.seq());
        written.put("verdict", verdict.code().name());
        written.put("reasons", verdict.reasons().stream().map(Enum::name).toList());
        written.put("rationale", verdict.rationale());
        return written;
    }
}
