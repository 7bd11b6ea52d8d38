package org.tahqiq.review.publication;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tahqiq.text.ArabicNormalizer;

/**
 * The wording of a rating, folded further than words that are searched: in 1,776 real ClaimReviews one rating is spelled in up to
 * five ways (صحيح جزئياً, صحيح جزئيًا, صحيح جزئيا), and nothing but the spelling differs.
 */
final class RatingWording {

    /** UTF-16 units that count; no rating is that long, only texts that stand in its place. */
    static final int LONGEST = 200;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that a word keeps at least, so that رأي and خطأ stay what they are. */
    private static final int REST = 3;

    private RatingWording() {}

    static String fold(String written) {
        String folded = ArabicNormalizer.fold(Normalizer.normalize(written, Normalizer.Form.NFKC));
        String words = Arrays.stream(NO_LETTER.split(folded))
                .map(RatingWording::bare)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    /** Without hamza, article and the alif of the tanwin; with Arabic letters where a Persian keyboard wrote its own. */
    private static String bare(String word) {
        String bare = word.replace('ئ', 'ي')
                .replace('ؤ', 'و')
                .replace("ء", "")
                .replace('\u06CC', 'ي')
                .replace('\u06A9', 'ك');
        if (bare.startsWith("ال") && bare.length() >= 2 + REST) {
            bare = bare.substring(2);
        }
        return bare.endsWith("ا") && bare.length() > 1 + REST ? bare.substring(0, bare.length() - 1) : bare;
    }
}
