package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.tahqiq.suggestion.figure.NumberReader.Number;
import org.tahqiq.text.ArabicNumerals.Manner;
import org.tahqiq.text.ArabicOrdinals;

/** Tells numbers that count nothing from codes, notes, scores and names: what has no unit must stand where a number can. */
final class BareNumbers {

    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final Set<String> NOT_PARTS = Set.of(
            "نهائي", "النهائي", "نهائيات", "الاخير", "الاخيره", "سنوي", "سنويه", "السنوي", "السنويه", "الشهري",
            "الشهريه");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** (612) behind a noun is how many; (3) may be a note. */
    private static final BigDecimal LARGEST_FOOTNOTE = BigDecimal.valueOf(30);

    private final FigureNames names;

    BareNumbers(FigureNames names) {
        this.names = names;
    }

    /** Whether a number without unit is one that counts all the same. */
    boolean standsAlone(FigureScene scene, Number low, boolean compared, boolean range) {
        if (low.manner() == Manner.PART) {
            return !isRanked(scene, low.end());
        }
        if (low.manner() == Manner.VAGUE) {
            return true;
        }
        if (FigureKinds.saysAge(scene, low.from())) {
            return true;
        }
        if (low.definite()) {
            return compared && !isRanked(scene, low.end());
        }
        boolean onlyScale = scene.isWord(low.from())
                && low.end() == low.from() + 1
                && low.factor().compareTo(HUNDRED) > 0;
        boolean inParentheses = scene.folded(low.from() - 1).equals("(")
                && scene.folded(low.end()).equals(")")
                && (scene.isWord(low.from()) || low.value().compareTo(LARGEST_FOOTNOTE) < 0);
        boolean score = isScore(scene, low);
        return compared
                || (range && !score)
                || !(score || onlyScale || inParentheses || low.value().compareTo(BigDecimal.ONE) == 0);
    }

    /** 3-1: goals, and no amount of anything. */
    private static boolean isScore(FigureScene scene, Number low) {
        return (scene.is(low.end(), DASHES) && scene.text().isGlued(low.end()) && scene.isNumber(low.end() + 1))
                || (scene.is(low.from() - 1, DASHES)
                        && scene.text().isGlued(low.from())
                        && scene.isNumber(low.from() - 2));
    }

    private static boolean isRanked(FigureScene scene, int index) {
        String folded = scene.folded(index);
        return scene.is(index, NOT_PARTS)
                || ArabicOrdinals.one(CountedNouns.isDefinite(folded) ? folded.substring(2) : folded) != null;
    }

    boolean isNoFigure(FigureScene scene, Number low, boolean compared) {
        int digits = scene.isNumber(low.from()) ? low.from() : low.from() + 1;
        if (!scene.isNumber(digits) || digits >= low.end()) {
            boolean one = low.value().compareTo(BigDecimal.ONE) == 0 && low.scale() == null;
            boolean rank = low.manner() == Manner.PART && isRanked(scene, low.end());
            boolean ofAll = scene.folded(low.end()).equals("من")
                    && scene.folded(low.end() + 1).equals("كل");
            boolean mere = one && !compared && !ofAll && FigureRanges.percentEnd(scene, low.end()) < 0;
            return rank || mere || names.isNumbered(scene, low.from());
        }
        if (names.isCode(scene, digits)) {
            return true;
        }
        String written = scene.folded(digits);
        boolean code = written.length() > 1 && written.charAt(0) == '0' && Character.isDigit(written.charAt(1));
        boolean telephone = written.length() > 9 && written.chars().allMatch(Character::isDigit);
        boolean ofANumber = scene.is(digits - 1, Set.of("لسنه", "لعام"));
        return code || telephone || ofANumber || isListNumber(scene, digits) || isPartOfSlash(scene, digits);
    }

    /** «1.», «2-», «3)» at the head of a line. */
    private static boolean isListNumber(FigureScene scene, int index) {
        boolean first =
                scene.isFirstOfLine(index) || (scene.folded(index - 1).equals("(") && scene.isFirstOfLine(index - 1));
        return first && Set.of(".", "-", "–", ")", ":").contains(scene.folded(index + 1));
    }

    /** 2022/2023, 24/7, 10:30: no amounts; what is a date has been found before. */
    private static boolean isPartOfSlash(FigureScene scene, int index) {
        Set<String> signs = Set.of("/", ":");
        return (scene.is(index + 1, signs) && scene.isNumber(index + 2))
                || (scene.is(index - 1, signs) && scene.isNumber(index - 2));
    }

    /** المادة 236, but not الرحلة 10 أيام: a noun gives its number to a name unless something known is counted. */
    boolean isNamed(FigureScene scene, Number low, Amount amount) {
        int digits = scene.isNumber(low.from()) ? low.from() : low.from() + 1;
        boolean counts = amount.percent || amount.high != null || scene.unit(low.end()) != null;
        return !counts && digits < low.end() && scene.isNumber(digits) && names.isName(scene, digits);
    }
}
