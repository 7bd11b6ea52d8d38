package org.tahqiq.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
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
    private final VerdictBook verdicts;
    private final Papers papers;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ReviewTransferService(
            Reviews reviews,
            VerdictBook verdicts,
            Papers papers,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.papers = papers;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** A verdict as a file has it. */
    public record Judged(Verdict.Given given, Origin author, Instant madeAt) {}

    /** A piece of evidence as a file has it. */
    public record Cited(EvidenceId id, Evidence.Content content) {}

    /** An entry of the right-of-reply log as a file has it. */
    public record Asked(ReplyId id, Reply.Content content) {}

    /** A correction as a file has it; its verdicts by their place among the verdicts, from 1. */
    public record Corrected(
            WorkState state,
            String kind,
            String publicNote,
            @Nullable String reason,
            Correction.Change change,
            Origin author,
            Instant madeAt) {}

    /** A second verdict as a file has it; one that was only asked for stays at home. */
    public record Second(Judged judged, SecondVerdict.@Nullable Settlement settled) {}

    /** Where the work stands as a file has it. */
    public record Stand(
            WorkState state,
            @Nullable Dismissal dismissal,
            @Nullable String reason,
            @Nullable LocalDate due) {

        boolean isUntouched() {
            return state == WorkState.CANDIDATE && reason == null && due == null;
        }
    }

    /** Everything about a claim as a file has it. */
    public record Dossier(
            Stand stand,
            List<Judged> verdicts,
            List<Cited> evidence,
            List<Corrected> corrections,
            List<Second> seconds,
            List<Asked> replies) {

        boolean isUntouched() {
            return stand.isUntouched()
                    && verdicts.isEmpty()
                    && evidence.isEmpty()
                    && corrections.isEmpty()
                    && seconds.isEmpty()
                    && replies.isEmpty();
        }
    }

    /**
     * Takes over the review of a claim that was just brought in. Only a CURATOR may: it sets verdicts in other people's names.
     *
     * @return how many pieces of evidence and entries of the log got a new id, because theirs was taken
     */
    public int takeOver(Annotation claim, Dossier dossier) {
        refuseMisfit(dossier);
        if (dossier.isUntouched()) {
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
        review.takeOver(dossier.stand(), current.id(), clock.instant());
        reviews.saveAndFlush(review);
        for (Judged each : dossier.verdicts()) {
            verdicts.write(review, each.given(), each.author(), each.madeAt());
        }
        int renamed = papers.file(review, dossier);
        events.publishEvent(ReviewEvent.of(
                "claim.imported",
                review,
                null,
                Map.of(
                        "state",
                        dossier.stand().state().name(),
                        "verdicts",
                        dossier.verdicts().size(),
                        "evidence",
                        dossier.evidence().size())));
        return renamed;
    }

    /**
     * Lets a duplicate that was brought in point to the claim it repeats, once that is there as well.
     *
     * @return whether it is
     */
    public boolean pointTo(AnnotationId duplicate, AnnotationId master) {
        Review review = reviews.findById(duplicate).orElseThrow(Refusal::unknown);
        current.require(review.corpus(), Role.CURATOR);
        Annotation other = reviews.annotation(master.value());
        if (other == null || other.withdrawn() || !other.corpus().equals(review.corpus()) || other.tag() != Tag.CLAIM) {
            return false;
        }
        Review target = reviews.findById(master).orElseGet(() -> new Review(other, clock.instant()));
        if (review.state() != WorkState.DUPLICATE
                || target.state() == WorkState.DUPLICATE
                || master.equals(duplicate)) {
            return false;
        }
        reviews.saveAndFlush(target);
        review.repeat(master, review.stateReason(), clock.instant());
        reviews.saveAndFlush(review);
        return true;
    }

    /** Each state needs what belongs to it. A duplicate may lack its master: that can be in another file. */
    private static void refuseMisfit(Dossier dossier) {
        Stand stand = dossier.stand();
        if ((stand.state() == WorkState.DISMISSED) != (stand.dismissal() != null)) {
            throw Refusal.invalid("dismissal-misfit").at("claims.dismissal");
        }
        if (stand.state().needsVerdict() && dossier.verdicts().isEmpty()) {
            throw Refusal.invalid("verdict-needed").at("claims.verdicts");
        }
        int verdicts = dossier.verdicts().size();
        for (Corrected each : dossier.corrections()) {
            Correction.Change change = each.change();
            if (Math.min(change.before(), change.after()) < 1 || Math.max(change.before(), change.after()) > verdicts) {
                throw Refusal.invalid("verdict-needed").at("claims.corrections");
            }
        }
    }
}
