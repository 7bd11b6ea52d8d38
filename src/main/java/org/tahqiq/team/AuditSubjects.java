package org.tahqiq.team;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What audit events are about, as the package that keeps it knows it (see docs/decisions/0045-trust.md). Asked on behalf of
 * those who may read the events.
 */
public interface AuditSubjects {

    /**
     * Something an event is about.
     *
     * @param name what it is called, or the beginning of its words
     * @param place the address of the screen that shows it; null for none
     */
    record Subject(String name, @Nullable String place) {}

    /** Those that are known here, by id. */
    Map<UUID, Subject> named(Collection<UUID> ids);

    /** What belongs to a subject, so that its history is not whole without theirs: say the spans of an article. */
    default Set<UUID> within(UUID subject) {
        return Set.of();
    }

    /** Those of which this reader may learn nothing for now but what they did themself: say a claim that they are to judge blind. */
    default Set<UUID> closedTo(MemberId reader) {
        return Set.of();
    }
}
