package org.tahqiq.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.text.Refusal;

class TextFileTest {

    private static final String TEXT = "أعلن كيربي، الجمعة، عن حزمة مساعدات.\nقال: لا.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE"})
    void readsTheSameTextInEveryDeclaredCharset(String charset) {
        assertThat(TextFile.read(TEXT.getBytes(Charset.forName(charset)), charset)
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void knowsUtf8AndUtf16ByThemselvesAndDropsTheirMark() {
        assertThat(TextFile.read(TEXT.getBytes(StandardCharsets.UTF_8), (String) null)
                        .text())
                .isEqualTo(TEXT);
        assertThat(TextFile.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), (String) null)
                        .text())
                .isEqualTo(TEXT);
        assertThat(TextFile.read(TEXT.getBytes(StandardCharsets.UTF_16), (String) null)
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void asksWhichOlderCharsetWhenNoneIsDeclared() {
        assertThatThrownBy(() -> TextFile.read(TEXT.getBytes(Charset.forName("windows-1256")), (String) null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("encoding-unsure");
                    assertThat(refusal.args().toString()).contains("windows-1256");
                });
    }

    @Test
    void refusesBytesThatADeclaredCharsetDoesNotKnow() {
        assertThatThrownBy(() -> TextFile.read(TEXT.getBytes(Charset.forName("windows-1256")), "UTF-8"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("encoding-invalid"));
    }
}
