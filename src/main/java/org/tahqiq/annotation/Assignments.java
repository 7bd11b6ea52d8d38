package org.tahqiq.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, AssignmentId> {

    Assignment saveAndFlush(Assignment assignment);

    Optional<Assignment> findById(AssignmentId id);

    @Query("select s from Assignment s where s.article.value = :article and s.member.value = :member")
    Optional<Assignment> find(UUID article, UUID member);

    @Query("select s from Assignment s where s.article.value in :articles order by s.id.value")
    List<Assignment> of(Collection<UUID> articles);
}
