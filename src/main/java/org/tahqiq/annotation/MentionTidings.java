package org.tahqiq.annotation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tahqiq.team.Tiding;

/** Tells members that a colleague called them; not those who work blind and may not see the span. */
@Component
class MentionTidings {

    private final AnnotationService annotations;
    private final Sight sight;
    private final ApplicationEventPublisher events;

    MentionTidings(AnnotationService annotations, Sight sight, ApplicationEventPublisher events) {
        this.annotations = annotations;
        this.sight = sight;
        this.events = events;
    }

    @EventListener
    void on(CommentEvent event) {
        Comment comment = event.comment();
        if (event.verb() != CommentEvent.Verb.MADE || comment.mentions().isEmpty()) {
            return;
        }
        Annotation span = annotations.get(comment.annotation());
        comment.mentions().stream()
                .filter(member -> sight.mayBeTold(member, span))
                .forEach(member -> events.publishEvent(new Tiding(
                        member,
                        Tiding.Kind.MENTIONED,
                        comment.corpus(),
                        comment.body(),
                        "articles/" + comment.article().value() + "?span="
                                + span.id().value())));
    }
}
