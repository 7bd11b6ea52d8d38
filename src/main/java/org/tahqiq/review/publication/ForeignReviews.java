package org.tahqiq.review.publication;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ForeignReviews extends Repository<ForeignReview, ForeignReviewId> {

    /** How often a desk says a wording, with one of its spellings. */
    record Counted(String wording, String desk, String written, long count) {}

    /** How many checks have just these findings. */
    record Found(String findings, long count) {}

    <S extends ForeignReview> List<S> saveAllAndFlush(Iterable<S> reviews);

    @Query("select f from ForeignReview f where f.corpus.value = :corpus and f.identity in :identities")
    List<ForeignReview> known(UUID corpus, Collection<String> identities);

    @Query("select f from ForeignReview f where f.id.value in :ids and f.corpus.value in :corpora")
    List<ForeignReview> all(Collection<UUID> ids, Collection<UUID> corpora);

    /** @param finding with {@code %} around it; {@code %} alone for any and none */
    @Query("""
            select f from ForeignReview f
            where f.corpus.value = :corpus and f.id.value > :after
                and (:wording = '' or f.ratingKey = :wording) and f.findings like :finding
            order by f.id.value
            """)
    List<ForeignReview> page(UUID corpus, String wording, String finding, UUID after, Limit limit);

    @Query("""
            select new org.tahqiq.review.publication.ForeignReviews$Counted(
                f.ratingKey, f.content.desk, min(f.content.rating), count(f))
            from ForeignReview f where f.corpus.value = :corpus group by f.ratingKey, f.content.desk
            """)
    List<Counted> wordings(UUID corpus);

    @Query("""
            select new org.tahqiq.review.publication.ForeignReviews$Found(f.findings, count(f))
            from ForeignReview f where f.corpus.value = :corpus group by f.findings
            """)
    List<Found> findings(UUID corpus);
}
