package org.tahqiq.store;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Long work as whoever started it follows it. */
public interface Followed {

    /** How long a job will still take by how long it took until now; empty while nobody can tell. */
    Optional<Duration> left(Job job);

    /** Cancels a job; one that has ended stays as it is. */
    void cancel(UUID id);
}
