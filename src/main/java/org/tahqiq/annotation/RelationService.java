package org.tahqiq.annotation;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/** Links between the annotations of an article. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class RelationService {

    private final Relations relations;
    private final Annotations annotations;
    private final StepBook steps;
    private final Sight sight;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    RelationService(
            Relations relations,
            Annotations annotations,
            StepBook steps,
            Sight sight,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.relations = relations;
        this.annotations = annotations;
        this.steps = steps;
        this.sight = sight;
        this.events = events;
        this.clock = clock;
    }

    /** A relation, and whether it was made by this call or there before. */
    public record Related(Relation relation, boolean made) {}

    /** A link that a caller wants, from one annotation to another. */
    public record Wanted(Relation.Kind kind, AnnotationId source, AnnotationId target) {}

    /** @param reading what is wanted; asked for once the article is known to be the caller's to mark */
    public Related relate(ArticleId article, Supplier<Wanted> reading) {
        CorpusId corpus = sight.requireThere(article);
        sight.requireToMark(corpus);
        Related related = keep(RelationId.next(), article, reading.get());
        refuseGold(related.relation().gold());
        if (related.made()) {
            sight.refuseFinished(article, sight.me());
            steps.add(corpus, article, List.of(Step.Touch.of(related.relation())));
        }
        return related;
    }

    /** Makes a link without a step of its own. */
    Related keep(RelationId id, ArticleId article, Wanted wanted) {
        Optional<Relation> there = relations.find(
                wanted.kind(), wanted.source().value(), wanted.target().value());
        if (there.isPresent()) {
            return new Related(there.get(), false);
        }
        Relation made = relations.saveAndFlush(new Relation(
                id,
                wanted.kind(),
                end(article, wanted.source(), "from"),
                end(article, wanted.target(), "to"),
                sight.me(),
                clock.instant()));
        events.publishEvent(new RelationEvent(made, RelationEvent.Verb.MADE, null));
        return new Related(made, true);
    }

    @Transactional(readOnly = true)
    public Paging.Slice<Relation> list(ArticleId article, Paging paging) {
        MemberId only = sight.onlyOwn(sight.requireThere(article));
        return paging.slice(
                relations.page(
                        article.value(),
                        only == null ? null : only.value(),
                        paging.afterId(),
                        Limit.of(paging.limit() + 1)),
                relation -> relation.id().value());
    }

    public void withdraw(RelationId id, SeenVersion seen) {
        Relation relation = get(id);
        sight.requireToMark(relation.corpus());
        refuseGold(relation.gold());
        seen.require(relation.version(), () -> relation);
        sight.refuseFinished(relation.article(), relation.member());
        withdraw(relation, null);
        steps.add(relation.corpus(), relation.article(), List.of(Step.Touch.of(relation)));
    }

    @Transactional(readOnly = true)
    public Relation get(RelationId id) {
        Relation relation = stored(id);
        if (relation.withdrawn()) {
            throw Refusal.unknown();
        }
        return relation;
    }

    /** Takes back the links of an annotation that goes. */
    List<Relation> withdrawAllOf(AnnotationId end) {
        List<Relation> links = relations.touching(end.value());
        links.forEach(link -> withdraw(link, null));
        return links;
    }

    /** A link is only right between certain tags: a linked span keeps its tag. */
    void refuseIfLinked(AnnotationId end) {
        if (isLinked(end)) {
            throw Refusal.conflict("linked");
        }
    }

    boolean isLinked(AnnotationId end) {
        return !relations.touching(end.value()).isEmpty();
    }

    boolean isLinked(AnnotationId end, Relation.Kind kind) {
        return relations.touching(end.value()).stream().anyMatch(link -> link.kind() == kind);
    }

    /** The links in the gold of some articles. */
    List<Relation> goldOf(Collection<UUID> articles) {
        return relations.goldOf(articles);
    }

    /** As it is stored, withdrawn or not. */
    @Transactional(readOnly = true)
    public Relation stored(RelationId id) {
        Relation relation = relations.findById(id).orElseThrow(Refusal::unknown);
        sight.requireToSee(relation);
        return relation;
    }

    void withdraw(Relation relation, Step.@Nullable Way walked) {
        relation.withdraw();
        relations.saveAndFlush(relation);
        events.publishEvent(new RelationEvent(relation, RelationEvent.Verb.WITHDRAWN, walked));
    }

    /**
     * Makes a withdrawn link stand again.
     *
     * @return false when it cannot: an end is gone or has another tag, or the same link was made again
     */
    boolean restore(Relation relation, Step.Way walked) {
        Annotation source = present(relation.source());
        Annotation target = present(relation.target());
        boolean fits = source != null && target != null && relation.kind().mayLink(source, target);
        if (!fits
                || relations
                        .find(
                                relation.kind(),
                                relation.source().value(),
                                relation.target().value())
                        .isPresent()) {
            return false;
        }
        relation.restore();
        relations.saveAndFlush(relation);
        events.publishEvent(new RelationEvent(relation, RelationEvent.Verb.RESTORED, walked));
        return true;
    }

    private @Nullable Annotation present(AnnotationId id) {
        return annotations.findById(id).filter(a -> !a.withdrawn()).orElse(null);
    }

    private Annotation end(ArticleId article, AnnotationId id, String field) {
        MemberId only = sight.onlyOwn(sight.requireThere(article));
        return annotations
                .findById(id)
                .filter(a -> !a.withdrawn() && a.article().equals(article))
                .filter(a -> only == null || a.member().equals(only))
                .orElseThrow(() -> Refusal.invalid("other-article").at(field));
    }

    /** What is settled changes only by another decision. */
    static void refuseGold(boolean gold) {
        if (gold) {
            throw Refusal.conflict("gold-settled");
        }
    }
}
