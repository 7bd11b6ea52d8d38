package org.tahqiq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.search.Likeness.Difference;
import org.tahqiq.suggestion.FigureValues;

class LikenessTest {

    private final FigureValues figures = new FigureValues();

    static Stream<Arguments> pairs() {
        return Stream.of(
                arguments(
                        "أعلنت مصر تخصيص 275 مليون دولار لدعم الخبز",
                        "مصر تخصص مئتين وخمسة وسبعين مليون دولار لدعم الخبز",
                        Set.of()),
                arguments(
                        "أعلنت مصر تخصيص 275 مليون دولار لدعم الخبز",
                        "أعلنت مصر تخصيص ٢٧٥ مليون دولار لدعم الخُبز",
                        Set.of()),
                arguments(
                        "أعلنت مصر تخصيص 275 مليون دولار لدعم الخبز",
                        "أعلنت مصر تخصيص 257 مليون دولار لدعم الخبز",
                        Set.of(Difference.FIGURE)),
                arguments(
                        "أغلقت وزارة الصحة في لبنان مستشفى الولادة",
                        "أغلقت وزارة الصحة بلبنان مستشفى الولادة",
                        Set.of()),
                arguments(
                        "أغلقت وزارة الصحة اللبنانية مستشفى الولادة",
                        "أغلقت وزارة الصحة الأردنية مستشفى الولادة",
                        Set.of(Difference.NAME)),
                arguments(
                        "أغلقت وزارة الصحة في رام الله مستشفى الولادة",
                        "أغلقت وزارة الصحة في بكين مستشفى الولادة",
                        Set.of(Difference.NAME)),
                arguments("وصلت شحنة دواء للسودان عبر الميناء", "وصلت شحنة دواء إلى السودان عبر الميناء", Set.of()),
                arguments(
                        "وصلت شحنة دواء للسودان عبر الميناء",
                        "وصلت شحنة دواء وغذاء لليبيا عبر الميناء",
                        Set.of(Difference.NAME)),
                arguments("بيعت في الأسواق السود أطنان من الدواء", "بيعت في أسواق مصر السود أطنان من الدواء", Set.of()),
                arguments(
                        "منع الرئيس جو بايدن تصدير القمح إلى الخارج",
                        "منع الرئيس دونالد ترامب تصدير القمح إلى الخارج",
                        Set.of(Difference.NAME)),
                arguments(
                        "منع الرئيس جو بايدن تصدير القمح إلى الخارج",
                        "منع الرئيس بايدن تصدير القمح إلى الخارج",
                        Set.of()),
                arguments(
                        "وقّع عبد الفتاح السيسي قانون الإيجار",
                        "وقّع عبد المجيد تبون قانون الإيجار",
                        Set.of(Difference.NAME)),
                arguments("أغلقت البلدية سوق السمك", "لم تغلق البلدية سوق السمك", Set.of(Difference.NEGATION)),
                arguments("أغلقت البلدية سوق السمك", "أغلقت البلدية سوق السمك من دون إعلان", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void saysInWhatAClaimIsAnother(String claim, String other, Set<Difference> differences) {
        List<Likeness.Alike<String>> alike = new Likeness(claim, figures).among(List.of(other), each -> each);

        assertThat(alike)
                .singleElement()
                .extracting(Likeness.Alike::differences)
                .isEqualTo(differences);
    }

    @Test
    void putsWhatSaysSomethingElseBehindWhatMayBeTheSame() {
        String same = "قال إن مصر خصصت لدعم الخبز 275 مليون دولار";
        String nearer = "أعلنت مصر تخصيص 257 مليون دولار لدعم الخبز";
        String unlike = "فاز الفريق بكأس البطولة";

        List<Likeness.Alike<String>> alike = new Likeness("أعلنت مصر تخصيص 275 مليون دولار لدعم الخبز", figures)
                .among(List.of(nearer, unlike, same), each -> each);

        assertThat(alike).extracting(Likeness.Alike::other).containsExactly(same, nearer);
    }
}
