package org.tahqiq.exchange;

import java.util.Arrays;
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

    private static final List<String> CLAIM = List.of("claim", "ادعاء", "زعم", "مزاعم");
    private static final List<String> ATTRIBUTION = List.of(
            "attribution", "source", "quot", "speaker", "claimant", "reporting", "اسناد", "مصدر", "قائل", "اقتباس");
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
        return Arrays.stream(Tag.values())
                .filter(tag -> tag.name().equalsIgnoreCase(label))
                .findFirst()
                .orElse(
                        says(folded, ATTRIBUTION)
                                ? Tag.ATTRIBUTION
                                : says(folded, CLAIM) ? Tag.CLAIM : says(folded, FIGURE) ? Tag.FIGURE : null);
    }

    private static boolean says(String folded, List<String> words) {
        return words.stream().anyMatch(folded::contains);
    }
}
