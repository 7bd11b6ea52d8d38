package org.tahqiq.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApiTokens extends Repository<ApiToken, UUID> {

    ApiToken saveAndFlush(ApiToken token);

    Optional<ApiToken> findById(UUID id);

    Optional<ApiToken> findBySha256(String sha256);

    List<ApiToken> findByMemberIdOrderById(UUID member);

    void delete(ApiToken token);
}
