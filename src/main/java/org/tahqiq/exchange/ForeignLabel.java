package org.tahqiq.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.ArabicNormalizer;

/**
 * A label found in a file of another tool.
 *
 * @param guess the tag it probably means; null to leave it out
 */
public record ForeignLabel(
        String label, long count, @Nullable Tag guess) {

    /** Who speaks is not marked here: it is a field of the attribution, whose span is the frame with its verb. */
    private static final List<String> SPEAKER = List.of("source", "speaker", "claimant", "مصدر", "قائل");

    private static final List<String> CLAIM = List.of("claim", "ادعاء", "زعم", "مزاعم");
    private static final List<String> ATTRIBUTION = List.of("attribution", "quot", "reporting", "اسناد", "اقتباس");
    private static final List<String> FIGURE = List.of(
            "figure",
            "number",
            "numeric",
            "quantity",
            "percent",
            "money",
            "cardinal",
            "statistic",
            "رقم",
            "ارقام",
            "عدد",
            "نسبه",
            "كميه",
            "احصا");

    static ForeignLabel of(String label, long count) {
        return new ForeignLabel(label, count, guess(label));
    }

    /** What its words say, whichever case, language or marks they are written in; a claimant is no claim. */
    static @Nullable Tag guess(String label) {
        String folded = ArabicNormalizer.fold(label);
        if (says(folded, SPEAKER)) {
            return null;
        }
        if (says(folded, ATTRIBUTION)) {
            return Tag.ATTRIBUTION;
        }
        return says(folded, CLAIM) ? Tag.CLAIM : says(folded, FIGURE) ? Tag.FIGURE : null;
    }

    private static boolean says(String folded, List<String> words) {
        return words.stream().anyMatch(folded::contains);
    }
}
