package org.tahqiq.annotation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Steps extends Repository<Step, Step.Key> {

    Step saveAndFlush(Step step);

    Optional<Step> findById(Step.Key key);

    void delete(Step step);

    /** Two pages of a member may walk at once: the second waits, and finds the step walked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Step s where s.key.article = :article and s.key.member = :member and s.key.seq = :seq")
    Optional<Step> lock(UUID article, UUID member, int seq);

    @Query("select coalesce(max(s.key.seq), 0) from Step s where s.key.article = :article and s.key.member = :member")
    int last(UUID article, UUID member);

    /** Empty when there is nothing to undo. */
    @Query("""
            select max(s.key.seq) from Step s
            where s.key.article = :article and s.key.member = :member and s.undone = false
            """)
    Optional<Integer> lastDone(UUID article, UUID member);

    /** Empty when there is nothing to redo. */
    @Query("""
            select min(s.key.seq) from Step s
            where s.key.article = :article and s.key.member = :member and s.undone = true
            """)
    Optional<Integer> firstUndone(UUID article, UUID member);

    @Query("select s from Step s where s.key.article = :article and s.key.member = :member and s.undone = true")
    List<Step> undone(UUID article, UUID member);
}
