package org.tahqiq.suggestion.claim;

import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.suggestion.word.Run;

/**
 * A part of a text in one voice: the content of a report, or what the narrator says between reports.
 *
 * @param claimant who says it; null for the narrator
 * @param force of the cue; null for the narrator
 * @param nominal whether its cue governs a noun, which then is the claim (أقرّت بـ|إرسال طائرات)
 */
record Statement(
        Run run, @Nullable String claimant, @Nullable Force force, boolean nominal) {

    boolean isReported() {
        return claimant != null;
    }
}
