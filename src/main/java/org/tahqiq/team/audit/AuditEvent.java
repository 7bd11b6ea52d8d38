package org.tahqiq.team.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import tools.jackson.databind.JsonNode;

/**
 * One change, as it was written down.
 *
 * @param corpus whose chain it is in; null for the installation's
 * @param seq its number in the chain, from 1
 * @param actor null where nobody was signed in, say at a refused sign-in
 * @param action as {@link org.tahqiq.team.Audited#auditAction} has it
 * @param before JSON's null when there was nothing before
 */
public record AuditEvent(
        @Nullable CorpusId corpus,
        long seq,
        Instant at,
        @Nullable MemberId actor,
        String action,
        UUID subject,
        JsonNode before,
        JsonNode after) {}
