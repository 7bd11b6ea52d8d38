package org.tahqiq.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Relation;

interface Reviews extends Repository<Review, AnnotationId> {

    /** Claims with what belongs to them; to be joined with more, and then narrowed to those that are {@link #THERE}. */
    String FROM = """
            from Annotation a
              join Article t on t.id.value = a.article.value
              join Corpus c on c.id.value = a.corpus.value
              left join ClaimWords w on w.claim = a.id.value
              left join Review r on r.claim.value = a.id.value
            """;

    /** In INDEPENDENT corpora the gold becomes claims, and nothing of the passes. */
    String CLAIMABLE = """
             a.gold = (case when c.mode = org.tahqiq.article.Corpus.Mode.INDEPENDENT then true else false end)
            """;

    /** Of articles that are there. */
    String THERE = """
            where a.tag = org.tahqiq.annotation.Tag.CLAIM and a.present = true
              and t.deletedAt is null and c.deletedAt is null and
            """ + CLAIMABLE;

    String CLAIMS = FROM + THERE;

    /** When the article was last sent to review; null for never. */
    String SENT = "(select max(s.doneAt) from Assignment s where s.article.value = a.article.value)";

    /** When a claim began to wait. */
    String SINCE = " coalesce(" + SENT + ", a.createdAt)";

    /** The reader is not to judge it blind, so what is known of its verdict may tell whether it fits. */
    String SEEN = """
             not exists (
                    select s from SecondVerdict s where s.key.claim = a.id.value and s.reviewerId = :#{#search.reader()}
                      and s.stage = org.tahqiq.review.SecondVerdict.Stage.ASKED)
            """;

    /** What was published was not taken back: a verdict that was counts no more. */
    String STANDS =
            " coalesce(r.state, org.tahqiq.review.WorkState.CANDIDATE) <> org.tahqiq.review.WorkState.RETRACTED ";

    /** Those that fit a {@link ClaimSearch}. */
    String WANTED = """
              and a.corpus.value in :#{#search.corpora()}
              and coalesce(r.state, org.tahqiq.review.WorkState.CANDIDATE) in :#{#search.states()}
              and (:#{#search.anyAssignee()} = true or coalesce(r.assigneeId, :#{#search.nobody()}) = :#{#search.member()})
              and (:#{#search.anyVerdict()} = true or (exists (
                    select v from Verdict v where v.key.claim = a.id.value and v.code = :#{#search.code()}
                      and v.key.seq = (select max(w2.key.seq) from Verdict w2 where w2.key.claim = a.id.value))
                    and""" + STANDS + " and" + SEEN + """
                    ))
              and (:#{#search.pattern()} = '' or w.words like :#{#search.pattern()} escape '\\'
                    or (w.rationale like :#{#search.pattern()} escape '\\' and""" + SEEN + """
                    ))
              and (:#{#search.anyOutlet()} = true or coalesce(t.source.name, '') = :#{#search.outlet()})
              and (:#{#search.anyTopic()} = true or coalesce(w.topic, '') = :#{#search.topic()})
              and (:#{#search.judgedOrNot()} = true or exists (
                    select f from Verdict f where f.key.claim = a.id.value and f.key.seq = 1 and f.madeAt >= a.createdAt
                      and f.madeAt >= :#{#search.judgedFrom()} and f.madeAt < :#{#search.judgedTo()}))
              and (:#{#search.lateOrNot()} = true or r.dueOn < :#{#search.today()} or (r.dueOn is null and """ + SINCE + """
                     < :#{#search.lateBefore()}))
            """;

    /** Candidates of an article that was sent come first. */
    String RANK = "case when coalesce(r.state, org.tahqiq.review.WorkState.CANDIDATE)"
            + " = org.tahqiq.review.WorkState.CANDIDATE and " + SENT + " is not null then 0 else 1 end";

    /** A claim's annotation and its review, null for a candidate nobody touched. */
    record Row(Annotation annotation, @Nullable Review review) {}

