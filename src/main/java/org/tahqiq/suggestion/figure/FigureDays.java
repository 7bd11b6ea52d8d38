package org.tahqiq.suggestion.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.suggestion.Phrases;

/** The words of {@code figure-days}, and which date they mean in an article of a known day. */
final class FigureDays {

    final Phrases<DayOfWeek> weekdays = new Phrases<>();
    final Phrases<Integer> days = new Phrases<>();
    final Phrases<Period> periods = new Phrases<>();
    final Phrases<Integer> shifts = new Phrases<>();
    final Phrases<Boolean> parts = new Phrases<>();
    final Phrases<Boolean> clock = new Phrases<>();

    /** What a relative date counts in. */
    enum Period {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        OTHER
    }

    FigureDays(Lexicon lexicon) {
        for (String line : lexicon.lines("figure-days")) {
            String[] parts = line.split(" ", 2);
            switch (parts[0]) {
                case "WEEKDAY" ->
                    each(parts[1], (phrase, number) -> weekdays.add(phrase, DayOfWeek.of(number(number))));
                case "DAY" -> each(parts[1], (phrase, number) -> days.add(phrase, number(number)));
                case "PERIOD" -> each(parts[1], (phrase, unit) -> periods.add(phrase, Period.valueOf(unit)));
                case "SHIFT" -> each(parts[1], (phrase, number) -> shifts.add(phrase, number(number)));
                case "PART" -> each("- " + parts[1], (phrase, any) -> this.parts.add(phrase, true));
                default -> each("- " + parts[1], (phrase, any) -> clock.add(phrase, true));
            }
        }
    }

    private static void each(String valueAndPhrases, BiConsumer<String, String> add) {
        String[] parts = valueAndPhrases.split(" ", 2);
        for (String phrase : parts[1].split("\\|")) {
            add.accept(phrase, parts[0]);
        }
    }

    private static int number(String written) {
        return Integer.parseInt(written);
    }

    /**
     * The date of a weekday: the last one, today among them, as news tells what has happened; the next one where it is said.
     *
     * @param shift -1 the last before today, 1 the next behind it, null when nothing is said
     */
    static @Nullable String weekday(@Nullable LocalDate today, DayOfWeek day, @Nullable Integer shift, boolean future) {
        if (today == null) {
            return null;
        }
        if (shift != null && shift != 0) {
            return today.with(shift < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day))
                    .toString();
        }
        return today.with(future ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day))
                .toString();
    }

    /** The date of a period, as precise as the period is; null for one that ISO 8601 does not name. */
    static @Nullable String period(@Nullable LocalDate today, Period period, int shift) {
        if (today == null) {
            return null;
        }
        return switch (period) {
            case DAY -> today.plusDays(shift).toString();
            case WEEK -> {
                LocalDate then = today.plusWeeks(shift);
                yield String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        then.get(WeekFields.ISO.weekBasedYear()),
                        then.get(WeekFields.ISO.weekOfWeekBasedYear()));
            }
            case MONTH -> YearMonth.from(today).plusMonths(shift).toString();
            case YEAR -> Integer.toString(today.getYear() + shift);
            case OTHER -> null;
        };
    }

    /** The year of a month that is told without one: the nearest, the past before the future, unless it is said. */
    static @Nullable Integer year(@Nullable LocalDate today, int month, @Nullable Integer shift) {
        if (today == null) {
            return null;
        }
        int ahead = month - today.getMonthValue();
        if (shift != null && shift < 0) {
            return ahead >= 0 ? today.getYear() - 1 : today.getYear();
        }
        if (shift != null && shift > 0) {
            return ahead <= 0 ? today.getYear() + 1 : today.getYear();
        }
        return ahead > 4 ? today.getYear() - 1 : ahead < -8 ? today.getYear() + 1 : today.getYear();
    }
}
