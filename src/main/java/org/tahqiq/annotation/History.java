package org.tahqiq.annotation;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tahqiq.team.CurrentMember;

/** Writes every change of an annotation down as a revision and tells it, so that others may refuse it. */
@Component
class History {

    private final Revisions revisions;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    History(Revisions revisions, CurrentMember current, ApplicationEventPublisher events, InstantSource clock) {
        this.revisions = revisions;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param walked when the change is a step walked back or forth
     * @param before what the annotation said; null when it was not there
     * @return what the annotation went through, as a step remembers it
     */
    Step.Touch write(
            Annotation annotation,
            Revision.Kind kind,
            Step.@Nullable Way walked,
            AnnotationEvent.@Nullable State before) {
        int seq = revisions.last(annotation.id().value()) + 1;
        revisions.saveAndFlush(new Revision(annotation, seq, kind, walked, current.id(), clock.instant()));
        events.publishEvent(new AnnotationEvent(
                annotation.id(),
                annotation.article(),
                annotation.corpus(),
                annotation.gold(),
                kind,
                walked,
                before,
                AnnotationEvent.State.ofPresent(annotation)));
        return Step.Touch.of(annotation, seq);
    }

    /** Every change, the first first. */
    List<Revision> of(AnnotationId id) {
        return revisions.of(id.value());
    }

    /** What an annotation said after a revision; null when it was not there, as before the first. */
    AnnotationEvent.@Nullable State after(UUID annotation, int seq) {
        return revisions
                .findById(new Revision.Key(annotation, seq))
                .map(Revision::state)
                .orElse(null);
    }
}
