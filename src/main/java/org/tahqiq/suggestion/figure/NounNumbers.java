package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.annotation.FigureUnits;
import org.tahqiq.suggestion.figure.CountedNouns.Counted;
import org.tahqiq.text.ArabicWord;

/** Numbers that are in a noun: the indefinite dual (شابين), a noun with واحد, أقل من عام. */
final class NounNumbers implements FigureRule {

    private static final Set<String> ONE = Set.of("واحد", "واحده", "واحدا");
    private static final Set<String> TWO = Set.of("اثنين", "اثنتين", "اثنان", "اثنتان");
    /** Before a dual these point back at two that are known. */
    private static final Set<String> BOTH = Set.of("كلا", "كلتا", "كلي", "كلتي", "هذين", "هاتين", "هذان", "هاتان");
    /** وقت واحد, آن واحد: at once. */
    private static final Set<String> AT_ONCE = Set.of("ان", "وقت", "جانب", "دفعه", "نهج", "نسق", "طرف");

    private static final Set<String> NOT_DUAL = Set.of(
            "فكان", "طالبان", "ابان", "سنان", "وكان", "بران", "فكين", "كتان", "لكان", "حقين", "حيان", "سكين", "مسكين",
            "وحدين", "عينين", "وجهان");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO_OF_IT = BigDecimal.valueOf(2);
    private static final int SHORTEST_FEMININE_DUAL = 6;

    private final NounFigures figures;
    private final CountedNouns nouns;
    private final FigureRanges ranges;

    NounNumbers(NounFigures figures, CountedNouns nouns, FigureRanges ranges) {
        this.figures = figures;
        this.nouns = nouns;
        this.ranges = ranges;
    }

    @Override
    public boolean mayBegin(String folded) {
        return folded.endsWith("ين") || folded.endsWith("ان");
    }

