package org.tahqiq.annotation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;

/** Keeps the steps of each member in each article, within the transaction of the edit. */
@Component
class StepBook {

    private final Steps steps;
    private final DoneEdits edits;
    private final CurrentMember current;
    private final InstantSource clock;

    StepBook(Steps steps, DoneEdits edits, CurrentMember current, InstantSource clock) {
        this.steps = steps;
        this.edits = edits;
        this.current = current;
        this.clock = clock;
    }

    /** A new step; what was undone before it can no longer be redone. */
    void add(CorpusId corpus, ArticleId article, List<Step.Touch> touches) {
        var member = current.id();
        int seq = steps.last(article.value(), member.value()) + 1;
        steps.undone(article.value(), member.value()).forEach(steps::delete);
        steps.saveAndFlush(new Step(corpus, article, member, seq, touches, clock.instant()));
    }

    /** Notes that an edit of the caller's page is done. */
    void keep(CorpusId corpus, UUID edit, @Nullable UUID subject) {
        edits.saveAndFlush(new DoneEdit(current.id(), edit, corpus, subject, clock.instant()));
    }

    /** The caller's edit of that id, when it is done already. */
    Optional<DoneEdit> done(UUID edit) {
        return edits.findById(new DoneEdit.Key(current.id().value(), edit));
    }

    /** The step the caller would walk next. */
    Optional<Step> next(ArticleId article, Step.Way way) {
        var member = current.id().value();
        return (way == Step.Way.UNDO
                        ? steps.lastDone(article.value(), member)
                        : steps.firstUndone(article.value(), member))
                .flatMap(seq -> steps.findById(new Step.Key(article.value(), member, seq)));
    }

    /** Which ways there is a step to walk; asked after every edit, so no step itself is read. */
    UndoService.Ways ways(ArticleId article) {
        var member = current.id().value();
        int done = steps.lastDone(article.value(), member).orElse(0);
        return new UndoService.Ways(done > 0, steps.last(article.value(), member) > done);
    }

    void walked(Step step, Step.Way way) {
        step.walked(way);
        steps.saveAndFlush(step);
    }

    /** That step can no longer be walked: others stand in its way. */
    void forget(Step.Key key, Step.Way way) {
        take(key, way).ifPresent(steps::delete);
    }

    /** A step, for this transaction alone; empty when it was walked that way already. */
    Optional<Step> take(Step.Key key, Step.Way way) {
        return steps.lock(key.article(), key.member(), key.seq())
                .filter(step -> step.undone() == (way == Step.Way.REDO));
    }
}
