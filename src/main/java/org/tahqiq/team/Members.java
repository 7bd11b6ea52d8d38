package org.tahqiq.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Members extends Repository<Member, MemberId> {

    Member saveAndFlush(Member member);

    Optional<Member> findById(MemberId id);

    Optional<Member> findBySkeleton(String skeleton);

    /** @param email in lower case */
    @Query("select m from Member m where lower(m.email) = :email order by m.id.value")
    List<Member> findByEmail(String email);

    long count();

    @Query("select m from Member m where m.id.value > :after order by m.id.value")
    List<Member> page(UUID after, Limit limit);

    @Query("select m from Member m where m.id.value in :ids")
    List<Member> findAll(Iterable<UUID> ids);
}
