package org.tahqiq.suggestion;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.text.ArabicMonths;
import org.tahqiq.text.ArabicOrdinals;
import org.tahqiq.text.TextSpan;

/**
 * Dates of both calendars, in the months of Cairo, the Levant and the Maghreb, one name or two (كانون الأول/ديسمبر), with weekday,
 * day and year as far as they are told; and years.
 */
final class DateRule implements FigureRule {

    private static final Set<String> YEAR_WORDS = Set.of("عام", "سنه", "العام", "السنه");
    private static final Set<String> OF = Set.of("من", "لعام", "لسنه");
    private static final Set<String> COMMON_ERA = Set.of("م", "ميلادي", "ميلاديه");
    private static final Set<String> HIJRI_SIGNS = Set.of("ه", "هجري", "هجريه", "للهجره");
    /** Before a bare year these show that it is one. */
    private static final Set<String> BEFORE_YEAR = Set.of(
            "في",
            "منذ",
            "حتي",
            "الي",
            "من",
            "بحلول",
            "قبل",
            "بعد",
            "خلال",
            "بين",
            "نهايه",
            "بدايه",
            "مطلع",
            "اواخر",
            "اوائل",
            "منتصف",
            "صيف",
            "شتاء",
            "ربيع",
            "خريف",
            "موسم",
            "حرب",
            "اتفاق",
            "دستور",
            "ثوره",
            "انتخابات",
            "(",
            "و",
            "مونديال",
            "ازمه",
            "عن",
            "ل",
            "لعام",
            "غايه",
            "لغايه",
            "عامي",
            "عامين",
            "ميزانيه",
            "اكتوبر",
            "موازنه",
            "زلزال",
            "نكسه",
            "نكبه",
            "هزيمه",
            "انتفاضه",
            "احتجاجات",
            "سنوات",
            "اعوام",
            "اعتبارا");

    /** A month's name that is another word too (practised, father, …) needs one of these before it, or a day or year beside it. */
    private static final Set<String> AMBIGUOUS =
            Set.of("مارس", "اب", "ماي", "جوان", "صفر", "محرم", "المحرم", "رجب", "اوت");

    private static final Set<String> BEFORE_MONTH = Set.of(
            "في", "منذ", "حتي", "خلال", "شهر", "مطلع", "نهايه", "بدايه", "منتصف", "اواخر", "اوائل", "بحلول", "قبل",
            "بعد", "الي", "من", "بين", "غره", "لشهر", "بشهر", "شهري");

    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 2199;

    private final FigureDays days;
    private final FigureNames names;

    DateRule(FigureDays days, FigureNames names) {
        this.days = days;
        this.names = names;
    }

