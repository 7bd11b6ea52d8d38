package org.tahqiq.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.annotation.Annotation;

interface ClaimWordsRows extends Repository<ClaimWords, UUID> {

    /** A claim whose topic was not read yet. */
    record Untold(ClaimWords words, Annotation claim) {}

    Optional<ClaimWords> findById(UUID claim);

    ClaimWords saveAndFlush(ClaimWords words);

    List<ClaimWords> saveAllAndFlush(Iterable<ClaimWords> words);

    @Query("""
            select new org.tahqiq.review.ClaimWordsRows$Untold(w, a)
            from ClaimWords w join Annotation a on a.id.value = w.claim
            where w.topic is null order by w.claim
            """)
    List<Untold> withoutTopic(Limit limit);
}
