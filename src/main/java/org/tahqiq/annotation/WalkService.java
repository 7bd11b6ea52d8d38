package org.tahqiq.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.ArticleId;
import org.tahqiq.text.Refusal;

/**
 * Walks one step back or forth, each in a transaction of its own. A step is walked only while all it touched is as it left it;
 * what was done since by others is never overwritten.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class WalkService {

    private final Turns turns;
    private final RelationService relations;
    private final StepBook steps;
    private final Sight sight;

    WalkService(Turns turns, RelationService relations, StepBook steps, Sight sight) {
        this.turns = turns;
        this.relations = relations;
        this.steps = steps;
        this.sight = sight;
    }

    /** @throws Refusal {@code step-none} when the caller has nothing to walk there */
    @Transactional(readOnly = true)
    public Step.Key next(ArticleId article, Step.Way way) {
        sight.requireToMark(sight.requireThere(article));
        // Here, not where it is walked: a step that cannot be walked is passed over, and this one may be after
        // reopening.
        sight.refuseFinished(article, sight.me());
        return steps.next(article, way)
                .map(Step::key)
                .orElseThrow(
                        () -> way == Step.Way.UNDO ? Refusal.conflict("undo-none") : Refusal.conflict("redo-none"));
    }

    @Transactional(readOnly = true)
    public UndoService.Ways ways(ArticleId article) {
        sight.requireThere(article);
        return steps.ways(article);
    }

    @Transactional(readOnly = true)
    public boolean isDone(UUID edit) {
        return steps.done(edit).isPresent();
    }

    /**
     * @param edit the id of the page's edit, to be kept with the walk; null when no page asks
     * @return what changed; empty when another page of the member has walked that step meanwhile
     */
    public Optional<UndoService.Walked> walk(Step.Key key, Step.Way way, @Nullable UUID edit) {
        if (edit != null && isDone(edit)) {
            return Optional.of(UndoService.Walked.NOTHING);
        }
        Optional<Step> found = steps.take(key, way);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Step step = found.get();
        sight.requireToMark(sight.requireThere(step.article()));
        List<Annotation> spans = new ArrayList<>();
        List<Relation> links = new ArrayList<>();
        // Links go before the spans they lead to, and come back after them.
        for (Step.Touch touch : step.touches()) {
            if (touch.relation() != null && !madeBy(touch, way)) {
                withdraw(touch, way, step).ifPresent(links::add);
            }
        }
        for (Step.Touch touch : step.touches()) {
            if (touch.annotation() != null) {
                spans.add(turns.turn(touch, way, step.article()).annotation());
            }
        }
        for (Step.Touch touch : step.touches()) {
            if (touch.relation() != null && madeBy(touch, way)) {
                restore(touch, way, step).ifPresent(links::add);
            }
        }
        steps.walked(step, way);
        if (edit != null) {
            steps.keep(sight.requireThere(step.article()), edit, null);
        }
        return Optional.of(new UndoService.Walked(spans, links));
    }

    public void passOver(Step.Key key, Step.Way way) {
        steps.forget(key, way);
    }

    /** Whether the link is to be there after the walk. */
    private static boolean madeBy(Step.Touch touch, Step.Way way) {
        return Boolean.TRUE.equals(touch.made()) == (way == Step.Way.REDO);
    }

    private Optional<Relation> withdraw(Step.Touch touch, Step.Way way, Step step) {
        Relation link = relations.stored(new RelationId(Objects.requireNonNull(touch.relation())));
        if (link.withdrawn()) {
            return missed(step);
        }
        relations.withdraw(link, way);
        return Optional.of(link);
    }

    private Optional<Relation> restore(Step.Touch touch, Step.Way way, Step step) {
        Relation link = relations.stored(new RelationId(Objects.requireNonNull(touch.relation())));
        return link.withdrawn() && relations.restore(link, way) ? Optional.of(link) : missed(step);
    }

    /** A link that went with its span comes back when it can; a step about a link alone is refused when it cannot be walked. */
    private static Optional<Relation> missed(Step step) {
        if (step.touches().stream().noneMatch(touch -> touch.annotation() != null)) {
            throw Refusal.conflict("step-link-gone");
        }
        return Optional.empty();
    }
}
