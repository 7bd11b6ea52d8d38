package org.tahqiq.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.team.CorpusId;

interface Corpora extends Repository<Corpus, CorpusId> {

    Corpus saveAndFlush(Corpus corpus);

    Optional<Corpus> findById(CorpusId id);

    @Query("select c from Corpus c where c.deletedAt is null and c.id.value > :after order by c.id.value")
    List<Corpus> page(UUID after, Limit limit);

    @Query("""
            select c from Corpus c
            where c.deletedAt is null and c.id.value in :among and c.id.value > :after order by c.id.value
            """)
    List<Corpus> page(Iterable<UUID> among, UUID after, Limit limit);
}
