package org.tahqiq.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {

    @Test
    void endsEveryLineWithLf() {
        assertThat(new PlainText("قال\r\nالوزير\rاليوم\n\r\n").value()).isEqualTo("قال\nالوزير\nاليوم\n\n");
    }

    @Test
    void changesNothingElse() {
        String text = "\uFEFF  كتبـــتْ\u200F \u2028 آ \u0627\u0653 😀\t";
        assertThat(new PlainText(text).value()).isEqualTo(text);
    }

    static Stream<Arguments> unstorable() {
        return Stream.of(
                Arguments.of("قا\0ل", "U+0000", 2),
                Arguments.of("قال \uD83D", "U+D83D", 4),
                Arguments.of("\uDE00 قال", "U+DE00", 0),
                Arguments.of("😀 \uD83Dقال", "U+D83D", 3),
                Arguments.of("قال\uFFFE", "U+FFFE", 3),
                Arguments.of("قال\uFFFF", "U+FFFF", 3),
                Arguments.of("قال\uFDD0", "U+FDD0", 3),
                Arguments.of("قال" + Character.toString(0x1FFFE), "U+1FFFE", 3),
                Arguments.of("قال" + Character.toString(0x10FFFF), "U+10FFFF", 3));
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void refusesWhatNoDatabaseHoldsAndSaysWhere(String text, String codePoint, int position) {
        assertThatThrownBy(() -> new PlainText(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("text-invalid");
            assertThat(refusal.args()).isEqualTo(List.of(codePoint, position));
        });
    }

    @Test
    void isNeverEmpty() {
        assertThatThrownBy(() -> new PlainText("")).hasMessage("text-empty");
    }

    static Stream<Arguments> borders() {
        return Stream.of(
                // A letter stays with its shadda and its vowel.
                Arguments.of("شدَّة", List.of(0, 1, 4, 5)),
                // Lam and alef are drawn as one sign, but are two letters.
                Arguments.of("لا", List.of(0, 1, 2)),
                Arguments.of("لأنّ", List.of(0, 1, 2, 4)),
                // Alef with a combining madda is one letter.
                Arguments.of("\u0627\u0653", List.of(0, 2)),
                Arguments.of("😀", List.of(0, 2)),
                // A family is five code points held together by joiners.
                Arguments.of("👨‍👩‍👧", List.of(0, 8)),
                Arguments.of("🇪🇬🇸🇦", List.of(0, 4, 8)),
                // A mark at the beginning of a line has no letter to stay with.
                Arguments.of("قل\nَّب", List.of(0, 1, 2, 3, 5, 6)));
    }

    @ParameterizedTest
    @MethodSource("borders")
    void cutsBetweenLettersOnly(String letters, List<Integer> borders) {
        PlainText text = new PlainText("قال " + letters + " اليوم");
        for (int end = 1; end <= letters.length(); end++) {
            TextSpan span = new TextSpan(0, 4 + end);
            if (borders.contains(end)) {
                assertThatCode(() -> text.check(span)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> text.check(span))
                        .as("%s at %d", letters, end)
                        .hasMessage("span-splits");
            }
        }
    }

    @Test
    void refusesASpanBeyondItsEnd() {
        assertThatThrownBy(() -> new PlainText("قال").check(new TextSpan(0, 4))).hasMessage("span-outside");
    }

    @Test
    void knowsItsLengthItsWordsAndItsHash() {
        PlainText text = new PlainText("عاجل 😀 قال");
        assertThat(text.length()).isEqualTo(10);
        assertThat(text.quote(new TextSpan(5, 7))).isEqualTo("😀");
        assertThat(new PlainText("قال").sha256())
                .isEqualTo(PlainText.sha256("قال".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasSize(64)
                .isNotEqualTo(new PlainText("قال ").sha256());
    }

    /** Most ends are settled without an iterator: by what no iterator says otherwise of. */
    @Test
    void findsTheBordersThatUnicodeFinds() {
        Random random = new Random(20261127);
        int[] odd = {
            'ل', 'ا', '\u064E', ' ', '\r', 0x200D, 0x1F468, 0x1F1F8, 0xFE0F, 0x0915, 0x094D, 0x1100, 0x1161, 0x0600
        };
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                int any = 0x20 + random.nextInt(0x3_0000);
                text.appendCodePoint(
                        random.nextBoolean()
                                        || Character.getType(any) == Character.SURROGATE
                                        || (any & 0xFFFE) == 0xFFFE
                                ? odd[random.nextInt(odd.length)]
                                : any);
            }
            String sent = text.toString().replace('\r', '\n').replaceAll("[\\uFDD0-\\uFDEF]", "ق");
            PlainText kept = new PlainText(sent);
            clusters.setText(sent);
            for (int end = 1; end < sent.length(); end++) {
                TextSpan span = new TextSpan(0, end);
                if (clusters.isBoundary(end)) {
                    assertThatCode(() -> kept.check(span)).doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> kept.check(span)).hasMessage("span-splits");
                }
            }
        }
    }
}
