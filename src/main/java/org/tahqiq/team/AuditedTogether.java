package org.tahqiq.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of one corpus that are made together, say by an import: each gets its event, and all are written at once. */
public interface AuditedTogether {

    /** The corpus whose chain they join; null for the installation's own chain. */
    @Nullable
    CorpusId auditCorpus();

    /** In the order in which they join it. */
    List<? extends Audited> audited();
}
