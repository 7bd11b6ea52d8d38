package org.tahqiq.annotation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tahqiq.team.Tiding;

/** Tells members that a curator gave them an article to read. */
@Component
class PassTidings {

    private final Assignments assignments;
    private final Sight sight;
    private final ApplicationEventPublisher events;

    PassTidings(Assignments assignments, Sight sight, ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.sight = sight;
        this.events = events;
    }

    @EventListener
    void on(AssignmentEvent event) {
        if (event.change() != AssignmentEvent.Change.TAKEN) {
            return;
        }
        assignments
                .findById(event.assignment())
                .filter(pass -> pass.assignedBy() != null)
                .ifPresent(pass -> events.publishEvent(new Tiding(
                        pass.member(),
                        Tiding.Kind.PASS_GIVEN,
                        pass.corpus(),
                        sight.article(pass.article()).title(),
                        "articles/" + pass.article().value())));
    }
}