    /** A claim in the queue, with the title of its article and the name of its corpus. */
    record Place(
            Annotation annotation, @Nullable Review review, String article, String corpus, int rank, Instant since) {

        Place at(QueuePlaces.Placed placed) {
            return new Place(annotation, review, article, corpus, placed.turn(), placed.since());
        }
    }

    /** An annotation that leads to a claim. */
    record Linked(UUID claim, Relation.Kind kind, Annotation annotation) {}

    /** A claim that repeats another. */
    record Duplicate(UUID master, UUID claim) {}

    /** What one reviewer has in hand. */
    record Load(UUID member, long open, long late) {}

    record Tally(Verdict.Code code, long times) {}

    Review saveAndFlush(Review review);

    Optional<Review> findById(AnnotationId claim);

    /** By id. */
    @Query("select new org.tahqiq.review.Reviews$Row(a, r) " + CLAIMS + WANTED
            + " and a.id.value > :after order by a.id.value")
    List<Row> page(UUID after, ClaimSearch search, Limit limit);

    @Query("select new org.tahqiq.review.Reviews$Row(a, r) " + CLAIMS
            + " and a.id.value in :ids and a.corpus.value in :corpora")
    List<Row> those(Collection<UUID> ids, Collection<UUID> corpora);

    @Query("select new org.tahqiq.review.Reviews$Place(a, r, t.title, c.name, " + RANK + ", " + SINCE + ") " + CLAIMS
            + WANTED + " and (" + RANK + " > :#{#after.rank()} or (" + RANK + " = :#{#after.rank()} and (" + SINCE
            + " > :#{#after.since()} or (" + SINCE
            + " = :#{#after.since()} and a.id.value > :#{#after.id()})))) order by "
            + RANK + ", " + SINCE + ", a.id.value")
    List<Place> queue(QueueService.Key after, ClaimSearch search, Limit limit);

    /** @param ids of claims in the queue; where they stand in it the caller knows */
    @Query("select new org.tahqiq.review.Reviews$Place(a, r, t.title, c.name, 0, a.createdAt) " + CLAIMS
            + " and a.id.value in :ids")
    List<Place> places(Collection<UUID> ids);

    @Query("select count(a) " + CLAIMS + WANTED)
    long count(ClaimSearch search);

    @Query("""
            select new org.tahqiq.review.Reviews$Duplicate(r.masterId, r.claim.value)
            from Review r join Annotation a on a.id.value = r.claim.value
            where r.masterId in :masters and a.present = true
            order by r.claim.value
            """)
    List<Duplicate> duplicatesOf(Collection<UUID> masters);

    /** What reviewers have in hand, and how much of it is late. */
    @Query("""
            select new org.tahqiq.review.Reviews$Load(r.assigneeId, count(r),
              sum(case when r.dueOn < :today then 1L else 0L end))
            from Review r join Annotation a on a.id.value = r.claim.value
            where r.corpus.value in :corpora and r.assigneeId is not null and a.present = true
              and r.state in :states
            group by r.assigneeId
            """)
    List<Load> loads(Collection<UUID> corpora, Collection<WorkState> states, LocalDate today);

    /** Claims in hand whose day comes by then, and whose assignee was not told of that day. */
    @Query("""
            select r from Review r join Annotation a on a.id.value = r.claim.value
            where r.dueOn <= :day and (r.remindedOf is null or r.remindedOf <> r.dueOn)
              and r.assigneeId is not null and a.present = true and r.state in :states
            order by r.claim.value
            """)
    List<Review> dueBy(LocalDate day, Collection<WorkState> states, Limit limit);

    // Members are few, reviews are many.
    @Query("""
            select m.id.value from Member m where exists (
              select r from Review r where r.assigneeId = m.id.value and r.corpus.value in :corpora)
            """)
    List<UUID> assignees(Collection<UUID> corpora);

