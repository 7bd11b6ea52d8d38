package org.tahqiq.team;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotificationSilences extends Repository<NotificationSilence, NotificationSilence.Key> {

    NotificationSilence saveAndFlush(NotificationSilence silence);

    void delete(NotificationSilence silence);

    @Query("select s from NotificationSilence s where s.key.member = :member")
    List<NotificationSilence> of(UUID member);
}
