package org.tahqiq.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Versions are only ever added: there is no way to change or remove one. */
interface GuidelinesRows extends Repository<Guidelines, Guidelines.Key> {

    Guidelines saveAndFlush(Guidelines guidelines);

    /** The last first; none while a corpus keeps to what came with the product. */
    @Query("select g from Guidelines g where g.key.corpus = :corpus order by g.key.number desc")
    List<Guidelines> of(UUID corpus);

    @Query("select c.createdAt from Corpus c where c.id.value = :corpus")
    Instant beginningOf(UUID corpus);
}
