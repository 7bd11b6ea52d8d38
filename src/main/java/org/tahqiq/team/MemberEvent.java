package org.tahqiq.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member was added or changed. */
record MemberEvent(
        String auditAction,
        MemberId member,
        @Nullable Object auditBefore,
        @Nullable Object auditAfter) implements Audited {

    @Override
    public @Nullable CorpusId auditCorpus() {
        return null;
    }

    @Override
    public UUID auditSubject() {
        return member.value();
    }
}
