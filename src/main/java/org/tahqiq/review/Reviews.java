package org.tahqiq.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;

interface Reviews extends Repository<Review, AnnotationId> {

    /** A claim's annotation and its review, null for a candidate nobody touched. */
    record Row(Annotation annotation, @Nullable Review review) {}

    Review saveAndFlush(Review review);

    Optional<Review> findById(AnnotationId claim);

    /**
     * Claims of articles that are there, by id; {@code words} is a pattern for the quote. In INDEPENDENT corpora only settled annotations
     * become claims.
     */
    @Query("""
            select new org.tahqiq.review.Reviews$Row(a, r)
            from Annotation a
              join Article t on t.id.value = a.article.value
              join Corpus c on c.id.value = a.corpus.value
              left join Review r on r.claim.value = a.id.value
            where a.tag = org.tahqiq.annotation.Tag.CLAIM and a.present = true
              and t.deletedAt is null and c.deletedAt is null
              and c.mode = org.tahqiq.article.Corpus.Mode.SHARED
              and a.id.value > :after
              and a.corpus.value in :corpora
              and coalesce(r.state, org.tahqiq.review.WorkState.CANDIDATE) in :states
              and (:anyAssignee = true or r.assigneeId = :assignee)
              and (:anyVerdict = true or exists (
                    select v from Verdict v where v.key.claim = a.id.value and v.code = :verdict
                      and v.key.seq = (select max(w.key.seq) from Verdict w where w.key.claim = a.id.value)))
              and (:words = '' or lower(a.quote) like :words escape '\\')
            order by a.id.value
            """)
    List<Row> page(
            UUID after,
            Iterable<UUID> corpora,
            Iterable<WorkState> states,
            boolean anyAssignee,
            UUID assignee,
            boolean anyVerdict,
            Verdict.Code verdict,
            String words,
            Limit limit);

    @Query("""
            select new org.tahqiq.review.Reviews$Row(a, r)
            from Annotation a left join Review r on r.claim.value = a.id.value
            where a.tag = org.tahqiq.annotation.Tag.CLAIM and a.present = true and a.article.value = :article
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<Row> ofArticle(UUID article);
}
