package org.tahqiq.annotation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Member;
import org.tahqiq.text.Refusal;

/** Marks words wherever an article has them: one transaction, one step to be undone. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class OccurrenceService {

    /** More than these nobody has looked through before approving them. */
    private static final int MOST = 2_000;

    private final Annotations annotations;
    private final History history;
    private final StepBook steps;
    private final Sight sight;
    private final InstantSource clock;

    OccurrenceService(Annotations annotations, History history, StepBook steps, Sight sight, InstantSource clock) {
        this.annotations = annotations;
        this.history = history;
        this.steps = steps;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * Marks every place; what the caller has marked so already stays as it is. All places are marked or none.
     *
     * @return the annotations of all places
     */
    public List<Annotation> mark(ArticleId id, List<AnnotationService.Wanted> places) {
        sight.refuseDeleted(id);
        Article article = sight.article(id);
        sight.requireToMark(article.corpus());
        if (places.isEmpty() || places.size() > MOST) {
            throw Refusal.invalid("places-many", places.size(), MOST).at("places");
        }
        Member member = sight.member();
        Origin origin = new Origin(member.id().value(), member.name());
        List<Annotation> all = new ArrayList<>();
        List<Step.Touch> touches = new ArrayList<>();
        for (AnnotationService.Wanted place : places) {
            Optional<Annotation> there = annotations.thereOf(article, origin, place);
            if (there.isEmpty()) {
                sight.refuseFinished(id, member.id());
                Annotation made = annotations.saveAndFlush(new Annotation(
                        AnnotationId.next(),
                        article,
                        member.id(),
                        origin,
                        place.tag(),
                        place.span(),
                        place.fields(),
                        clock.instant()));
                touches.add(history.write(made, Revision.Kind.MARKED, null, null));
                all.add(made);
            } else {
                all.add(there.get());
            }
        }
        if (!touches.isEmpty()) {
            steps.add(article.corpus(), id, touches);
        }
        return all;
    }
}
