package org.tahqiq.suggestion.figure;

import java.util.HashSet;
import java.util.Set;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.text.ArabicWord;

/** Tells a number that is a name: an article of a law, a resolution, an aircraft, a model (guidelines: no figures). */
final class FigureNames {

    private static final Set<String> NUMBER_OF = Set.of("رقم", "رقما", "ارقام");
    private static final Set<String> DASHES = Set.of("-", "–", "−", "_", "ـ");

    private static final Set<String> DECISIONS = Set.of("قرار", "القرار", "قرارا", "قانون", "مرسوم");
    private static final int FARTHEST_DECISION = 5;
    private static final int LONGEST_NAME = 4;

    private final Set<String> nouns = new HashSet<>();
    private final Set<String> makes = new HashSet<>();

    FigureNames(Lexicon lexicon) {
        for (String line : lexicon.lines("figure-names")) {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                (words[0].equals("NOUN") ? nouns : makes).add(ArabicWord.fold(words[i]));
            }
        }
    }

    /** Whether the digits at a token cannot be an amount: F-16, رقم 598, 5G. */
    boolean isCode(FigureScene scene, int index) {
        return isGluedToLetters(scene, index) || scene.is(behindSigns(scene, index), NUMBER_OF);
    }

    /** Whether digits that count nothing belong to a name: المادة (236), بوينغ 777-300, قرار مجلس الأمن 2722, «كلوك 19». */
    boolean isName(FigureScene scene, int index) {
        int before = behindSigns(scene, index);
        if (scene.folded(before).equals("و") && scene.isNumber(before - 1) && isName(scene, before - 1)) {
            // المادتان 5 و6
            return true;
        }
        boolean ofSeries = DASHES.contains(scene.folded(index - 1)) && scene.isNumber(before) && isName(scene, before);
        return isCode(scene, index)
                || ofSeries
                || isNamed(scene, before)
                || isLatin(scene.folded(before))
                || isDecided(scene, before)
                || endsQuotedName(scene, index);
    }

    private static int behindSigns(FigureScene scene, int index) {
        int before = index - 1;
        if (DASHES.contains(scene.folded(before)) && before > 0) {
            before--;
        }
        return scene.folded(before).equals("(") ? before - 1 : before;
    }

    /** قرار مجلس الأمن الدولي 2722: who decided stands between. */
    private static boolean isDecided(FigureScene scene, int before) {
        for (int i = before; i > before - FARTHEST_DECISION && scene.isWord(i); i--) {
            String folded = scene.folded(i);
            if (DECISIONS.contains(folded) || (folded.length() > 4 && DECISIONS.contains(folded.substring(1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsQuotedName(FigureScene scene, int index) {
        if (index + 1 >= scene.text().size()) {
            return false;
        }
        int opens = scene.text().partner(index + 1);
        return opens < index - 1 && opens > index - LONGEST_NAME && scene.isWord(index - 1);
    }

    /** الهجوم رقم سبعين. */
    boolean isNumbered(FigureScene scene, int index) {
        return scene.is(index - 1, NUMBER_OF);
    }

    private boolean isNamed(FigureScene scene, int index) {
        String folded = scene.folded(index);
        if (makes.contains(folded) || (CountedNouns.isDefinite(folded) && makes.contains(folded.substring(2)))) {
            return true;
        }
        for (int cut = 0; cut >= 0; cut = scene.nextCut(index, cut)) {
            String rest = folded.substring(cut);
            boolean owned = rest.endsWith("ته") && nouns.contains(rest.substring(0, rest.length() - 2) + "ه");
            if (nouns.contains(rest) || owned || (CountedNouns.isDefinite(rest) && nouns.contains(rest.substring(2)))) {
                return true;
            }
        }
        return folded.startsWith("لل") && nouns.contains(folded.substring(2));
    }

    /** F-16, B52, كوفيد-19, 5G; but not 5كم. */
    private static boolean isGluedToLetters(FigureScene scene, int index) {
        boolean dash = scene.text().isGlued(index) && DASHES.contains(scene.folded(index - 1));
        boolean dashedWord = dash && index > 1 && scene.text().isGlued(index - 1) && scene.isWord(index - 2);
        boolean letter = scene.text().isGlued(index) && isLatin(scene.folded(index - 1));
        boolean latinBehind = index + 1 < scene.text().size()
                && scene.text().isGlued(index + 1)
                && isLatin(scene.folded(index + 1))
                && scene.unit(index + 1) == null;
        return dashedWord || letter || latinBehind;
    }

    private static boolean isLatin(String folded) {
        return !folded.isEmpty()
                && Character.isLetter(folded.codePointAt(0))
                && Character.UnicodeScript.of(folded.codePointAt(0)) != Character.UnicodeScript.ARABIC;
    }
}
