package org.tahqiq.team.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/**
 * Which events are asked for; null leaves nothing out.
 *
 * @param subject what they are about, or what belongs to it
 * @param since the moment from which on
 * @param action {@code annotation.marked}, or {@code annotation} for all that happens to annotations
 */
public record AuditQuestion(
        @Nullable UUID subject,
        @Nullable MemberId actor,
        @Nullable CorpusId corpus,
        @Nullable Instant since,
        @Nullable String action) {}
