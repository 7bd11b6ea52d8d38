package org.tahqiq.suggestion.figure;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.text.ArabicNumerals;
import org.tahqiq.text.ArabicOrdinals;
import org.tahqiq.text.ArabicWord;

/** Days and periods told from the day of the article (الجمعة، أمس الخميس، الشهر الماضي), and times of the clock. */
final class DayRule implements FigureRule {

    private static final Set<String> THIS = Set.of("هذا", "هذه");
    /** صلاة الجمعة, مجلة اليوم: no day of the article. */
    private static final Set<String> NO_DAY = Set.of(
            "صلاه", "خطبه", "جمعه", "صحيفه", "جريده", "قناه", "مجله", "موقع", "كل", "حزب", "تيار", "حركه", "بلده",
            "شارع", "سوق", "يوميه", "اسبوعيه");

    private static final Set<String> FUTURE =
            Set.of("سوف", "المقرر", "يتوقع", "المنتظر", "المتوقع", "موعدا", "موعده", "ستبدا", "المرتقب");
    /** What begins as the future does and is a noun: سيارة, سياسة, سيطرة. */
    private static final Pattern NO_FUTURE = Pattern.compile("سي(?:ار|اس|د|طر|نا|ول|ف|ر|ل|اق|اح|ج)|ست(?:ار|اد|ين|يف)");

    private static final int FUTURE_REACH = 14;

    private static final CountedNouns.Counted HOUR = new CountedNouns.Counted("ساعة", Kind.DURATION, null, false, 0);

    private final FigureDays days;
    private final FigureRanges ranges;

    DayRule(FigureDays days, FigureRanges ranges) {
        this.days = days;
        this.ranges = ranges;
    }

