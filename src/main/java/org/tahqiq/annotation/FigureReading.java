package org.tahqiq.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.ArabicNumerals;
import org.tahqiq.text.ArabicNumerals.Manner;
import org.tahqiq.text.ArabicOrdinals;
import org.tahqiq.text.ArabicWord;
import org.tahqiq.text.WordList;

/**
 * What plainly stands in the words of a figure: 275 مليون دولار is 275000000, دولار, USD guessed, MONEY. Whatever is not plain
 * stays null: an empty field is filled by a person, a wrong one is believed.
 */
public final class FigureReading {

    private static final FigureFields NOTHING =
            new FigureFields(null, null, null, null, null, null, null, null, null, null, null);

    private static final Comparator<Phrase> LONGEST_FIRST =
            Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed();

    private static final List<Phrase> BEFORE = comparators("BEFORE");
    private static final List<Phrase> BEHIND = comparators("BEHIND");
    private static final List<Phrase> PERCENT =
            phrases("%|٪|بالمئه|بالمائه|بالميه|في المئه|في المائه|في الميه|ب المئه");
    private static final List<Phrase> OF_A_LIFE = phrases("من العمر|من عمره|من عمرها|من عمري");
    private static final List<Phrase> OUT_OF = phrases("من اصل|من بين|من اجمالي");

