package org.tahqiq.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.publication.ForeignReview;

/** What the index is made of, and what its answers are read from. */
interface SearchRows extends Repository<Article, ArticleId> {

    @Query("select count(a) from Article a where a.deletedAt is null")
    long articles();

    @Query("select count(a) from Annotation a where a.present = true")
    long annotations();

    @Query("select a from Article a where a.deletedAt is null and a.id.value > :after order by a.id.value")
    List<Article> articlesAfter(UUID after, Limit limit);

    @Query("select a from Article a where a.deletedAt is null and a.id.value in :ids")
    List<Article> articles(Collection<UUID> ids);

    @Query("""
            select a from Annotation a join Article t on t.id.value = a.article.value
            where a.present = true and t.deletedAt is null and a.id.value > :after order by a.id.value
            """)
    List<Annotation> annotationsAfter(UUID after, Limit limit);

    @Query("""
            select a from Annotation a join Article t on t.id.value = a.article.value
            where a.present = true and t.deletedAt is null and a.id.value in :ids
            """)
    List<Annotation> annotations(Collection<UUID> ids);

    @Query("select a.id.value from Annotation a where a.article.value in :articles and a.present = true")
    List<UUID> annotationsOf(Collection<UUID> articles);

    /** The corpora whose gold becomes claims. */
    @Query("select c.id.value from Corpus c where c.mode = org.tahqiq.article.Corpus.Mode.INDEPENDENT")
    Set<UUID> independent();

    /** Those of these claims that have a verdict or are beyond CANDIDATE. */
    @Query("""
            select a.id.value from Annotation a where a.id.value in :claims and (
                exists (select v from Verdict v where v.key.claim = a.id.value)
                or exists (select r from Review r where r.claim.value = a.id.value
                    and r.state <> org.tahqiq.review.WorkState.CANDIDATE))
            """)
    List<UUID> checked(Collection<UUID> claims);

    @Query("select e from Evidence e where e.present = true and e.claim.value in :claims")
    List<Evidence> evidenceOf(Collection<UUID> claims);

    @Query("select e from Evidence e where e.present = true and e.id.value in :ids")
    List<Evidence> evidence(Collection<UUID> ids);

    @Query("select count(f) from ForeignReview f")
    long foreign();

    @Query("select f from ForeignReview f where f.id.value > :after order by f.id.value")
    List<ForeignReview> foreignAfter(UUID after, Limit limit);

    @Query("select f from ForeignReview f where f.batch = :batch")
    List<ForeignReview> foreignOf(UUID batch);
}
