package org.tahqiq.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Typed;

/** Makes a move that nothing stands in the way of: what each of them writes down. */
@Component
class Moves {

    private final Reviews reviews;
    private final ClaimService claims;
    private final CorrectionBook corrections;
    private final Hands hands;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Moves(
            Reviews reviews,
            ClaimService claims,
            CorrectionBook corrections,
            Hands hands,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.claims = claims;
        this.corrections = corrections;
        this.hands = hands;
        this.events = events;
        this.clock = clock;
    }

    void make(Claim claim, WorkState to, ReviewService.Move move) {
        Review review = claims.reviewOf(claim.annotation(), clock.instant());
        Map<String, String> how = new TreeMap<>();
        how.put("state", to.name());
        Optional.ofNullable(Typed.prose("reason", move.reason(), 2000)).ifPresent(words -> how.put("reason", words));
        how.putAll(write(review, claim, to, move, how.get("reason")));
        reviews.saveAndFlush(review);
        events.publishEvent(ReviewEvent.moved(review, claim.state(), how));
        events.publishEvent(new ClaimMoved(claim, to, review.assignee()));
    }

    /** What belongs to the move beside state and reason, as the audit has it. */
    private Map<String, String> write(
            Review review, Claim claim, WorkState to, ReviewService.Move move, @Nullable String reason) {
        Instant now = clock.instant();
        switch (to) {
            case ASSIGNED -> {
                MemberId assignee = new MemberId(Objects.requireNonNull(move.assignee()));
                review.assign(assignee, move.due(), now);
                return Map.of("assignee", assignee.value().toString());
            }
            case DISMISSED -> review.dismiss(Dismissal.valueOf(Objects.requireNonNull(reason)), now);
            case DUPLICATE -> {
                AnnotationId master = new AnnotationId(Objects.requireNonNull(move.masterId()));
                touchMaster(master, now);
                review.repeat(master, reason, now);
                return Map.of("master", master.value().toString());
            }
            case CANDIDATE -> review.bringBack(reason, now);
            case APPROVED -> review.approve(hands.me(), now);
            case CORRECTED, RETRACTED -> {
                Correction.Wanted wanted = Objects.requireNonNull(move.correction());
                Correction made = corrections.write(review, claim, to, wanted, reason, now);
                review.move(to, null, now);
                return Map.of("correction", made.kind().name(), "publicNote", made.publicNote());
            }
            default -> review.move(to, reason, now);
        }
        return Map.of();
    }

    /** Its version moves on, so that it cannot become a duplicate itself in the same moment. */
    private void touchMaster(AnnotationId master, Instant now) {
        Review review = claims.reviewOf(claims.get(master).annotation(), now);
        review.touch(now);
        reviews.saveAndFlush(review);
    }
}
