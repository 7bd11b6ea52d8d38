package org.tahqiq.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Typed;

/**
 * What is known of a claim before it is judged.
 *
 * @param wording canonical: affirmative, free of context
 * @param claimedAt ISO 8601, as precise as known
 */
public record ClaimFields(
        @Nullable String wording,
        @Nullable String checkWorthiness,
        @Nullable List<String> checkWorthinessReasons,
        @Nullable String topic,
        @Nullable Claimant claimant,
        @Nullable String claimedAt,
        @Nullable List<Appearance> appearances,
        @Nullable String label)
        implements Fields {

    /** Of a claim that is no finer kind. */
    public ClaimFields(
            @Nullable String wording,
            @Nullable String checkWorthiness,
            @Nullable List<String> checkWorthinessReasons,
            @Nullable String topic,
            @Nullable Claimant claimant,
            @Nullable String claimedAt,
            @Nullable List<Appearance> appearances) {
        this(wording, checkWorthiness, checkWorthinessReasons, topic, claimant, claimedAt, appearances, null);
    }

    /** How much a claim deserves to be checked. */
    public enum CheckWorthiness {
        HIGH,
        MEDIUM,
        LOW
    }

    /** Who made the claim, and the attribution that says so. */
    public record Claimant(@Nullable String name, java.util.@Nullable UUID annotation) {}

    /** A place where the claim appeared. */
    public record Appearance(
            @Nullable String url,
            @Nullable String title,
            @Nullable String date) {}

    /** The annotation that says who made the claim. */
    public java.util.@Nullable UUID saidIn() {
        return claimant == null ? null : claimant.annotation();
    }

    /** The same fields with another annotation saying who made the claim. */
    public ClaimFields saidIn(java.util.@Nullable UUID annotation) {
        return new ClaimFields(
                wording,
                checkWorthiness,
                checkWorthinessReasons,
                topic,
                new Claimant(claimant == null ? null : claimant.name(), annotation),
                claimedAt,
                appearances,
                label);
    }

    @Override
    public ClaimFields labelled(@Nullable String code) {
        return new ClaimFields(
                wording, checkWorthiness, checkWorthinessReasons, topic, claimant, claimedAt, appearances, code);
    }

    @Override
    public void check(PlainText text) {
        Typed.prose("fields.wording", wording, 4000);
        Typed.optionalCode("fields.checkWorthiness", checkWorthiness, CheckWorthiness.class);
        Typed.optionalLine("fields.topic", topic, 300);
        Typed.date("fields.claimedAt", claimedAt);
        if (checkWorthinessReasons != null) {
            Fields.each("fields.checkWorthinessReasons", checkWorthinessReasons)
                    .forEach(reason -> Typed.prose("fields.checkWorthinessReasons", reason, 1000));
        }
        if (claimant != null) {
            Typed.optionalLine("fields.claimant.name", claimant.name(), 300);
        }
        if (appearances != null) {
            for (Appearance appearance : Fields.each("fields.appearances", appearances)) {
                Typed.url("fields.appearances.url", appearance.url());
                Typed.optionalLine("fields.appearances.title", appearance.title(), 500);
                Typed.date("fields.appearances.date", appearance.date());
            }
        }
    }
}
