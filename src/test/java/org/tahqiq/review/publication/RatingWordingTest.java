package org.tahqiq.review.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.CorpusId;

class RatingWordingTest {

    @ParameterizedTest
    @CsvSource({
        "مضلّل,                   مضلل",
        "مُضَلِّل,                مضلل",
        "مضـــلل,                 مضلل",
        "المضلل,                  مضلل",
        "«مضلل»!,                 مضلل",
        "صحيح جزئياً,             صحيح جزئيا",
        "صحيح جزئيًا,             صحيح جزئيا",
        "صحيح جزئي,               صحيح جزئيا",
        "الخبر الكاذب,            خبر كاذب",
        "إشاعة,                   اشاعه",
        "أشاعة,                   اشاعة",
        "خاطىء,                   خاطئ",
        "وليدة ذكاء إصطناعي,      وليده ذكاء اصطناعى",
        "MisLeading,              misleading",
        "فيديو   معدّل.,          فيديو معدل",
        "مفبرک,                   مفبرك",
    })
    void spellingsOfOneWordingAreOne(String one, String other) {
        assertThat(RatingWording.fold(one)).isEqualTo(RatingWording.fold(other));
    }

    @ParameterizedTest
    @CsvSource({
        "صحيح, غير صحيح",
        "صحيح, صحيح جزئيًا",
        "نصف حقيقي, نص حقيقي",
        "رأي, رأ",
        "خطأ, خط",
        "مضلل, مضللة",
    })
    void otherWordsStayOthers(String one, String other) {
        assertThat(RatingWording.fold(one)).isNotEqualTo(RatingWording.fold(other));
    }

    @ParameterizedTest
    @CsvSource({
        "يفتقر إلى السياق, MISSING_CONTEXT",
        "غير قابل للتحقّق, NOT_CHECKABLE",
        "ساخر, SATIRE",
        "Partly False, PARTLY_FALSE",
        "ناقص السياق, MISSING_CONTEXT",
        "انتقائي, MISSING_CONTEXT",
        "ملفّق, FABRICATED",
        "مشكوك فيه, UNPROVEN",
        "خارج النطاق, NOT_CHECKABLE",
        "غير دقيق, PARTLY_FALSE",
        "Faux, FALSE",
    })
    void theTableKnowsWhatDesksSay(String wording, Verdict.Code code) {
        assertThat(general(wording)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "إثارة",
                "Excitement",
                "توضيح",
                "نص حقيقي",
                "غير دقيق تمامًا",
                "",
                "🚫",
                "ليس صحيحًا أن الصورة حديثة"
            })
    void whatTheTableDoesNotKnowHasNoCode(String wording) {
        assertThat(general(wording)).isNull();
    }

    @Test
    void aDesksOwnMeaningComesBeforeTheCorpussAndThatBeforeTheTable() {
        CorpusId corpus = CorpusId.next();
        String wording = RatingWording.fold("مضلل");
        RatingBridge bridge = new RatingBridge(List.of(
                new RatingChoice(corpus, RatingChoice.EVERY_DESK, wording, Verdict.Code.MISSING_CONTEXT),
                new RatingChoice(corpus, "مرصد", wording, Verdict.Code.FALSE)));
        assertThat(bridge.meaning("مرصد", wording))
                .contains(new RatingBridge.Meaning(Verdict.Code.FALSE, RatingBridge.Basis.DESK));
        assertThat(bridge.meaning("غيره", wording))
                .contains(new RatingBridge.Meaning(Verdict.Code.MISSING_CONTEXT, RatingBridge.Basis.CORPUS));
        assertThat(bridge.meaning("مرصد", RatingWording.fold("خطأ")))
                .contains(new RatingBridge.Meaning(Verdict.Code.FALSE, RatingBridge.Basis.TABLE));
    }

    private static Verdict.@Nullable Code general(String wording) {
        return new RatingBridge(List.of()).code("مرصد", RatingWording.fold(wording));
    }
}
