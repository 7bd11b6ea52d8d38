package org.tahqiq.annotation;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Links between the annotations of an article. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class RelationService {

    private final Relations relations;
    private final Annotations annotations;
    private final ArticleService articles;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    RelationService(
            Relations relations,
            Annotations annotations,
            ArticleService articles,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.relations = relations;
        this.annotations = annotations;
        this.articles = articles;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** A relation, and whether it was made by this call or there before. */
    public record Related(Relation relation, boolean made) {}

    /** A link that a caller wants, from one annotation to another. */
    public record Wanted(Relation.Kind kind, AnnotationId source, AnnotationId target) {}

    /** @param reading what is wanted; asked for once the article is known to be the caller's to mark */
    public Related relate(ArticleId article, Supplier<Wanted> reading) {
        Article read = articles.get(article);
        current.require(read.corpus(), Role.EDITOR);
        return keep(RelationId.next(), article, reading.get());
    }

    /** Brings a relation in from a file, under its own id when that is free. */
    public Related bringIn(Article article, RelationId id, Wanted wanted) {
        current.require(article.corpus(), Role.EDITOR, Role.CURATOR);
        return keep(relations.existsById(id) ? RelationId.next() : id, article.id(), wanted);
    }

    private Related keep(RelationId id, ArticleId article, Wanted wanted) {
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
                current.id(),
                clock.instant()));
        events.publishEvent(RelationEvent.made(made));
        return new Related(made, true);
    }

    @Transactional(readOnly = true)
    public Paging.Slice<Relation> list(ArticleId article, Paging paging) {
        UUID only = onlyOwn(articles.get(article).corpus());
        return paging.slice(
                relations.page(article.value(), only, paging.afterId(), Limit.of(paging.limit() + 1)),
                relation -> relation.id().value());
    }

    public void withdraw(RelationId id, SeenVersion seen) {
        Relation relation = get(id);
        current.require(relation.corpus(), Role.EDITOR);
        seen.require(relation.version(), () -> relation);
        withdraw(relation);
    }

    @Transactional(readOnly = true)
    public Relation get(RelationId id) {
        Relation relation = relations.findById(id).filter(r -> !r.withdrawn()).orElseThrow(Refusal::unknown);
        UUID only = onlyOwn(articles.get(relation.article()).corpus());
        if (only != null && !relation.member().value().equals(only)) {
            throw Refusal.unknown();
        }
        return relation;
    }

    void withdrawAllOf(AnnotationId end) {
        relations.touching(end.value()).forEach(this::withdraw);
    }

    /** A link is only right between certain tags: a linked span keeps its tag. */
    void refuseIfLinked(AnnotationId end) {
        if (!relations.touching(end.value()).isEmpty()) {
            throw Refusal.conflict("linked");
        }
    }

    private void withdraw(Relation relation) {
        relation.withdraw();
        relations.saveAndFlush(relation);
        events.publishEvent(RelationEvent.withdrawn(relation));
    }

    private Annotation end(ArticleId article, AnnotationId id, String field) {
        return annotations
                .findById(id)
                .filter(a -> !a.withdrawn() && a.article().equals(article))
                .filter(a -> !corpora.worksBlind(a.corpus()) || a.member().equals(current.id()))
                .orElseThrow(() -> Refusal.invalid("other-article").at(field));
    }

    /** The member whose links alone are to be seen, or null for all. */
    private @Nullable UUID onlyOwn(CorpusId corpus) {
        return corpora.worksBlind(corpus) ? current.id().value() : null;
    }

    /** A relation was made or withdrawn. */
    record RelationEvent(
            String auditAction,
            CorpusId auditCorpus,
            UUID auditSubject,
            @Nullable Object auditBefore,
            @Nullable Object auditAfter)
            implements Audited {

        static RelationEvent made(Relation relation) {
            return new RelationEvent(
                    "relation.made", relation.corpus(), relation.id().value(), null, written(relation));
        }

        static RelationEvent withdrawn(Relation relation) {
            return new RelationEvent(
                    "relation.withdrawn", relation.corpus(), relation.id().value(), written(relation), null);
        }

        private static Object written(Relation relation) {
            return Map.of(
                    "kind", relation.kind().name(),
                    "from", relation.source().value().toString(),
                    "to", relation.target().value().toString());
        }
    }
}
