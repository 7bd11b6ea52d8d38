package org.tahqiq.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.PlainText;

/** The sentences of {@code figure-rules.txt}: each figure with its ends, its rule and its fields, and no other figure. */
class FigureRulesTest {

    private static final Pattern MARKED = Pattern.compile("\\[([^\\]]+)]\\((\\S+)([^)]*)\\)");
    private static final LocalDate PUBLISHED_AT = LocalDate.parse("2025-03-12");
    private static final int DIGITS_OF_A_SHARE = 4;

    private final Detectors detectors = new Detectors();

    private record Found(String words, String rule, Map<String, String> fields) {}

    @TestFactory
    Stream<DynamicTest> findsTheFiguresOfEverySentenceAndNoOthers() throws IOException {
        return lines().map(line -> DynamicTest.dynamicTest(line, () -> {
            List<Found> wanted = new ArrayList<>();
            String sentence = read(line, wanted);
            assertThat(found(sentence)).isEqualTo(wanted);
        }));
    }

    private static Stream<String> lines() throws IOException {
        try (var file =
                Objects.requireNonNull(FigureRulesTest.class.getResourceAsStream("/suggestion/figure-rules.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }

    /** The sentence without its marks, which are added to a list. */
    private static String read(String line, List<Found> wanted) {
        Matcher marks = MARKED.matcher(line);
        StringBuilder sentence = new StringBuilder();
        while (marks.find()) {
            marks.appendReplacement(sentence, Matcher.quoteReplacement(marks.group(1)));
            Map<String, String> fields = new TreeMap<>();
            for (String field : marks.group(3).strip().split(" ")) {
                if (!field.isEmpty()) {
                    fields.put(field.substring(0, 1), field.substring(2).replace('_', ' '));
                }
            }
            wanted.add(new Found(marks.group(1), "figure." + marks.group(2), fields));
        }
        return marks.appendTail(sentence).toString();
    }

    private List<Found> found(String sentence) {
        Passage passage = new Passage("test", new PlainText(sentence), PUBLISHED_AT, "ar", List.of());
        return detectors.suggest(passage).stream()
                .filter(suggestion -> suggestion.tag() == Tag.FIGURE)
                .map(suggestion -> found(passage, suggestion))
                .toList();
    }

    private static Found found(Passage passage, Suggestion suggestion) {
        FigureFields read = (FigureFields) suggestion.fields();
        read.check(passage.text());
        Map<String, String> fields = new TreeMap<>();
        put(fields, "v", number(read.value()));
        put(fields, "h", number(read.highValue()));
        put(fields, "u", read.unit());
        put(fields, "c", read.comparator());
        put(fields, "d", read.date());
        put(fields, "m", read.currency());
        return new Found(passage.text().quote(suggestion.span()), suggestion.rule(), fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        boolean share = number.scale() > DIGITS_OF_A_SHARE;
        return (share ? number.round(new MathContext(DIGITS_OF_A_SHARE)) : number)
                .stripTrailingZeros()
                .toPlainString();
    }
}
