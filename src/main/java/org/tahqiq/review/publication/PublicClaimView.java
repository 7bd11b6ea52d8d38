package org.tahqiq.review.publication;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.review.Correction;
import org.tahqiq.review.QueueService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.text.TextSpan;

/**
 * A check as readers may see it. Pages and documents are made of this alone: there is no place in it for who checked, approved or
 * published, nor for confidential evidence, so none of that can slip out.
 *
 * @param seq 1 for the publication, one more for each correction
 * @param span UTF-16 positions of the quote in the article
 * @param found null once it is retracted
 * @param asked the right of reply, in the order it was given
 * @param corrections the first first
 * @param publishedAt when it first went out
 * @param madeAt when this went out
 */
record PublicClaimView(
        UUID claim,
        int seq,
        WorkState state,
        String wording,
        String quote,
        TextSpan span,
        Home article,
        QueueService.@Nullable Claimant claimant,
        @Nullable String claimedAt,
        List<ClaimFields.Appearance> appearances,
        @Nullable Found found,
        List<Cited> evidence,
        List<Asked> asked,
        List<Corrected> corrections,
        Instant publishedAt,
        Instant madeAt) {

    private static final int TITLE = 200;

    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** The article it was made in. */
    record Home(
            UUID id,
            String title,
            @Nullable String author,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String publishedAt) {}

    /** What was found, in the desk's words. */
    record Found(Verdict.Code code, String label, List<Verdict.Reason> reasons, String rationale) {}

    /**
     * A piece of evidence, without what the desk thinks of its source. Files stay inside: the desk may look at them, and hardly pass
     * them on.
     *
     * @param figure the number it gives, in words and digits
     */
    record Cited(
            String stance,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String archivedUrl,
            @Nullable String excerpt,
            @Nullable String publishedAt,
            @Nullable String figure) {}

    /**
     * Somebody the claim is about, who was asked. What was written to them stays inside.
     *
     * @param on and the other date ISO 8601, as precise as known
     * @param answer null while there was none
     */
    record Asked(
            String whom,
            String on,
            @Nullable String answer,
            @Nullable String answeredOn) {}

    /**
     * What was put right.
     *
     * @param before the verdict until then
     * @param after the verdict since; null when it was taken back
     */
    record Corrected(
            WorkState state,
            Correction.Kind kind,
            String note,
            String before,
            @Nullable String after,
            Instant at) {}

    @Nullable
    Corrected lastCorrection() {
        return corrections.isEmpty() ? null : corrections.getLast();
    }

    /** A moment as machines read it, always as precise: RFC 3339 with thousandths of a second. */
    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** The wording as a line that fits anywhere. */
    String title() {
        return line(wording, TITLE);
    }

    /**
     * Words as one line.
     *
     * @param most UTF-16 units of them that are kept; no character is cut in two
     */
    static String line(String words, int most) {
        String line = words.strip().replaceAll("[\\p{Cc}\\s]+", " ");
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isLowSurrogate(line.charAt(most)) ? most - 1 : most;
        return line.substring(0, end) + "…";
    }
}
