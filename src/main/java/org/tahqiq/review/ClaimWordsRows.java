package org.tahqiq.review;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClaimWordsRows extends Repository<ClaimWords, UUID> {

    ClaimWords saveAndFlush(ClaimWords words);
}
