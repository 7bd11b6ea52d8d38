package org.tahqiq.review;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/**
 * Moves claims through their work states. All that a move asks about changes the review's version when it changes, and the move
 * is stored onto the version it asked about: two at once never pass around a rule, the later one is asked again.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ReviewService {

    private final ClaimService claims;
    private final Hands hands;
    private final MoveRules rules;
    private final Moves moves;

    ReviewService(ClaimService claims, Hands hands, MoveRules rules, Moves moves) {
        this.claims = claims;
        this.hands = hands;
        this.rules = rules;
        this.moves = moves;
    }

    /**
     * A move that is asked for.
     *
     * @param reason a {@link Dismissal} for DISMISSED, else free text
     * @param assignee for ASSIGNED
     * @param masterId for DUPLICATE: the claim it repeats
     * @param correction for CORRECTED and RETRACTED
     * @param due for ASSIGNED: the day it should be done, ISO 8601
     */
    public record Move(
            @Nullable String to,
            @Nullable String reason,
            @Nullable UUID assignee,
            @Nullable UUID masterId,
            Correction.@Nullable Wanted correction,
            @Nullable LocalDate due) {

        public Move(@Nullable String to, @Nullable String reason, @Nullable UUID assignee) {
            this(to, reason, assignee, null, null, null);
        }

        public static Move to(WorkState state) {
            return new Move(state.name(), null, null);
        }

        public static Move to(WorkState state, @Nullable String reason) {
            return new Move(state.name(), reason, null);
        }
    }

    /**
     * Moves a claim to another work state. Who may comes before whether it can be done; then all that stands in the way is told.
     *
     * @throws Refusal {@code transition} or {@code gate} with every rule that is not met
     */
    public Claim move(AnnotationId id, Move move) {
        hands.requireToReview(claims.get(id));
        claims.holdStill(id, move.masterId());
        Claim claim = claims.get(id);
        WorkState to = Typed.code("to", move.to(), WorkState.class);
        hands.requireMover(claim, to);
        rules.refuseUnmet(claim, to, move);
        moves.make(claim, to, move);
        return claims.get(id);
    }

    /** The moves the caller may make with this claim now. */
    @Transactional(readOnly = true)
    public Set<WorkState> movesOf(Claim claim) {
        if (!hands.mayReview(claim)) {
            return Set.of();
        }
        return claim.state().next().stream()
                .filter(to -> hands.mayMove(claim, to))
                .collect(Collectors.toSet());
    }
}
