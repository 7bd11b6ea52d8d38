package org.tahqiq.annotation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.ArabicWord;
import org.tahqiq.text.WordList;

/** What figures count: the units of {@code lexicon/figure-units.txt}, and those that a corpus adds. */
public final class FigureUnits {

    private static final FigureUnits COMMON = new FigureUnits(WordList.lines("figure-units"));
    private static final int LONGEST = 3;

    /** Of gender, number and case, behind the ي that is left; the longer ones first. */
    private static final List<String> ADJECTIVE_ENDINGS = List.of("يتين", "يتان", "يات", "يين", "يان", "يا", "يه");

    /** By folded form, words joined with a space. */
    private final Map<String, Unit> forms = new HashMap<>();

    private final Map<String, Unit> duals = new HashMap<>();

    /** The first words of forms that have several. */
    private final Set<String> beginnings = new HashSet<>();

    /**
     * What a figure counts.
     *
     * @param lemma singular
     * @param currency ISO 4217, when money without an adjective has just one or may be guessed
     * @param nations ISO 4217 by folded adjective
     */
    public record Unit(
            String lemma,
            FigureFields.Kind kind,
            @Nullable String currency,
            boolean guessed,
            Map<String, String> nations) {}

    /** @param end index of the word behind the unit and its adjective */
    public record Found(Unit unit, @Nullable String currency, boolean guessed, int end) {}

    /** The units as they are shipped. */
    public static FigureUnits common() {
        return COMMON;
    }

    /** The unit that begins at a word, the longest first; null when none is known. */
    public @Nullable Found at(List<ArabicWord> words, int from) {
        if (from >= words.size()) {
            return null;
        }
        ArabicWord first = words.get(from);
        boolean longer = beginnings.contains(first.folded()) || beginnings.contains(first.bare());
        for (int length = longer ? Math.min(LONGEST, words.size() - from) : 1; length > 0; length--) {
            Unit unit = forms.get(joined(words, from, length, ArabicWord::folded));
            if (unit == null && first.isDefinite()) {
                unit = forms.get(joined(words, from, length, ArabicWord::bare));
            }
            if (unit != null) {
                return found(unit, words, from + length);
            }
        }
        return null;
    }

    /** The unit that a word names two of: عامين. The article would make them known ones (البلدين), which are no figure. */
    public @Nullable Found dual(List<ArabicWord> words, int from) {
        Unit unit = from < words.size() ? duals.get(words.get(from).folded()) : null;
        return unit == null ? null : found(unit, words, from + 1);
    }

    private static Found found(Unit unit, List<ArabicWord> words, int end) {
        String nation =
                !unit.nations().isEmpty() && end < words.size() ? unit.nations().get(adjective(words.get(end))) : null;
        return nation == null
                ? new Found(unit, unit.currency(), unit.guessed(), end)
                : new Found(unit, nation, false, end + 1);
    }

    /** أمريكيا, الأمريكية, أمريكيين as أمريكي. */
    private static String adjective(ArabicWord word) {
        String bare = word.bare();
        for (String ending : ADJECTIVE_ENDINGS) {
            if (bare.endsWith(ending)) {
                return bare.substring(0, bare.length() - ending.length() + 1);
            }
        }
        return bare;
    }

    private static String joined(
            List<ArabicWord> words, int from, int length, java.util.function.Function<ArabicWord, String> as) {
        String joined = as.apply(words.get(from));
        for (int i = 1; i < length; i++) {
            joined += " " + as.apply(words.get(from + i));
        }
        return joined;
    }

    /** The units of a list, as the head of the file says how its lines are read. */
    public FigureUnits(List<String> lines) {
        lines.forEach(this::learn);
        // مدنيين is two civilians or many: a dual that is a plural too says no number.
        duals.keySet().removeAll(forms.keySet());
    }

    private void learn(String line) {
        String[] parts = line.split(";", -1);
        List<String> words = Arrays.stream(parts[0].strip().split("\\s+"))
                .map(word -> word.replace('_', ' '))
                .toList();
        String money = parts.length > 1 ? parts[1].strip() : "-";
        Map<String, String> nations = new HashMap<>();
        if (parts.length > 2 && !parts[2].isBlank()) {
            for (String nation : parts[2].strip().split("\\s+")) {
                String[] pair = nation.split("=", 2);
                nations.put(ArabicWord.fold(pair[0]), pair[1]);
            }
        }
        String lemma = words.get(1);
        Unit unit = new Unit(
                lemma,
                FigureFields.Kind.valueOf(words.getFirst()),
                money.equals("-") ? null : money.replace("?", ""),
                money.endsWith("?"),
                Map.copyOf(nations));
        words.stream().skip(1).map(ArabicWord::fold).forEach(form -> {
            forms.put(form, unit);
            if (form.indexOf(' ') > 0) {
                beginnings.add(form.substring(0, form.indexOf(' ')));
            }
        });
        if (lemma.indexOf(' ') < 0) {
            boolean feminine = lemma.endsWith("ة");
            String stem =
                    feminine ? ArabicWord.fold(lemma.substring(0, lemma.length() - 1)) + "ت" : ArabicWord.fold(lemma);
            if (!feminine) {
                forms.put(stem + "ا", unit);
            }
            duals.putIfAbsent(stem + "ان", unit);
            duals.putIfAbsent(stem + "ين", unit);
        }
    }
}
