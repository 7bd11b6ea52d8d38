package org.tahqiq.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SecondVerdicts extends Repository<SecondVerdict, SecondVerdict.Key> {

    SecondVerdict saveAndFlush(SecondVerdict second);

    @Query("select s from SecondVerdict s where s.key.claim in :claims order by s.key.claim, s.key.seq")
    List<SecondVerdict> of(Iterable<UUID> claims);

    /** Those of these claims on which this member is still to judge blind. */
    @Query("""
            select s.key.claim from SecondVerdict s
            where s.key.claim in :claims and s.reviewerId = :member
              and s.stage = org.tahqiq.review.SecondVerdict.Stage.ASKED
            """)
    List<UUID> awaitedFrom(UUID member, Iterable<UUID> claims);

    /** As {@link #awaitedFrom(UUID, Iterable)}, of all claims. */
    @Query("""
            select s.key.claim from SecondVerdict s
            where s.reviewerId = :member and s.stage = org.tahqiq.review.SecondVerdict.Stage.ASKED
            """)
    Set<UUID> awaitedFrom(UUID member);
}