    /** How often each verdict was given since then, where it still counts and the reader may know of it. */
    @Query("""
            select new org.tahqiq.review.Reviews$Tally(v.code, count(v))
            from Verdict v
              join Annotation a on a.id.value = v.key.claim
              join Article t on t.id.value = a.article.value
              left join Review r on r.claim.value = a.id.value
            where a.tag = org.tahqiq.annotation.Tag.CLAIM and a.present = true and t.deletedAt is null
              and""" + STANDS + """
              and v.corpusId in :corpora and v.madeAt >= :then
              and v.key.seq = (select max(w.key.seq) from Verdict w where w.key.claim = v.key.claim)
              and not exists (
                    select s from SecondVerdict s where s.key.claim = a.id.value and s.reviewerId = :reader
                      and s.stage = org.tahqiq.review.SecondVerdict.Stage.ASKED)
            group by v.code
            """)
    List<Tally> judgedSince(Collection<UUID> corpora, Instant then, UUID reader);

    /** What leads to these claims by ATTRIBUTES and QUANTIFIES, in the order of the text. */
    @Query("""
            select new org.tahqiq.review.Reviews$Linked(l.target.value, l.kind, a)
            from Relation l join Annotation a on a.id.value = l.source.value
            where l.target.value in :claims and l.present = true and a.present = true
              and l.kind in (org.tahqiq.annotation.Relation.Kind.ATTRIBUTES, org.tahqiq.annotation.Relation.Kind.QUANTIFIES)
            order by a.spanStart, a.spanEnd, a.id.value
            """)
    List<Linked> linkedTo(Collection<UUID> claims);

    /** Those of claims that this attribution leads to. */
    @Query("""
            select r from Relation l join Review r on r.claim.value = l.target.value
            where l.source.value = :attribution and l.present = true
              and l.kind = org.tahqiq.annotation.Relation.Kind.ATTRIBUTES
            """)
    List<Review> attributedBy(UUID attribution);

    @Query("select r from Review r where r.article.value in :articles")
    List<Review> ofArticles(Collection<UUID> articles);

    /** How the claims of an article stand, without what was written about them; no verdict where the reader judges blind. */
    @Query("""
            select new org.tahqiq.review.ClaimService$Standing(
                a.id.value, coalesce(r.state, org.tahqiq.review.WorkState.CANDIDATE), v.code)
            from Annotation a
              join Corpus c on c.id.value = a.corpus.value
              left join Review r on r.claim.value = a.id.value
              left join Verdict v on v.key.claim = a.id.value
                and v.key.seq = (select max(w.key.seq) from Verdict w where w.key.claim = a.id.value)
                and not exists (
                    select s from SecondVerdict s where s.key.claim = a.id.value and s.reviewerId = :reader
                      and s.stage = org.tahqiq.review.SecondVerdict.Stage.ASKED)
            where a.tag = org.tahqiq.annotation.Tag.CLAIM and a.present = true and a.article.value = :article and
            """ + CLAIMABLE)
    List<ClaimService.Standing> standings(UUID article, UUID reader);

    /**
     * Lets one transaction at a time move these claims: a claim without a review has no row of it to lose a race for, and two that
     * are made duplicates of each other touch no row in common. What was read before is forgotten.
     */
    @Modifying(clearAutomatically = true)
    @Query("update Annotation a set a.spanEnd = a.spanEnd where a.id.value in :claims")
    void holdStill(Collection<UUID> claims);

    /**
     * Notes that its assignee was told of the day; no change of the claim, so its version stays.
     *
     * @return 0 when another node was first
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update Review r set r.remindedOf = r.dueOn
            where r.claim.value = :claim and (r.remindedOf is null or r.remindedOf <> r.dueOn)
            """)
    int remind(UUID claim);

    @Query("select a from Annotation a where a.id.value = :annotation")
    @Nullable
    Annotation annotation(UUID annotation);

    @Query("select a.quote from Annotation a where a.id.value = :annotation")
    String quote(UUID annotation);
}
