package org.tahqiq.annotation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Passes of members over articles: taken or begun with the first mark, sent to review, recalled, returned. Who works blind sees their own. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class AssignmentService {

    private final Assignments assignments;
    private final Annotations annotations;
    private final Sight sight;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AssignmentService(
            Assignments assignments,
            Annotations annotations,
            Sight sight,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.assignments = assignments;
        this.annotations = annotations;
        this.sight = sight;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** An assignment, and whether it was made by this call or there before. */
    public record Taken(Assignment assignment, boolean made) {}

    /** Puts the caller down as one who works on an article; who is at it already stays so. */
    public Taken take(ArticleId article) {
        CorpusId corpus = sight.requireThere(article);
        current.require(corpus, Role.EDITOR);
        Optional<Assignment> there = own(article);
        if (there.isPresent()) {
            return new Taken(there.get(), false);
        }
        return new Taken(begin(new Assignment(corpus, article, current.id(), clock.instant())), true);
    }

    /**
     * Sends the caller's pass to review: it is done, and what was claimed in the article goes on top of the verification queue. An
     * editor who found nothing to mark sends too.
     */
    public Assignment send(ArticleId article) {
        Assignment assignment = take(article).assignment();
        if (assignment.state() == Assignment.State.DONE) {
            return assignment;
        }
        assignment.under(guidelines(assignment.corpus())).send(clock.instant());
        return kept(AssignmentEvent.Change.SENT, assignment, null);
    }

    /**
     * Takes the sending back while nobody has begun to check.
     *
     * @throws Refusal {@code assignment-open} when it was not sent, {@code article-settled} when the gold is finished
     */
    public Assignment recall(ArticleId article) {
        current.require(sight.requireThere(article), Role.EDITOR);
        Assignment assignment = own(article).orElseThrow(() -> Refusal.conflict("assignment-open"));
        Instant sentAt = assignment.doneAt();
        if (sentAt == null) {
            throw Refusal.conflict("assignment-open");
        }
        sight.refuseClosed(article);
        assignment.recall();
        return kept(AssignmentEvent.Change.RECALLED, assignment, sentAt);
    }

    /** Returns a pass to its member, with a note that says what is to be mended. */
    public Assignment giveBack(AssignmentId id, @Nullable String note) {
        Assignment assignment = get(id);
        current.require(assignment.corpus(), Role.REVIEWER, Role.CURATOR);
        Instant sentAt = assignment.doneAt();
        sight.refuseClosed(assignment.article());
        assignment.giveBack(current.id(), note, clock.instant());
        return kept(AssignmentEvent.Change.RETURNED, assignment, sentAt);
    }

    /**
     * Takes a pass from its member again, while nothing came of it.
     *
     * @throws Refusal {@code pass-begun} when they marked something or finished it
     */
    public void takeBack(AssignmentId id, SeenVersion seen) {
        Assignment assignment = get(id);
        current.require(assignment.corpus(), Role.CURATOR);
        seen.require(assignment.version(), () -> assignment);
        if (assignment.state() == Assignment.State.DONE
                || annotations.hasMarked(
                        assignment.article().value(), assignment.member().value())) {
            throw Refusal.conflict("pass-begun");
        }
        assignments.delete(assignment);
        events.publishEvent(AssignmentEvent.of(AssignmentEvent.Change.TAKEN_BACK, assignment, null));
    }

    /** A pass that the caller may know of. */
    @Transactional(readOnly = true)
    public Assignment get(AssignmentId id) {
        Assignment assignment = assignments.findById(id).orElseThrow(Refusal::unknown);
        sight.requireToSee(assignment.article(), assignment.member());
        return assignment;
    }

    /** The passes over an article that the caller may know of, the first first. */
    @Transactional(readOnly = true)
    public List<Assignment> of(ArticleId article) {
        return among(sight.requireThere(article), List.of(article.value()));
    }

    /** Whether the gold of an article is finished, so that nobody's reading of it changes any more. */
    @Transactional(readOnly = true)
    public boolean isClosed(ArticleId article) {
        sight.requireThere(article);
        return sight.isClosed(article);
    }

    /** The passes over some articles of a corpus, for a list that shows who is on them. */
    @Transactional(readOnly = true)
    public List<Assignment> among(CorpusId corpus, Collection<UUID> articles) {
        current.requireToRead(corpus);
        if (articles.isEmpty()) {
            return List.of();
        }
        MemberId only = sight.onlyOwn(corpus);
        return assignments.of(articles).stream()
                .filter(assignment -> assignment.corpus().equals(corpus))
                .filter(assignment -> only == null || assignment.member().equals(only))
                .toList();
    }

    /** Whoever makes their first mark in an article is at it from then on. */
    @EventListener
    void follow(AnnotationEvent event) {
        if (event.before() != null || event.gold()) {
            return;
        }
        // What an import brings in by others is no pass of the importer.
        boolean own = annotations
                .findById(event.annotation())
                .filter(mark -> mark.origin().id().equals(current.id().value()))
                .isPresent();
        if (own) {
            beginOnce(event.auditCorpus(), event.article());
        }
    }

    /** Likewise whoever brings in what they made themselves. */
    @EventListener
    void follow(ArrivalEvent event) {
        UUID me = current.id().value();
        event.annotations().stream()
                .filter(mark -> !mark.gold() && mark.origin().id().equals(me))
                .map(Annotation::article)
                .distinct()
                .forEach(article -> beginOnce(event.auditCorpus(), article));
    }

    private void beginOnce(CorpusId corpus, ArticleId article) {
        if (own(article).isEmpty()) {
            begin(new Assignment(corpus, article, current.id(), clock.instant()));
        }
    }

    private Optional<Assignment> own(ArticleId article) {
        return assignments.find(article.value(), current.id().value());
    }

    /** The corpus of an article, for whoever may give it to somebody. */
    CorpusId whereToAssign(ArticleId article) {
        CorpusId corpus = sight.requireThere(article);
        current.require(corpus, Role.CURATOR);
        return corpus;
    }

    /** Keeps a pass that was not there before. */
    Assignment begin(Assignment assignment) {
        sight.refuseClosed(assignment.article());
        return kept(AssignmentEvent.Change.TAKEN, assignment.under(guidelines(assignment.corpus())), null);
    }

    private int guidelines(CorpusId corpus) {
        return assignments.guidelines(corpus.value());
    }

    private Assignment kept(AssignmentEvent.Change change, Assignment assignment, @Nullable Instant sentAt) {
        Assignment kept = assignments.saveAndFlush(assignment);
        events.publishEvent(AssignmentEvent.of(change, kept, sentAt));
        return kept;
    }
}