    @Override
    public boolean mayFollow(String folded) {
        return ONE.contains(folded) || folded.equals("او") || folded.equals("ونصف");
    }

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        if (!scene.isWord(index) || scene.is(index - 1, BOTH)) {
            return null;
        }
        for (int cut = 0; cut >= 0; cut = scene.nextCut(index, cut)) {
            Figure figure = at(scene, index, cut, null);
            if (figure != null) {
                return figure;
            }
        }
        return null;
    }

    /** What a comparing word stands before without a number: أقل من عام, أكثر من شهرين. */
    @Nullable
    Figure compared(FigureScene scene, FigureComparators.Lead lead) {
        int at = lead.end();
        if (!scene.isWord(at)) {
            return null;
        }
        Figure figure = at(scene, at, 0, lead);
        if (figure != null || lead.sign() == null) {
            return figure;
        }
        Counted one = scene.unit(at);
        boolean single = one != null
                && one.kind() == Kind.DURATION
                && !CountedNouns.isDefinite(scene.folded(at))
                && scene.units().at(new TextWords(scene.text(), at, 0), 0) != null
                && ArabicWord.fold(one.lemma()).equals(scene.folded(at));
        return single && one != null ? figure(scene, at, 0, one, BigDecimal.ONE, null, one.end(), lead) : null;
    }

    private @Nullable Figure at(FigureScene scene, int index, int cut, FigureComparators.@Nullable Lead lead) {
        String folded = scene.folded(index).substring(cut);
        Counted dual = dual(scene, index, cut, folded);
        if (dual != null) {
            int end = scene.is(dual.end(), TWO) ? dual.end() + 1 : dual.end();
            return figure(scene, index, cut, dual, TWO_OF_IT, null, end, lead);
        }
        return single(scene, index, cut, folded, lead);
    }

    /** يوم واحد; شهر أو شهرين; عام ونصف. */
    private @Nullable Figure single(
            FigureScene scene, int index, int cut, String folded, FigureComparators.@Nullable Lead lead) {
        String behind = scene.folded(index + 1);
        boolean one = ONE.contains(behind);
        boolean half = behind.equals("ونصف");
        if (!(one || half || behind.equals("او")) || CountedNouns.isDefinite(folded) || AT_ONCE.contains(folded)) {
            return null;
        }
        FigureUnits.Found unit = scene.units().at(new TextWords(scene.text(), index, cut), 0);
        if (unit == null || !isSingular(unit, folded)) {
            return null;
        }
        Counted counted = Counted.of(unit, index);
        if (one || half) {
            return figure(scene, index, cut, counted, BigDecimal.ONE, null, one ? index + 2 : index + 1, lead);
        }
        Counted two = scene.isWord(index + 2) ? dual(scene, index + 2, 0, scene.folded(index + 2)) : null;
        return two != null && two.lemma().equals(counted.lemma())
                ? figure(scene, index, cut, counted, BigDecimal.ONE, TWO_OF_IT, two.end(), lead)
                : null;
    }

    private static boolean isSingular(FigureUnits.Found unit, String folded) {
        String lemma = ArabicWord.fold(unit.unit().lemma());
        return lemma.equals(folded) || (lemma + "ا").equals(folded);
    }

    /** The indefinite dual at a token: of a noun of the lexicon, of any noun in ة, or of one whose vowel tells (مسؤولَين). */
    private @Nullable Counted dual(FigureScene scene, int index, int cut, String folded) {
        if (CountedNouns.isDefinite(folded) || NOT_DUAL.contains(folded) || followsDual(scene, index)) {
            return null;
        }
        FigureUnits.Found unit = scene.units().dual(new TextWords(scene.text(), index, cut), 0);
        if (unit != null) {
            return Counted.of(unit, index);
        }
        String written = written(scene, index);
        boolean feminine = folded.length() >= SHORTEST_FEMININE_DUAL
                && (folded.endsWith("تين") || folded.endsWith("تان"))
                && !folded.endsWith("ستان")
                && !folded.startsWith("اثن")
                && cut == 0
                && "وفبلك".indexOf(folded.charAt(0)) < 0
                && nouns.mayBeNoun(scene.text(), index);
        if (feminine) {
            return new Counted(folded.substring(0, folded.length() - 3) + "ة", Kind.COUNT, null, false, index + 1);
        }
        boolean voweled = folded.endsWith("ين")
                && folded.length() > SHORTEST_FEMININE_DUAL - 2
                && written.contains("\u064Eي")
                && nouns.mayBeNoun(scene.text(), index);
        return voweled
                ? new Counted(folded.substring(0, folded.length() - 2), Kind.COUNT, null, false, index + 1)
                : null;
    }

    /** زورقين مسيرين: the second is an adjective of the first. */
    private static boolean followsDual(FigureScene scene, int index) {
        List<Figure> found = scene.found();
        if (found.isEmpty() || !found.getLast().rule().equals("figure.dual")) {
            return false;
        }
        int at = index;
        while (at > found.getLast().to()
                && (scene.folded(at - 1).endsWith("ين") || scene.folded(at - 1).endsWith("ان"))) {
            at--;
        }
        return at == found.getLast().to();
    }

    private static String written(FigureScene scene, int index) {
        return scene.text()
                .text()
                .substring(
                        scene.text().token(index).start(),
                        scene.text().token(index).end());
    }

    private Figure figure(
            FigureScene scene,
            int index,
            int cut,
            Counted counted,
            BigDecimal value,
            @Nullable BigDecimal high,
            int end,
            FigureComparators.@Nullable Lead lead) {
        BigDecimal all = value;
        int to = end;
        FigureRanges.Smaller smaller = high == null ? ranges.smaller(scene, to, counted) : null;
        if (smaller != null) {
            all = value.add(smaller.value());
            to = smaller.end();
        } else if (high == null && scene.folded(to).equals("ونصف")) {
            all = value.add(HALF);
            to++;
            Counted again = scene.unit(to);
            if (again != null && again.lemma().equals(counted.lemma())) {
                to = again.end();
            }
        }
        boolean age = counted.kind() == Kind.DURATION && FigureKinds.isAge(scene, index, to, counted);
        return figures.of(scene, index, cut, counted, age ? Kind.AGE : counted.kind(), all, high, to, lead);
    }
}
