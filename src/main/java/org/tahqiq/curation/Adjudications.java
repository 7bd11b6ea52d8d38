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
            from Article t
              left join Assignment s on s.article.value = t.id.value and s.doneAt is not null
              left join Adjudication d on d.articleId = t.id.value
            where t.corpus.value = :corpus and t.deletedAt is null and t.id.value > :after
              and (s.id is not null or d.articleId is not null)
            group by t.id.value, t.title
            order by t.id.value
            """)
    List<SettlingService.Line> lines(UUID corpus, UUID after, Limit limit);

    /** An article that holds gold, and the newest version of it, whose own gold is not finished. */
    record Behind(UUID article, UUID newer) {}

    @Query("""
            select new org.tahqiq.curation.Adjudications$Behind(t.id.value, n.id.value)
            from Article t join Article n on n.workId = t.workId
            where t.id.value in :articles and n.edition > t.edition and n.deletedAt is null
              and not exists (
                  select m from Article m where m.workId = n.workId and m.edition > n.edition and m.deletedAt is null)
              and not exists (
                  select d from Adjudication d where d.articleId = n.id.value and d.finishedAt is not null)
              and exists (
                  select a from Annotation a where a.article.value = t.id.value and a.present = true and a.gold = true)
            """)
    List<Behind> behind(Collection<UUID> articles);

    /** Two curators who settle an article at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Adjudication s where s.articleId = :article")
    Optional<Adjudication> lock(UUID article);
}
