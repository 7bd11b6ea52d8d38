package org.tahqiq.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.text.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureReadingTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/figures.psv", delimiter = '|', numLinesToSkip = 1)
    void readsWhatPlainlyStandsThere(
            String words,
            @Nullable String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable String currency,
            @Nullable String scale,
            @Nullable String comparator,
            @Nullable String date) {
        FigureFields read = FigureReading.read(words);
        assertThat(number(read.value())).isEqualTo(number(value));
        assertThat(number(read.highValue())).isEqualTo(number(high));
        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.currency()).isEqualTo(currency == null ? null : currency.replace("?", ""));
        assertThat(read.currencyGuessed()).isEqualTo(currency == null ? null : currency.endsWith("?"));
        assertThat(read.scale()).isEqualTo(scale);
        assertThat(read.comparator()).isEqualTo(comparator);
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.date()).isEqualTo(date);
        read.check(new PlainText(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الوزير",
                "لأول مرة",
                "الدورة الثانية",
                "الربع الثاني",
                "نصف نهائي",
                "إدوارد الثامن",
                "القرار 598",
                "F-16",
                "777-300",
                "أحد الوزراء",
                "واحد من أبرز القادة",
                "كلا البلدين",
                "البلدين",
                "عدة ملايين",
                "بعض الدول",
                "مدنيين",
                "2022",
                "2019-2022",
                "عامي 2019 و2022",
                "5 درجات تحت الصفر",
                "بين خمسة وعشرين",
                "من 5",
                "بين 5",
                "10 إلى 5",
                "1.200 دولار",
                "12 500 دولار",
                "8 في الألف",
                "3 من كل 5",
                "5 لا 6 قتلى",
                "،",
                "«»",
                "ـ"
            })
    void leavesEmptyWhatIsNotPlain(String words) {
        FigureFields read = FigureReading.read(words);
        assertThat(read.value()).isNull();
        assertThat(read.unit()).isNull();
        assertThat(read.currency()).isNull();
        assertThat(read.date()).isNull();
    }

    @Test
    void tellsTheWholeOfAShareAndTheTimeOfARate() {
        assertThat(FigureReading.read("26 من أصل 40 دولة").denominator()).isEqualTo("40 دولة");
        assertThat(FigureReading.read("26 من أصل 40 دولة").value()).isEqualByComparingTo("26");
        assertThat(FigureReading.read("3 ملايين برميل يوميًا").timeWindow()).isEqualTo("يوميًا");
    }

    /** The figures of the gold: a field may be missing, for the gold knows the article and we the words; none may differ. */
    @TestFactory
    Stream<DynamicTest> contradictsNoGoldFigure() {
        return gold().stream()
                .map(figure -> DynamicTest.dynamicTest(figure.path("quote").asString(), () -> {
                    FigureFields read = FigureReading.read(figure.path("quote").asString());
                    JsonNode gold = figure.path("fields");
                    assertThat(read.kind()).isEqualTo(text(gold, "kind"));
                    assertThat(number(read.value()))
                            .isEqualTo(number(
                                    gold.path("value").isNumber()
                                            ? gold.path("value").decimalValue()
                                            : null));
                    assertThat(read.unit()).isIn(null, text(gold, "unit"));
                    assertThat(read.currency()).isEqualTo(text(gold, "currency"));
                    assertThat(read.scale()).isEqualTo(text(gold, "scale"));
                    assertThat(read.comparator()).isEqualTo(text(gold, "comparator"));
                }));
    }

    @Test
    void readsEveryUnitOfTheGoldThatStandsInTheWords() {
        List<String> missed = new ArrayList<>();
        for (JsonNode figure : gold()) {
            String unit = text(figure.path("fields"), "unit");
            if (unit != null
                    && FigureReading.read(figure.path("quote").asString()).unit() == null) {
                missed.add(figure.path("quote").asString());
            }
        }
        // “العشرات” من الفنيين: the unit stands behind the span.
        assertThat(missed).containsExactly("العشرات");
    }

    private static List<JsonNode> gold() {
        InputStream file =
                Objects.requireNonNull(FigureReadingTest.class.getResourceAsStream("/golden/gold-seed.json"));
        return JsonMapper.shared()
                .readTree(file)
                .path("annotations")
                .valueStream()
                .filter(annotation -> annotation.path("tag").asString().equals("FIGURE"))
                .toList();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
