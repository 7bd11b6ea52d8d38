package org.tahqiq.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Passage.LexiconEntry;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.PlainText;

class DetectorsTest {

    private static final int MIXTURES = 10_000;

    private static final String[] WORDS = {
        "قال",
        "وأضاف",
        "الوزير",
        "إن",
        "أن",
        "ثلاثة",
        "وعشرين",
        "مليون",
        "ألف",
        "دولار",
        "مئات",
        "شخصًا",
        "عامين",
        "ونصف",
        "الجمعة",
        "أمس",
        "بين",
        "نحو",
        "لا تقل عن",
        "في المئة",
        "كانون الأول/ديسمبر",
        "الساعة",
        "القوى الست",
        "السابعة",
        "من عمره",
        "بحسب",
        "الوكالة",
        "نفى",
        "القول",
        "على لسان",
        "جاء فيه",
        "بيانا",
        "نقلت عنه",
        "وهي نسبة يشكك",
        "من كل",
        "هـ",
        "لل",
        "بـ",
        "الـ",
        "و",
        "ضعف",
        "خمس",
        "بضعة"
    };

    private static final String[] SIGNS = {
        "«", "»", "“", "”", "\"", "‘", "’", "،", ".", "؟", "!", "…", ":", "(", ")", "-", "–", "/", "%", "٪", "$", "±",
        "\n", "\n\n", "\t", " ", "\u00A0"
    };

    /** Marks, joiners, direction controls, letters of several units, clusters that must stay whole. */
    private static final String[] ODD = {
        "\u064E", "\u0651", "\u0640", "\u200F", "\u200E", "\u202B", "\u202C", "\u2066", "\u2069", "\u200D", "\u200C",
                "\u0301", "\uFE0F", "\u0600", "\u06DD", "👨‍👩‍👧",
        "🇪🇬", "👍🏽", "𝟙", "𐤀", "각", "ᄀ", "ᅡ", "क्ष", "ﷲ", "\u0007", "\u2028", "e\u0301", "\u20E3", "ﻻ", "\u0670",
                "\u06D6"
    };

    private final Detectors detectors = new Detectors();

    @Test
    void staysInsideTheTextWhateverItIsMadeOf() {
        long seed = Long.getLong("test.seed", System.nanoTime() & 0xffff_ffffL);
        System.out.println("DetectorsTest -Dtest.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < MIXTURES; i++) {
            Passage passage = Passage.of(mixture(random));
            for (Suggestion suggestion : detectors.suggest(passage)) {
                assertThat(suggestion)
                        .as("seed %d, mixture %d: %s", seed, i, passage.text().value())
                        .satisfies(each -> liesIn(passage.text(), each));
            }
        }
    }

    private static void liesIn(PlainText text, Suggestion suggestion) {
        text.check(suggestion.span());
        suggestion.fields().check(text);
        assertThat(suggestion.reason().triggers()).isNotEmpty();
        for (Suggestion.Trigger trigger : suggestion.reason().triggers()) {
            assertThat(trigger.span().end()).isLessThanOrEqualTo(text.value().length());
            assertThat(trigger.words()).isEqualTo(text.quote(trigger.span()));
        }
    }

    private static String mixture(Random random) {
        List<Supplier<String>> kinds = List.of(
                () -> any(WORDS, random),
                () -> any(WORDS, random),
                () -> any(SIGNS, random),
                () -> any(ODD, random),
                () -> number(random),
                () -> Character.toString(0x0621 + random.nextInt(42)));
        StringBuilder text = new StringBuilder("،");
        int parts = 1 + random.nextInt(60);
        for (int i = 0; i < parts; i++) {
            text.append(kinds.get(random.nextInt(kinds.size())).get());
            if (random.nextInt(3) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private static String number(Random random) {
        char zero = "0٠۰".charAt(random.nextInt(3));
        StringBuilder digits = new StringBuilder();
        String number = Integer.toString(random.nextInt(random.nextBoolean() ? 100 : 2_000_000));
        for (int i = 0; i < number.length(); i++) {
            digits.append((char) (zero + number.charAt(i) - '0'));
            if (random.nextInt(6) == 0) {
                digits.append(".,،٬٫".charAt(random.nextInt(5)));
            }
        }
        return digits.toString();
    }

    @Test
    void proposesTheSameWithTheSameIdAgain() {
        Passage passage = Passage.of("قُتل 14 شخصا الجمعة، وأصيب عشرات الجنود.");
        assertThat(detectors.suggest(passage)).isNotEmpty().isEqualTo(new Detectors().suggest(passage));
        assertThat(detectors.suggest(passage)).extracting(Suggestion::id).doesNotHaveDuplicates();
    }

    @Test
    void learnsTheWordsThatACorpusAdds() {
        PlainText text = new PlainText("وصل إلى القاعدة رادار 33 أمس.");
        var plain = new Passage("a", text, null, "ar", List.of());
        var taught = new Passage("a", text, null, "ar", List.of(new LexiconEntry("figure-names", "MAKE رادار")));
        assertThat(figures(plain)).containsExactly("33", "أمس");
        assertThat(figures(taught)).containsExactly("أمس");
    }

    private List<String> figures(Passage passage) {
        return detectors.suggest(passage).stream()
                .filter(each -> each.tag() == Tag.FIGURE)
                .map(each -> passage.text().quote(each.span()))
                .toList();
    }
}
