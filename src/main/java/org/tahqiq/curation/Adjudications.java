package org.tahqiq.curation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Adjudications extends Repository<Adjudication, UUID> {

    Adjudication saveAndFlush(Adjudication adjudication);

    List<Adjudication> saveAllAndFlush(Iterable<Adjudication> adjudications);

    @Query("select s from Adjudication s where s.articleId in :articles")
    List<Adjudication> of(Collection<UUID> articles);

    @Query("""
            select new org.tahqiq.curation.SettlingService$Line(
                t.id.value, t.title, count(s), max(d.changedAt), max(d.finishedAt))
            from Assignment s
              join Article t on t.id.value = s.article.value
              left join Adjudication d on d.articleId = t.id.value
            where s.corpus.value = :corpus and s.doneAt is not null and t.deletedAt is null and t.id.value > :after
            group by t.id.value, t.title
            order by t.id.value
            """)
    List<SettlingService.Line> lines(UUID corpus, UUID after, Limit limit);

    /** Two curators who settle an article at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Adjudication s where s.articleId = :article")
    Optional<Adjudication> lock(UUID article);
}
