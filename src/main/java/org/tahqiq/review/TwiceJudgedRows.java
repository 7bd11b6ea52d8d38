package org.tahqiq.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.annotation.Origin;
import org.tahqiq.article.ArticleId;

interface TwiceJudgedRows extends Repository<SecondVerdict, SecondVerdict.Key> {

    /** A second verdict beside one of those the claim got from its assignee. */
    record Row(
            UUID claim,
            int second,
            ArticleId article,
            String quote,
            Origin firstBy,
            Verdict.Code firstCode,
            String firstReasons,
            Instant firstAt,
            Origin secondBy,
            Verdict.@Nullable Code secondCode,
            String secondReasons,
            @Nullable Instant secondAt) {}

    /** Without the claims on which this member is still to judge blind; by claim, second verdict and verdict. */
    @Query("""
            select new org.tahqiq.review.TwiceJudgedRows$Row(
                s.key.claim, s.key.seq, a.article, a.quote, v.origin, v.code, v.reasons, v.madeAt, s.origin, s.code, s.reasons, s.givenAt)
            from SecondVerdict s
              join Annotation a on a.id.value = s.key.claim and a.present = true
              join Article t on t.id.value = a.article.value and t.deletedAt is null
              join Verdict v on v.key.claim = s.key.claim
            where s.corpusId = :corpus and s.code is not null and not exists (
                select o from SecondVerdict o where o.key.claim = s.key.claim and o.reviewerId = :member
                  and o.stage = org.tahqiq.review.SecondVerdict.Stage.ASKED)
            order by s.key.claim, s.key.seq, v.key.seq
            """)
    List<Row> verdicts(UUID corpus, UUID member);

    /** Evidence behind a link that another member brought for the same claim, too; what is confidential stays out. */
    @Query("""
            select new org.tahqiq.review.TwiceJudgedService$Weighed(e.claim, e.url, e.member, e.stance)
            from Evidence e
            where e.corpus.value = :corpus and e.present = true and e.confidential = false and exists (
                select o from Evidence o where o.claim.value = e.claim.value and o.url = e.url
                  and o.member.value <> e.member.value and o.present = true and o.confidential = false)
            order by e.claim.value, e.url, e.id.value
            """)
    List<TwiceJudgedService.Weighed> stances(UUID corpus);
}
