package org.tahqiq.review.publication;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimMoved;
import org.tahqiq.review.ClaimService;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

/**
 * Prints what goes out, in the transaction of the move that lets it out: a claim is published if and only if its page is there. The files
 * are on the disk before a row names them; what a crash leaves behind is at most a file without a name.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class PublicationService {

    private final PublishedClaims published;
    private final ClaimService claims;
    private final Mastheads mastheads;
    private final ClaimPrint print;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PublicationService(
            PublishedClaims published,
            ClaimService claims,
            Mastheads mastheads,
            ClaimPrint print,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.published = published;
        this.claims = claims;
        this.mastheads = mastheads;
        this.print = print;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void follow(ClaimMoved moved) {
        if (moved.to().wentOut()) {
            publish(claims.get(moved.before().annotation().id()));
        }
    }

    private void publish(Claim claim) {
        CorpusId corpus = claim.annotation().corpus();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<PublishedClaim> earlier = published.of(claim.annotation().id().value());
        PublishedClaim made = print.print(claim, mastheads.of(corpus), earlier, now);
        events.publishEvent(new Published(corpus, made));
    }

    /** Every version of a claim that went out, the first first; none when it was not published here. */
    @Transactional(readOnly = true)
    public List<PublishedClaim> of(AnnotationId id) {
        return published.of(claims.get(id).annotation().id().value());
    }

    /**
     * The ClaimReview of a claim as it stands, as JSON-LD.
     *
     * @throws Refusal {@code claim-unpublished}
     */
    @Transactional(readOnly = true)
    public byte[] claimReview(AnnotationId id) {
        return published(id).orElseThrow(() -> new Refusal(Refusal.Kind.UNKNOWN, "claim-unpublished"));
    }

    /** As {@link #claimReview}; empty when the claim did not go out here. */
    @Transactional(readOnly = true)
    public Optional<byte[]> published(AnnotationId id) {
        return of(id).stream().reduce((former, later) -> later).map(print::document);
    }

    /** The words that put the card of a claim into another page. */
    @Transactional(readOnly = true)
    public String embed(PublishedClaim present) {
        return CardPage.embed(present, mastheads.of(present.corpus()));
    }

    /** Something went out; the hashes of its files are in the audit's chain from then on. */
    record Published(CorpusId auditCorpus, PublishedClaim made) implements Audited {

        @Override
        public String auditAction() {
            return "claim.published";
        }

        @Override
        public UUID auditSubject() {
            return made.claim();
        }

        @Override
        public Object auditBefore() {
            return Map.of();
        }

        @Override
        public Object auditAfter() {
            return Map.of("version", made.seq(), "page", made.page(), "document", made.document());
        }
    }
}
