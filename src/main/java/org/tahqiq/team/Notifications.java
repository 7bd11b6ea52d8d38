package org.tahqiq.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Notifications extends Repository<Notification, NotificationId> {

    Notification saveAndFlush(Notification notification);

    Optional<Notification> findById(NotificationId id);

    /** The newest first. */
    @Query("""
            select n from Notification n
            where n.member.value = :member and n.id.value < :before and (:all = true or n.readAt is null)
            order by n.id.value desc
            """)
    List<Notification> page(UUID member, UUID before, boolean all, Limit limit);

    @Query("select count(n) from Notification n where n.member.value = :member and n.readAt is null")
    long unread(UUID member);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Notification n set n.readAt = :now where n.member.value = :member and n.readAt is null")
    int readAll(UUID member, Instant now);
}
