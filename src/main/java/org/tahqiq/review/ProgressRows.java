package org.tahqiq.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.annotation.AnnotationId;

/** Marks and claims of articles, counted. */
interface ProgressRows extends Repository<Review, AnnotationId> {

    /** @param state null for a candidate nobody touched */
    record Count(
            UUID article,
            @Nullable WorkState state,
            long claims,
            @Nullable Instant changedAt) {}

    record Last(UUID article, Instant at) {}

    @Query("""
            select new org.tahqiq.review.ProgressRows$Count(a.article.value, r.state, count(a), max(r.changedAt))
            from Annotation a
              join Corpus c on c.id.value = a.corpus.value
              left join Review r on r.claim.value = a.id.value
            where a.article.value in :articles and a.tag = org.tahqiq.annotation.Tag.CLAIM and a.present = true and
            """ + Reviews.CLAIMABLE + """
            group by a.article.value, r.state
            """)
    List<Count> claims(Collection<UUID> articles);

    /** @param member whose marks count; null for everybody's */
    @Query("""
            select new org.tahqiq.review.ProgressRows$Last(a.article.value, max(v.madeAt))
            from Revision v join Annotation a on a.id.value = v.key.annotation
            where a.article.value in :articles and (:member is null or a.member.value = :member)
            group by a.article.value
            """)
    List<Last> marks(Collection<UUID> articles, @Nullable UUID member);

    @Query("select count(r) > 0 from Review r where r.article.value = :article and r.changedAt > :since")
    boolean movedSince(UUID article, Instant since);
}
