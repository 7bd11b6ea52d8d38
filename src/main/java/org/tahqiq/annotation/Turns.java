package org.tahqiq.annotation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.text.Refusal;

/** Turns an annotation back to what it said before one of its revisions, or forth again, while it is as that revision left it. */
@Component
class Turns {

    private final Annotations annotations;
    private final RelationService relations;
    private final History history;
    private final Sight sight;
    private final MemberService members;

    Turns(Annotations annotations, RelationService relations, History history, Sight sight, MemberService members) {
        this.annotations = annotations;
        this.relations = relations;
        this.history = history;
        this.sight = sight;
        this.members = members;
    }

    /** An annotation as it is after its turn, and what the turn is to a step. */
    record Turned(Annotation annotation, Step.Touch touch) {}

    Turned turn(Step.Touch touch, Step.Way way, ArticleId article) {
        int after = Objects.requireNonNull(touch.revision());
        var id = Objects.requireNonNull(touch.annotation());
        var from = history.after(id, way == Step.Way.UNDO ? after : after - 1);
        var to = history.after(id, way == Step.Way.UNDO ? after - 1 : after);
        Annotation annotation = annotations.findById(new AnnotationId(id)).orElseThrow(Refusal::unknown);
        if (!annotation.article().equals(article)) {
            throw Refusal.conflict("step-carried");
        }
        var now = AnnotationEvent.State.ofPresent(annotation);
        if (!Objects.equals(now, from)) {
            throw overtaken(annotation);
        }
        if ((to == null || (now != null && now.tag() != to.tag())) && relations.isLinked(annotation.id())) {
            throw Refusal.conflict("step-linked");
        }
        Revision.Kind kind = set(annotation, to);
        annotations.saveAndFlush(annotation);
        return new Turned(annotation, history.write(annotation, kind, way, now));
    }

    private Revision.Kind set(Annotation annotation, AnnotationEvent.@Nullable State to) {
        if (to == null) {
            annotation.withdraw();
            return Revision.Kind.WITHDRAWN;
        }
        boolean markedAgain = annotations
                .sameIn(annotation.article(), annotation, to.tag(), to.span())
                .filter(other -> !other.id().equals(annotation.id()))
                .isPresent();
        if (markedAgain) {
            throw Refusal.conflict("step-marked-again");
        }
        boolean gone = annotation.withdrawn();
        annotation.restore();
        annotation.mark(sight.article(annotation.article()).text(), to.tag(), to.span(), to.fields());
        return gone ? Revision.Kind.RESTORED : Revision.Kind.CHANGED;
    }

    private Refusal overtaken(Annotation annotation) {
        MemberId last = history.of(annotation.id()).getLast().member();
        return Refusal.conflict(
                "step-overtaken", members.displayNames(List.of(last.value())).getOrDefault(last.value(), ""));
    }
}
