package org.tahqiq.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as Arabic texts write them: in digits of three scripts, in words, and in both (275 مليونًا، ثلاثة ملايين و200
 * ألف). What is not plain is not read: a wrong number is worse than none.
 *
 * <p>The grammar is that of the Arabic cardinal: hundreds, then ones, then tens, joined by و; then the scale; then, joined by
 * و, the next smaller group (W. Wright, A Grammar of the Arabic Language, I §§ 318–327). Both مئة and مائة are written.
 */
public final class ArabicNumerals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final String[] ONE_STEMS = {"ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
    private static final List<String> HUNDRED_WORDS = List.of("مئه", "مائه", "ميه");
    /** سبع is a lion too, and خمس، سبع، تسع، عشر without vowels may be a fifth, a seventh, a ninth, a tenth. */
    private static final Set<String> ALSO_PARTS = Set.of("خمس", "سبع", "تسع", "عشر");

    /** أحد without a ten behind it is one of several, not a number. */
    private static final Set<String> ONE_OF = Set.of("احد", "احدي");

    private static final Map<String, Integer> ONES = new HashMap<>();
    private static final Map<String, Integer> TENS = new HashMap<>();
    private static final Map<String, Integer> HUNDREDS = new HashMap<>();
    private static final Map<String, BigDecimal> SCALES = new HashMap<>();
    /** مليونان is two of a scale. */
    private static final Map<String, BigDecimal> TWO_OF_A_SCALE = new HashMap<>();

