package org.tahqiq.suggestion;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationEvent;
import org.tahqiq.annotation.Revision;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.SuggestionEvent;
import org.tahqiq.article.Article;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** What was decided about suggestions. Who works blind decides for themselves alone, as with their marks. */
@Component
class Decisions {

    private final Outcomes outcomes;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Decisions(
            Outcomes outcomes,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.outcomes = outcomes;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    void requireToDecide(Article article) {
        current.require(article.corpus(), Role.EDITOR);
    }

    /** The ids of what does not come back for the caller. */
    Set<UUID> dismissed(Article article) {
        return outcomes.dismissed(article.id().value(), onlyOf(article));
    }

    void accept(Article article, List<Suggestion> suggestions, Map<UUID, Annotation> as) {
        Map<UUID, Outcome> before = before(article, suggestions);
        for (Suggestion suggestion : suggestions) {
            Outcome outcome = before.computeIfAbsent(suggestion.id(), any -> fresh(article, suggestion));
            outcome.accept(Objects.requireNonNull(as.get(suggestion.id())).id(), clock.instant());
            outcomes.save(outcome);
        }
    }

    /** @throws Refusal {@code suggestion-accepted} when one of them stands as an annotation */
    void dismiss(Article article, List<Suggestion> suggestions) {
        Map<UUID, Outcome> before = before(article, suggestions);
        for (Suggestion suggestion : suggestions) {
            Outcome outcome = before.computeIfAbsent(suggestion.id(), any -> fresh(article, suggestion));
            if (outcome.state() == Outcome.State.ACCEPTED) {
                throw Refusal.conflict("suggestion-accepted");
            }
            outcome.settle(Outcome.State.DISMISSED, clock.instant());
            outcomes.save(outcome);
        }
        tell(
                "suggestion.dismissed",
                article,
                suggestions.stream().map(Suggestion::id).toList());
    }

    void restore(Article article, List<UUID> suggestions) {
        List<Outcome> dismissed = outcomes.of(article.id().value(), suggestions, onlyOf(article)).stream()
                .filter(outcome -> outcome.state() == Outcome.State.DISMISSED)
                .toList();
        dismissed.forEach(outcome -> {
            outcome.settle(Outcome.State.OPEN, clock.instant());
            outcomes.save(outcome);
        });
        if (!dismissed.isEmpty()) {
            tell(
                    "suggestion.restored",
                    article,
                    dismissed.stream().map(Outcome::suggestion).distinct().toList());
        }
    }

    /**
     * An annotation that came from a suggestion goes or comes back: taken back by undo the suggestion is open again; deleted
     * it was a wrong one after all.
     */
    @EventListener
    void on(AnnotationEvent event) {
        if (event.kind() != Revision.Kind.WITHDRAWN && event.kind() != Revision.Kind.RESTORED) {
            return;
        }
        outcomes.findByAnnotationId(event.annotation().value()).forEach(outcome -> {
            Outcome.State state = event.kind() == Revision.Kind.RESTORED
                    ? Outcome.State.ACCEPTED
                    : event.walked() != null ? Outcome.State.OPEN : Outcome.State.DISMISSED;
            outcome.settle(state, clock.instant());
            outcomes.save(outcome);
        });
    }

    private Map<UUID, Outcome> before(Article article, List<Suggestion> suggestions) {
        List<UUID> ids = suggestions.stream().map(Suggestion::id).toList();
        return outcomes.of(article.id().value(), ids, onlyOf(article)).stream()
                .collect(Collectors.toMap(Outcome::suggestion, Function.identity(), (first, second) -> second));
    }

    private Outcome fresh(Article article, Suggestion suggestion) {
        return new Outcome(article, suggestion, current.id(), clock.instant());
    }

    private @Nullable UUID onlyOf(Article article) {
        return corpora.worksBlind(article.corpus()) ? current.id().value() : null;
    }

    private void tell(String action, Article article, List<UUID> suggestions) {
        events.publishEvent(new Decided(action, article.corpus(), article.id().value(), suggestions));
        events.publishEvent(new SuggestionEvent(article.id()));
    }

    /** Suggestions of an article were dismissed or brought back. What is accepted is told as the annotations it became. */
    record Decided(String auditAction, CorpusId auditCorpus, UUID auditSubject, List<UUID> suggestions)
            implements Audited {

        @Override
        public @Nullable Object auditBefore() {
            return null;
        }

        @Override
        public Object auditAfter() {
            return Map.of(
                    "suggestions", suggestions.stream().map(UUID::toString).toList());
        }
    }
}
