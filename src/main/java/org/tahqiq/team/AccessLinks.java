package org.tahqiq.team;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccessLinks extends Repository<AccessLink, UUID> {

    AccessLink saveAndFlush(AccessLink link);

    Optional<AccessLink> findBySha256(String sha256);

    void deleteByMemberId(UUID member);

    void deleteByMemberIdIsNull();

    /** Of those who use a link at once, whoever comes first finds it; the others wait, and find none. */
    @Modifying
    @Query("delete from AccessLink where sha256 = :sha256")
    int use(String sha256);
}
