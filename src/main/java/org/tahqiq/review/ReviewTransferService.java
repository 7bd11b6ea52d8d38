package org.tahqiq.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Tag;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Reviews that arrive in a file: taken over as they were, with whoever the file names as author. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ReviewTransferService {

    private final Reviews reviews;
    private final Verdicts verdicts;
    private final EvidenceRows evidence;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ReviewTransferService(
            Reviews reviews,
            Verdicts verdicts,
            EvidenceRows evidence,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** A verdict as a file has it. */
    public record Judged(Verdict.Given given, Origin author, Instant madeAt) {}

    /** A piece of evidence as a file has it. */
    public record Cited(EvidenceId id, Evidence.Content content) {}

    /**
     * Takes over the review of a claim that was just brought in. Only a CURATOR may: it sets verdicts in other people's names.
     *
     * @return how many pieces of evidence got a new id, because theirs was taken
     */
    public int takeOver(
            Annotation claim, WorkState state, @Nullable Dismissal dismissal, List<Judged> judged, List<Cited> cited) {
        refuseMisfit(state, dismissal, judged);
        if (state == WorkState.CANDIDATE && judged.isEmpty() && cited.isEmpty()) {
            return 0;
        }
        current.require(claim.corpus(), Role.CURATOR);
        if (claim.tag() != Tag.CLAIM) {
            throw Refusal.invalid("link-tags").at("claims.annotation");
        }
        if (reviews.findById(claim.id()).isPresent()) {
            throw Refusal.conflict("duplicate").at("claims.annotation");
        }
        Review review = new Review(claim, clock.instant());
        review.takeOver(state, dismissal, current.id(), clock.instant());
        reviews.saveAndFlush(review);
        int seq = 0;
        for (Judged each : judged) {
            seq++;
            verdicts.saveAndFlush(new Verdict(review, seq, each.given(), current.id(), each.author(), each.madeAt()));
        }
        int renamed = 0;
        for (Cited each : cited) {
            boolean taken = evidence.existsById(each.id());
            renamed += taken ? 1 : 0;
            evidence.saveAndFlush(new Evidence(
                    taken ? EvidenceId.next() : each.id(), review, each.content(), current.id(), clock.instant()));
        }
        events.publishEvent(new ReviewEvent(
                "claim.imported",
                claim.id(),
                claim.article(),
                claim.corpus(),
                null,
                Map.of("state", state.name(), "verdicts", judged.size(), "evidence", cited.size())));
        return renamed;
    }

    /** States this version cannot reach are kept, for the file of a later one; but each state needs what belongs to it. */
    private static void refuseMisfit(WorkState state, @Nullable Dismissal dismissal, List<Judged> judged) {
        if ((state == WorkState.DISMISSED) != (dismissal != null)) {
            throw Refusal.invalid("dismissal-misfit").at("claims.dismissal");
        }
        if (state.needsVerdict() && judged.isEmpty()) {
            throw Refusal.invalid("verdict-needed").at("claims.verdicts");
        }
    }
}
