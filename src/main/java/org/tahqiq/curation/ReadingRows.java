package org.tahqiq.curation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.annotation.Tag;

interface ReadingRows extends Repository<KeptAgreement, UUID> {

    KeptAgreement saveAndFlush(KeptAgreement agreement);

    Optional<KeptAgreement> findById(UUID corpus);

    /** @param doneAt null while it is open */
    record Pass(UUID article, UUID member, @Nullable Instant doneAt) {}

    /** @param doneAt when its gold was declared finished; null while it is not */
    record Gold(UUID article, @Nullable Instant doneAt) {}

    record Text(UUID article, String title, String body) {}

    record Span(UUID article, UUID member, Tag tag, int start, int end) {}

    @Query("select count(s) from Assignment s where s.corpus.value = :corpus")
    long passes(UUID corpus);

    @Query("""
            select new org.tahqiq.curation.ReadingRows$Pass(s.article.value, s.member.value, s.doneAt)
            from Assignment s join Article t on t.id.value = s.article.value
            where s.corpus.value = :corpus and t.deletedAt is null
            order by s.article.value, s.member.value
            """)
    List<Pass> passesOf(UUID corpus);

    @Query("""
            select new org.tahqiq.curation.ReadingRows$Gold(d.articleId, d.finishedAt)
            from Adjudication d join Article t on t.id.value = d.articleId
            where d.corpusId = :corpus and t.deletedAt is null
            order by d.articleId
            """)
    List<Gold> goldOf(UUID corpus);

    @Query("""
            select new org.tahqiq.curation.ReadingRows$Text(t.id.value, t.title, t.body)
            from Article t where t.id.value in :articles order by t.id.value
            """)
    List<Text> texts(Collection<UUID> articles);

    /** @param gold what was settled, by whoever settled it; else what members marked */
    @Query("""
            select new org.tahqiq.curation.ReadingRows$Span(
                a.article.value, a.member.value, a.tag, a.spanStart, a.spanEnd)
            from Annotation a where a.article.value in :articles and a.present = true and a.gold = :gold
            order by a.spanStart, a.spanEnd
            """)
    List<Span> spans(Collection<UUID> articles, boolean gold);
}
