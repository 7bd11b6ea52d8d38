package org.tahqiq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {

    private static final Date EVENING = Date.from(Instant.parse("2022-12-09T22:30:00Z"));

    private final Translations translations = new Translations();

    @ParameterizedTest
    @CsvSource({
        "ar, 9 ديسمبر 2022",
        "ar-EG-u-nu-arab, ٩ ديسمبر ٢٠٢٢",
        "ar-LB-u-nu-latn, 9 كانون الأول 2022",
        "ar-MA-u-nu-latn, 9 دجنبر 2022",
        "en, 'December 9, 2022'",
        "ar-u-ca-islamic-umalqura, '9 ديسمبر 2022 (15 جمادى الأولى 1444 هـ)'",
        "ar-EG-u-ca-islamic-umalqura-nu-arab, '٩ ديسمبر ٢٠٢٢ (١٥ جمادى الأولى ١٤٤٤ هـ)'",
        "en-u-ca-islamic-umalqura, 'December 9, 2022 (Jumada I 15, 1444 AH)'"
    })
    void aDayIsWrittenAsItsReaderLikes(String tag, String day) {
        assertThat(translations.getTranslation("correction.made-on", in("utc", tag), EVENING))
                .isEqualTo(day);
    }

    @Test
    void aDayIsThatOfTheReadersZone() {
        assertThat(translations.getTranslation("correction.made-on", Locale.forLanguageTag("en-u-tz-lbbey"), EVENING))
                .isEqualTo("December 10, 2022");
    }

    @ParameterizedTest
    @CsvSource({
        "ar-LB-u-nu-arab-tz-uslax, ١٢ آذار ٢٠٢٣",
        "ar-EG-u-nu-latn-tz-kicxi, 12 مارس 2023",
        "ar-u-ca-islamic-umalqura-tz-uslax, '12 مارس 2023 (20 شعبان 1444 هـ)'",
        "en-u-tz-uslax, 'Mar 12, 2023'",
    })
    void aDayWithoutATimeIsTheSameInEveryZone(String tag, String day) {
        assertThat(translations.getTranslation(
                        "article.published-on", Locale.forLanguageTag(tag), LocalDate.of(2023, 3, 12)))
                .isEqualTo(day);
    }

    @Test
    void aTimeOfDayHasNoHijriDay() {
        assertThat(translations.getTranslation("history.moment", in("utc", "en-u-ca-islamic-umalqura"), EVENING))
                .isEqualTo("Dec 9, 2022 (Jumada I 15, 1444 AH) 10:30\u202fPM");
    }

    private static Locale in(String zone, String tag) {
        return new Locale.Builder()
                .setLocale(Locale.forLanguageTag(tag))
                .setUnicodeLocaleKeyword("tz", zone)
                .build();
    }

    @Test
    void numbersAreThoseOfTheLocale() {
        assertThat(translations.getTranslation("numbers.number", Locale.forLanguageTag("ar-EG-u-nu-arab"), 275))
                .isEqualTo("٢٧٥");
        assertThat(translations.getTranslation("numbers.number", Translations.ARABIC, 275))
                .isEqualTo("275");
    }

    @Test
    void theBrowserIsToldTheSame() {
        assertThat(Translations.tag(Translations.ARABIC)).isEqualTo("ar-u-nu-latn");
        assertThat(Translations.tag(Locale.forLanguageTag("ar-LB-u-nu-arab"))).isEqualTo("ar-LB-u-nu-arab");
    }
}