    @Override
    public boolean mayBegin(String folded) {
        return folded.equals("الساعه")
                || THIS.contains(folded)
                || days.weekdays.begins(folded)
                || days.days.begins(folded)
                || days.periods.begins(folded)
                || folded.startsWith("لل");
    }

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        if (scene.isNumber(index)) {
            return clock(scene, index, index);
        }
        if (!scene.isWord(index)) {
            return null;
        }
        for (int cut = 0; cut >= 0; cut = scene.nextCut(index, cut)) {
            Figure figure = at(scene, index, cut);
            if (figure != null) {
                return figure;
            }
        }
        String folded = scene.folded(index);
        return folded.startsWith("لل") ? fused(scene, index) : null;
    }

    private @Nullable Figure at(FigureScene scene, int index, int cut) {
        String folded = scene.folded(index).substring(cut);
        if (folded.equals("الساعه")) {
            return hour(scene, index, cut);
        }
        if (THIS.contains(folded)) {
            Phrases.Match<FigureDays.Period> period = days.periods.at(scene.text(), index + 1);
            return period == null || period.value() == FigureDays.Period.DAY
                    ? null
                    : relative(
                            scene, index, cut, period.end(), FigureDays.period(scene.publishedAt(), period.value(), 0));
        }
        boolean plain = cut == 0 || scene.folded(index).charAt(cut - 1) != 'س';
        if (!plain) {
            return null;
        }
        // What a list word begins with is looked up behind the clitic that was cut.
        if (cut > 0) {
            return behindClitic(scene, index, cut);
        }
        Figure day = day(scene, index);
        if (day == null) {
            day = weekday(scene, index, index);
        }
        return day == null ? period(scene, index) : day;
    }

    private @Nullable Figure behindClitic(FigureScene scene, int index, int cut) {
        Phrases.Match<DayOfWeek> weekday = days.weekdays.behindClitics(scene.text(), index);
        if (weekday != null && weekday.cut() == cut) {
            return weekday(scene, index, cut, weekday, null);
        }
        Phrases.Match<FigureDays.Period> period = days.periods.behindClitics(scene.text(), index);
        if (period != null && period.cut() == cut) {
            return period(scene, index, cut, period);
        }
        Phrases.Match<Integer> day = days.days.behindClitics(scene.text(), index);
        return day != null && day.cut() == cut && day.value() != 0 ? day(scene, index, cut, day) : null;
    }

    /** للعام الجاري: the article is fused, so the whole word is inside. */
    private @Nullable Figure fused(FigureScene scene, int index) {
        String period = "ال" + scene.folded(index).substring(2);
        Phrases.Match<Integer> shift = days.shifts.at(scene.text(), index + 1);
        for (FigureDays.Period unit : FigureDays.Period.values()) {
            boolean same = switch (unit) {
                case WEEK -> period.equals("الاسبوع");
                case MONTH -> period.equals("الشهر");
                case YEAR -> period.equals("العام") || period.equals("السنه");
                default -> false;
            };
            if (same && shift != null) {
                return relative(
                        scene, index, 0, shift.end(), FigureDays.period(scene.publishedAt(), unit, shift.value()));
            }
        }
        return null;
    }

    /** أمس, أمس الخميس, اليوم (الجمعة), غدا. */
    private @Nullable Figure day(FigureScene scene, int index) {
        Phrases.Match<Integer> day = days.days.at(scene.text(), index);
        return day == null ? null : day(scene, index, 0, day);
    }

    private @Nullable Figure day(FigureScene scene, int index, int cut, Phrases.Match<Integer> day) {
        int end = day.end();
        boolean opens = scene.folded(end).equals("(");
        int next = opens ? end + 1 : end;
        Phrases.Match<DayOfWeek> weekday = days.weekdays.at(scene.text(), next);
        boolean named =
                weekday != null && (!opens || scene.folded(weekday.end()).equals(")"));
        if (named && weekday != null) {
            end = opens ? weekday.end() + 1 : weekday.end();
        }
        boolean today = day.value() == 0;
        if (today && !named && !isThisDay(scene, index, end)) {
            return null;
        }
        Phrases.Match<Integer> shift = today && !named ? days.shifts.at(scene.text(), end) : null;
        if (shift != null) {
            return null;
        }
        return relative(
                scene, index, cut, end, FigureDays.period(scene.publishedAt(), FigureDays.Period.DAY, day.value()));
    }

    /** «اليوم» is this day between commas or behind a part of it; elsewhere it may be nowadays or a newspaper. */
    private boolean isThisDay(FigureScene scene, int index, int end) {
        boolean apart = scene.folded(index - 1).equals("،") && scene.folded(end).equals("،");
        boolean part = index > 0 && days.parts.at(scene.text(), index - 1) != null;
        return apart || part;
    }

    private @Nullable Figure weekday(FigureScene scene, int from, int at) {
        Phrases.Match<DayOfWeek> weekday = days.weekdays.at(scene.text(), at);
        return weekday == null || scene.is(from - 1, NO_DAY) ? null : weekday(scene, from, 0, weekday, null);
    }

    private Figure weekday(
            FigureScene scene, int from, int cut, Phrases.Match<DayOfWeek> weekday, @Nullable Integer known) {
        Phrases.Match<Integer> shift = days.shifts.at(scene.text(), weekday.end());
        Phrases.Match<DayOfWeek> next = shift == null ? days.weekdays.at(scene.text(), weekday.end()) : null;
        if (next != null) {
            // ليل السبت الأحد: the night between two days.
            return weekday(scene, from, cut, next, known);
        }
        Integer said = shift == null ? known : shift.value();
        String date = FigureDays.weekday(scene.publishedAt(), weekday.value(), said, isFuture(scene, from));
        return relative(scene, from, cut, shift == null ? weekday.end() : shift.end(), date);
    }

    /** Whether the sentence speaks of what will be, as far as a verb with سـ or a word of plans before it tells. */
    private static boolean isFuture(FigureScene scene, int index) {
        for (int i = index - 1; i >= Math.max(0, index - FUTURE_REACH); i--) {
            String folded = scene.folded(i);
            if (folded.equals(".") || folded.equals("\n")) {
                return false;
            }
            boolean will = folded.length() > 4
                    && (folded.startsWith("سي") || folded.startsWith("ست"))
                    && !NO_FUTURE.matcher(folded).lookingAt()
                    && !ArabicNumerals.isNumeral(new ArabicWord(folded, folded));
            if (will || FUTURE.contains(folded)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Figure period(FigureScene scene, int index) {
        Phrases.Match<FigureDays.Period> period = days.periods.at(scene.text(), index);
        return period == null ? null : period(scene, index, 0, period);
    }

    private @Nullable Figure period(FigureScene scene, int index, int cut, Phrases.Match<FigureDays.Period> period) {
        Phrases.Match<Integer> shift = days.shifts.at(scene.text(), period.end());
        return shift == null
                ? null
                : relative(
                        scene,
                        index,
                        cut,
                        shift.end(),
                        FigureDays.period(scene.publishedAt(), period.value(), shift.value()));
    }

    private static Figure relative(FigureScene scene, int from, int cut, int to, @Nullable String date) {
        return new Figure(
                "figure.relative-date",
                scene.text().span(from, to, cut),
                to,
                DateRule.date(Kind.RELATIVE_DATE, date),
                0.9,
                List.of(scene.text().span(from, to, cut)));
    }

    /** الساعة 10:30 صباحا, الساعة العاشرة والنصف. */
    private @Nullable Figure hour(FigureScene scene, int index, int cut) {
        int at = index + 1;
        if (scene.isNumber(at)) {
            Figure clock = clock(scene, index, at);
            return clock == null ? time(scene, index, cut, behindPart(scene, at + 1)) : clock;
        }
        ArabicOrdinals.Read hour = scene.isWord(at) ? ArabicOrdinals.at(new TextWords(scene.text(), at, 0), 0) : null;
        boolean one = scene.folded(at).equals("الواحده");
        if (hour == null && !one) {
            return null;
        }
        int end = hour == null ? at + 1 : at + hour.end();
        boolean more = Set.of("والنصف", "والربع", "والثلث").contains(scene.folded(end));
        FigureRanges.Smaller minutes = ranges.smaller(scene, end, HOUR);
        return time(scene, index, cut, behindPart(scene, minutes != null ? minutes.end() : more ? end + 1 : end));
    }

    /** 10:30, 10:30 صباحا. */
    private @Nullable Figure clock(FigureScene scene, int from, int at) {
        boolean sign = scene.folded(at + 1).equals(":") && scene.isNumber(at + 2);
        boolean hours = sign
                && scene.folded(at).matches("\\d{1,2}")
                && scene.folded(at + 2).matches("[0-5]\\d");
        boolean glued = hours && scene.text().isGlued(at + 1) && scene.text().isGlued(at + 2);
        return glued && Integer.parseInt(scene.folded(at)) < 25
                ? time(scene, from, 0, behindPart(scene, at + 3))
                : null;
    }

    private int behindPart(FigureScene scene, int at) {
        Phrases.Match<Boolean> part = days.clock.at(scene.text(), at);
        return part == null ? at : part.end();
    }

    private static Figure time(FigureScene scene, int from, int cut, int to) {
        return new Figure(
                "figure.time",
                scene.text().span(from, to, cut),
                to,
                DateRule.date(Kind.TIME, null),
                0.9,
                List.of(scene.text().span(from, to, cut)));
    }
}
