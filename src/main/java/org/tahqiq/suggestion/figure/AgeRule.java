package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
    private static final Map<String, String> LIMITS = Map.of("دون", "<", "فوق", ">");
    private static final Set<String> PERSON =
            Set.of("وهو", "وهي", "هو", "هي", "وانا", "كان", "كانت", "مازال", "وكان", "وكانت");

    @Override
    public boolean mayBegin(String folded) {
        return LIMITS.containsKey(folded)
                || (CountedNouns.isDefinite(folded) && ArabicOrdinals.begins(folded.substring(2)));
    }

    @Override
    public @Nullable Figure at(FigureScene scene, int index) {
        String sign = LIMITS.get(scene.folded(index));
        return sign == null ? age(scene, index, index, null) : age(scene, index + 1, index, sign);
    }

    /** @param limit what دون or فوق before it says; null without them */
    private static @Nullable Figure age(FigureScene scene, int index, int from, @Nullable String limit) {
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
        boolean limited = limit != null
                && feminine
                && (end >= scene.text().size() || !CountedNouns.isDefinite(scene.folded(end)));
        if (!ofLife && !atAge && !ofPerson && !limited) {
            return null;
        }
        // سن is to an age what سنة is to a duration.
        int start = atAge && limit == null ? from - 1 : from;
        int cut = start < from
                        && scene.folded(start).length() > 2
                        && scene.folded(start).charAt(0) == 'ب'
                ? 1
                : 0;
        return new Figure(
                "figure.age",
                scene.text().span(start, end, cut),
                end,
                new FigureFields(
                        BigDecimal.valueOf(age.value()),
                        null,
                        "سنة",
                        null,
                        null,
                        null,
                        limit,
                        null,
                        null,
                        null,
                        Kind.AGE.name()),
                0.9,
                List.of(scene.text().span(index, end)));
    }
}
