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
        return fold(word, 0, word.length());
    }

    /** The folded form of a range of a text, in UTF-16 positions. */
    static String fold(String text, int start, int end) {
        char[] folded = new char[end - start];
        return new String(folded, 0, fold(text, start, end, folded));
    }

    /** Writes the folded form of a range, which is no longer than it, and tells its length. */
    static int fold(String text, int start, int end, char[] folded) {
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                folded[length++] = c;
            } else if (Character.isHighSurrogate(c) && i + 1 < end) {
                length += Character.toChars(fold(text.codePointAt(i)), folded, length);
                i++;
            } else if (!isDropped(c)) {
                folded[length++] = (char) fold(c);
            }
        }
        return length;
    }

    /** Vowel signs, tatweel and what has no width. */
    public static boolean isDropped(char c) {
        return (c >= '\u064B' && c <= '\u065F')
                || c == '\u0670'
                || c == '\u0640'
                || ((c < 'ء' || c > 'ي') && Character.getType(c) == Character.FORMAT);
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
                (letter < 'ء' || letter > 'ي') && Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(letter, 10)
                        : letter;
        };
    }
}
