package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.suggestion.figure.CountedNouns.Counted;
import org.tahqiq.suggestion.figure.NumberReader.Number;
import org.tahqiq.text.ArabicNumerals.Manner;

/** Tells a range (بين 3 و5 قتلى، 10 إلى 14 يوما) from a change (هبط من 771 إلى 640 مدرسة), which is two figures. */
final class FigureRanges {

    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final Set<String> TO = Set.of("الي", "حتي");
    private static final Set<String> PERCENT = Set.of("%", "٪", "بالمئه", "بالمائه", "بالميه");
    private static final Set<String> HUNDRED = Set.of("المئه", "المائه", "الميه", "المءه");
    /** Roots of verbs and nouns that say that something became more or less. */
    private static final Set<String> CHANGE = Set.of(
            "ارتفع", "ارتفاع", "انخفض", "انخفاض", "هبط", "هبوط", "تراجع", "زاد", "زياده", "قفز", "صعد", "نزل", "رفع",
            "خفض", "تخفيض", "تقليص", "تقلص", "انتقل", "تحول", "نما", "نمو", "نقص", "هوي", "تضاعف", "عدل", "تعديل",
            "تغير", "مرتفع", "متراجع", "منخفض", "صاعد", "يرتفع", "ينخفض", "يتراجع", "تدني", "رفعت", "يقفز", "قلص",
            "خفضت");

    static final Counted PERCENT_UNIT = new Counted("%", Kind.PERCENT, null, false, 0);

    private static final int FARTHEST = 9;

    private final NumberReader numbers;

    FigureRanges(NumberReader numbers) {
        this.numbers = numbers;
    }

    /** @param low the lower end, with the scale that only the upper one names (3 إلى 5 ملايين) */
    record Range(BigDecimal low, Number high) {}

    /** What a smaller unit adds, in the larger one. */
    record Smaller(BigDecimal value, int end) {}

    /** How many of the second make one of the first. */
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("ساعة دقيقة", 60),
            Map.entry("دقيقة ثانية", 60),
            Map.entry("يوم ساعة", 24),
            Map.entry("سنة شهر", 12),
            Map.entry("عام شهر", 12),
            Map.entry("كيلوغرام غرام", 1000),
            Map.entry("كيلومتر متر", 1000),
            Map.entry("متر سنتيمتر", 100),
            Map.entry("دولار سنت", 100),
            Map.entry("يورو سنت", 100),
            Map.entry("جنيه قرش", 100),
            Map.entry("ريال هللة", 100),
            Map.entry("درهم فلس", 100),
            Map.entry("دينار فلس", 1000));

    /** خمس ساعات وأربعون دقيقة: behind a unit, so many of a smaller one. */
    @Nullable
    Smaller smaller(FigureScene scene, int at, Counted of) {
        boolean apart = scene.folded(at).equals("و");
        Number number =
                apart || scene.folded(at).startsWith("و") ? numbers.at(scene, apart ? at + 1 : at, !apart) : null;
        Counted unit = number == null ? null : scene.unit(number.end());
        Integer parts = unit == null ? null : PARTS.get(of.lemma() + " " + unit.lemma());
        return number == null || unit == null || parts == null
                ? null
                : new Smaller(number.value().divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64), unit.end());
    }

    /** The range whose lower end is a number; null when it is alone. */
    @Nullable
    Range behind(FigureScene scene, Number low) {
        if (low.manner() != Manner.PLAIN) {
            return null;
        }
        int at = low.end();
        int percent = percentEnd(scene, at);
        Counted unit = scene.unit(at);
        Range range = from(scene, low, at);
        if (range == null && percent > 0) {
            range = from(scene, low, percent);
        }
        if (range == null && unit != null && unit.kind() != Kind.COUNT) {
            range = from(scene, low, unit.end());
        }
        return range;
    }

    private @Nullable Range from(FigureScene scene, Number low, int at) {
        boolean between = scene.folded(low.from() - 1).equals("بين");
        Number high = null;
        String joint = scene.folded(at);
        if (DASHES.contains(joint) || joint.equals("او") || (TO.contains(joint) && !isChange(scene, low.from()))) {
            high = numbers.at(scene, at + 1, false);
        } else if (between && joint.equals("و")) {
            high = numbers.at(scene, at + 1, false);
        } else if (between && joint.startsWith("و")) {
            high = numbers.at(scene, at, true);
            high = high != null && high.cut() == 1 ? high : null;
        }
        if (high == null || high.manner() != Manner.PLAIN || (high.definite() && !low.definite())) {
            return null;
        }
        BigDecimal value = low.value();
        if (high.factor().compareTo(low.factor()) > 0 && low.scale() == null) {
            value = value.multiply(high.factor());
        }
        return value.compareTo(high.value()) < 0 ? new Range(value, high) : null;
    }

    private static boolean isChange(FigureScene scene, int index) {
        if (!scene.folded(index - 1).equals("من")) {
            return false;
        }
        for (int i = index - 2;
                i >= Math.max(0, index - FARTHEST) && !scene.folded(i).equals(".");
                i--) {
            String folded = scene.folded(i);
            for (int cut = 0; cut >= 0; cut = scene.nextCut(i, cut)) {
                String rest = folded.substring(cut);
                String bare = CountedNouns.isDefinite(rest) ? rest.substring(2) : rest;
                String stem = bare.endsWith("ت") || bare.endsWith("ا") ? bare.substring(0, bare.length() - 1) : bare;
                if (CHANGE.contains(bare) || CHANGE.contains(stem)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** من 771 إلى 640 مدرسة: what the next number counts, this one counts too. */
    @Nullable
    Counted unitOfTheNext(FigureScene scene, int at, CountedNouns nouns) {
        if (!TO.contains(scene.folded(at))) {
            return null;
        }
        Number next = numbers.at(scene, at + 1, false);
        if (next == null) {
            return null;
        }
        int percent = percentEnd(scene, next.end());
        return percent > 0 ? PERCENT_UNIT : nouns.behind(scene.text(), next.end(), next.value());
    }

    /** Index of the token behind «%», «بالمئة» or «في المئة»; negative when none stands here. */
    static int percentEnd(FigureScene scene, int at) {
        if (scene.is(at, PERCENT)) {
            return at + 1;
        }
        boolean apart = (scene.folded(at).equals("في") || scene.folded(at).equals("ب")) && scene.is(at + 1, HUNDRED);
        return apart ? at + 2 : -1;
    }
}