    /** A part of a date and where it ends. */
    private record Part(int value, int end) {}

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        if (scene.isNumber(index)) {
            if (isOfANumber(scene, index)) {
                return null;
            }
            Figure date = inDigits(scene, index);
            if (date == null) {
                date = named(scene, index, 0, index);
            }
            return date == null ? bareYear(scene, index) : date;
        }
        if (!scene.isWord(index)) {
            return null;
        }
        for (int cut = 0; cut >= 0; cut = scene.nextCut(index, cut)) {
            Figure date = year(scene, index, cut);
            if (date == null) {
                date = named(scene, index, cut, behindWeekday(scene, index, cut));
            }
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** Behind «الجمعة», «يوم الجمعة،»: where day and month may stand. */
    private int behindWeekday(FigureScene scene, int index, int cut) {
        Phrases.Match<DayOfWeek> weekday = days.weekdays.behindClitics(scene.text(), index);
        if (weekday == null || weekday.cut() != cut) {
            return index;
        }
        return scene.folded(weekday.end()).equals("،")
                        || scene.folded(weekday.end()).equals("الموافق")
                ? weekday.end() + 1
                : weekday.end();
    }

    /** Day, month and year, as far as they are there; the month must be. */
    private @Nullable Figure named(FigureScene scene, int from, int cut, int at) {
        Part day = day(scene, at, at == from ? cut : 0);
        int next = day == null ? at : day.end();
        Part last = day == null ? null : lastDay(scene, next);
        next = last == null ? next : last.end();
        boolean inMonth = scene.folded(next).equals("شهر");
        next = inMonth ? next + 1 : next;
        int monthCut = next == from ? cut : 0;
        Part gregorian = month(scene, next, monthCut, false);
        Part hijri = gregorian == null ? month(scene, next, monthCut, true) : null;
        Part month = gregorian == null ? hijri : gregorian;
        if (month == null || (at > from && day == null)) {
            return null;
        }
        int end = gregorian == null ? month.end() : again(scene, month);
        if (end < 0) {
            return null;
        }
        Part year = yearBehind(scene, end, gregorian != null);
        Phrases.Match<Integer> shift = year == null ? days.shifts.at(scene.text(), end) : null;
        String name = scene.folded(next).substring(monthCut);
        boolean bare = day == null && year == null && shift == null && !inMonth;
        if (bare && (hijri != null || !mayStandAlone(scene, from, cut, name))) {
            return null;
        }
        int to = year != null ? year.end() : shift != null ? shift.end() : end;
        Integer said = shift == null ? null : shift.value();
        String date =
                last != null ? null : hijri != null ? hijriDate(day, hijri, year) : iso(scene, day, month, year, said);
        int start = inMonth && day == null && from == next - 1 ? next : from;
        TextSpan span = scene.text().span(start, to, start == from ? cut : 0);
        return new Figure(
                hijri == null ? "figure.date" : "figure.hijri-date",
                span,
                to,
                date(Kind.DATE, date),
                0.9,
                List.of(scene.text().span(next, month.end(), monthCut)));
    }

    private static boolean mayStandAlone(FigureScene scene, int from, int cut, String name) {
        boolean introduced = scene.is(from - 1, BEFORE_MONTH) || cut > 0;
        return AMBIGUOUS.contains(name) ? introduced && cut == 0 : introduced || name.length() > 3;
    }

    /** 9, or «التاسع من», «الحادي والعشرين من». */
    private static @Nullable Part day(FigureScene scene, int at, int cut) {
        if (scene.isNumber(at)) {
            Integer day = small(scene.folded(at), 31);
            if (day == null) {
                return null;
            }
            return new Part(day, scene.folded(at + 1).equals("من") ? at + 2 : at + 1);
        }
        if (!scene.isWord(at)) {
            return null;
        }
        TextWords words = new TextWords(scene.text(), at, cut);
        ArabicOrdinals.Read ordinal = ArabicOrdinals.at(words, 0);
        if (ordinal == null || ordinal.value() > 31) {
            return scene.folded(at).substring(cut).matches("غره|فاتح") ? new Part(1, at + 1) : null;
        }
        int end = at + ordinal.end();
        return scene.folded(end).equals("من") ? new Part(ordinal.value(), end + 1) : new Part(ordinal.value(), end);
    }

    /** بين 20 و27 تشرين الأول, 5-10 مايو: the second day, of the same month. */
    private static @Nullable Part lastDay(FigureScene scene, int at) {
        boolean joined = Set.of("و", "-", "–", "الي", "او").contains(scene.folded(at));
        Part last = joined && scene.isNumber(at + 1) ? day(scene, at + 1, 0) : null;
        return last != null && (month(scene, last.end(), 0, false) != null || month(scene, last.end(), 0, true) != null)
                ? last
                : null;
    }

    /** By the calendar of Umm al-Qura, which Saudi Arabia dates by; elsewhere the moon may have been seen a day later. */
    private static @Nullable String hijriDate(@Nullable Part day, Part month, @Nullable Part year) {
        if (year == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.from(HijrahDate.of(year.value(), month.value(), day == null ? 1 : day.value()));
            return day == null ? date.toString().substring(0, 7) : date.toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Part month(FigureScene scene, int at, int cut, boolean hijri) {
        if (!scene.isWord(at)) {
            return null;
        }
        String name = scene.folded(at).substring(cut);
        String pair = name + " " + scene.folded(at + 1);
        Integer two = hijri ? ArabicMonths.hijri(pair) : ArabicMonths.gregorian(pair);
        if (two != null) {
            return new Part(two, at + 2);
        }
        Integer one = hijri ? ArabicMonths.hijri(name) : ArabicMonths.gregorian(name);
        return one == null ? null : new Part(one, at + 1);
    }

    /** Behind the same month's other name: /ديسمبر, (نيسان). Negative when the other name is another month's. */
    private static int again(FigureScene scene, Part month) {
        String sign = scene.folded(month.end());
        if (!sign.equals("/") && !sign.equals("(") && !sign.equals("-")) {
            return month.end();
        }
        Part other = month(scene, month.end() + 1, 0, false);
        if (other == null) {
            return month.end();
        }
        boolean closes = sign.equals("(") && scene.folded(other.end()).equals(")");
        return other.value() != month.value() ? -1 : closes ? other.end() + 1 : other.end();
    }

    /** The year behind a month: 2022, من عام 2022, 1445 هـ. */
    private static @Nullable Part yearBehind(FigureScene scene, int at, boolean gregorian) {
        int next = at;
        if (scene.folded(next).equals("،") && scene.isNumber(next + 1)) {
            next++;
        }
        next = scene.is(next, OF) ? next + 1 : next;
        next = scene.is(next, YEAR_WORDS) ? next + 1 : next;
        Integer year = scene.isNumber(next) ? year(scene.folded(next)) : null;
        if (year == null) {
            return null;
        }
        return new Part(year, behindEra(scene, next + 1, gregorian));
    }

    private static int behindEra(FigureScene scene, int at, boolean gregorian) {
        return scene.is(at, gregorian ? COMMON_ERA : HIJRI_SIGNS) ? at + 1 : at;
    }

    private static @Nullable String iso(
            FigureScene scene, @Nullable Part day, Part month, @Nullable Part year, @Nullable Integer shift) {
        Integer of = year == null
                ? FigureDays.year(scene.publishedAt(), month.value(), shift)
                : Integer.valueOf(year.value());
        if (of == null) {
            return null;
        }
        return day == null ? "%04d-%02d".formatted(of, month.value()) : day(of, month.value(), day.value());
    }

    private static @Nullable String day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** عام 1933, سنة 1445 هـ, عام ألفين وعشرين. */
    private static @Nullable Figure year(FigureScene scene, int index, int cut) {
        String word = scene.folded(index).substring(cut);
        if (cut > 0 && isOfANumber(scene, index)) {
            return null;
        }
        boolean fused = word.equals("للعام") || word.equals("للسنه");
        if (!YEAR_WORDS.contains(word) && !fused) {
            return null;
        }
        Integer year = scene.isNumber(index + 1) ? year(scene.folded(index + 1)) : null;
        int end = index + 2;
        if (year == null && scene.isWord(index + 1)) {
            org.tahqiq.text.ArabicNumerals.Read read =
                    org.tahqiq.text.ArabicNumerals.read(new TextWords(scene.text(), index + 1, 0), 0);
            boolean mayBe = read != null
                    && read.value().scale() <= 0
                    && read.value().intValue() >= 1800
                    && read.value().intValue() <= LATEST_YEAR;
            year = mayBe && read != null ? Integer.valueOf(read.value().intValue()) : null;
            end = read == null ? end : index + 1 + read.end();
        }
        if (year == null) {
            return null;
        }
        boolean hijri = scene.is(end, HIJRI_SIGNS);
        int to = hijri ? end + 1 : behindEra(scene, end, true);
        return new Figure(
                "figure.year",
                scene.text().span(index, to, cut),
                to,
                date(Kind.DATE, hijri ? null : "%04d".formatted(year)),
                0.95,
                List.of(scene.text().span(index, index + 1, cut)));
    }

    /** في 2022, (2022): four digits that a word before them makes a year, and that count nothing. */
    private @Nullable Figure bareYear(FigureScene scene, int index) {
        Integer year = year(scene.folded(index));
        boolean modern = year != null && year >= 1800 && year <= 2100;
        if (!modern || year == null || scene.folded(index).length() != 4 || names.isName(scene, index)) {
            return null;
        }
        boolean hijri = scene.is(index + 1, HIJRI_SIGNS);
        boolean counts = CountedNouns.known(scene.text(), index + 1) != null
                || FigureRanges.percentEnd(scene, index + 1) > 0
                || org.tahqiq.text.ArabicNumerals.isNumeral(new org.tahqiq.text.ArabicWord(
                        scene.folded(index + 1), scene.folded(index + 1).isEmpty() ? "." : scene.folded(index + 1)));
        boolean introduced = scene.is(index - 1, BEFORE_YEAR)
                || ArabicMonths.gregorian(scene.folded(index - 1)) != null
                || (Set.of("-", "–", "/").contains(scene.folded(index - 1)) && isYear(scene, index - 2))
                || (Set.of("-", "–", "/").contains(scene.folded(index + 1)) && isYear(scene, index + 2));
        if (counts || !introduced) {
            return null;
        }
        int end = behindEra(scene, index + 1, true);
        return new Figure(
                "figure.year",
                scene.text().span(index, end),
                end,
                date(Kind.DATE, hijri ? null : "%04d".formatted(year)),
                0.8,
                List.of(scene.text().span(index, end)));
    }

    /** القضية رقم 4471 لسنة 2024: the year is a part of the number. */
    private static boolean isOfANumber(FigureScene scene, int index) {
        boolean numbered = scene.isNumber(index - 1) || scene.folded(index - 1).equals(")");
        return numbered
                && scene.folded(index).startsWith("ل")
                && (scene.folded(index - 2).equals("رقم")
                        || scene.folded(index - 3).equals("رقم"));
    }

    private static boolean isYear(FigureScene scene, int index) {
        Integer year = scene.isNumber(index) ? year(scene.folded(index)) : null;
        return year != null && year >= 1800 && year <= 2100;
    }

    /** 2022-12-09, 25/12/2022; 5/12/2022 is the fifth of December here and the twelfth of May there. */
    private static @Nullable Figure inDigits(FigureScene scene, int index) {
        String sign = scene.folded(index + 1);
        boolean dated = (sign.equals("/") || sign.equals("-") || sign.equals("."))
                && scene.folded(index + 3).equals(sign)
                && scene.isNumber(index + 2)
                && scene.isNumber(index + 4);
        if (!dated) {
            return null;
        }
        Integer first = year(scene.folded(index));
        Integer middle = small(scene.folded(index + 2), 31);
        Integer last = year(scene.folded(index + 4));
        Integer day = first == null ? small(scene.folded(index), 31) : small(scene.folded(index + 4), 31);
        Integer year = first == null ? last : first;
        if (middle == null || day == null || year == null) {
            return null;
        }
        boolean oneWay = first != null || day > 12 || day.equals(middle);
        return new Figure(
                "figure.date",
                scene.text().span(index, index + 5),
                index + 5,
                date(Kind.DATE, oneWay ? day(year, middle, day) : null),
                0.9,
                List.of(scene.text().span(index, index + 5)));
    }

    private static @Nullable Integer year(String digits) {
        Integer year = small(digits, LATEST_YEAR);
        return year == null || year < EARLIEST_YEAR ? null : year;
    }

    private static @Nullable Integer small(String digits, int most) {
        if (digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int value = Integer.parseInt(digits);
        return value >= 1 && value <= most ? value : null;
    }

    static FigureFields date(Kind kind, @Nullable String date) {
        return new FigureFields(null, null, null, null, null, null, null, null, null, date, kind.name());
    }
}
