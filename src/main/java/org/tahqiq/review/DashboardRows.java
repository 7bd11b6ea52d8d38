package org.tahqiq.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.annotation.AnnotationId;

/** Claims, counted where they lie: each number counts what the queue lists for the same {@link ClaimSearch}. */
interface DashboardRows extends Repository<Review, AnnotationId> {

    /** The verdict that counts, where the reader may know of it. */
    String JUDGED = """
             join Verdict v on v.key.claim = a.id.value
                and v.key.seq = (select max(w3.key.seq) from Verdict w3 where w3.key.claim = a.id.value)
            """;

    /** The first verdict. */
    String FIRST = " join Verdict v on v.key.claim = a.id.value and v.key.seq = 1 ";

    String TOOK = "cast(timestampdiff(second, a.createdAt, v.madeAt) as double)";

    /** @param state null for candidates nobody touched */
    record InState(@Nullable WorkState state, long claims) {}

    record InHand(UUID member, long claims) {}

    /** @param name null for none */
    record Found(@Nullable String name, Verdict.Code verdict, long claims) {}

    /** @param median seconds, as is the other; null when there is nothing to measure */
    record Took(
            long claims, @Nullable Double median, @Nullable Double most) {}

    @Query("select new org.tahqiq.review.DashboardRows$InState(r.state, count(a)) " + Reviews.CLAIMS + Reviews.WANTED
            + " group by r.state")
    List<InState> byState(ClaimSearch search);

    @Query("select new org.tahqiq.review.DashboardRows$InHand(r.assigneeId, count(a)) " + Reviews.CLAIMS
            + Reviews.WANTED + " and r.assigneeId is not null group by r.assigneeId")
    List<InHand> byAssignee(ClaimSearch search);

    @Query("select new org.tahqiq.review.DashboardRows$Found(t.source.name, v.code, count(a)) " + Reviews.FROM + JUDGED
            + Reviews.THERE + Reviews.WANTED + " and " + Reviews.STANDS + " and " + Reviews.SEEN
            + " group by t.source.name, v.code")
    List<Found> byOutlet(ClaimSearch search);

    @Query("select new org.tahqiq.review.DashboardRows$Found(w.topic, v.code, count(a)) " + Reviews.FROM + JUDGED
            + Reviews.THERE + Reviews.WANTED + " and " + Reviews.STANDS + " and " + Reviews.SEEN
            + " group by w.topic, v.code")
    List<Found> byTopic(ClaimSearch search);

    /** From the mark to the first verdict; claims that were brought in with an older one are no measure. */
    @Query("select new org.tahqiq.review.DashboardRows$Took(count(a), percentile_cont(0.5) within group (order by "
            + TOOK
            + "), percentile_cont(0.9) within group (order by " + TOOK + ")) " + Reviews.FROM + FIRST + Reviews.THERE
            + Reviews.WANTED)
    Took timeToVerdict(ClaimSearch search);
}
