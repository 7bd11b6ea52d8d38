package org.tahqiq.review;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;

/** The right-of-reply log of claims: kept by reviewers and curators, also after publication, for answers come late. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ReplyService {

    private final ReplyRows replies;
    private final Reviews reviews;
    private final ClaimService claims;
    private final Hands hands;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ReplyService(
            ReplyRows replies,
            Reviews reviews,
            ClaimService claims,
            Hands hands,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.replies = replies;
        this.reviews = reviews;
        this.claims = claims;
        this.hands = hands;
        this.events = events;
        this.clock = clock;
    }

    /** In the order they were written down. */
    @Transactional(readOnly = true)
    public List<Reply> of(AnnotationId claim) {
        return claims.get(claim).replies();
    }

    @Transactional(readOnly = true)
    public Reply get(ReplyId id) {
        Reply found = replies.findById(id).filter(r -> !r.withdrawn()).orElseThrow(Refusal::unknown);
        claims.get(found.claim());
        return found;
    }

    public Reply log(AnnotationId claim, Reply.Content content) {
        Review review = open(claim);
        // The review's row comes first: entries refer to it.
        review.touch(clock.instant());
        reviews.saveAndFlush(review);
        Reply made = replies.saveAndFlush(
                new Reply(ReplyId.next(), review, content, hands.me(), clock.instant()).requireOrder());
        events.publishEvent(ReviewEvent.of("reply.logged", review, null, made.content()));
        return made;
    }

    public Reply change(ReplyId id, SeenVersion seen, Reply.Content content) {
        Reply found = get(id);
        Review review = open(found.claim());
        seen.require(found.version(), () -> found);
        Reply.Content before = found.content();
        found.write(content);
        found.requireOrder();
        replies.saveAndFlush(found);
        note("reply.changed", review, before, found.content());
        return found;
    }

    /** @throws Refusal {@code reply-published} once the check went out: that somebody was asked is part of what readers were told */
    public void withdraw(ReplyId id, SeenVersion seen) {
        Reply found = get(id);
        Review review = open(found.claim());
        seen.require(found.version(), () -> found);
        if (review.state().wentOut()) {
            throw Refusal.invalid("reply-published");
        }
        found.withdraw();
        replies.saveAndFlush(found);
        note("reply.withdrawn", review, found.content(), null);
    }

    /** Takes a withdrawal back. */
    public Reply restore(ReplyId id) {
        Reply found = replies.findById(id).filter(Reply::withdrawn).orElseThrow(Refusal::unknown);
        Review review = open(found.claim());
        found.restore();
        note("reply.restored", review, null, found.content());
        return replies.saveAndFlush(found);
    }

    private Review open(AnnotationId id) {
        Claim claim = claims.get(id);
        hands.requireToCite(claim);
        return claims.reviewOf(claim.annotation(), clock.instant());
    }

    private void note(String action, Review review, @Nullable Object before, @Nullable Object after) {
        review.touch(clock.instant());
        reviews.saveAndFlush(review);
        events.publishEvent(ReviewEvent.of(action, review, before, after));
    }
}
