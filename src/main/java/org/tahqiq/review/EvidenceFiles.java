package org.tahqiq.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceFiles extends Repository<EvidenceFile, EvidenceFileId> {

    EvidenceFile saveAndFlush(EvidenceFile file);

    Optional<EvidenceFile> findById(EvidenceFileId id);

    @Query("select f from EvidenceFile f where f.evidence.value = :evidence and f.present = true order by f.id.value")
    List<EvidenceFile> of(UUID evidence);
}
