package org.tahqiq.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.ArabicNumerals;
import org.tahqiq.text.ArabicNumerals.Manner;
import org.tahqiq.text.ArabicOrdinals;
import org.tahqiq.text.ArabicWord;

/** Walks over the words of a figure and takes what it knows of them. */
final class FigureCursor {

    private static final Set<String> TIME_WINDOWS = Set.of("يوميا", "اسبوعيا", "شهريا", "سنويا");
    private static final Set<String> CLITICS =
            Set.of("ب", "ل", "ك", "ال", "وب", "ول", "وك", "وال", "فب", "بال", "كال", "لل", "ولل", "وبال");
    static final Set<String> DASHES = Set.of("-", "–", "—", "الي", "حتي");
    private static final Set<String> SPOILERS = Set.of("نهائي", "تحت", "لا", "لم", "ليس", "ليست", ":", "/", "%", "٪");
    private static final FigureUnits UNITS = FigureUnits.common();
    private static final int LONGEST_TAIL = 6;

    private final List<ArabicWord> words;
    private int at;

    FigureCursor(List<ArabicWord> words) {
        this.words = words;
    }

    /** The index of the next word. */
    int at() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    boolean isHalf(int index) {
        return index < words.size() && words.get(index).folded().equals("ونصف");
    }

    boolean isNumberNext() {
        return at < words.size() && ArabicNumerals.isNumeral(words.get(at));
    }

    boolean areDigits(int... indices) {
        for (int index : indices) {
            if (index >= words.size()
                    || !Character.isDigit(words.get(index).folded().charAt(0))) {
                return false;
            }
        }
        return true;
    }

    ArabicNumerals.@Nullable Read number() {
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
    void dropClitic() {
        if (at + 1 < words.size()
                && CLITICS.contains(words.get(at).folded())
                && Character.isDigit(words.get(at + 1).folded().charAt(0))) {
            at++;
        }
    }

    @Nullable
    String takeTimeWindow() {
        return at < words.size() && TIME_WINDOWS.contains(words.get(at).folded())
                ? words.get(at++).written()
                : null;
    }

    boolean take(String phrase) {
        return takePhrase(FigurePhrase.phrases(phrase)) != null;
    }

    /** The longest phrase that stands at the cursor, perhaps with a clitic glued to its first word (بنحو, لأكثر من). */
    @Nullable
    FigurePhrase takePhrase(List<FigurePhrase> phrases) {
        for (FigurePhrase phrase : phrases) {
            if (stands(phrase)) {
                at += phrase.words().size();
                return phrase;
            }
        }
        return null;
    }

    private boolean stands(FigurePhrase phrase) {
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
    boolean isRestHarmless(Manner manner) {
        if (words.size() - at > LONGEST_TAIL) {
            return false;
        }
        for (int i = at; i < words.size(); i++) {
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

    /** All words that are left, as written. */
    String rest() {
        return words.subList(at, words.size()).stream().map(ArabicWord::written).collect(Collectors.joining(" "));
    }

    /** عام ونصف العام: half a unit more; zero when nothing of the kind stands there. */
    BigDecimal halfMore(FigureUnits.Found unit) {
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

    /** $50. */
    FigureUnits.@Nullable Found signBefore() {
        if (at + 1 < words.size() && "$€".contains(words.get(at).written())) {
            FigureUnits.Found sign = UNITS.at(words, at);
            at++;
            return sign;
        }
        return null;
    }

    FigureUnits.@Nullable Found unitBehind(BigDecimal counted) {
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

    boolean saysAgeBefore() {
        return words.stream()
                .limit(3)
                .anyMatch(word -> Set.of("عمره", "عمرها", "بعمر", "العمر").contains(word.folded()));
    }
}
