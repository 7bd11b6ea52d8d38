package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.annotation.FigureUnits;
import org.tahqiq.suggestion.figure.NumberReader.Number;
import org.tahqiq.text.ArabicNumerals;
import org.tahqiq.text.ArabicNumerals.Manner;
import org.tahqiq.text.ArabicWord;

/**
 * A definite plural with its number behind it: القوى الست, أقسامه الثلاث, الدول الـ27. Behind a singular such a number ranks
 * (الذكرى الـ36) or names (مجموعة السبع).
 */
final class PostposedRule implements FigureRule {

    /** إثبات ends as a plural does, but is not long enough for one. */
    private static final int SHORTEST_SOUND_PLURAL = 5;

    private static final BigDecimal LEAST = BigDecimal.valueOf(2);
    private static final BigDecimal MOST_IN_WORDS = BigDecimal.valueOf(100);
    private static final Set<String> NAMED = Set.of("مجموعه", "قمه", "نادي", "اتفاق", "ساعه", "دوره", "مونديال");
    private static final Set<String> OF_THE_AGE = Set.of("ذات", "ذي", "ذو", "ابن", "ابنه", "صاحب", "صاحبه", "ذا");

    private final NumberReader numbers;
    private final CountedNouns nouns;

    PostposedRule(NumberReader numbers, CountedNouns nouns) {
        this.numbers = numbers;
        this.nouns = nouns;
    }

    @Override
    public boolean mayBegin(String folded) {
        return false;
    }

    @Override
    public boolean mayFollow(String folded) {
        return folded.equals("ال") || (CountedNouns.isDefinite(folded) && isCardinal(folded));
    }

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        if (!scene.isWord(index)) {
            return null;
        }
        int at = definiteNumber(scene, index + 1) ? index + 1 : -1;
        boolean ofOther = at < 0
                && definiteNumber(scene, index + 2)
                && CountedNouns.isDefinite(scene.folded(index + 1))
                && !CountedNouns.isDefinite(scene.folded(index))
                && !isPlural(scene, scene.folded(index + 1).substring(2));
        if (ofOther) {
            // شهود الإثبات التسعة: the noun is made definite by another.
            at = index + 2;
        }
        Number number = at < 0 ? null : number(scene, at);
        if (number == null || number.manner() != Manner.PLAIN || number.value().compareTo(LEAST) < 0) {
            return null;
        }
        boolean counts = number.value().compareTo(BigDecimal.TEN) > 0
                && nouns.behind(scene.text(), number.end(), number.value()) != null
                && !CountedNouns.isDefinite(scene.folded(number.end()));
        if (counts
                || (scene.isWord(at)
                        && !scene.isNumber(at + 1)
                        && number.value().compareTo(MOST_IN_WORDS) >= 0)) {
            return null;
        }
        for (int cut = 0; cut >= 0; cut = scene.nextCut(index, cut)) {
            Figure figure = at(scene, index, cut, number, at > index + 1);
            if (figure != null) {
                return figure;
            }
        }
        return null;
    }

    private static boolean isPlural(FigureScene scene, String bare) {
        FigureUnits.Found unit = scene.units().at(List.of(new ArabicWord(bare, ArabicWord.fold(bare))), 0);
        return unit == null
                ? (bare.endsWith("ات") && bare.length() > SHORTEST_SOUND_PLURAL)
                        || bare.endsWith("ين")
                        || bare.endsWith("ون")
                : !ArabicWord.fold(unit.unit().lemma()).equals(ArabicWord.fold(bare));
    }

    /** Behind its noun الثلاث and السبع are numbers and no parts, though nothing stands behind them that they count. */
    private @Nullable Number number(FigureScene scene, int at) {
        Number number = numbers.at(scene, at, false);
        return number == null ? numbers.small(scene, at) : number;
    }

    private static boolean definiteNumber(FigureScene scene, int index) {
        String folded = scene.folded(index);
        return folded.equals("ال") ? scene.isNumber(index + 1) : CountedNouns.isDefinite(folded) && isCardinal(folded);
    }

    private static boolean isCardinal(String folded) {
        ArabicWord word = new ArabicWord(folded, folded);
        return ArabicNumerals.isNumeral(word) && !folded.equals("النصف") && !folded.equals("الثلث");
    }

    private @Nullable Figure at(FigureScene scene, int index, int cut, Number number, boolean ofAnother) {
        String folded = scene.folded(index).substring(cut);
        boolean article = CountedNouns.isDefinite(folded) || folded.startsWith("لل");
        String bare = CountedNouns.isDefinite(folded)
                ? folded.substring(2)
                : folded.startsWith("لل") ? folded.substring(2) : folded;
        if (bare.length() < 3 || NAMED.contains(bare)) {
            return null;
        }
        String owned = article || ofAnother ? null : CountedNouns.withoutPronoun(bare);
        String noun = owned == null ? bare : owned;
        if (!isPlural(scene, noun) || !(owned != null || article || ofAnother)) {
            return null;
        }
        FigureUnits.Found found = scene.units().at(List.of(new ArabicWord(noun, ArabicWord.fold(noun))), 0);
        String lemma = nouns.lemma(scene.text(), index);
        Kind kind = found == null ? Kind.COUNT : found.unit().kind();
        if (kind == Kind.DURATION && scene.is(index - 1, OF_THE_AGE)) {
            kind = Kind.AGE;
        }
        int end = number.end();
        FigureFields fields = new FigureFields(
                number.value(),
                null,
                found == null ? lemma : found.unit().lemma(),
                null,
                null,
                number.scale(),
                null,
                null,
                null,
                null,
                kind.name());
        return new Figure(
                "figure.postposed",
                scene.text().span(index, end, cut),
                end,
                fields,
                0.85,
                List.of(
                        scene.text().span(number.from(), number.end()),
                        scene.text().span(index, index + 1, cut)));
    }
}
