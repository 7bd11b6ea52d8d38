package org.tahqiq.team;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AccessLinks extends Repository<AccessLink, UUID> {

    AccessLink saveAndFlush(AccessLink link);

    Optional<AccessLink> findBySha256(String sha256);

    void deleteByMemberId(UUID member);

    void deleteByMemberIdIsNull();
}
