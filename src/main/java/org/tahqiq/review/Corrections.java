package org.tahqiq.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Corrections are only ever added. */
interface Corrections extends Repository<Correction, Correction.Key> {

    Correction saveAndFlush(Correction correction);

    @Query("select c from Correction c where c.key.claim in :claims order by c.key.claim, c.key.seq")
    List<Correction> of(Iterable<UUID> claims);
}
