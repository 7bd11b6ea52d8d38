package org.tahqiq.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The months of the year as they are called in Cairo, the Levant and the Maghreb, and those of the Hijri year. Names are folded. */
public final class ArabicMonths {

    /** Moroccan names end in -بر where others have -مبر: شتنبر، نونبر، دجنبر. */
    private static final List<List<String>> GREGORIAN = List.of(
            List.of("يناير", "كانون الثاني", "جانفي"),
            List.of("فبراير", "شباط", "فيفري"),
            List.of("مارس", "اذار"),
            List.of("ابريل", "نيسان", "افريل"),
            List.of("مايو", "ايار", "ماي"),
            List.of("يونيو", "يونيه", "حزيران", "جوان"),
            List.of("يوليو", "يوليه", "تموز", "جويليه", "يوليوز"),
            List.of("اغسطس", "اب", "اوت", "غشت"),
            List.of("سبتمبر", "ايلول", "شتنبر"),
            List.of("اكتوبر", "تشرين الاول"),
            List.of("نوفمبر", "تشرين الثاني", "نونبر"),
            List.of("ديسمبر", "كانون الاول", "دجنبر"));

    private static final List<List<String>> HIJRI = List.of(
            List.of("محرم", "المحرم"),
            List.of("صفر"),
            List.of("ربيع الاول"),
            List.of("ربيع الثاني", "ربيع الاخر"),
            List.of("جمادي الاولي"),
            List.of("جمادي الثانيه", "جمادي الاخره"),
            List.of("رجب"),
            List.of("شعبان"),
            List.of("رمضان"),
            List.of("شوال"),
            List.of("ذي القعده", "ذو القعده"),
            List.of("ذي الحجه", "ذو الحجه"));

    private static final Map<String, Integer> GREGORIAN_NUMBERS = numbers(GREGORIAN);
    private static final Map<String, Integer> HIJRI_NUMBERS = numbers(HIJRI);

    private static final Set<String> FIRST_WORDS = Stream.of(GREGORIAN, HIJRI)
            .flatMap(List::stream)
            .flatMap(List::stream)
            .map(name -> name.split(" ")[0])
            .collect(Collectors.toUnmodifiableSet());

    private ArabicMonths() {}

    /** Whether a month's name begins with this folded word. */
    public static boolean begins(String folded) {
        return FIRST_WORDS.contains(folded);
    }

    /** The number of a Gregorian month, or null for another word. */
    public static @Nullable Integer gregorian(String folded) {
        return GREGORIAN_NUMBERS.get(folded);
    }

    /** The number of a month of the Hijri year, or null for another word. */
    public static @Nullable Integer hijri(String folded) {
        return HIJRI_NUMBERS.get(folded);
    }

    /** All names of a calendar, for a pattern: the longest first, so that ماي does not stand for مايو. */
    public static String gregorianAlternatives() {
        return alternatives(GREGORIAN_NUMBERS);
    }

    /** As {@link #gregorianAlternatives}, of the Hijri months. */
    public static String hijriAlternatives() {
        return alternatives(HIJRI_NUMBERS);
    }

    private static String alternatives(Map<String, Integer> numbers) {
        return String.join(
                "|",
                numbers.keySet().stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .toList());
    }

    private static Map<String, Integer> numbers(List<List<String>> months) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < months.size(); i++) {
            for (String name : months.get(i)) {
                numbers.put(name, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
