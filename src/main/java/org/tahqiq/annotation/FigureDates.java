package org.tahqiq.annotation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.ArabicMonths;
import org.tahqiq.text.ArabicWord;

/**
 * Dates and times as news Arabic writes them: the months of Cairo, the Levant and the Maghreb, one or two of them for the same
 * month (كانون الأول/ديسمبر).
 */
final class FigureDates {

    private static final String MONTH = ArabicMonths.gregorianAlternatives();

    private static final String WEEKDAY = "(?:السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)";
    private static final String YEAR = "(?:(?:عام|سنه|العام|السنه) )?(?<year>[12]\\d{3})(?: (?:م|ميلادي|ميلاديه))?";

    private static final Pattern DATE = Pattern.compile(
            "(?:(?:يوم )?" + WEEKDAY + " )?(?:(?:يوم|في) )?(?:(?<day>\\d{1,2}) )?" + "(?:من )?(?:شهر )?(?<month>"
                    + MONTH + ")(?:(?: ?/)? (?<again>" + MONTH + "))?(?: (?:من )?" + YEAR + ")?");

    private static final Pattern YEAR_ALONE =
            Pattern.compile("(?:عام|سنه|العام|السنه) (?<year>[12]\\d{3})(?: (?:م|ميلادي|ميلاديه))?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>[12]\\d{3}) ?(?<sign>[-/]) ?(?<month>\\d{1,2}) ?\\k<sign> ?(?<day>\\d{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<day>\\d{1,2}) ?(?<sign>[-/]) ?(?<month>\\d{1,2}) ?\\k<sign> ?(?<year>[12]\\d{3})");
    private static final Pattern HIJRI = Pattern.compile("(?:(?:يوم )?" + WEEKDAY + " )?(?:\\d{1,2} )?(?:من )?(?:(?:"
            + ArabicMonths.hijriAlternatives() + ") )?(?:(?:عام|سنه) )?1[0-5]\\d{2} (?:ه|هجري|هجريه|للهجره)");
    private static final Pattern TIME =
            Pattern.compile("(?:الساعه )?\\d{1,2} ?: ?\\d{2}(?: (?:صباحا|مساء|ظهرا|فجرا|ليلا|بتوقيت .*|م|ص))?"
                    + "|الساعه (?:\\d{1,2}|الواحده|الثانيه|الثالثه|الرابعه|الخامسه|السادسه|السابعه|الثامنه|التاسعه|العاشره)"
                    + "(?: (?:صباحا|مساء|ظهرا|فجرا|ليلا))?");

    private static final Set<String> RELATIVE = Set.of("امس", "اليوم", "غدا", "البارحه");
    private static final Set<String> PERIODS =
            Set.of("اليوم", "الاسبوع", "الشهر", "العام", "السنه", "العقد", "القرن", "الليله", "الصيف", "الشتاء");
    private static final Set<String> WHICH = Set.of(
            "الماضي",
            "الماضيه",
            "المنصرم",
            "المنصرمه",
            "الفائت",
            "الفائته",
            "المقبل",
            "المقبله",
            "القادم",
            "القادمه",
            "الجاري",
            "الجاريه",
            "الحالي",
            "الحاليه");
    private static final Set<String> AROUND =
            Set.of("يوم", "صباح", "مساء", "ظهر", "فجر", "ليل", "عصر", "بعد", "قبل", "اول", "من", "مطلع", "نهايه");

    private FigureDates() {}

    /** The date or time that the words are, whole; null when they are something else. */
    static @Nullable FigureFields read(List<ArabicWord> words) {
        String folded = String.join(" ", words.stream().map(ArabicWord::folded).toList());
        Matcher date = DATE.matcher(folded);
        if (date.matches()) {
            return date(gregorian(date));
        }
        Matcher yearAlone = YEAR_ALONE.matcher(folded);
        if (yearAlone.matches()) {
            return date(yearAlone.group("year"));
        }
        for (Pattern pattern : List.of(YEAR_FIRST, YEAR_LAST)) {
            Matcher digits = pattern.matcher(folded);
            if (digits.matches()) {
                return date(inDigits(digits, pattern == YEAR_FIRST));
            }
        }
        if (HIJRI.matcher(folded).matches()) {
            // A Hijri day is one or the next of ours, as the moon was seen: not ours to say.
            return date(null);
        }
        if (TIME.matcher(folded).matches()) {
            return kind(FigureFields.Kind.TIME, null);
        }
        return isRelative(words) ? kind(FigureFields.Kind.RELATIVE_DATE, null) : null;
    }

    /** Whether a word belongs to dates, so that a number beside it is no amount. */
    static boolean isDateWord(List<ArabicWord> words, int index) {
        String folded = words.get(index).folded();
        String pair =
                index + 1 < words.size() ? folded + " " + words.get(index + 1).folded() : folded;
        return ArabicMonths.gregorian(folded) != null
                || ArabicMonths.gregorian(pair) != null
                || folded.matches(WEEKDAY)
                || Set.of("صباحا", "مساء", "ظهرا", "فجرا", "ليلا", "هجري", "هجريه", "ميلادي", "ميلاديه")
                        .contains(folded);
    }

    private static @Nullable String gregorian(Matcher date) {
        Integer month = ArabicMonths.gregorian(date.group("month"));
        Integer again = date.group("again") == null ? month : ArabicMonths.gregorian(date.group("again"));
        if (month == null || !month.equals(again) || date.group("year") == null) {
            return null;
        }
        int year = Integer.parseInt(date.group("year"));
        return date.group("day") == null
                ? YearMonth.of(year, month).toString()
                : day(year, month, Integer.parseInt(date.group("day")));
    }

    /** 5/12/2022 is the fifth of December here and the twelfth of May there: only what can be read one way is. */
    private static @Nullable String inDigits(Matcher digits, boolean yearFirst) {
        int day = Integer.parseInt(digits.group("day"));
        int month = Integer.parseInt(digits.group("month"));
        boolean oneWay = yearFirst || day > 12 || day == month;
        return oneWay ? day(Year.parse(digits.group("year")).getValue(), month, day) : null;
    }

    private static @Nullable String day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** الجمعة، أمس الخميس، الشهر الماضي. */
    private static boolean isRelative(List<ArabicWord> words) {
        Set<String> cores = new HashSet<>(RELATIVE);
        boolean says = false;
        boolean period = false;
        boolean which = false;
        for (ArabicWord word : words) {
            String folded = word.folded();
            boolean core = cores.contains(folded) || folded.matches(WEEKDAY);
            if (!core && !PERIODS.contains(folded) && !WHICH.contains(folded) && !AROUND.contains(folded)) {
                return false;
            }
            says |= core;
            period |= PERIODS.contains(folded);
            which |= WHICH.contains(folded);
        }
        return says || (period && which);
    }

    private static FigureFields date(@Nullable String date) {
        return kind(FigureFields.Kind.DATE, date);
    }

    private static FigureFields kind(FigureFields.Kind kind, @Nullable String date) {
        return new FigureFields(null, null, null, null, null, null, null, null, null, date, kind.name());
    }
}
