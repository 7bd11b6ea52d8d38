package org.tahqiq.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/** Who has how much in hand, and by which day it should be done. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class WorkloadService {

    private final Reviews reviews;
    private final ClaimService claims;
    private final CorpusService corpora;
    private final Hands hands;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    WorkloadService(
            Reviews reviews,
            ClaimService claims,
            CorpusService corpora,
            Hands hands,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.claims = claims;
        this.corpora = corpora;
        this.hands = hands;
        this.events = events;
        this.clock = clock;
    }

    /** @param late those of the open ones whose day is over */
    public record Load(long open, long late) {}

    /** What reviewers have in hand in these corpora; who has nothing is left out. */
    @Transactional(readOnly = true)
    public Map<MemberId, Load> loads(Collection<CorpusId> among) {
        List<UUID> ids =
                among.stream().map(corpus -> corpora.get(corpus).id().value()).toList();
        return ids.isEmpty()
                ? Map.of()
                : reviews.loads(ids, WorkState.open(), Days.of(clock.instant())).stream()
                        .collect(Collectors.toMap(
                                load -> new MemberId(load.member()), load -> new Load(load.open(), load.late())));
    }

    /** Sets or takes away the day by which a claim in hand should be done. */
    public Claim setDue(AnnotationId id, @Nullable LocalDate due) {
        Claim claim = claims.get(id);
        hands.requireAssigneeOrCurator(claim);
        if (!claim.state().inWork()) {
            throw Refusal.invalid("due-state").at("due");
        }
        Instant now = clock.instant();
        Review review = claims.reviewOf(claim.annotation(), now);
        Object before = written(review.dueOn());
        review.dueOn(due, now);
        reviews.saveAndFlush(review);
        events.publishEvent(ReviewEvent.of("claim.due", review, before, written(due)));
        return claims.get(id);
    }

    private static @Nullable Object written(@Nullable LocalDate day) {
        return day == null ? null : Map.of("due", day.toString());
    }
}
