package org.tahqiq.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number in digits or a sign, as written and as compared.
 *
 * @param written as it stands in the text
 * @param folded without marks and tatweel, أإآٱ as ا, ى as ي, ة as ه, digits as 0–9: the folding of Lucene's ArabicNormalizer
 */
public record ArabicWord(String written, String folded) {

    /** Digits with the separators inside them, letters with their marks, or one sign; all else stands between words. */
    private static final Pattern WORD =
            Pattern.compile("\\p{Nd}+(?:[.,،٬٫\\u00A0\\u202F]\\p{Nd}+)*|[\\p{L}\\p{M}]+|[%٪$€£½¼¾:/()+\\-–—−]");

    private static final Pattern DROPPED = Pattern.compile("[\\u064B-\\u065F\\u0670\\u0640\\p{Cf}]");

    public static List<ArabicWord> of(String text) {
        List<ArabicWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.replaceAll("\\p{Cf}", ""));
        while (matcher.find()) {
            String folded = fold(matcher.group());
            if (!folded.isEmpty()) {
                words.add(new ArabicWord(matcher.group(), folded));
            }
        }
        return words;
    }

    public static String fold(String word) {
        StringBuilder folded = new StringBuilder();
        DROPPED.matcher(word).replaceAll("").codePoints().forEach(c -> folded.appendCodePoint(fold(c)));
        return folded.toString();
    }

    /** The word without the article ال, folded. */
    public String bare() {
        return isDefinite() ? folded.substring(2) : folded;
    }

    /** Whether it looks as if it began with the article ال. */
    public boolean isDefinite() {
        return folded.startsWith("ال") && folded.length() > 3;
    }

    private static int fold(int letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default ->
                Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(letter, 10)
                        : letter;
        };
    }
}
