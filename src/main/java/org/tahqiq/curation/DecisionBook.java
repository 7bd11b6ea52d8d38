package org.tahqiq.curation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.CarriedEvent;
import org.tahqiq.annotation.ClosingService;
import org.tahqiq.annotation.Origin;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.text.Refusal;

/** Keeps what was decided in articles, and how far each is, within the transaction of whoever decides. */
@Component
class DecisionBook {

    private final DecisionRows decisions;
    private final Adjudications adjudications;
    private final ClosingService closing;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    DecisionBook(
            DecisionRows decisions,
            Adjudications adjudications,
            ClosingService closing,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.decisions = decisions;
        this.adjudications = adjudications;
        this.closing = closing;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    List<Decision> of(ArticleId article) {
        return decisions.of(List.of(article.value()));
    }

    Optional<Adjudication> adjudication(ArticleId article) {
        return adjudications.of(List.of(article.value())).stream().findFirst();
    }

    /**
     * Nobody else settles the article before this transaction ends.
     *
     * @throws Refusal {@code gold-finished}
     */
    void open(Article article) {
        Adjudication adjudication = held(article);
        if (adjudication.finishedAt() != null) {
            throw Refusal.conflict("gold-finished");
        }
        adjudication.touch(clock.instant());
        adjudications.saveAndFlush(adjudication);
    }

    private Adjudication held(Article article) {
        return adjudications
                .lock(article.id().value())
                .orElseGet(() -> adjudications.saveAndFlush(new Adjudication(article, clock.instant())));
    }

    /** DecisionRows of one act are taken back together. */
    static UUID newAct() {
        return AnnotationId.next().value();
    }

    List<Decision> write(Article article, UUID act, List<Decision.Draft> drafts) {
        Origin me = me();
        List<Decision> made = decisions.saveAllAndFlush(drafts.stream()
                .map(draft -> new Decision(article, act, draft, me, clock.instant()))
                .toList());
        Map<String, String> counted = made.stream()
                .collect(Collectors.groupingBy(
                        decision -> decision.kind().name(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.counting(), String::valueOf)));
        if (!made.isEmpty()) {
            events.publishEvent(DecisionEvent.of("decided", article, counted));
        }
        return made;
    }

    /** Gold that came from an older version of the article. */
    @EventListener
    void follow(CarriedEvent event) {
        List<Decision.Draft> drafts = event.annotations().stream()
                .filter(Annotation::gold)
                .map(carried -> new Decision.Draft(
                        Decision.Kind.CARRIED, null, List.of(), List.of(Decision.Outcome.of(carried.id(), null))))
                .toList();
        if (!drafts.isEmpty()) {
            open(event.newer());
            write(event.newer(), newAct(), drafts);
        }
    }

    /** What the caller decided last in an article and can take back, the last first; empty when there is nothing. */
    List<Decision> lastAct(ArticleId article) {
        List<Decision> own = own(article);
        // Carrying is no step: what it brought would be left without any decision.
        return own.stream()
                .filter(decision -> own.getFirst().kind() != Decision.Kind.CARRIED)
                .takeWhile(decision -> decision.act().equals(own.getFirst().act()))
                .toList();
    }

    /** What the caller decided in one act and did not take back, the last first. */
    List<Decision> act(ArticleId article, UUID act) {
        return own(article).stream()
                .filter(decision -> decision.act().equals(act))
                .toList();
    }

    private List<Decision> own(ArticleId article) {
        UUID me = current.id().value();
        return of(article).reversed().stream()
                .filter(decision -> decision.by().id().equals(me))
                .toList();
    }

    void undo(Article article, List<Decision> act) {
        act.forEach(Decision::undo);
        decisions.saveAllAndFlush(act);
        events.publishEvent(DecisionEvent.of("undone", article, Map.of("decisions", String.valueOf(act.size()))));
    }

    Adjudication finish(Article article) {
        Adjudication adjudication = held(article);
        if (adjudication.finishedAt() == null) {
            adjudication.finish(me(), clock.instant());
            adjudications.saveAndFlush(adjudication);
            closing.close(article);
            events.publishEvent(DecisionEvent.of("finished", article, Map.of()));
        }
        return adjudication;
    }

    Adjudication reopen(Article article) {
        Adjudication adjudication = held(article);
        if (adjudication.finishedAt() != null) {
            adjudication.reopen(clock.instant());
            adjudications.saveAndFlush(adjudication);
            closing.open(article);
            events.publishEvent(DecisionEvent.of("reopened", article, Map.of()));
        }
        return adjudication;
    }

    private Origin me() {
        Member member = current.member();
        return new Origin(member.id().value(), member.name());
    }
}