    private static final Set<String> TIME_WINDOWS = Set.of("يوميا", "اسبوعيا", "شهريا", "سنويا");
    private static final Set<String> CLITICS =
            Set.of("ب", "ل", "ك", "ال", "وب", "ول", "وك", "وال", "فب", "بال", "كال", "لل", "ولل", "وبال");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "الي", "حتي");
    private static final Set<String> MULTIPLIERS = Set.of("ضعف", "الضعف");

    private static final Set<String> SPOILERS = Set.of("نهائي", "تحت", "لا", "لم", "ليس", "ليست", ":", "/", "%", "٪");
    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");
    private static final int LONGEST_TAIL = 6;
    private static final FigureUnits UNITS = FigureUnits.common();
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<ArabicWord> words;
    private int at;
    private @Nullable String comparator;

    private FigureReading(List<ArabicWord> words) {
        this.words = words;
    }

    /** The fields that can be read from the exact words of a span; all null when nothing can. */
    public static FigureFields read(String words) {
        List<ArabicWord> all = new ArrayList<>(ArabicWord.of(words));
        all.removeIf(word -> word.folded().equals("(") || word.folded().equals(")"));
        if (all.isEmpty()) {
            return NOTHING;
        }
        FigureFields date = FigureDates.read(all);
        if (date != null) {
            return date;
        }
        FigureFields amount = new FigureReading(all).amount();
        return amount == null ? NOTHING : amount;
    }

    private @Nullable FigureFields amount() {
        FigureFields known = ageInOrdinals();
        if (known == null) {
            known = afterItsNoun();
        }
        if (known != null) {
            return known;
        }
        if (!isNumberNext()) {
            takeLeadIns();
        }
        boolean between = take("بين") || take("ما بين");
        boolean from = !between && at == 0 && take("من");
        dropClitic();
        FigureUnits.@Nullable Found unit = signBefore();
        boolean negative = unit == null && at == 0 && (take("-") || take("−"));
        ArabicNumerals.Read low = number();
        if (low == null) {
            return unit == null && !between && !from && !negative ? withoutNumber() : null;
        }
        at = low.end();
        ArabicNumerals.Read high = high(low, between);
        if ((between || from) && high == null) {
            return null;
        }
        BigDecimal value = low.value();
        if (high != null) {
            at = high.end();
            if (negative || low.manner() != Manner.PLAIN || high.manner() != Manner.PLAIN || areYears(low, high)) {
                return null;
            }
            if (high.factor().compareTo(low.factor()) > 0 && low.scale() == null) {
                value = value.multiply(high.factor());
            }
            if (value.compareTo(high.value()) >= 0) {
                return null;
            }
        }
        boolean percent = takePhrase(PERCENT) != null;
        if (unit == null && !percent) {
            unit = unitBehind(low.value());
        }
        if (unit != null && unit.end() > at) {
            at = unit.end();
        }
        if (high == null && unit != null) {
            value = value.add(halfMore(unit));
        }
        return fields(negative ? value.negate() : value, high, low, unit, percent);
    }

    /** What stands behind number and unit, and all of it together; null when the rest could change the sense. */
    private @Nullable FigureFields fields(
            BigDecimal value,
            ArabicNumerals.@Nullable Read high,
            ArabicNumerals.Read low,
            FigureUnits.@Nullable Found unit,
            boolean percent) {
        boolean age = takePhrase(OF_A_LIFE) != null || saysAgeBefore();
        String timeWindow = takeTimeWindow();
        Phrase behind = takePhrase(BEHIND);
        if (behind != null) {
            comparator = comparator == null ? behind.sign() : null;
        }
        String denominator = null;
        int tail = at;
        if (takePhrase(OUT_OF) != null) {
            ArabicNumerals.Read whole = ArabicNumerals.read(words, at);
            if (whole != null) {
                denominator = written(at, words.size());
                at = whole.end();
            } else {
                at = tail;
            }
        }
        boolean oneOfSeveral = low.value().equals(BigDecimal.ONE) && unit == null && take("من");
        boolean mayBeAYear = unit == null && !percent && low.scale() == null && isYear(low.value());
        if (oneOfSeveral || mayBeAYear || !isHarmless(at, low.manner())) {
            return null;
        }
        FigureFields.Kind kind = kind(low.manner(), unit, percent, age);
        return new FigureFields(
                value,
                high == null ? null : high.value(),
                percent
                        ? "%"
                        : unit == null || unit.unit().kind() == FigureFields.Kind.FRACTION
                                ? null
                                : unit.unit().lemma(),
                unit == null ? null : unit.currency(),
                unit == null || unit.currency() == null ? null : unit.guessed(),
                high == null ? low.scale() : high.scale(),
                comparator == null && low.manner() == Manner.VAGUE ? ">=" : comparator,
                denominator,
                timeWindow,
                null,
                kind == null ? null : kind.name());
    }

    private static FigureFields.@Nullable Kind kind(
            Manner manner, FigureUnits.@Nullable Found unit, boolean percent, boolean age) {
        if (percent) {
            return FigureFields.Kind.PERCENT;
        }
        if (manner == Manner.VAGUE) {
            return FigureFields.Kind.VAGUE;
        }
        if (unit == null) {
            return manner == Manner.PART ? FigureFields.Kind.FRACTION : null;
        }
        FigureFields.Kind kind = unit.unit().kind();
        if (manner == Manner.PART && kind == FigureFields.Kind.COUNT) {
            return FigureFields.Kind.FRACTION;
        }
        return age && kind == FigureFields.Kind.DURATION ? FigureFields.Kind.AGE : kind;
    }

    /** دولارين، شابين، ضعف العدد: the number is in the noun. */
    private @Nullable FigureFields withoutNumber() {
        if (at < words.size() && MULTIPLIERS.contains(words.get(at).folded())) {
            at++;
            return isHarmless(at, Manner.PLAIN) ? plain(TWO, null, FigureFields.Kind.FRACTION) : null;
        }
        BigDecimal value = TWO;
        FigureUnits.Found unit = UNITS.dual(words, at);
        if (unit == null
                && at + 1 < words.size()
                && isHalf(at + 1)
                && !words.get(at).isDefinite()) {
            // عام ونصف
            value = BigDecimal.ONE;
            unit = UNITS.at(words, at);
        }
        if (unit == null) {
            return null;
        }
        at = unit.end();
        ArabicNumerals.Read number = new ArabicNumerals.Read(value, Manner.PLAIN, at, null, BigDecimal.ONE);
        return fields(value.add(halfMore(unit)), null, number, unit, false);
    }

    /** القوى الست: the noun, then its number with the article. */
    private @Nullable FigureFields afterItsNoun() {
        if (words.size() != 2 || !words.get(1).isDefinite() || ArabicNumerals.isNumeral(words.getFirst())) {
            return null;
        }
        ArabicNumerals.Read number = ArabicNumerals.read(words, 1);
        boolean small = number != null
                && number.end() == 2
                && number.manner() == Manner.PLAIN
                && number.value().compareTo(BigDecimal.valueOf(3)) >= 0
                && number.value().compareTo(BigDecimal.TEN) <= 0;
        if (!small || number == null) {
            return null;
        }
        FigureUnits.Found unit = UNITS.at(words, 0);
        return unit == null
                ? plain(number.value(), null, null)
                : plain(number.value(), unit.unit().lemma(), unit.unit().kind());
    }

    /** في السابعة والثلاثين من عمرها: an age, though in ordinals. */
    private @Nullable FigureFields ageInOrdinals() {
        int index = words.getFirst().folded().equals("في") ? 1 : 0;
        ArabicOrdinals.Read age = ArabicOrdinals.at(words, index);
        if (age == null) {
            return null;
        }
        at = age.end();
        return takePhrase(OF_A_LIFE) != null && at == words.size()
                ? plain(BigDecimal.valueOf(age.value()), "سنة", FigureFields.Kind.AGE)
                : null;
    }

    private static FigureFields plain(BigDecimal value, @Nullable String unit, FigureFields.@Nullable Kind kind) {
        return new FigureFields(
                value, null, unit, null, null, null, null, null, null, null, kind == null ? null : kind.name());
    }

    /** The second number of a range, or null when there is none. */
    private ArabicNumerals.@Nullable Read high(ArabicNumerals.Read low, boolean between) {
        int before = at;
        // 3% و5%
        takePhrase(PERCENT);
        if (at < words.size()) {
            String folded = words.get(at).folded();
            int next = -1;
            if (DASHES.contains(folded) || folded.equals("او")) {
                next = at + 1;
            } else if (folded.equals("و") && (between || areDigits(low.end() - 1, at + 1))) {
                next = at + 1;
            } else if (folded.startsWith("و") && between && ArabicNumerals.isNumeral(words.get(at))) {
                next = at;
            }
            ArabicNumerals.Read high = next < 0 || next >= words.size() ? null : ArabicNumerals.read(words, next);
            if (high != null) {
                return high;
            }
        }
        at = before;
        return null;
    }

    private boolean areDigits(int... indices) {
        for (int index : indices) {
            if (index >= words.size()
                    || !Character.isDigit(words.get(index).folded().charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** 2019-2022 is a season or a war, not an amount. */
    private static boolean areYears(ArabicNumerals.Read low, ArabicNumerals.Read high) {
        return low.scale() == null && isYear(low.value()) && isYear(high.value());
    }

    private static boolean isYear(BigDecimal value) {
        return YEAR.matcher(value.toPlainString()).matches();
    }

    /** عام ونصف العام: half a unit more; zero when nothing of the kind stands there. */
    private BigDecimal halfMore(FigureUnits.Found unit) {
        if (!isHalf(at)) {
            return BigDecimal.ZERO;
        }
        at++;
        FigureUnits.Found again = UNITS.at(words, at);
        if (again != null && again.unit().equals(unit.unit())) {
            at = again.end();
        }
        return new BigDecimal("0.5");
    }

    private boolean isHalf(int index) {
        return index < words.size() && words.get(index).folded().equals("ونصف");
    }

    private boolean isNumberNext() {
        return at < words.size() && ArabicNumerals.isNumeral(words.get(at));
    }

    private ArabicNumerals.@Nullable Read number() {
        if (at >= words.size()) {
            return null;
        }
        ArabicNumerals.Read plain = ArabicNumerals.read(words, at);
        if (plain != null || at > 0 || words.getFirst().folded().length() < 4) {
            return plain;
        }
        // بثلاثة, والعشرات: the guidelines leave the clitic out, hands do not always.
        ArabicWord first = words.getFirst();
        if ("وفبلك".indexOf(first.folded().charAt(0)) < 0) {
            return null;
        }
        List<ArabicWord> without = new ArrayList<>(words);
        without.set(
                0, new ArabicWord(first.written().substring(1), first.folded().substring(1)));
        return ArabicNumerals.read(without, 0);
    }

    /** بـ26, الـ40: what stands glued before digits. */
    private void dropClitic() {
        if (at + 1 < words.size()
                && CLITICS.contains(words.get(at).folded())
                && Character.isDigit(words.get(at + 1).folded().charAt(0))) {
            at++;
        }
    }

    /** $50. */
    private FigureUnits.@Nullable Found signBefore() {
        if (at + 1 < words.size() && "$€".contains(words.get(at).written())) {
            FigureUnits.Found sign = UNITS.at(words, at);
            at++;
            return sign;
        }
        return null;
    }

    private FigureUnits.@Nullable Found unitBehind(BigDecimal counted) {
        if (at >= words.size()) {
            return null;
        }
        FigureUnits.Found known = UNITS.at(words, at);
        if (known != null) {
            return known;
        }
        // From eleven on the counted noun is singular, and ة shows that it is one: 40 منشأة.
        String written = words.get(at).written();
        boolean singular = written.endsWith("ة")
                && !words.get(at).isDefinite()
                && written.length() > 3
                && counted.scale() <= 0
                && (counted.remainder(BigDecimal.valueOf(100)).intValue() > 10
                        || counted.remainder(BigDecimal.valueOf(100)).signum() == 0);
        return singular
                ? new FigureUnits.Found(
                        new FigureUnits.Unit(written, FigureFields.Kind.COUNT, null, false, Map.of()),
                        null,
                        false,
                        at + 1)
                : null;
    }

    private void takeLeadIns() {
        for (Phrase lead = takePhrase(BEFORE); lead != null; lead = takePhrase(BEFORE)) {
            if (!lead.sign().isEmpty()) {
                comparator = lead.sign();
            }
        }
    }

    private boolean saysAgeBefore() {
        return words.stream()
                .limit(3)
                .anyMatch(word -> Set.of("عمره", "عمرها", "بعمر", "العمر").contains(word.folded()));
    }

    private @Nullable String takeTimeWindow() {
        return at < words.size() && TIME_WINDOWS.contains(words.get(at).folded())
                ? words.get(at++).written()
                : null;
    }

    private boolean take(String phrase) {
        return takePhrase(phrases(phrase)) != null;
    }

    /** The longest phrase that stands at the cursor, perhaps with a clitic glued to its first word (بنحو, لأكثر من). */
    private @Nullable Phrase takePhrase(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (stands(phrase)) {
                at += phrase.words().size();
                return phrase;
            }
        }
        return null;
    }

    private boolean stands(Phrase phrase) {
        int length = phrase.words().size();
        if (at + length > words.size()) {
            return false;
        }
        String first = words.get(at).folded();
        String wanted = phrase.words().getFirst();
        boolean begins = first.equals(wanted)
                || (at == 0
                        && wanted.length() > 1
                        && first.length() == wanted.length() + 1
                        && first.endsWith(wanted)
                        && "وفبلك".indexOf(first.charAt(0)) >= 0);
        return begins
                && words.subList(at + 1, at + length).stream()
                        .map(ArabicWord::folded)
                        .toList()
                        .equals(phrase.words().subList(1, length));
    }

    /** Whether what is left cannot change what was read: a few words without a number, a rank, a date or a negation. */
    private boolean isHarmless(int from, Manner manner) {
        if (words.size() - from > LONGEST_TAIL) {
            return false;
        }
        for (int i = from; i < words.size(); i++) {
            ArabicWord word = words.get(i);
            boolean rank = ArabicOrdinals.one(word.bare()) != null && (word.isDefinite() || manner == Manner.PART);
            if (ArabicNumerals.isNumeral(word)
                    || rank
                    || FigureDates.isDateWord(words, i)
                    || SPOILERS.contains(word.bare())
                    || SPOILERS.contains(word.folded())
                    || DASHES.contains(word.folded())
                    || UNITS.dual(words, i) != null) {
                return false;
            }
        }
        return true;
    }

    private String written(int from, int to) {
        return String.join(
                " ", words.subList(from, to).stream().map(ArabicWord::written).toList());
    }

    /** Some words and what they say. */
    private record Phrase(List<String> words, String sign) {}

    private static List<Phrase> phrases(String alternatives) {
        return phrases("", alternatives).sorted(LONGEST_FIRST).toList();
    }

    private static Stream<Phrase> phrases(String sign, String alternatives) {
        return Arrays.stream(alternatives.split("\\|"))
                .map(phrase -> new Phrase(
                        Arrays.stream(phrase.strip().split(" "))
                                .map(ArabicWord::fold)
                                .toList(),
                        sign));
    }

    /** Those of one place in {@code lexicon/figure-comparators.txt}; words that only lead in have no sign. */
    private static List<Phrase> comparators(String place) {
        return WordList.lines("figure-comparators").stream()
                .map(line -> line.split(" ", 3))
                .filter(parts -> parts[0].equals(place))
                .flatMap(parts -> phrases("=-".contains(parts[1]) ? "" : parts[1], parts[2]))
                .sorted(LONGEST_FIRST)
                .toList();
    }
}
