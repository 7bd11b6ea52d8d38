package org.tahqiq.exchange.release;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Releases extends Repository<Release, ReleaseId> {

    Release saveAndFlush(Release release);

    Optional<Release> findById(ReleaseId id);

    @Query("select r from Release r where r.corpus.value = :corpus and r.id.value > :after order by r.id.value")
    List<Release> page(UUID corpus, UUID after, Limit limit);

    /** 0 before the first. */
    @Query("select coalesce(max(r.number), 0) from Release r where r.corpus.value = :corpus")
    int last(UUID corpus);
}
