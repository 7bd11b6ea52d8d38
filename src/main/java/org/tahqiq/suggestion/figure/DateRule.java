package org.tahqiq.suggestion.figure;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.text.ArabicMonths;
import org.tahqiq.text.ArabicOrdinals;
import org.tahqiq.text.TextSpan;

/**
 * Dates of both calendars, in the months of Cairo, the Levant and the Maghreb, one name or two (كانون الأول/ديسمبر), with weekday,
 * day and year as far as they are told; and years.
 */
final class DateRule implements FigureRule {

    private static final Set<String> OF = Set.of("من", "لعام", "لسنه");
    /** A month's name that is another word too (practised, father, …) needs one of these before it, or a day or year beside it. */
    private static final Set<String> AMBIGUOUS =
            Set.of("مارس", "اب", "ماي", "جوان", "صفر", "محرم", "المحرم", "رجب", "اوت");

    private static final Set<String> BEFORE_MONTH = Set.of(
            "في", "منذ", "حتي", "خلال", "شهر", "مطلع", "نهايه", "بدايه", "منتصف", "اواخر", "اوائل", "بحلول", "قبل",
            "بعد", "الي", "من", "بين", "غره", "لشهر", "بشهر", "شهري");

    /** The first of a month, and what may stand before its name. */
    private static final Set<String> FIRST = Set.of("غره", "فاتح");

    private static final Set<String> DAY_WORDS = Set.of("غره", "فاتح", "شهر");

    private final FigureDays days;
    private final YearRule years;

    DateRule(FigureDays days, FigureNames names) {
        this.days = days;
        this.years = new YearRule(names);
    }

    /** A part of a date and where it ends. */
    private record Part(int value, int end) {}

    @Override
    public boolean mayBegin(String folded) {
        return years.mayBegin(folded)
                || ArabicMonths.begins(folded)
                || days.weekdays.begins(folded)
                || DAY_WORDS.contains(folded)
                || (CountedNouns.isDefinite(folded) && ArabicOrdinals.begins(folded.substring(2)));
    }

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        Figure first = date(scene, index);
        return first == null ? null : upToAnother(scene, index, first);
    }

    /** بين الأول من يناير و19 أبريل: as every range, one figure. */
    private Figure upToAnother(FigureScene scene, int index, Figure first) {
        if (!scene.folded(index - 1).equals("بين") || !scene.folded(first.to()).startsWith("و")) {
            return first;
        }
        boolean apart = scene.folded(first.to()).equals("و");
        Figure second = date(scene, apart ? first.to() + 1 : first.to());
        return second == null
                ? first
                : new Figure(
                        "figure.date",
                        new TextSpan(first.span().start(), second.span().end()),
                        second.to(),
                        date(
                                Kind.DATE,
                                interval(first.fields().date(), second.fields().date())),
                        first.score(),
                        List.of(first.span(), second.span()));
    }

    private static @Nullable String interval(@Nullable String from, @Nullable String to) {
        return from == null || to == null || from.contains("/") || to.contains("/") ? null : from + "/" + to;
    }

    private @Nullable Figure date(FigureScene scene, int index) {
        Figure year = years.at(scene, index);
        if (year != null) {
            return year;
        }
        if (scene.isNumber(index)) {
            Figure date = named(scene, index, 0, index);
            return date == null ? years.bare(scene, index) : date;
        }
        if (!scene.isWord(index)) {
            return null;
        }
        for (int cut = 0; cut >= 0; cut = scene.nextCut(index, cut)) {
            Figure date = named(scene, index, cut, behindWeekday(scene, index, cut));
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
        if (month == null && day != null) {
            return ofPeriod(scene, from, cut, day);
        }
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
        String date = hijri != null ? hijriDate(day, hijri, year) : iso(scene, day, month, year, said);
        if (last != null) {
            date = interval(date, hijri != null ? hijriDate(last, hijri, year) : iso(scene, last, month, year, said));
        }
        TextSpan span = scene.text().span(from, to, cut);
        return new Figure(
                hijri == null ? "figure.date" : "figure.hijri-date",
                span,
                to,
                date(Kind.DATE, date),
                0.9,
                List.of(scene.text().span(next, month.end(), monthCut)));
    }

    /** الثامن والعشرون من الشهر المقبل. */
    private @Nullable Figure ofPeriod(FigureScene scene, int from, int cut, Part day) {
        Phrases.Match<FigureDays.Period> period = days.periods.at(scene.text(), day.end());
        Phrases.Match<Integer> shift = period == null ? null : days.shifts.at(scene.text(), period.end());
        if (period == null || shift == null || period.value() != FigureDays.Period.MONTH) {
            return null;
        }
        String month = FigureDays.period(scene.publishedAt(), period.value(), shift.value());
        TextSpan span = scene.text().span(from, shift.end(), cut);
        return new Figure(
                "figure.relative-date",
                span,
                shift.end(),
                date(Kind.RELATIVE_DATE, month == null ? null : "%s-%02d".formatted(month, day.value())),
                0.9,
                List.of(span));
    }

    private static boolean mayStandAlone(FigureScene scene, int from, int cut, String name) {
        boolean introduced = scene.is(from - 1, BEFORE_MONTH) || cut > 0;
        return AMBIGUOUS.contains(name) ? introduced && cut == 0 : introduced || name.length() > 3;
    }

    /** 9, or «التاسع من», «الحادي والعشرين من». */
    private static @Nullable Part day(FigureScene scene, int at, int cut) {
        if (scene.isNumber(at)) {
            Integer day = YearRule.small(scene.folded(at), 31);
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
            return FIRST.contains(scene.folded(at).substring(cut)) ? new Part(1, at + 1) : null;
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
        next = scene.is(next, YearRule.WORDS) ? next + 1 : next;
        Integer year = scene.isNumber(next) ? YearRule.year(scene.folded(next)) : null;
        if (year == null) {
            return null;
        }
        return new Part(year, YearRule.behindEra(scene, next + 1, gregorian));
    }

    private static @Nullable String iso(
            FigureScene scene, @Nullable Part day, Part month, @Nullable Part year, @Nullable Integer shift) {
        Integer of = year == null
                ? FigureDays.year(scene.publishedAt(), month.value(), shift)
                : Integer.valueOf(year.value());
        if (of == null) {
            return null;
        }
        return day == null ? "%04d-%02d".formatted(of, month.value()) : YearRule.day(of, month.value(), day.value());
    }

    static FigureFields date(Kind kind, @Nullable String date) {
        return new FigureFields(null, null, null, null, null, null, null, null, null, date, kind.name());
    }
}
