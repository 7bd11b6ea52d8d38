package org.tahqiq.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.article.Article;
import org.tahqiq.text.Refusal;

interface Annotations extends Repository<Annotation, AnnotationId> {

    Annotation saveAndFlush(Annotation annotation);

    /** Those of these ids that are an annotation's. */
    @Query("select a.id.value from Annotation a where a.id.value in :ids")
    List<UUID> taken(Collection<UUID> ids);

    Optional<Annotation> findById(AnnotationId id);

    boolean existsById(AnnotationId id);

    @Query("""
            select a from Annotation a
            where a.article.value = :article and a.origin.id = :origin and a.tag = :tag
              and a.spanStart = :start and a.spanEnd = :end and a.present = true
            """)
    Optional<Annotation> find(UUID article, UUID origin, Tag tag, int start, int end);

    /** Those of an article that share something with a range, by one member or by all. */
    @Query("""
            select a from Annotation a
            where a.article.value = :article and a.present = true and a.spanStart < :end and a.spanEnd > :start
              and (:member is null or a.member.value = :member)
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<Annotation> overlapping(UUID article, @Nullable UUID member, int start, int end);

    /** All of an article as they are drawn: 10,000 entities would be read ten times slower. */
    @Query("""
            select new org.tahqiq.annotation.AnnotationService$Drawn(
                a.id, a.tag, a.spanStart, a.spanEnd, a.version, a.member, a.fields)
            from Annotation a
            where a.article.value = :article and a.present = true and (:member is null or a.member.value = :member)
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<AnnotationService.Drawn> drawn(UUID article, @Nullable UUID member);

    @Query("""
            select a from Annotation a where a.article.value = :article and a.present = true
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<Annotation> of(UUID article);

    /** Those of some articles, article by article. */
    @Query("""
            select a from Annotation a
            where a.article.value in :articles and a.present = true and (:member is null or a.member.value = :member)
            order by a.article.value, a.spanStart, a.spanEnd, a.id.value
            """)
    List<Annotation> ofAll(Collection<UUID> articles, @Nullable UUID member);

    /** Those of an article behind a key, by start, then end, then id. */
    @Query("""
            select a from Annotation a
            where a.article.value = :article and a.present = true
              and (:tag is null or a.tag = :tag) and (:member is null or a.member.value = :member)
              and (a.spanStart > :start
                   or (a.spanStart = :start and (a.spanEnd > :end or (a.spanEnd = :end and a.id.value > :id))))
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<Annotation> page(
            UUID article, @Nullable Tag tag, @Nullable UUID member, int start, int end, UUID id, Limit limit);

    /** The same span with the same tag by the same maker, when it is marked; what is wanted must fit the article. */
    default Optional<Annotation> there(Article article, Origin origin, AnnotationService.Wanted wanted) {
        article.text().check(wanted.span());
        if (wanted.quote() != null && !wanted.quote().equals(article.text().quote(wanted.span()))) {
            throw Refusal.conflict("text-drift").at("quote");
        }
        return find(
                article.id().value(),
                origin.id(),
                wanted.tag(),
                wanted.span().start(),
                wanted.span().end());
    }
}
