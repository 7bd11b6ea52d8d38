package org.tahqiq.review;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tahqiq.team.AuditSubjects;
import org.tahqiq.team.MemberId;

/** Claims that a curator or admin is to judge blind: the trail, which tells verdicts, tells them nothing of these until theirs is given. */
@Component
class BlindSubjects implements AuditSubjects {

    private final SecondVerdicts seconds;

    BlindSubjects(SecondVerdicts seconds) {
        this.seconds = seconds;
    }

    @Override
    public Map<UUID, Subject> named(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public Set<UUID> closedTo(MemberId reader) {
        return seconds.awaitedFrom(reader.value());
    }
}
