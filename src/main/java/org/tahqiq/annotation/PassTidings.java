package org.tahqiq.annotation;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.team.Tiding;

/** Tells members that a curator gave them an article to read, and curators that an article has all its readings. */
@Component
class PassTidings {

    private final Assignments assignments;
    private final Sight sight;
    private final CorpusService corpora;
    private final MemberService members;
    private final ApplicationEventPublisher events;

    PassTidings(
            Assignments assignments,
            Sight sight,
            CorpusService corpora,
            MemberService members,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.sight = sight;
        this.corpora = corpora;
        this.members = members;
        this.events = events;
    }

    @EventListener
    void on(AssignmentEvent event) {
        switch (event.change()) {
            case TAKEN -> given(event);
            case SENT, TAKEN_BACK -> read(event);
            case RECALLED, RETURNED -> {
                // Whoever did it, or whose it is, sees it where they work.
            }
        }
    }

    private void given(AssignmentEvent event) {
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

    /** Once as many as the corpus wants have read the article, and nobody is still at it. */
    private void read(AssignmentEvent event) {
        Corpus corpus = corpora.get(event.auditCorpus());
        List<Assignment> passes = assignments.of(List.of(event.article().value()));
        boolean all = corpus.mode() == Corpus.Mode.INDEPENDENT
                && passes.size() >= corpus.annotatorsPerArticle()
                && passes.stream().allMatch(pass -> pass.state() == Assignment.State.DONE);
        if (all) {
            String title = sight.article(event.article()).title();
            members.rolesIn(corpus.id()).stream()
                    .filter(each -> each.roles().contains(Role.CURATOR))
                    .forEach(curator -> events.publishEvent(new Tiding(
                            curator.member(),
                            Tiding.Kind.READINGS_DONE,
                            corpus.id(),
                            title,
                            "articles/%s/curate".formatted(event.article().value()))));
        }
    }
}
