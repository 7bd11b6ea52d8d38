package org.tahqiq.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicNumeralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            275           | 275
            ٢٧٥           | 275
            ۲۷۵           | 275
            1,200         | 1200
            ١٬٢٠٠         | 1200
            1،200         | 1200
            1,234,567     | 1234567
            1.234.567     | 1234567
            1.5           | 1.5
            1,5           | 1.5
            ١٫٥           | 1.5
            ٠٫١٢٥         | 0.125
            0.125         | 0.125
            12,345.67     | 12345.67
            ١٢٬٣٤٥٫٦٧     | 12345.67
            1.234,56      | 1234.56
            """)
    void readsDigits(String digits, BigDecimal value) {
        assertThat(ArabicNumerals.digits(digits))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.200", "2022,150", "1.2.3", "9.12.2022", "1,23,456", "192.168.0.1", "مئة", ""})
    void doesNotReadDigitsThatMayBeSomethingElse(String digits) {
        assertThat(ArabicNumerals.digits(digits)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ثلاثة                                   | 3
            ثَلاثَة                                 | 3
            ثماني                                   | 8
            عشرة                                    | 10
            أحد عشر                                 | 11
            إحدى عشرة                               | 11
            اثنا عشر                                | 12
            اثنتي عشرة                              | 12
            سبعة عشر                                | 17
            ثماني عشرة                              | 18
            عشرون                                   | 20
            واحد وعشرون                             | 21
            خمس وعشرين                              | 25
            خمسة و عشرون                            | 25
            تسعة وتسعين                             | 99
            مئة                                     | 100
            مائة                                    | 100
            مئتان                                   | 200
            مائتين وخمسين                           | 250
            ثلاثمئة                                 | 300
            ثلاث مئة                                | 300
            ثمانمائة وأربعة عشر                     | 814
            خمسمئة وثلاثة وعشرون                    | 523
            ألف                                     | 1000
            ألفان                                   | 2000
            ألفين وخمسمئة                           | 2500
            ثلاثة آلاف                              | 3000
            عشرة آلاف                               | 10000
            خمسة وعشرون ألفا                        | 25000
            مئة وخمسون ألفًا                        | 150000
            مليون                                   | 1000000
            مليونان                                 | 2000000
            مليونين و200 ألف                        | 2200000
            275 مليون                               | 275000000
            ٣ ملايين                                | 3000000
            3 ملايين و500 ألف                       | 3500000
            مليون ومئتي ألف وخمسون                  | 1200050
            مليون ونصف                              | 1500000
            مليون ونصف المليون                      | 1500000
            3 ملايين ونصف                           | 3500000
            ثلاثة ونصف                              | 3.5
            1.5 مليار                               | 1500000000
            ١٫٢ تريليون                             | 1200000000000
            نصف مليون                               | 500000
            ربع مليار                               | 250000000
            ثلاثة أرباع                             | 0.75
            ثلاثة أرباع المليون                     | 750000
            أربعة أخماس                             | 0.8
            نصف                                     | 0.5
            الثلث                                   | 0.3333333333333333
            ثلثي                                    | 0.6666666666666667
            خُمس                                    | 0.2
            عشرات                                   | 10
            المئات                                  | 100
            آلاف                                    | 1000
            عشرات الآلاف                            | 10000
            مئات الآلاف                             | 100000
            ملايين                                  | 1000000
            عشرات الملايين                          | 10000000
            ألف مليون                               | 1000000000
            """)
    void readsWords(String text, BigDecimal value) {
        var words = ArabicWord.of(text);
        ArabicNumerals.Read read = Objects.requireNonNull(ArabicNumerals.read(words, 0));
        assertThat(read.value()).isEqualByComparingTo(value);
        assertThat(read.end()).isEqualTo(words.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أحد الوزراء", // one of them
                "خمس السكان", // a fifth, unless it is five
                "خمس",
                "مليونا دولار", // two million, unless it is one
                "ألفا",
                "وزير",
                "الثالثة",
                "1.200",
                "ثلاثاء"
            })
    void doesNotReadWhatMayBeSomethingElse(String text) {
        assertThat(ArabicNumerals.read(ArabicWord.of(text), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            600 و1000 رصاصة        | 600  | 1
            خمسة وعشرة             | 5    | 1
            ألف وألفان             | 1000 | 1
            مئة ومئتان             | 100  | 1
            ثلاثة كيانات           | 3    | 1
            """)
    void stopsWhereTheNextNumberBegins(String text, BigDecimal value, int end) {
        ArabicNumerals.Read read = Objects.requireNonNull(ArabicNumerals.read(ArabicWord.of(text), 0));
        assertThat(read.value()).isEqualByComparingTo(value);
        assertThat(read.end()).isEqualTo(end);
    }
}
