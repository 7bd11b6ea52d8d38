package org.tahqiq.suggestion.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.text.ArabicMonths;
import org.tahqiq.text.ArabicNumerals;
import org.tahqiq.text.ArabicWord;

/** Years (عام 1933, في 2022, عامي 2015 و2020) and dates all in digits (25/12/2022). */
final class YearRule implements FigureRule {

    static final Set<String> WORDS = Set.of("عام", "سنه", "العام", "السنه");
    private static final Set<String> TWO_YEARS = Set.of("عامي", "سنتي", "العامين", "عاما");
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

    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 2199;

    /** Behind these a year that was no date of its own is a part of a number: القانون رقم 40 لسنة 2018. */
    private static final Set<String> OF_A_NUMBER = Set.of("لسنه", "لعام");

    private final FigureNames names;

    YearRule(FigureNames names) {
        this.names = names;
    }

    @Override
    public boolean mayBegin(String folded) {
        return WORDS.contains(folded) || TWO_YEARS.contains(folded) || folded.equals("للعام") || folded.equals("للسنه");
    }

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        if (scene.isNumber(index)) {
            return inDigits(scene, index);
        }
        if (!scene.isWord(index)) {
            return null;
        }
        for (int cut = 0; cut >= 0; cut = scene.nextCut(index, cut)) {
            Figure years = twoYears(scene, index, cut);
            if (years == null) {
                years = year(scene, index, cut);
            }
            if (years != null) {
                return years;
            }
        }
        return null;
    }

    /** عامي 2015 و2020. */
    private static @Nullable Figure twoYears(FigureScene scene, int index, int cut) {
        boolean two = TWO_YEARS.contains(scene.folded(index).substring(cut))
                && isYear(scene, index + 1)
                && scene.folded(index + 2).equals("و")
                && isYear(scene, index + 3);
        return two
                ? new Figure(
                        "figure.year",
                        scene.text().span(index, index + 4, cut),
                        index + 4,
                        DateRule.date(Kind.DATE, scene.folded(index + 1) + "/" + scene.folded(index + 3)),
                        0.9,
                        List.of(scene.text().span(index, index + 1, cut)))
                : null;
    }

    /** عام 1933, سنة 1445 هـ, عام ألفين وعشرين. */
    private @Nullable Figure year(FigureScene scene, int index, int cut) {
        String word = scene.folded(index).substring(cut);
        if (cut > 0 && isOfANumber(scene, index)) {
            return null;
        }
        boolean fused = word.equals("للعام") || word.equals("للسنه");
        if (!WORDS.contains(word) && !fused) {
            return null;
        }
        Integer year = scene.isNumber(index + 1) ? year(scene.folded(index + 1)) : null;
        int end = index + 2;
        if (year == null && scene.isWord(index + 1)) {
            ArabicNumerals.Read read = ArabicNumerals.read(new TextWords(scene.text(), index + 1, 0), 0);
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
                DateRule.date(Kind.DATE, hijri ? null : "%04d".formatted(year)),
                0.95,
                List.of(scene.text().span(index, index + 1, cut)));
    }

    /** في 2022, (2022): four digits that a word before them makes a year, and that count nothing. */
    @Nullable
    Figure bare(FigureScene scene, int index) {
        Integer year = year(scene.folded(index));
        boolean modern = year != null && year >= 1800 && year <= 2100;
        if (!modern
                || year == null
                || scene.folded(index).length() != 4
                || names.isName(scene, index)
                || isOfANumber(scene, index)) {
            return null;
        }
        boolean hijri = scene.is(index + 1, HIJRI_SIGNS);
        boolean counts = scene.unit(index + 1) != null
                || FigureRanges.percentEnd(scene, index + 1) > 0
                || ArabicNumerals.isNumeral(new ArabicWord(
                        scene.folded(index + 1), scene.folded(index + 1).isEmpty() ? "." : scene.folded(index + 1)));
        String before = scene.folded(index - 1);
        boolean introduced = BEFORE_YEAR.contains(before)
                || (year >= 1950 && year <= 2050 && !OF_A_NUMBER.contains(before))
                || (before.startsWith("و") && BEFORE_YEAR.contains(before.substring(1)))
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
                DateRule.date(Kind.DATE, hijri ? null : "%04d".formatted(year)),
                0.8,
                List.of(scene.text().span(index, end)));
    }

    /** القضية رقم 4471 لسنة 2024: the year is a part of the number. */
    private boolean isOfANumber(FigureScene scene, int index) {
        boolean numbered = scene.isNumber(index - 1) || scene.folded(index - 1).equals(")");
        return numbered
                && scene.folded(index).startsWith("ل")
                && (names.isName(scene, index - 1)
                        || scene.folded(index - 2).equals("رقم")
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
                DateRule.date(Kind.DATE, oneWay ? day(year, middle, day) : null),
                0.9,
                List.of(scene.text().span(index, index + 5)));
    }

    static @Nullable Integer year(String digits) {
        Integer year = small(digits, LATEST_YEAR);
        return year == null || year < EARLIEST_YEAR ? null : year;
    }

    static @Nullable Integer small(String digits, int most) {
        if (digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int value = Integer.parseInt(digits);
        return value >= 1 && value <= most ? value : null;
    }

    static int behindEra(FigureScene scene, int at, boolean gregorian) {
        return scene.is(at, gregorian ? COMMON_ERA : HIJRI_SIGNS) ? at + 1 : at;
    }

    static @Nullable String day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
