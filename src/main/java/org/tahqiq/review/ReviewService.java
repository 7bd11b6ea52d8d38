package org.tahqiq.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * Moves a claim to another work state.
     *
     * @throws Refusal {@code transition} with every rule that is not met
     */
    public Claim move(AnnotationId id, Move move) {
        Claim claim = claims.get(id);
        CorpusId corpus = claim.annotation().corpus();
        current.require(corpus, Role.REVIEWER, Role.CURATOR);
        WorkState to = Typed.code("to", move.to(), WorkState.class);
        if (!claim.state().next().contains(to)) {
            throw transition(new Refusal.Detail(
                    null, "move-closed", List.of(claim.state().name(), to.name())));
        }
        requireMover(claim, to);
        Review review = claims.reviewOf(claim.annotation());
        Instant now = clock.instant();
        Map<String, String> how = new TreeMap<>();
        how.put("state", to.name());
        switch (to) {
            case ASSIGNED -> {
                MemberId assignee = reviewer(corpus, move.assignee());
                review.assign(assignee, now);
                how.put("assignee", assignee.value().toString());
            }
            case DISMISSED -> {
                Dismissal why = dismissal(move.reason());
                review.dismiss(why, now);
                how.put("reason", why.name());
            }
            case CANDIDATE -> {
                how.put("reason", reason(move.reason()));
                review.bringBack(now);
            }
            case IN_REVIEW -> {
                if (claim.verdict().isEmpty()) {
                    throw transition(rule("verdict-needed"));
                }
                review.move(to, now);
            }
            default -> review.move(to, now);
        }
        reviews.saveAndFlush(review);
        events.publishEvent(ReviewEvent.moved(review, claim.state(), how));
        return claims.get(id);
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
        Review review = claims.reviewOf(annotation);
        Instant now = clock.instant();
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
            throw Refusal.forbidden("assignee-only");
        }
    }

    private boolean mayMove(Claim claim, WorkState to) {
        return switch (to) {
            case IN_RESEARCH -> isAssigneeOrCurator(claim);
            case IN_REVIEW -> isAssignee(claim) || current.isAdmin();
            default -> true;
        };
    }

    private boolean isAssigneeOrCurator(Claim claim) {
        return isAssignee(claim) || current.holds(claim.annotation().corpus(), Role.CURATOR);
    }

    private boolean isAssignee(Claim claim) {
        return current.id().equals(claim.assignee());
    }

    private MemberId reviewer(CorpusId corpus, @Nullable UUID assignee) {
        if (assignee == null) {
            throw transition(rule("assignee-needed"));
        }
        MemberId id = new MemberId(assignee);
        if (!members.holds(id, corpus, Role.REVIEWER)) {
            throw transition(rule("assignee-role"));
        }
        return id;
    }

    private static Dismissal dismissal(@Nullable String reason) {
        try {
            return Typed.code("reason", reason, Dismissal.class);
        } catch (Refusal refusal) {
            throw transition(rule(reason == null ? "reason-needed" : "reason-unknown"));
        }
    }

    private static String reason(@Nullable String reason) {
        String written = Typed.prose("reason", reason, 2000);
        if (written == null) {
            throw transition(rule("reason-needed"));
        }
        return written;
    }

    private static Refusal.Detail rule(String code) {
        return new Refusal.Detail(null, code, List.of());
    }

    private static Refusal transition(Refusal.Detail rule) {
        return Refusal.invalid("transition").with(rule);
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
