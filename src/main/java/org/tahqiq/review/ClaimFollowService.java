package org.tahqiq.review;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationEvent;
import org.tahqiq.annotation.ArrivalEvent;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationEvent;
import org.tahqiq.annotation.Revision;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Claims follow their annotations: found by the new words, and once they are being judged not anybody's to change. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ClaimFollowService {

    private final Reviews reviews;
    private final ClaimWordsRows words;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ClaimFollowService(
            Reviews reviews,
            ClaimWordsRows words,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.words = words;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void follow(AnnotationEvent event) {
        AnnotationEvent.State before = event.before();
        AnnotationEvent.State after = event.after();
        if (before != null && before.tag() == Tag.CLAIM) {
            reviews.findById(event.annotation()).ifPresent(review -> {
                boolean elsewhere = carry(review, event.article());
                if (event.kind() != Revision.Kind.CARRIED) {
                    follow(review, before, after, elsewhere);
                }
            });
        }
        if (after != null && after.tag() == Tag.CLAIM) {
            String quote = reviews.quote(event.annotation().value());
            ClaimWords found = words.findById(event.annotation().value())
                    .orElseGet(() -> new ClaimWords(event.annotation(), event.auditCorpus(), quote, after.fields()));
            found.reword(quote, after.fields());
            words.saveAndFlush(found);
        }
        // Who is said to have made a claim is asked at the gate.
        if (before != null && before.tag() == Tag.ATTRIBUTION) {
            reviews.attributedBy(event.annotation().value()).forEach(this::renew);
        }
    }

    @EventListener
    void follow(ArrivalEvent event) {
        words.saveAllAndFlush(event.annotations().stream()
                .filter(mark -> mark.tag() == Tag.CLAIM)
                .map(claim -> new ClaimWords(claim.id(), claim.corpus(), claim.quote(), claim.fields()))
                .toList());
    }

    @EventListener
    void follow(RelationEvent event) {
        if (event.relation().kind() == Relation.Kind.ATTRIBUTES) {
            reviews.findById(event.relation().target()).ifPresent(this::renew);
        }
    }

    /** What the gate asks changed: whoever approves in this moment is asked again. */
    private void renew(Review review) {
        if (review.state().restsOnVerdict()) {
            review.touch(clock.instant());
            reviews.saveAndFlush(review);
        }
    }

    /**
     * The same words in a newer version of the article leave the work on a claim as it is.
     *
     * @return whether the claim stands in another version now
     */
    private boolean carry(Review review, ArticleId article) {
        if (review.article().equals(article)) {
            return false;
        }
        review.carry(article);
        reviews.saveAndFlush(review);
        return true;
    }

    /**
     * From ASSIGNED on, only the assignee or a curator may withdraw or retag a claim; what went out changes only by a correction, not
     * even in its fields; moving the ends after a verdict opens the review again.
     */
    private void follow(
            Review review, AnnotationEvent.State before, AnnotationEvent.@Nullable State after, boolean elsewhere) {
        WorkState state = review.state();
        boolean stays = after != null && after.tag() == Tag.CLAIM;
        if (!stays && state.isBeingJudged() && !isAssigneeOrCurator(review)) {
            throw Refusal.forbidden("claim-in-work");
        }
        if (state.wentOut()) {
            throw Refusal.conflict("claim-published");
        }
        if (!stays && !reviews.duplicatesOf(List.of(review.claim().value())).isEmpty()) {
            throw Refusal.conflict("claim-is-master");
        }
        boolean endsMoved = elsewhere || (after != null && !after.span().equals(before.span()));
        if (stays && endsMoved && state.restsOnVerdict()) {
            reopen(review);
        } else {
            renew(review);
        }
    }

    /** Back to whoever had it; one that is nobody's, as after an import, waits in the queue again. */
    private void reopen(Review review) {
        WorkState from = review.state();
        WorkState to = review.assignee() == null ? WorkState.CANDIDATE : WorkState.IN_RESEARCH;
        review.move(to, null, clock.instant());
        reviews.saveAndFlush(review);
        events.publishEvent(ReviewEvent.moved(review, from, Map.of("state", to.name(), "reason", "ends-moved")));
    }

    private boolean isAssigneeOrCurator(Review review) {
        return current.id().equals(review.assignee()) || current.holds(review.corpus(), Role.CURATOR);
    }
}
