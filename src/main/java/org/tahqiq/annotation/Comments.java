package org.tahqiq.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Comments extends Repository<Comment, CommentId> {

    /** How many comments of a span wait to be resolved. */
    record Open(UUID span, long comments) {}

    /** A comment and the words it is about. */
    record Row(Comment comment, Annotation span) {}

    Comment saveAndFlush(Comment comment);

    Optional<Comment> findById(CommentId id);

    @Query("""
            select c from Comment c
            where c.annotation.value = :annotation and c.present = true and c.id.value > :after order by c.id.value
            """)
    List<Comment> page(UUID annotation, UUID after, Limit limit);

    @Query("""
            select new org.tahqiq.annotation.Comments$Open(c.annotation.value, count(c)) from Comment c
            where c.article.value = :article and c.present = true and c.resolvedAt is null group by c.annotation.value
            """)
    List<Open> openIn(UUID article);

    @Query("""
            select count(c) from Comment c
            where c.annotation.value = :annotation and c.present = true and c.resolvedAt is null
            """)
    long openOn(UUID annotation);

    /** With their span, to a newer version of the article. */
    @Modifying
    @Query("update Comment c set c.article.value = :newer where c.annotation.value = :annotation")
    void carry(UUID annotation, UUID newer);

    /** Those that call a member and wait to be resolved, in articles that are there. */
    @Query("""
            select new org.tahqiq.annotation.Comments$Row(c, a)
            from Comment c
              join c.mentions m
              join Annotation a on a.id.value = c.annotation.value
              join Article t on t.id.value = c.article.value
              join Corpus p on p.id.value = c.corpus.value
            where m.member = :member and c.present = true and c.resolvedAt is null and c.id.value > :after
              and a.present = true and t.deletedAt is null and p.deletedAt is null
              and (:everywhere = true or p.id.value in :corpora)
            order by c.id.value
            """)
    List<Row> mentioning(UUID member, boolean everywhere, Iterable<UUID> corpora, UUID after, Limit limit);
}
