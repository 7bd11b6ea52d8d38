package org.tahqiq.suggestion;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SilentRules extends Repository<SilentRule, SilentRule.Key> {

    SilentRule save(SilentRule rule);

    boolean existsById(SilentRule.Key key);

    void deleteById(SilentRule.Key key);

    @Query("select s.key.rule from SilentRule s where s.key.corpus = :corpus")
    Set<String> of(UUID corpus);
}
