package org.tahqiq.annotation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LabelRows extends Repository<Label, LabelId> {

    Label saveAndFlush(Label label);

    void delete(Label label);

    Optional<Label> findById(LabelId id);

    @Query("select l from Label l where l.corpus.value = :corpus")
    List<Label> of(UUID corpus);

    @Query("select l from Label l where l.corpus.value = :corpus and l.tag = :tag and l.code = :code")
    Optional<Label> find(UUID corpus, Tag tag, String code);

    /**
     * Whether anything marked there ever had such fields: an edit that gave it may be undone or done again.
     *
     * @param fields as {@link FieldsJson#labelled} looks for them
     */
    @Query("""
            select count(r) > 0 from Revision r
            where r.corpusId = :corpus and r.tag = :tag and r.fields like :fields
            """)
    boolean isUsed(UUID corpus, Tag tag, String fields);
}
