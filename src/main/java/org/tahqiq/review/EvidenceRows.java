package org.tahqiq.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceRows extends Repository<Evidence, EvidenceId> {

    Evidence saveAndFlush(Evidence evidence);

    Optional<Evidence> findById(EvidenceId id);

    boolean existsById(EvidenceId id);

    @Query("select e from Evidence e where e.claim.value in :claims and e.present = true order by e.id.value")
    List<Evidence> of(Iterable<UUID> claims);

    @Query(
            "select e from Evidence e where e.snapshot.state = org.tahqiq.review.Snapshot$State.PENDING and e.present = true")
    List<Evidence> pending();
}
