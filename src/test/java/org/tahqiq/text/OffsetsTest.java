package org.tahqiq.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetsTest {

    private static final String TEXT = "عاجل 😀😀 قال الوزير 🇪🇬";

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 4", "5, 5", "7, 6", "9, 7", "10, 8", "20, 18", "21, 19", "23, 20", "25, 21"})
    void countsAnEmojiAsOneCodePointAndTwoUnits(int utf16, int codePoint) {
        Offsets offsets = Offsets.in(TEXT, OffsetUnit.CODEPOINT);
        assertThat(offsets.fromUtf16(utf16)).isEqualTo(codePoint);
        assertThat(offsets.toUtf16(codePoint, "start")).isEqualTo(utf16);
        Offsets same = Offsets.in(TEXT, OffsetUnit.UTF16);
        assertThat(same.fromUtf16(utf16)).isEqualTo(utf16);
        assertThat(same.toUtf16(utf16, "start")).isEqualTo(utf16);
    }

    @Test
    void measuresTheTextInItsUnit() {
        assertThat(Offsets.in(TEXT, OffsetUnit.CODEPOINT).length()).isEqualTo(21);
        assertThat(Offsets.in(TEXT, OffsetUnit.UTF16).length()).isEqualTo(25);
        assertThat(Offsets.in("قال", OffsetUnit.CODEPOINT).length()).isEqualTo(3);
    }

    @Test
    void goesThereAndBackInAnyText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {"قال", " ", "😀", "شدّة", "𞸀", "\n", "لا", "👨‍👩‍👧", "a", "٤٠"};
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Offsets offsets = Offsets.in(text.toString(), OffsetUnit.CODEPOINT);
            int codePoints = text.codePointCount(0, text.length());
            assertThat(offsets.length()).as("seed %d: %s", seed, text).isEqualTo(codePoints);
            for (int at = 0; at <= codePoints; at++) {
                int utf16 = text.offsetByCodePoints(0, at);
                assertThat(offsets.toUtf16(at, "start"))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(utf16);
                assertThat(offsets.fromUtf16(utf16))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(at);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "22", "2147483648", "-9223372036854775808"})
    void refusesAPositionOutsideTheText(long position) {
        assertThatThrownBy(() -> Offsets.in(TEXT, OffsetUnit.CODEPOINT).toUtf16(position, "end"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("span-outside");
                    assertThat(refusal.details().getFirst().field()).isEqualTo("end");
                });
    }

    @Test
    void readsASpanInItsUnit() {
        assertThat(Offsets.in(TEXT, OffsetUnit.CODEPOINT).span(8, 11)).isEqualTo(new TextSpan(10, 13));
        assertThatThrownBy(() -> Offsets.in(TEXT, OffsetUnit.CODEPOINT).span(11, 8))
                .hasMessage("span-order");
        assertThatThrownBy(() -> Offsets.in(TEXT, OffsetUnit.CODEPOINT).span(8, 8))
                .hasMessage("span-order");
    }
}
