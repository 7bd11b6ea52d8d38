package org.tahqiq.review;

import org.jspecify.annotations.Nullable;
import org.tahqiq.team.MemberId;

/**
 * A claim moved; published inside the transaction.
 *
 * @param before as it was
 * @param assignee who has it in hand now
 */
public record ClaimMoved(
        Claim before, WorkState to, @Nullable MemberId assignee) {}
