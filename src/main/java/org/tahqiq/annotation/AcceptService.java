package org.tahqiq.annotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.MemberId;

/** Takes suggestions over as annotations, with the links that are plain from where they stand, in one step. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class AcceptService {

    private final AnnotationService annotations;
    private final RelationService relations;
    private final Annotations rows;
    private final StepBook steps;
    private final Sight sight;

    AcceptService(
            AnnotationService annotations, RelationService relations, Annotations rows, StepBook steps, Sight sight) {
        this.annotations = annotations;
        this.relations = relations;
        this.rows = rows;
        this.steps = steps;
        this.sight = sight;
    }

    /**
     * What became of suggestions.
     *
     * @param annotations by the suggestion's id, in the order asked for; some may have been there before
     * @param relations the links that were made
     */
    public record Accepted(Map<UUID, Annotation> annotations, List<Relation> relations) {}

    /** @param reading which suggestions are wanted; asked for once the article is known to be the caller's to mark */
    public Accepted accept(ArticleId id, Function<Article, List<Suggestion>> reading) {
        Article article = annotations.toMark(id);
        Map<UUID, Annotation> made = new LinkedHashMap<>();
        List<Annotation> fresh = new ArrayList<>();
        List<Step.Touch> touches = new ArrayList<>();
        for (Suggestion suggestion : reading.apply(article)) {
            var kept = annotations.keep(
                    article,
                    new AnnotationService.Wanted(suggestion.tag(), suggestion.span(), null, suggestion.fields()));
            made.put(suggestion.id(), kept.annotation());
            if (kept.touch() != null) {
                touches.add(kept.touch());
                fresh.add(kept.annotation());
            }
        }
        List<Relation> links = link(article, fresh);
        links.forEach(link -> touches.add(Step.Touch.of(link)));
        if (!touches.isEmpty()) {
            steps.add(article.corpus(), id, touches);
        }
        return new Accepted(made, links);
    }

    private List<Relation> link(Article article, List<Annotation> fresh) {
        List<Relation> links = new ArrayList<>();
        if (fresh.isEmpty()) {
            return links;
        }
        MemberId only = sight.onlyOwn(article.corpus());
        // A claim may stand in the content of an attribution that begins before it and was marked before.
        List<Annotation> around = rows.overlapping(
                article.id().value(),
                only == null ? null : only.value(),
                fresh.stream().mapToInt(a -> a.span().start()).min().orElseThrow(),
                fresh.stream().mapToInt(a -> a.span().end()).max().orElseThrow());
        for (RelationService.Wanted wanted : PlainLinks.among(around, fresh)) {
            AnnotationId linkedOnce = wanted.kind() == Relation.Kind.QUANTIFIES ? wanted.source() : wanted.target();
            if (!relations.isLinked(linkedOnce, wanted.kind())) {
                links.add(
                        relations.keep(RelationId.next(), article.id(), wanted).relation());
            }
        }
        return links;
    }
}
