package org.tahqiq.review;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;

/** Evidence: added, changed and withdrawn by reviewers and curators while a claim is not yet approved. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class EvidenceService {

    private final EvidenceRows evidence;
    private final Reviews reviews;
    private final ClaimService claims;
    private final Hands hands;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    EvidenceService(
            EvidenceRows evidence,
            Reviews reviews,
            ClaimService claims,
            Hands hands,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.evidence = evidence;
        this.reviews = reviews;
        this.claims = claims;
        this.hands = hands;
        this.events = events;
        this.clock = clock;
    }

    public Evidence add(AnnotationId claim, Evidence.Content content) {
        Review review = openReview(theirs(claim));
        // The review's row comes first: evidence refers to it.
        review.touch(clock.instant());
        reviews.saveAndFlush(review);
        Evidence made = new Evidence(EvidenceId.next(), review, content, hands.me(), clock.instant());
        keepPage(made);
        evidence.saveAndFlush(made);
        events.publishEvent(ReviewEvent.of("evidence.added", review, null, made.content()));
        return made;
    }

    @Transactional(readOnly = true)
    public Evidence get(EvidenceId id) {
        Evidence found = evidence.findById(id).filter(e -> !e.withdrawn()).orElseThrow(Refusal::unknown);
        claims.get(found.claim());
        if (!maySee(found)) {
            throw Refusal.unknown();
        }
        return found;
    }

    public Evidence change(EvidenceId id, SeenVersion seen, Evidence.Content content) {
        Evidence found = get(id);
        Claim claim = theirs(found.claim());
        seen.require(found.version(), () -> found);
        Review review = openReview(claim);
        Evidence.Content before = found.content();
        found.write(content);
        keepPage(found);
        evidence.saveAndFlush(found);
        note("evidence.changed", review, before, found.content());
        return found;
    }

    /** A piece of evidence that the caller may change now. */
    @Transactional(readOnly = true)
    public Evidence toChange(EvidenceId id) {
        Evidence found = get(id);
        openReview(theirs(found.claim()));
        return found;
    }

    /** What happened to a piece of evidence, for the audit. */
    ReviewEvent event(String action, Evidence cited, @Nullable Object before, @Nullable Object after) {
        return ReviewEvent.of(
                action, claims.reviewOf(claims.get(cited.claim()).annotation(), clock.instant()), before, after);
    }

    /** Sends for the page that a piece of evidence links to, once more. */
    public Evidence askSnapshot(EvidenceId id) {
        Evidence found = get(id);
        theirs(found.claim());
        found.askSnapshot(clock.instant());
        events.publishEvent(SnapshotAsked.of(found, hands.me()));
        return evidence.saveAndFlush(found);
    }

    private void keepPage(Evidence cited) {
        if (cited.wantsSnapshot()) {
            cited.askSnapshot(clock.instant());
            events.publishEvent(SnapshotAsked.of(cited, hands.me()));
        }
    }

    public void withdraw(EvidenceId id, SeenVersion seen) {
        Evidence found = get(id);
        Claim claim = theirs(found.claim());
        seen.require(found.version(), () -> found);
        Review review = openReview(claim);
        found.withdraw();
        evidence.saveAndFlush(found);
        note("evidence.withdrawn", review, found.content(), null);
    }

    /** Takes a withdrawal back. */
    public Evidence restore(EvidenceId id) {
        Evidence found = evidence.findById(id)
                .filter(Evidence::withdrawn)
                .filter(this::maySee)
                .orElseThrow(Refusal::unknown);
        Review review = openReview(theirs(found.claim()));
        found.restore();
        note("evidence.restored", review, null, found.content());
        return evidence.saveAndFlush(found);
    }

    private boolean maySee(Evidence found) {
        return !found.confidential() || hands.maySeeConfidential(found.corpus());
    }

    /** A claim whose evidence the caller may change. */
    private Claim theirs(AnnotationId id) {
        Claim claim = claims.get(id);
        hands.requireToCite(claim);
        return claim;
    }

    private Review openReview(Claim claim) {
        if (!claim.state().beforeApproved()) {
            throw Refusal.invalid("evidence-state");
        }
        return claims.reviewOf(claim.annotation(), clock.instant());
    }

    private void note(String action, Review review, @Nullable Object before, @Nullable Object after) {
        review.touch(clock.instant());
        reviews.saveAndFlush(review);
        events.publishEvent(ReviewEvent.of(action, review, before, after));
    }
}
