package org.tahqiq.suggestion.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.suggestion.figure.CountedNouns.Counted;
import org.tahqiq.suggestion.figure.NumberReader.Number;
import org.tahqiq.text.ArabicNumerals.Manner;

/** Tells the kind of an amount from what it counts and from the words around it: 26 years may last or be an age. */
final class FigureKinds {

    private static final Set<String> AGE_BEFORE = Set.of(
            "عمر",
            "عمره",
            "عمرها",
            "عمرهما",
            "العمر",
            "اعمارهم",
            "اعمارهن",
            "بعمر",
            "سن",
            "السن",
            "بسن",
            "البالغ",
            "البالغه",
            "البالغين",
            "البالغات",
            "البالغون",
            "والبالغ",
            "والبالغه",
            "ابن",
            "ابنه",
            "صاحب",
            "صاحبه",
            "وعمره",
            "وعمرها",
            "عمري",
            "ذو",
            "ذي",
            "ذات");

    private static final Set<String> AGE_BEHIND = Set.of("العمر", "عمره", "عمرها", "عمري", "عمرهم", "عمرهما");
    static final Set<String> YEARS = Set.of("عام", "سنة");
    private static final Set<String> LASTING = Set.of("منذ", "قبل", "خلال", "بعد", "مدة", "لمدة", "طوال", "في");
    private static final int FARTHEST = 4;

    private FigureKinds() {}

    static Kind of(FigureScene scene, int from, int to, Number number, @Nullable Counted counted, boolean percent) {
        if (percent) {
            return Kind.PERCENT;
        }
        if (number.manner() == Manner.VAGUE) {
            return Kind.VAGUE;
        }
        if (counted == null) {
            return number.manner() == Manner.PART ? Kind.FRACTION : saysAge(scene, from) ? Kind.AGE : Kind.COUNT;
        }
        if (number.manner() == Manner.PART && counted.kind() == Kind.COUNT) {
            return Kind.FRACTION;
        }
        return counted.kind() == Kind.DURATION && isAge(scene, from, to, counted) ? Kind.AGE : counted.kind();
    }

    /** (26 عاما), البالغة سبعة وعشرين عاما, 26 عاما من العمر, «كيربي، 53 عاما،». */
    static boolean isAge(FigureScene scene, int from, int to, Counted counted) {
        if (scene.folded(to).equals("من") && scene.is(to + 1, AGE_BEHIND)) {
            return true;
        }
        if (YEARS.contains(counted.lemma())) {
            String before = scene.folded(from - 1);
            String behind = scene.folded(to);
            boolean aside = (before.equals("(") && behind.equals(")")) || (before.equals("،") && behind.equals("،"));
            if (aside) {
                return true;
            }
        }
        for (int i = from - 1; i >= Math.max(0, from - FARTHEST) && scene.isWord(i); i--) {
            if (scene.is(i, LASTING) && i == from - 1) {
                return false;
            }
            if (scene.is(i, AGE_BEFORE)) {
                // متوسط عمر الحكومات is nobody's age.
                return !scene.folded(i).equals("عمر") || i > from - FARTHEST + 1;
            }
        }
        return false;
    }

    /** سن الـ18: an age without its unit. */
    static boolean saysAge(FigureScene scene, int from) {
        return Set.of("سن", "السن", "بسن", "عمر", "بعمر").contains(scene.folded(from - 1));
    }
}
