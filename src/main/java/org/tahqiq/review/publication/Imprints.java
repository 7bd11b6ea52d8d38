package org.tahqiq.review.publication;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.team.CorpusId;

interface Imprints extends Repository<Imprint, CorpusId> {

    Imprint saveAndFlush(Imprint imprint);

    Optional<Imprint> findById(CorpusId corpus);

    /** Of a corpus that is there. */
    @Query("select c.name from Corpus c where c.id.value = :corpus and c.deletedAt is null")
    Optional<String> nameOf(UUID corpus);
}
