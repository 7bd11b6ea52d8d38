package org.tahqiq.annotation;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/**
 * The gold of articles as it is marked: spans and links that belong to nobody's pass and that curators answer for. They have
 * revisions as others have; why they stand there, {@code curation} knows. No steps: a decision is taken back as a whole.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class GoldMarkService {

    private final Annotations annotations;
    private final RelationService links;
    private final History history;
    private final Turns turns;
    private final Sight sight;
    private final InstantSource clock;

    GoldMarkService(
            Annotations annotations,
            RelationService links,
            History history,
            Turns turns,
            Sight sight,
            InstantSource clock) {
        this.annotations = annotations;
        this.links = links;
        this.history = history;
        this.turns = turns;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * An annotation of the gold, and what was done to it.
     *
     * @param revision the one that was written; null when nothing changed
     */
    public record Written(Annotation annotation, @Nullable Integer revision) {}

    /** @throws Refusal when the caller may not settle readings there */
    @Transactional(readOnly = true)
    public Article toSettle(ArticleId id) {
        sight.refuseDeleted(id);
        Article article = sight.article(id);
        sight.requireToSettle(article.corpus());
        return article;
    }

    /**
     * Makes a span part of the gold; one that is there with that tag gets these fields.
     *
     * @throws Refusal {@code text-drift} when the words are not those the caller saw
     */
    public Written mark(ArticleId id, AnnotationService.Wanted wanted) {
        Article article = toSettle(id);
        Optional<Annotation> there = annotations.thereInGold(article, wanted);
        if (there.isPresent()) {
            return change(article, there.get(), wanted);
        }
        Member me = sight.member();
        MemberId maker = me.id();
        Annotation made = annotations.saveAndFlush(new Annotation(
                        AnnotationId.next(),
                        article,
                        maker,
                        new Origin(maker.value(), me.name()),
                        wanted.tag(),
                        wanted.span(),
                        wanted.fields(),
                        clock.instant())
                .settled());
        return written(made, history.write(made, Revision.Kind.MARKED, null, null));
    }

    /** @throws Refusal {@code duplicate} when the gold has that span with that tag already */
    public Written change(AnnotationId id, AnnotationService.Wanted wanted) {
        Annotation annotation = get(id);
        Article article = toSettle(annotation.article());
        annotations
                .thereInGold(article, wanted)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw Refusal.conflict("duplicate");
                });
        if (wanted.tag() != annotation.tag()) {
            links.refuseIfLinked(id);
        }
        return change(article, annotation, wanted);
    }

    private Written change(Article article, Annotation annotation, AnnotationService.Wanted wanted) {
        var before = AnnotationEvent.State.of(annotation);
        annotation.mark(article.text(), wanted.tag(), wanted.span(), wanted.fields());
        if (before.equals(AnnotationEvent.State.of(annotation))) {
            return new Written(annotation, null);
        }
        annotations.saveAndFlush(annotation);
        return written(annotation, history.write(annotation, Revision.Kind.CHANGED, null, before));
    }

    /** @throws Refusal {@code step-linked} while links lead to it or from it */
    public Written withdraw(AnnotationId id) {
        Annotation annotation = get(id);
        toSettle(annotation.article());
        if (links.isLinked(id)) {
            throw Refusal.conflict("step-linked");
        }
        var before = AnnotationEvent.State.of(annotation);
        annotation.withdraw();
        annotations.saveAndFlush(annotation);
        return written(annotation, history.write(annotation, Revision.Kind.WITHDRAWN, null, before));
    }

    private static Written written(Annotation annotation, Step.Touch touch) {
        return new Written(annotation, touch.revision());
    }

    /**
     * Takes back what one revision did in an article.
     *
     * @throws Refusal {@code step-carried} when it has left that one since
     */
    public void takeBack(ArticleId article, AnnotationId id, int revision) {
        Annotation annotation = annotations.findById(id).orElseThrow(Refusal::unknown);
        toSettle(article);
        turns.turn(Step.Touch.of(annotation, revision), Step.Way.UNDO, article);
    }

    /** Links two annotations of the gold. */
    public RelationService.Related link(ArticleId article, RelationService.Wanted wanted) {
        toSettle(article);
        if (!get(wanted.source()).gold()) {
            throw Refusal.invalid("other-article").at("from");
        }
        return links.keep(RelationId.next(), article, wanted);
    }

    public void unlink(RelationId id) {
        Relation link = links.get(id);
        toSettle(link.article());
        if (!link.gold()) {
            throw Refusal.unknown();
        }
        links.withdraw(link, null);
    }

    /** Links again what was linked before. */
    public void relink(RelationId id) {
        Relation link = links.stored(id);
        toSettle(link.article());
        if (!links.restore(link, Step.Way.UNDO)) {
            throw Refusal.conflict("step-link-gone");
        }
    }

    /** What is in the gold of some articles: spans by place, links by id. */
    public record Gold(List<Annotation> annotations, List<Relation> links) {}

    @Transactional(readOnly = true)
    public Gold of(ArticleId article) {
        if (sight.onlyOwn(sight.requireThere(article)) != null) {
            throw Refusal.forbidden("works-blind");
        }
        Collection<UUID> one = List.of(article.value());
        return new Gold(annotations.goldOf(one), links.goldOf(one));
    }

    /** An annotation that is in the gold now. */
    @Transactional(readOnly = true)
    public Annotation get(AnnotationId id) {
        Annotation annotation = annotations
                .findById(id)
                .filter(there -> there.gold() && !there.withdrawn())
                .orElseThrow(Refusal::unknown);
        sight.requireToSee(annotation);
        return annotation;
    }
}
