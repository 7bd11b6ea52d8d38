package org.tahqiq.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Outcomes extends Repository<Outcome, UUID> {

    Outcome save(Outcome outcome);

    /** @param member whose decisions count; null for everybody's */
    @Query("""
            select o.suggestionId from SuggestionOutcome o
            where o.articleId = :article and o.state = 'DISMISSED' and (:member is null or o.memberId = :member)
            """)
    Set<UUID> dismissed(UUID article, @Nullable UUID member);

    @Query("""
            select o from SuggestionOutcome o
            where o.articleId = :article and o.suggestionId in :suggestions and (:member is null or o.memberId = :member)
            """)
    List<Outcome> of(UUID article, Collection<UUID> suggestions, @Nullable UUID member);

    List<Outcome> findByAnnotationId(UUID annotation);

    /** How often a rule's suggestions were accepted and dismissed. */
    record Count(String rule, long accepted, long dismissed) {}

    /** @param member whose decisions count; null for everybody's */
    @Query("""
            select new org.tahqiq.suggestion.Outcomes$Count(o.rule,
              sum(case when o.state = 'ACCEPTED' then 1 else 0 end), sum(case when o.state = 'DISMISSED' then 1 else 0 end))
            from SuggestionOutcome o where o.corpusId = :corpus and (:member is null or o.memberId = :member) group by o.rule
            """)
    List<Count> counts(UUID corpus, @Nullable UUID member);
}
