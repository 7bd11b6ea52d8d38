package org.tahqiq.team;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, Membership.Key> {

    Membership saveAndFlush(Membership membership);

    @Query("select m from Membership m where m.key.member = :member")
    List<Membership> ofMember(UUID member);

    @Query("select m from Membership m where m.key.corpus = :corpus order by m.key.member, m.key.role")
    List<Membership> ofCorpus(UUID corpus);

    @Query("select m.key.role from Membership m where m.key.corpus = :corpus and m.key.member = :member")
    List<Role> roles(UUID corpus, UUID member);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Membership m where m.key.corpus = :corpus and m.key.member = :member")
    void remove(UUID corpus, UUID member);
}
