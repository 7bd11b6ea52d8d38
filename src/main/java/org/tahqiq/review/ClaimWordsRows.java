package org.tahqiq.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClaimWordsRows extends Repository<ClaimWords, UUID> {

    Optional<ClaimWords> findById(UUID claim);

    ClaimWords saveAndFlush(ClaimWords words);
}
