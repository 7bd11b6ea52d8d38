package org.tahqiq.curation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRows extends Repository<Decision, UUID> {

    List<Decision> saveAllAndFlush(Iterable<Decision> decisions);

    /** Those that count, the first first. */
    @Query("select d from Decision d where d.articleId in :articles and d.undone = false order by d.articleId, d.id")
    List<Decision> of(Collection<UUID> articles);
}
