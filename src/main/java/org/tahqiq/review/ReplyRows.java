package org.tahqiq.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReplyRows extends Repository<Reply, ReplyId> {

    Reply saveAndFlush(Reply reply);

    Optional<Reply> findById(ReplyId id);

    boolean existsById(ReplyId id);

    @Query("select r from Reply r where r.claim.value in :claims and r.present = true order by r.id.value")
    List<Reply> of(Iterable<UUID> claims);
}
