package org.tahqiq.search;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SavedSearchRows extends Repository<SavedSearch, UUID> {

    SavedSearch saveAndFlush(SavedSearch search);

    @Query("select s from SavedSearch s where s.member.value = :member order by s.id desc")
    List<SavedSearch> of(UUID member);

    @Modifying
    @Query("delete from SavedSearch s where s.id = :id and s.member.value = :member")
    void delete(UUID id, UUID member);
}
