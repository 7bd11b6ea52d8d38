package org.tahqiq.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that goes into the audit trail. Services publish it as an application event inside their transaction; {@link
 * AuditTrail} writes it down in the same transaction.
 */
public interface Audited {

    /** The chain of what belongs to no corpus: members, sign-in, corpora themselves. */
    UUID INSTALLATION = new UUID(0, 0);

    /** The corpus whose chain it joins; null for the installation's own chain. */
    @Nullable
    CorpusId auditCorpus();

    /** What happened, as {@code subject.verb}, say {@code annotation.marked}. */
    String auditAction();

    UUID auditSubject();

    /** State before, as plain records, maps and strings; null when there was none. */
    @Nullable
    Object auditBefore();

    @Nullable
    Object auditAfter();
}
