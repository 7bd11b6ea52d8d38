package org.tahqiq.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TemplateRows extends Repository<DeskTemplate, TemplateId> {

    DeskTemplate saveAndFlush(DeskTemplate template);

    Optional<DeskTemplate> findById(TemplateId id);

    @Query("""
            select t from DeskTemplate t
            where t.corpus.value = :corpus and t.present = true and t.id.value > :after
            order by t.id.value
            """)
    List<DeskTemplate> page(UUID corpus, UUID after, Limit limit);
}
