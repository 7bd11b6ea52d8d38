package org.tahqiq.annotation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.Corpus;

interface Assignments extends Repository<Assignment, AssignmentId> {

    Assignment saveAndFlush(Assignment assignment);

    void delete(Assignment assignment);

    Optional<Assignment> findById(AssignmentId id);

    @Query("select s from Assignment s where s.article.value = :article and s.member.value = :member")
    Optional<Assignment> find(UUID article, UUID member);

    /** What a member has in hand in a corpus: what was returned to them, then what waits longest. */
    @Query("""
            select s from Assignment s join Article t on t.id.value = s.article.value
            where s.corpus.value = :corpus and s.member.value = :member and s.doneAt is null and t.deletedAt is null
            order by case when s.returnedAt is null then 1 else 0 end, s.id.value
            """)
    List<Assignment> inHand(UUID corpus, UUID member, Limit limit);

    /** Lets one member at a time draw an article of a corpus: two would both get the last place. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Corpus c where c.id.value = :corpus")
    Corpus oneAtATime(UUID corpus);

    /**
     * Articles in their newest version that want one more reading, by somebody other than this member. What was begun comes
     * first, so that readings that can be compared are there soon.
     */
    @Query("""
            select t.id
            from Article t left join Assignment s on s.article.value = t.id.value
            where t.corpus.value = :corpus and t.deletedAt is null
              and not exists (select c from ClosedArticle c where c.articleId = t.id.value) and not exists (
                  select n from Article n where n.workId = t.workId and n.edition > t.edition and n.deletedAt is null)
            group by t.id
            having count(s) < :most and coalesce(sum(case when s.member.value = :member then 1 else 0 end), 0) = 0
            order by count(s) desc, t.id.value
            """)
    List<ArticleId> free(UUID corpus, UUID member, long most, Limit limit);

    /** How far one member is in a corpus. */
    @Query("""
            select new org.tahqiq.annotation.PassService$Share(s.member,
                sum(case when s.doneAt is null then 1L else 0L end), sum(case when s.doneAt is null then 0L else 1L end))
            from Assignment s join Article t on t.id.value = s.article.value
            where s.corpus.value = :corpus and t.deletedAt is null and (:member is null or s.member.value = :member)
            group by s.member
            order by s.member.value
            """)
    List<PassService.Share> shares(UUID corpus, @Nullable UUID member);

    /** Readings, each under its version of the guidelines: those that were sent, and what was begun and has marks of the reader's own. */
    @Query("""
            select new org.tahqiq.annotation.PassService$Reading(s.article.value, s.member, s.guidelines)
            from Assignment s join Article t on t.id.value = s.article.value
            where s.corpus.value = :corpus and t.deletedAt is null and (s.doneAt is not null or exists (
                select a from Annotation a where a.article.value = s.article.value and a.member.value = s.member.value
                  and a.origin.id = s.member.value and a.present = true and a.gold = false))
            """)
    List<PassService.Reading> readings(UUID corpus);

    /** Marks whose maker is no member here, by the member they count for. */
    @Query("""
            select new org.tahqiq.annotation.PassService$BroughtIn(a.member, count(a))
            from Annotation a join Article t on t.id.value = a.article.value
            where a.corpus.value = :corpus and t.deletedAt is null and a.present = true and a.gold = false
              and (:member is null or a.member.value = :member) and a.origin.id <> a.member.value
              and not exists (select m from Member m where m.id.value = a.origin.id)
            group by a.member
            order by a.member.value
            """)
    List<PassService.BroughtIn> broughtIn(UUID corpus, @Nullable UUID member);

    /** The version of the guidelines that holds now: the product's while a corpus has written none. */
    @Query("select coalesce(max(g.key.number), 1) from Guidelines g where g.key.corpus = :corpus")
    int guidelines(UUID corpus);

    @Query("select s from Assignment s where s.article.value in :articles order by s.id.value")
    List<Assignment> of(Collection<UUID> articles);
}
