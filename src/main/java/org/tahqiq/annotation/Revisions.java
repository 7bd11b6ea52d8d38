package org.tahqiq.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Revisions extends Repository<Revision, Revision.Key> {

    Revision saveAndFlush(Revision revision);

    Optional<Revision> findById(Revision.Key key);

    @Query("select r from Revision r where r.key.annotation = :annotation order by r.key.seq")
    List<Revision> of(UUID annotation);

    @Query("select coalesce(max(r.key.seq), 0) from Revision r where r.key.annotation = :annotation")
    int last(UUID annotation);
}
