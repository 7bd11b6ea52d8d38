package org.tahqiq.suggestion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.text.ArabicOrdinals;
import org.tahqiq.text.Token;

/** Ages told as ranks: في السابعة والثلاثين من عمرها، في سن العاشرة، وهو في الرابعة عشرة. */
final class AgeRule implements FigureRule {

    private static final Set<String> LIFE = Set.of("العمر", "عمره", "عمرها", "عمري", "عمرهم", "عمرهما", "عمرهن");
    private static final Set<String> AGE = Set.of("سن", "عمر", "بعمر", "بسن", "السن");
    private static final Set<String> PERSON =
            Set.of("وهو", "وهي", "هو", "هي", "وانا", "كان", "كانت", "مازال", "وكان", "وكانت");

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        if (!CountedNouns.isDefinite(scene.folded(index))) {
            return null;
        }
        ArabicOrdinals.Read age = ArabicOrdinals.at(new TextWords(scene.text(), index, 0), 0);
        if (age == null) {
            return null;
        }
        int end = index + age.end();
        boolean ofLife = scene.folded(end).equals("من") && scene.is(end + 1, LIFE);
        boolean feminine = scene.folded(index).endsWith("ه");
        boolean atAge = scene.is(index - 1, AGE);
        boolean ofPerson = feminine
                && scene.folded(index - 1).equals("في")
                && scene.is(index - 2, PERSON)
                && (end >= scene.text().size() || scene.text().token(end).kind() != Token.Kind.WORD);
        if (!ofLife && !atAge && !ofPerson) {
            return null;
        }
        return new Figure(
                "figure.age",
                scene.text().span(index, end),
                end,
                new FigureFields(
                        BigDecimal.valueOf(age.value()),
                        null,
                        "سنة",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Kind.AGE.name()),
                0.9,
                List.of(scene.text().span(index, end)));
    }
}
