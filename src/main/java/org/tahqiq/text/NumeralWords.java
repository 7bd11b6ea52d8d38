package org.tahqiq.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that Arabic numbers are made of, folded, with their values. Both مئة and مائة are written. */
final class NumeralWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final String[] ONE_STEMS = {"ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
    static final List<String> HUNDRED_WORDS = List.of("مئه", "مائه", "ميه");
    /** سبع is a lion too, and خمس، سبع، تسع، عشر without vowels may be a fifth, a seventh, a ninth, a tenth. */
    static final Set<String> ALSO_PARTS = Set.of("خمس", "سبع", "تسع", "عشر");

    /** أحد without a ten behind it is one of several, not a number. */
    static final Set<String> ONE_OF = Set.of("احد", "احدي");

    static final Map<String, Integer> ONES = new HashMap<>();
    static final Map<String, Integer> TENS = new HashMap<>();
    static final Map<String, Integer> HUNDREDS = new HashMap<>();
    static final Map<String, BigDecimal> SCALES = new HashMap<>();
    /** مليونان is two of a scale. */
    static final Map<String, BigDecimal> TWO_OF_A_SCALE = new HashMap<>();

    static final Map<String, BigDecimal> VAGUE = new HashMap<>();
    static final Map<String, BigDecimal> PARTS = new HashMap<>();
    static final Map<String, Integer> PLURAL_PARTS =
            Map.of("اثلاث", 3, "ارباع", 4, "اخماس", 5, "اسداس", 6, "اسباع", 7, "اثمان", 8, "اتساع", 9, "اعشار", 10);
    /** Parts that only their vowel tells from a number. */
    static final Map<String, Integer> VOWELLED_PARTS =
            Map.of("خُمس", 5, "سُدس", 6, "سُبع", 7, "ثُمن", 8, "تُسع", 9, "عُشر", 10);

    static {
        for (int i = 0; i < ONE_STEMS.length; i++) {
            ONES.put(ONE_STEMS[i], i + 3);
            ONES.put(ONE_STEMS[i] + "ه", i + 3);
            // The accusative: خمسا وعشرين.
            ONES.put(ONE_STEMS[i] + "ا", i + 3);
            for (String hundred : HUNDRED_WORDS) {
                HUNDREDS.put(ONE_STEMS[i] + hundred, (i + 3) * 100);
            }
            TENS.put(ONE_STEMS[i] + "ون", (i + 3) * 10);
            TENS.put(ONE_STEMS[i] + "ين", (i + 3) * 10);
        }
        each(ONES, 8, "ثماني", "ثمانيه");
        each(ONES, 1, "واحد", "واحده", "واحدا", "احد", "احدي");
        each(ONES, 2, "اثنان", "اثنين", "اثنتان", "اثنتين", "اثنا", "اثني", "اثنتا", "اثنتي");
        each(ONES, 10, "عشر", "عشره");
        each(TENS, 20, "عشرون", "عشرين");
        HUNDRED_WORDS.forEach(hundred -> HUNDREDS.put(hundred, 100));
        HUNDRED_WORDS.forEach(hundred -> HUNDREDS.put("ثماني" + hundred, 800));
        each(HUNDREDS, 200, "مئتان", "مئتين", "مائتان", "مائتين", "مئتا", "مئتي", "مائتا", "مائتي", "ميتين");
        scale(1_000L, List.of("الف", "الاف"), "الفان", "الفين", "الفي");
        scale(1_000_000L, List.of("مليون", "ملايين"), "مليونان", "مليونين", "مليوني");
        scale(1_000_000_000L, List.of("مليار", "مليارات", "بليون", "بلايين"), "ملياران", "مليارين", "ملياري");
        scale(1_000_000_000_000L, List.of("تريليون", "ترليون", "تريليونات"), "تريليونان", "تريليونين", "تريليوني");
        each(VAGUE, BigDecimal.TEN, "عشرات");
        each(VAGUE, HUNDRED, "مئات", "مائات");
        each(VAGUE, THOUSAND, "الاف", "الوف");
        each(VAGUE, BigDecimal.valueOf(1_000_000), "ملايين");
        each(VAGUE, BigDecimal.valueOf(1_000_000_000), "مليارات", "بلايين");
        each(PARTS, part(1, 2), "نصف", "½");
        each(PARTS, part(1, 3), "ثلث");
        each(PARTS, part(2, 3), "ثلثا", "ثلثي", "ثلثان", "ثلثين");
        each(PARTS, part(1, 4), "ربع", "¼");
        each(PARTS, part(2, 5), "خمسي");
        each(PARTS, part(3, 4), "¾");
        each(PARTS, part(1, 6), "سدس");
    }

    private static final Set<String> ALL = new HashSet<>();

    static {
        for (Map<String, ?> words : List.of(ONES, TENS, HUNDREDS, SCALES, TWO_OF_A_SCALE, VAGUE, PARTS, PLURAL_PARTS)) {
            ALL.addAll(words.keySet());
        }
    }

    private NumeralWords() {}

    /** Whether a folded word, without و and ال before it, is one of them. */
    static boolean contain(String folded) {
        return ALL.contains(folded);
    }

    /** A folded word without the article. */
    static String bare(String folded) {
        return folded.startsWith("ال") && folded.length() > 3 ? folded.substring(2) : folded;
    }

    /** A word as written without the article, with its vowels. */
    static String withoutArticle(String written) {
        return written.startsWith("ال") ? written.substring(2) : written;
    }

    /** As a double has it: ten digits more would say nothing, and a reader in JavaScript gets the very same number. */
    static BigDecimal part(int of, int whole) {
        return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    @SafeVarargs
    private static <T> void each(Map<String, T> map, T value, String... words) {
        for (String word : words) {
            map.put(word, value);
        }
    }

    private static void scale(long value, List<String> words, String... twice) {
        BigDecimal scale = BigDecimal.valueOf(value);
        for (String word : words) {
            SCALES.put(word, scale);
            // The accusative: 25 مليونا.
            SCALES.put(word + "ا", scale);
        }
        each(TWO_OF_A_SCALE, scale, twice);
    }
}
