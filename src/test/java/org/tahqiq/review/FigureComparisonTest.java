package org.tahqiq.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureReading;

/** Numbers as articles and sources write them, held against each other. */
class FigureComparisonTest {

    @Test
    void aFigureOfSignsAndDigitsIsReadFromTheLeft() {
        assertThat(FigureWords.direction("≈ 40 %")).isEqualTo("ltr");
        assertThat(FigureWords.direction("USD 275,000,000")).isEqualTo("ltr");
        assertThat(FigureWords.direction("14 طائرة")).isEqualTo("rtl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // the claim                 | the evidence                     | outcome            | above the
                // evidence by %
                "275 مليون دولار             | 275 مليون دولار                  | EQUAL              | -",
                "275 مليون دولار             | 250 مليون دولار                  | APART              | 10.0",
                "275 مليون دولار             | 275 مليار دولار                  | APART              | -99.9",
                "2.75 مليار دولار            | 275 مليون دولار                  | APART              | 900.0",
                "مليار دولار                 | ألف مليون دولار                  | EQUAL              | -",
                "275 مليون دولار             | 275 مليون يورو                   | CURRENCY           | -",
                "8%                          | 8 في المئة                       | EQUAL              | -",
                "12 بالمئة                   | 8٪                               | APART              | 50.0",
                "8%                          | 8 ملايين دولار                   | PERCENT_AND_NUMBER | -",
                "ثلث                         | 33%                              | APART              | 1.0",
                "300 قتيل                    | من 250 إلى 350 قتيلًا            | WITHIN             | -",
                "400 قتيل                    | من 250 إلى 350 قتيلًا            | APART              | 14.3",
                "من 100 إلى 200 قتيل         | من 250 إلى 350 قتيلًا            | APART              | -20.0",
                "أكثر من 200 قتيل            | 250 قتيلًا                       | WITHIN             | -",
                "أكثر من 300 قتيل            | 250 قتيلًا                       | APART              | 20.0",
                "لا يقل عن 300 قتيل          | أقل من 250 قتيلًا                | APART              | 20.0",
                "300 قتيل                    | 300 جريح                         | UNIT               | -",
                "5 كيلومترات                 | 5000 متر                         | EQUAL              | -",
                "3 أطنان                     | 5 كيلومترات                      | UNIT               | -",
                "مئات القتلى                 | 250 قتيلًا                       | VAGUE              | -",
                "عام 2019                    | 250 قتيلًا                       | DATES              | -",
                "٣٠٠ قتيل                    | 300 قتيل                         | EQUAL              | -",
                "5 ملايين برميل يوميا        | 5 ملايين برميل سنويا             | TIME_WINDOW        | -",
            })
    void saysHowFarApartOrWhyNot(
            String claim,
            String evidence,
            FigureComparison.Outcome outcome,
            java.math.@org.jspecify.annotations.Nullable BigDecimal percent) {
        FigureComparison found = FigureComparison.of(FigureReading.read(claim), FigureReading.read(evidence));
        assertThat(found.outcome()).as("%s", found).isEqualTo(outcome);
        assertThat(found.percent()).isEqualTo(percent);
    }

    @Test
    void doesNotHoldAnOlderYearAgainstANewOne() {
        FigureComparison found = FigureComparison.of(of("2024", "275 مليون دولار"), of("2019", "190 مليون دولار"));
        assertThat(found).isEqualTo(new FigureComparison(FigureComparison.Outcome.YEAR, null, "2024 ≠ 2019"));
        assertThat(FigureComparison.of(of("2024-03", "275 مليون دولار"), of("2024", "250 مليون دولار"))
                        .percent())
                .isEqualTo("10.0");
    }

    @Test
    void findsTheNumberOfAnExcerpt() {
        assertThat(FigureInWords.first("وأعلنت الوزارة، أمس، أن قيمة المشروع 275 مليون دولار أمريكي.")
                        .orElseThrow())
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("275000000"))
                .satisfies(figure -> assertThat(figure.currency()).isEqualTo("USD"));
        assertThat(FigureInWords.first("ونفت الوزارة الخبر جملة وتفصيلا.")).isEmpty();
        assertThat(FigureInWords.first(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "دمّر القصف مئات الطائرات.",
                "عشرات القتلى وآلاف الجرحى",
                "نزح عشرات الآلاف",
                "كلّف المشروع ملايين الدولارات، أو مليارات",
                "مئات الملايين من الدولارات",
            })
    void readsNoNumberInAPluralThatCountsNothing(String excerpt) {
        assertThat(FigureInWords.first(excerpt)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'مئات الطائرات…، نحو 1,700 طائرة', 1700",
        "'آلاف النازحين، بينهم 3 آلاف طفل', 3000",
    })
    void readsTheNumberThatIsWrittenBehindIt(String excerpt, java.math.BigDecimal value) {
        assertThat(FigureInWords.first(excerpt).orElseThrow().value()).isEqualByComparingTo(value);
    }

    @Test
    void readsTheAmountsOfEnglishSources() {
        assertThat(FigureInWords.first("a package valued at up to $275 million, it said")
                        .orElseThrow())
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("275000000"))
                .satisfies(figure -> assertThat(figure.currency()).isEqualTo("USD"));
        assertThat(FigureInWords.first("between $1.5 and $2.3 billion a year").orElseThrow())
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo("1500000000"))
                .satisfies(figure -> assertThat(figure.highValue()).isEqualByComparingTo("2300000000"));
        assertThat(FigureInWords.first("rose by 12 percent").orElseThrow().unit())
                .isEqualTo("%");
    }

    private static FigureFields of(String year, String words) {
        FigureFields read = FigureReading.read(words);
        return new FigureFields(
                read.value(),
                read.highValue(),
                read.unit(),
                read.currency(),
                read.currencyGuessed(),
                read.scale(),
                read.comparator(),
                read.denominator(),
                read.timeWindow(),
                year,
                read.kind());
    }
}
