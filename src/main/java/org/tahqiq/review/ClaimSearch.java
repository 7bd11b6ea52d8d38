package org.tahqiq.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.ArabicNormalizer;

/**
 * Which claims are asked for; null asks for all.
 *
 * @param reader for whose eyes
 */
record ClaimSearch(
        Collection<UUID> corpora,
        Collection<WorkState> states,
        @Nullable MemberId assignee,
        Verdict.@Nullable Code verdict,
        @Nullable String words,
        ClaimService.Facets facets,
        @Nullable Late late,
        UUID reader) {

    /** Only those that are late. */
    ClaimSearch late(LocalDate today, Instant before) {
        return new ClaimSearch(corpora, states, assignee, verdict, words, facets, new Late(today, before), reader);
    }

    /** Whether where a claim stands is all that is asked. */
    boolean isPlain() {
        return assignee == null && verdict == null && pattern().isEmpty() && anyOutlet() && anyTopic() && judgedOrNot();
    }

    public boolean lateOrNot() {
        return late == null;
    }

    public LocalDate today() {
        return late == null ? LocalDate.EPOCH : late.today();
    }

    public Instant lateBefore() {
        return late == null ? Instant.EPOCH : late.before();
    }

    public boolean anyOutlet() {
        return facets.outlet() == null;
    }

    public String outlet() {
        return facets.outlet() == null ? "" : facets.outlet();
    }

    public boolean anyTopic() {
        return facets.topic() == null;
    }

    public String topic() {
        return facets.topic() == null ? "" : facets.topic();
    }

    public boolean judgedOrNot() {
        return facets.judged() == null;
    }

    public Instant judgedFrom() {
        return facets.judged() == null ? Instant.EPOCH : facets.judged().from();
    }

    public Instant judgedTo() {
        return facets.judged() == null ? Instant.EPOCH : facets.judged().to();
    }

    public boolean anyAssignee() {
        return assignee == null;
    }

    public UUID member() {
        return assignee == null ? nobody() : assignee.value();
    }

    public UUID nobody() {
        return ClaimService.NOBODY.value();
    }

    public boolean anyVerdict() {
        return verdict == null;
    }

    public Verdict.Code code() {
        return verdict == null ? Verdict.Code.TRUE : verdict;
    }

    /** The words, folded, as a pattern that fits only them; empty when any will do. */
    public String pattern() {
        String folded = words == null ? "" : ArabicNormalizer.fold(words.strip());
        return folded.isEmpty()
                ? ""
                : "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Late is whose day is over, or what has none and waits since before then. */
    record Late(LocalDate today, Instant before) {}
}
