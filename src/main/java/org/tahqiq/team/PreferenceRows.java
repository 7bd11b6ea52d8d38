package org.tahqiq.team;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PreferenceRows extends Repository<Preferences, UUID> {

    Preferences saveAndFlush(Preferences preferences);

    Optional<Preferences> findById(UUID member);
}