    private static final Map<String, BigDecimal> VAGUE = new HashMap<>();
    private static final Map<String, BigDecimal> PARTS = new HashMap<>();
    private static final Map<String, Integer> PLURAL_PARTS =
            Map.of("اثلاث", 3, "ارباع", 4, "اخماس", 5, "اسداس", 6, "اسباع", 7, "اثمان", 8, "اتساع", 9, "اعشار", 10);
    /** Parts that only their vowel tells from a number. */
    private static final Map<String, Integer> VOWELLED_PARTS =
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

    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}(?:([.,،٬\\u00A0\\u202F])\\d{3})(?:\\1\\d{3})*");

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
        String digits = ArabicWord.fold(written);
        if (PLAIN.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits));
        }
        int last = lastSeparator(digits);
        if (last <= 0 || last == digits.length() - 1) {
            return Optional.empty();
        }
        String whole = digits.substring(0, last);
        String rest = digits.substring(last + 1);
        char separator = digits.charAt(last);
        if (GROUPED.matcher(digits).matches()) {
            boolean oneDot = separator == '.' && lastSeparator(whole) < 0;
            return oneDot ? Optional.empty() : Optional.of(new BigDecimal(digits.replaceAll("\\D", "")));
        }
        boolean decimal = separator == '٫'
                || ((separator == '.' || separator == ',' || separator == '،')
                        && (rest.length() != 3 || whole.equals("0")));
        boolean wholeIsPlain =
                PLAIN.matcher(whole).matches() || (GROUPED.matcher(whole).matches() && whole.indexOf(separator) < 0);
        return decimal && wholeIsPlain
                ? Optional.of(new BigDecimal(whole.replaceAll("\\D", "") + "." + rest))
                : Optional.empty();
    }

    /** Whether a word is a number or a word of numbers, perhaps behind و or ال. */
    public static boolean isNumeral(ArabicWord word) {
        if (isDigits(word)) {
            return true;
        }
        String folded = word.folded();
        return known(folded)
                || known(word.bare())
                || (folded.startsWith("و") && (known(folded.substring(1)) || known(bare(folded.substring(1)))))
                || VOWELLED_PARTS.containsKey(withoutArticle(word.written()));
    }

    /** The longest number that begins at a word, or null when none plainly does. */
    public static @Nullable Read read(List<ArabicWord> words, int from) {
        return new Cursor(words, from).number();
    }

    private static boolean known(String folded) {
        return ONES.containsKey(folded)
                || TENS.containsKey(folded)
                || HUNDREDS.containsKey(folded)
                || SCALES.containsKey(folded)
                || TWO_OF_A_SCALE.containsKey(folded)
                || VAGUE.containsKey(folded)
                || PARTS.containsKey(folded)
                || PLURAL_PARTS.containsKey(folded);
    }

    private static boolean isDigits(ArabicWord word) {
        return Character.isDigit(word.folded().charAt(0));
    }

    private static String bare(String folded) {
        return folded.startsWith("ال") && folded.length() > 3 ? folded.substring(2) : folded;
    }

    private static String withoutArticle(String written) {
        return written.startsWith("ال") ? written.substring(2) : written;
    }

    private static int lastSeparator(String digits) {
        for (int i = digits.length() - 1; i >= 0; i--) {
            if (!Character.isDigit(digits.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** As a double has it: ten digits more would say nothing, and a reader in JavaScript gets the very same number. */
    private static BigDecimal part(int of, int whole) {
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

    /** Walks over the words of one number. */
    private static final class Cursor {

        private final List<ArabicWord> words;
        private int at;
        private final Set<String> scales = new HashSet<>();
        private boolean twoOfAScale;

        Cursor(List<ArabicWord> words, int at) {
            this.words = words;
            this.at = at;
        }

        @Nullable
        Read number() {
            Read vague = vague();
            if (vague != null) {
                return vague;
            }
            Read part = part();
            return part != null ? part : sum();
        }

        /** مئات, عشرات الآلاف. */
        private @Nullable Read vague() {
            BigDecimal count = value(VAGUE, at);
            if (count == null) {
                return null;
            }
            int end = at + 1;
            BigDecimal scale = value(SCALES, end);
            if (scale != null && count.compareTo(scale) < 0) {
                count = count.multiply(scale);
                end++;
            }
            return new Read(count, Manner.VAGUE, end, null, BigDecimal.ONE);
        }

        /** نصف, نصف مليون, ثلاثة أرباع. */
        private @Nullable Read part() {
            BigDecimal part = value(PARTS, at);
            int end = at + 1;
            Integer vowelled = at < words.size()
                    ? VOWELLED_PARTS.get(withoutArticle(words.get(at).written()))
                    : null;
            if (vowelled != null) {
                part = ArabicNumerals.part(1, vowelled);
            }
            Integer count = value(ONES, at);
            Integer whole = value(PLURAL_PARTS, end);
            if (count != null && whole != null && count > 1 && count < whole) {
                part = ArabicNumerals.part(count, whole);
                end++;
            }
            if (part == null) {
                return null;
            }
            BigDecimal scale = value(SCALES, end);
            return scale == null
                    ? new Read(part, Manner.PART, end, null, BigDecimal.ONE)
                    : new Read(
                            whole(part.multiply(scale)),
                            Manner.PLAIN,
                            end + 1,
                            words.get(end).written(),
                            scale);
        }

        /** Groups of falling size, joined by و: مليون و200 ألف وخمسون. */
        private @Nullable Read sum() {
            BigDecimal total = BigDecimal.ZERO;
            BigDecimal room = null;
            while (true) {
                int before = at;
                BigDecimal group = room == null ? group(at) : joined();
                if (group == null || (room != null && group.compareTo(room) >= 0)) {
                    at = before;
                    break;
                }
                total = total.add(group);
                room = factor;
                if (factor.compareTo(BigDecimal.ONE) == 0) {
                    break;
                }
            }
            if (room == null) {
                return null;
            }
            BigDecimal half = half(room);
            return half == null
                    ? null
                    : new Read(
                            whole(total.add(half)),
                            Manner.PLAIN,
                            at,
                            scales.size() == 1 && !twoOfAScale
                                    ? scales.iterator().next()
                                    : null,
                            room);
        }

        private BigDecimal factor = BigDecimal.ONE;

        /** The group behind a و, which is a word of its own or the first letter of one. */
        private @Nullable BigDecimal joined() {
            int next = joint(at);
            return next < 0 ? null : group(next);
        }

        /** A number below a thousand with its scale, if any: ثلاثة ملايين. */
        private @Nullable BigDecimal group(int from) {
            BigDecimal count = below(from);
            if (count == null) {
                BigDecimal twice = first(TWO_OF_A_SCALE, from);
                if (twice != null) {
                    at = from + 1;
                    factor = twice;
                    twoOfAScale = true;
                    return twice.add(twice);
                }
                if (first(SCALES, from) == null || isPlural(from) || mayBeTwo(from)) {
                    return null;
                }
                count = BigDecimal.ONE;
                at = from;
            }
            factor = BigDecimal.ONE;
            for (BigDecimal scale = scaleHere(from); scale != null; scale = value(SCALES, at)) {
                factor = factor.multiply(scale);
                scales.add(words.get(at).written());
                at++;
            }
            return count.multiply(factor);
        }

        /** A scale at the cursor; when the group begins with it, و may stand before it. */
        private @Nullable BigDecimal scaleHere(int groupBegins) {
            return at == groupBegins ? first(SCALES, at) : value(SCALES, at);
        }

        private boolean isPlural(int index) {
            return first(VAGUE, index) != null;
        }

        /** مليونا alone is two million (nominative) or one (accusative, with or without its tanwin). */
        private boolean mayBeTwo(int index) {
            // The dual without its ن stands right before its noun: ألفا وخمسمئة is one thousand and more.
            return joint(index + 1) < 0 && stripped(index).endsWith("ا");
        }

        /** A number in digits, or one below a thousand in words; moves the cursor behind it. */
        private @Nullable BigDecimal below(int from) {
            if (from >= words.size()) {
                return null;
            }
            if (isDigits(words.get(from))) {
                at = from + 1;
                return digits(words.get(from).written()).orElse(null);
            }
            Integer hundreds = first(HUNDREDS, from);
            Integer ones = first(ONES, from);
            int next = from + 1;
            if (ones != null && ones > 2 && ones < 10 && isHundred(next)) {
                hundreds = ones * 100;
                next++;
            }
            if (hundreds == null) {
                Integer small = belowHundred(from);
                return small == null ? null : BigDecimal.valueOf(small);
            }
            at = next;
            int joint = joint(next);
            Integer small = joint < 0 ? null : belowHundred(joint);
            return BigDecimal.valueOf(small == null ? hundreds : hundreds + small);
        }

        private boolean isHundred(int index) {
            return index < words.size()
                    && HUNDRED_WORDS.contains(words.get(index).folded());
        }

        private @Nullable Integer belowHundred(int from) {
            Integer tens = first(TENS, from);
            if (tens != null) {
                at = from + 1;
                return tens;
            }
            Integer ones = first(ONES, from);
            if (ones == null) {
                return null;
            }
            Integer ten = ones < 10 ? value(ONES, from + 1) : null;
            if (ten != null && ten == 10) {
                at = from + 2;
                return ones + 10;
            }
            int joint = ones < 10 ? joint(from + 1) : -1;
            Integer more = joint < 0 ? null : first(TENS, joint);
            if (more != null) {
                at = joint + 1;
                return ones + more;
            }
            String word = stripped(from);
            if (ONE_OF.contains(word) || (ALSO_PARTS.contains(word) && !counts(from + 1))) {
                return null;
            }
            at = from + 1;
            return ones;
        }

        /** Whether a word can be what خمس counts: indefinite, and there. */
        private boolean counts(int index) {
            return index < words.size()
                            && !words.get(index).isDefinite()
                            && Character.isLetter(words.get(index).folded().charAt(0))
                    || value(SCALES, index) != null;
        }

        /** What ونصف adds to a number whose smallest group has this scale; zero when it does not stand there. */
        private @Nullable BigDecimal half(BigDecimal scale) {
            int joint = joint(at);
            BigDecimal part = joint < 0 ? null : first(PARTS, joint);
            if (part == null) {
                return BigDecimal.ZERO;
            }
            at = joint + 1;
            BigDecimal again = value(SCALES, at);
            if (again != null) {
                if (again.compareTo(scale) != 0) {
                    return null;
                }
                at++;
            }
            return part.multiply(scale);
        }

        /** The index of the word that a و joins on: the same word when و is its first letter. Negative when there is none. */
        private int joint(int index) {
            if (index >= words.size()) {
                return -1;
            }
            String folded = words.get(index).folded();
            if (folded.equals("و")) {
                return index + 1 < words.size() ? index + 1 : -1;
            }
            return folded.startsWith("و") && !known(folded) && isNumeral(words.get(index)) ? index : -1;
        }

        /** The value of a word that begins a group: و before it belongs to the joint. */
        private <T> @Nullable T first(Map<String, T> of, int index) {
            return index < words.size() ? of.get(stripped(index)) : null;
        }

        private String stripped(int index) {
            String folded = words.get(index).folded();
            if (known(folded)) {
                return folded;
            }
            String joined = folded.startsWith("و") ? folded.substring(1) : folded;
            return known(joined) ? joined : bare(joined);
        }

        /** The value of a word, with or without ال. */
        private <T> @Nullable T value(Map<String, T> of, int index) {
            if (index >= words.size()) {
                return null;
            }
            T found = of.get(words.get(index).folded());
            return found == null ? of.get(words.get(index).bare()) : found;
        }

        private static BigDecimal whole(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }
}
