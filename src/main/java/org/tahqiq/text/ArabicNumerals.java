package org.tahqiq.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as Arabic texts write them: in digits of three scripts, in words, and in both (275 مليونًا، ثلاثة ملايين و200
 * ألف). What is not plain is not read: a wrong number is worse than none.
 */
public final class ArabicNumerals {

    private ArabicNumerals() {}

    /** How a number was written. */
    public enum Manner {
        PLAIN,
        /** مئات, عشرات الآلاف: only the order of magnitude is said; the value is the lower one. */
        VAGUE,
        /** نصف, ثلاثة أرباع, without a scale after it. */
        PART
    }

    /**
     * A number among some words.
     *
     * @param end index of the word behind it
     * @param scale the word of the scale as written, when there is just one
     * @param factor what the scale multiplies by; 1 without one
     */
    public record Read(
            BigDecimal value,
            Manner manner,
            int end,
            @Nullable String scale,
            BigDecimal factor) {}

    /**
     * The value of a number in digits 0–9, ٠–٩ or ۰–۹. A point or comma before three digits may part thousands or, in the
     * Maghreb, be the decimal sign: 1,200 is a thousand in nearly all texts, 1.200 is not read.
     */
    public static Optional<BigDecimal> digits(String written) {
        return NumeralDigits.value(written);
    }

    /** Whether a word is a number or a word of numbers, perhaps behind و or ال. */
    public static boolean isNumeral(ArabicWord word) {
        if (NumeralDigits.begin(word)) {
            return true;
        }
        String folded = word.folded();
        return NumeralWords.contain(folded)
                || NumeralWords.contain(word.bare())
                || (folded.startsWith("و")
                        && (NumeralWords.contain(folded.substring(1))
                                || NumeralWords.contain(NumeralWords.bare(folded.substring(1)))))
                || NumeralWords.VOWELLED_PARTS.containsKey(NumeralWords.withoutArticle(word.written()));
    }

    /** The longest number that begins at a word, or null when none plainly does. */
    public static @Nullable Read read(List<ArabicWord> words, int from) {
        return new NumeralCursor(words, from).number();
    }
}
