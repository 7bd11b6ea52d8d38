package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields.Kind;

/** ضعف العدد, ضعفي السعر, إلى الضعف: twice something. */
final class MultiplierRule implements FigureRule {

    private static final Set<String> TWICE = Set.of("ضعف", "ضعفا", "ضعفي", "الضعف");
    /** ضعف is weakness too: it multiplies before what can be measured or behind what compares. */
    private static final Set<String> MEASURED = Set.of(
            "العدد",
            "عدد",
            "ذلك",
            "الرقم",
            "المبلغ",
            "السعر",
            "سعر",
            "الكميه",
            "المساحه",
            "مساحه",
            "القيمه",
            "قيمه",
            "المعدل",
            "معدل",
            "الحجم",
            "حجم",
            "المتوسط",
            "متوسط",
            "السرعه",
            "سرعه",
            "الدقه",
            "دقه",
            "النسبه",
            "نسبه",
            "الطاقه",
            "طاقه",
            "الميزانيه",
            "ميزانيه",
            "الراتب",
            "راتب",
            "الاجر",
            "اجر",
            "الانتاج",
            "انتاج",
            "الوزن",
            "وزن",
            "الكلفه",
            "التكلفه",
            "كلفه",
            "تكلفه",
            "المده",
            "مده",
            "الحصيله",
            "حصيله",
            "ما",
            "مثيله",
            "مثيلتها",
            "نظيره",
            "الفتره",
            "المسافه",
            "المستوي",
            "مستوي",
            "الحد",
            "عددهم",
            "عددها");

    private static final Set<String> COMPARING = Set.of(
            "الي", "اي", "يعادل", "تعادل", "بمقدار", "يساوي", "تساوي", "بلغ", "بلغت", "يبلغ", "تبلغ", "من", "نحو",
            "حوالي", "قرابه");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final FigureComparators comparators;
    private final NounFigures figures;
    private final CountedNouns nouns;

    MultiplierRule(FigureComparators comparators, NounFigures figures, CountedNouns nouns) {
        this.comparators = comparators;
        this.figures = figures;
        this.nouns = nouns;
    }

    @Override
    public boolean mayBegin(String folded) {
        return TWICE.contains(folded) || comparators.begin(folded);
    }

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        FigureComparators.Lead lead = comparators.at(scene, index);
        int at = lead == null ? index : lead.end();
        if (!scene.isWord(at)) {
            return null;
        }
        for (int cut = 0; cut >= 0; cut = lead == null ? scene.nextCut(at, cut) : -1) {
            if (TWICE.contains(scene.folded(at).substring(cut))) {
                return twice(scene, at, cut, lead);
            }
        }
        return null;
    }

    private @Nullable Figure twice(FigureScene scene, int index, int cut, FigureComparators.@Nullable Lead lead) {
        String folded = scene.folded(index).substring(cut);
        boolean dual = folded.equals("ضعفي") || folded.equals("ضعفا");
        boolean multiplies = lead != null
                || scene.is(index + 1, MEASURED)
                || (cut == 0 && scene.is(index - 1, COMPARING))
                || (folded.equals("الضعف") && cut == 1);
        if (!multiplies && !dual) {
            return null;
        }
        boolean noun = !folded.equals("الضعف") && nouns.mayBeNoun(scene.text(), index + 1);
        int end = noun ? index + 2 : behindObject(scene, index + 1);
        return figures.of(scene, index, cut, null, Kind.FRACTION, TWO, null, end, lead);
    }

    /** Behind what is multiplied, where a word points at it: ضعف ذلك, ثلاثة أضعاف هذه الكمية. */
    static int behindObject(FigureScene scene, int at) {
        if (scene.folded(at).equals("ذلك")) {
            return at + 1;
        }
        boolean pointed = scene.is(at, Set.of("هذا", "هذه")) && CountedNouns.isDefinite(scene.folded(at + 1));
        return pointed ? at + 2 : at;
    }
}
