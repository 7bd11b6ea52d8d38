package org.tahqiq.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CorpusWords extends Repository<CorpusWord, UUID> {

    CorpusWord saveAndFlush(CorpusWord word);

    Optional<CorpusWord> findById(UUID id);

    boolean existsByCorpusIdAndListNameAndLine(UUID corpus, String list, String line);

    long countByCorpusId(UUID corpus);

    List<CorpusWord> findByCorpusIdOrderById(UUID corpus);

    void delete(CorpusWord word);
}
