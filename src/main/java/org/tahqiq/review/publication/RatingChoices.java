package org.tahqiq.review.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RatingChoices extends Repository<RatingChoice, UUID> {

    RatingChoice saveAndFlush(RatingChoice choice);

    void delete(RatingChoice choice);

    void flush();

    @Query("select c from RatingChoice c where c.corpusId = :corpus")
    List<RatingChoice> of(UUID corpus);

    @Query("select c from RatingChoice c where c.corpusId = :corpus and c.desk = :desk and c.wording = :wording")
    Optional<RatingChoice> find(UUID corpus, String desk, String wording);
}
