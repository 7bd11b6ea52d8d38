package org.tahqiq.team;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Members, by the name they go by now: an event keeps none. */
@Component
class MemberSubjects implements AuditSubjects {

    private final Members members;

    MemberSubjects(Members members) {
        this.members = members;
    }

    @Override
    public Map<UUID, Subject> named(Collection<UUID> ids) {
        return members.findAll(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(
                        member -> member.id().value(), member -> new Subject(member.displayName(), null)));
    }
}
