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
import org.tahqiq.article.ArticleId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** Lists are of passes; what belongs to the gold of an article is asked for by that name. */
interface Annotations extends Repository<Annotation, AnnotationId> {

    Annotation saveAndFlush(Annotation annotation);

    Optional<Annotation> findById(AnnotationId id);

    boolean existsById(AnnotationId id);

    @Query("""
            select a from Annotation a
            where a.article.value = :article and a.origin.id = :origin and a.tag = :tag
              and a.spanStart = :start and a.spanEnd = :end and a.present = true and a.gold = false
            """)
    Optional<Annotation> find(UUID article, UUID origin, Tag tag, int start, int end);

    /** Those of an article that share something with a range, by one member or by all. */
    @Query("""
            select a from Annotation a
            where a.article.value = :article and a.present = true and a.gold = false
              and a.spanStart < :end and a.spanEnd > :start
              and (:member is null or a.member.value = :member)
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<Annotation> overlapping(UUID article, @Nullable UUID member, int start, int end);

    /** All of an article as they are drawn: 10,000 entities would be read ten times slower. */
    @Query("""
            select new org.tahqiq.annotation.AnnotationService$Drawn(
                a.id, a.tag, a.spanStart, a.spanEnd, a.version, a.member, a.fields)
            from Annotation a
            where a.article.value = :article and a.present = true and (a.gold = false or :gold = true)
              and (:member is null or a.gold = true or a.member.value = :member)
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<AnnotationService.Drawn> drawn(UUID article, @Nullable UUID member, boolean gold);

    @Query("""
            select count(a) > 0 from Annotation a
            where a.article.value = :article and a.present = true and a.gold = true
            """)
    boolean hasGold(UUID article);

    @Query("""
            select a from Annotation a where a.article.value = :article and a.present = true and a.gold = false
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<Annotation> of(UUID article);

    /**
     * Those of an article behind a key, by start, then end, then id.
     *
     * @param fields as {@link FieldsJson#labelled} looks for them
     */
    @Query("""
            select a from Annotation a
            where a.article.value = :article and a.present = true and a.gold = false
              and (:tag is null or a.tag = :tag) and (:member is null or a.member.value = :member)
              and (:fields is null or a.fields like :fields)
              and (a.spanStart > :start
                   or (a.spanStart = :start and (a.spanEnd > :end or (a.spanEnd = :end and a.id.value > :id))))
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<Annotation> page(
            UUID article,
            @Nullable Tag tag,
            @Nullable UUID member,
            @Nullable String fields,
            int start,
            int end,
            UUID id,
            Limit limit);

    @Query("""
            select count(a) > 0 from Annotation a
            where a.article.value = :article and a.member.value = :member and a.present = true and a.gold = false
            """)
    boolean hasMarked(UUID article, UUID member);

    /** The gold of some articles, article by article. */
    @Query("""
            select a from Annotation a
            where a.article.value in :articles and a.present = true and a.gold = true
            order by a.article.value, a.spanStart, a.spanEnd, a.id.value
            """)
    List<Annotation> goldOf(Collection<UUID> articles);

    @Query("""
            select a from Annotation a
            where a.article.value = :article and a.tag = :tag and a.spanStart = :start and a.spanEnd = :end
              and a.present = true and a.gold = true
            """)
    Optional<Annotation> findGold(UUID article, Tag tag, int start, int end);

    /** What stands at a span of an article with a tag: in the gold once, else once by the maker of this annotation. */
    default Optional<Annotation> sameIn(ArticleId article, Annotation annotation, Tag tag, TextSpan span) {
        return annotation.gold()
                ? findGold(article.value(), tag, span.start(), span.end())
                : find(article.value(), annotation.origin().id(), tag, span.start(), span.end());
    }

    @Query("""
            select a from Annotation a
            where a.article.value = :article and a.member.value = :member and a.tag = :tag
              and a.spanStart = :start and a.spanEnd = :end and a.present = true and a.gold = false
            """)
    List<Annotation> findOf(UUID article, UUID member, Tag tag, int start, int end, Limit limit);

    /** The same span with the same tag by the same maker, when it is marked; what is wanted must fit the article. */
    default Optional<Annotation> there(Article article, Origin origin, AnnotationService.Wanted wanted) {
        TextSpan span = fitting(article, wanted);
        return find(article.id().value(), origin.id(), wanted.tag(), span.start(), span.end());
    }

    /** Likewise, also when another made it and the member brought it in. */
    default Optional<Annotation> thereOf(Article article, Origin member, AnnotationService.Wanted wanted) {
        return there(article, member, wanted)
                .or(() -> findOf(
                                article.id().value(),
                                member.id(),
                                wanted.tag(),
                                wanted.span().start(),
                                wanted.span().end(),
                                Limit.of(1))
                        .stream()
                        .findFirst());
    }

    /** The same span with the same tag in the gold of the article, likewise. */
    default Optional<Annotation> thereInGold(Article article, AnnotationService.Wanted wanted) {
        TextSpan span = fitting(article, wanted);
        return findGold(article.id().value(), wanted.tag(), span.start(), span.end());
    }

    private static TextSpan fitting(Article article, AnnotationService.Wanted wanted) {
        article.text().check(wanted.span());
        if (wanted.quote() != null && !wanted.quote().equals(article.text().quote(wanted.span()))) {
            throw Refusal.conflict("text-drift").at("quote");
        }
        return wanted.span();
    }
}
