package org.tahqiq.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Verdicts are only ever added: there is no way to change or remove one. */
interface Verdicts extends Repository<Verdict, Verdict.Key> {

    Verdict saveAndFlush(Verdict verdict);

    @Query("select v from Verdict v where v.key.claim in :claims order by v.key.claim, v.key.seq")
    List<Verdict> of(Iterable<UUID> claims);
}
