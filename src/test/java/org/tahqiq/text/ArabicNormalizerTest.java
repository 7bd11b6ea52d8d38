package org.tahqiq.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "أُعلِنَ,              اعلن",
        "إِيرَان,              ايران",
        "آب,                   اب",
        "ٱلرَّحْمٰن,             الرحمن",
        "مستشفى,              مستشفي",
        "روسيا الاتحادية,      روسيا الاتحاديه",
        "كتبـــت,              كتبت",
        "شهــر,                شهر",
        "١٤٤٥ هـ,              1445 هـ",
        "1445هـ,               1445هـ",
        "۲۷۵ مليون,            275 مليون",
        "Washington Post,      washington post",
        "مسؤول,                مسؤول",
    })
    void foldsWhatReadersDoNotTellApart(String written, String folded) {
        assertThat(ArabicNormalizer.fold(written)).isEqualTo(folded);
        assertThat(ArabicNormalizer.fold(folded)).isEqualTo(folded);
    }

    @Test
    void dropsInvisibleCharactersAndKnowsOneKindOfSpace() {
        assertThat(ArabicNormalizer.fold("\u202Bقال\u200F\u00A0الوزير\u202C\nإن\u200C هذا"))
                .isEqualTo("قال الوزير ان هذا");
    }

    @Test
    void leavesEmojiWhole() {
        assertThat(ArabicNormalizer.fold("قال 😀")).isEqualTo("قال 😀");
    }
}
