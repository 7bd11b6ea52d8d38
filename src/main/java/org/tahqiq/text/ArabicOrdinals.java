package org.tahqiq.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers that rank: الثالث, الحادية عشرة, الخامس والعشرون (Wright, A Grammar of the Arabic Language, I §§ 328–330). */
public final class ArabicOrdinals {

    private static final Map<String, Integer> ONES = new HashMap<>();
    private static final Map<String, Integer> TENS = new HashMap<>();

    static {
        List<String> stems =
                List.of("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي");
        for (int i = 0; i < stems.size(); i++) {
            int number = i == 10 ? 1 : i + 1;
            ONES.put(stems.get(i), number);
            ONES.put(stems.get(i) + "ه", number);
        }
        ONES.put("اولي", 1);
        List<String> tens = List.of("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع");
        for (int i = 0; i < tens.size(); i++) {
            TENS.put(tens.get(i) + "ين", (i + 2) * 10);
            TENS.put(tens.get(i) + "ون", (i + 2) * 10);
        }
    }

    private ArabicOrdinals() {}

    /** @param end index of the word behind it */
    public record Read(int value, int end) {}

    /** The rank below eleven that one folded word says, with or without ال; null for another word. */
    public static @Nullable Integer one(String bare) {
        return ONES.get(bare);
    }

    /** Whether a rank begins with a folded word that has lost its ال. */
    public static boolean begins(String bare) {
        return ONES.containsKey(bare) || TENS.containsKey(bare);
    }

    /** The rank that begins at a word with the article: السابعة والثلاثين is 37; null when none does. */
    public static @Nullable Read at(List<ArabicWord> words, int from) {
        if (from >= words.size() || !words.get(from).isDefinite()) {
            return null;
        }
        String bare = words.get(from).bare();
        Integer ones = ONES.get(bare);
        if (ones == null) {
            Integer tens = TENS.get(bare);
            return tens == null ? null : new Read(tens, from + 1);
        }
        int next = from + 1;
        String behind = next < words.size() ? words.get(next).folded() : "";
        if (behind.equals("عشر") || behind.equals("عشره")) {
            return new Read(ones + 10, next + 1);
        }
        Integer tens = behind.startsWith("وال") ? TENS.get(behind.substring(3)) : null;
        return tens == null ? new Read(ones, next) : new Read(ones + tens, next + 1);
    }
}
