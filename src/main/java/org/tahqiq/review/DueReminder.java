package org.tahqiq.review;

import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Tiding;

/** Reminds assignees, once for each day that was set, of what should be done by tomorrow. */
@Service
@PermitAll // the clock calls it, nobody is signed in
class DueReminder {

    private static final int AT_ONCE = 200;

    private final Reviews reviews;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    DueReminder(Reviews reviews, ApplicationEventPublisher events, InstantSource clock) {
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT15M")
    @Transactional
    public void remind() {
        LocalDate tomorrow = Days.of(clock.instant()).plusDays(1);
        for (Review review : reviews.dueBy(tomorrow, WorkState.open(), Limit.of(AT_ONCE))) {
            MemberId assignee = review.assignee();
            Annotation claim = reviews.annotation(review.claim().value());
            if (assignee != null
                    && claim != null
                    && reviews.remind(review.claim().value()) > 0) {
                events.publishEvent(ReviewTidings.tiding(assignee, Tiding.Kind.DUE_SOON, claim, Claim.wording(claim)));
            }
        }
    }
}
