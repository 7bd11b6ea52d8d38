package org.tahqiq.annotation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    default int last(UUID article, UUID member) {
        return backwards(article, member, Limit.of(1)).stream().findFirst().orElse(0);
    }

    /** Empty when there is nothing to undo. */
    default Optional<Integer> lastDone(UUID article, UUID member) {
        return doneBackwards(article, member, Limit.of(1)).stream().findFirst();
    }

    /** Empty when there is nothing to redo. */
    default Optional<Integer> firstUndone(UUID article, UUID member) {
        return undone(article, member).stream()
                .findFirst()
                .map(step -> step.key().seq());
    }

    /** In order. What is undone lies behind all that is done: a new step forgets it. */
    default List<Step> undone(UUID article, UUID member) {
        return behind(article, member, lastDone(article, member).orElse(0));
    }

    // A maximum would read every step a member ever took there; ordered by all of the key, H2 reads one from the
    // index's end.
    @Query("""
            select s.key.seq from Step s where s.key.article = :article and s.key.member = :member
            order by s.key.article desc, s.key.member desc, s.key.seq desc
            """)
    List<Integer> backwards(UUID article, UUID member, Limit limit);

    @Query("""
            select s.key.seq from Step s where s.key.article = :article and s.key.member = :member and s.undone = false
            order by s.key.article desc, s.key.member desc, s.key.seq desc
            """)
    List<Integer> doneBackwards(UUID article, UUID member, Limit limit);

    @Query("""
            select s from Step s where s.key.article = :article and s.key.member = :member and s.key.seq > :seq
            order by s.key.seq
            """)
    List<Step> behind(UUID article, UUID member, int seq);
}
