package org.tahqiq.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.ArabicNormalizer;

/**
 * The canonical wording of a claim: it says what is claimed as those say it who claim it. A question or the checker's own no
 * («هل …؟», «لا صحة لـ…») cannot be judged true or false without turning it round. A claim that denies something itself
 * («لم تُدفع الرواتب») is affirmative in this sense.
 */
final class ClaimWording {

    /** Words that begin a question, or what a desk says about a claim; folded. */
    private static final List<String> NOT_THE_CLAIM = List.of(
            "هل ",
            "لماذا ",
            "كيف ",
            "متي ",
            "اين ",
            "ماذا ",
            "لا صحه ",
            "ليس صحيحا ",
            "ليس من الصحيح ",
            "غير صحيح ",
            "من غير الصحيح ",
            "حقيقه ",
            "شائعه ",
            "اشاعه ",
            "مزاعم ",
            "ادعاءات ",
            "is it true ",
            "it is not true ",
            "it is false ",
            "no truth ",
            "rumour",
            "rumor");

    private ClaimWording() {}

    static boolean isAffirmative(@Nullable String wording) {
        if (wording == null || wording.isBlank()) {
            return false;
        }
        String folded = ArabicNormalizer.fold(wording.strip());
        return folded.indexOf('؟') < 0
                && folded.indexOf('?') < 0
                && NOT_THE_CLAIM.stream().noneMatch(folded::startsWith);
    }
}
