package org.tahqiq.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022",
                "2022-12",
                "2022-12-09",
                "2024-02-29",
                "2022-12-09T10:30:00Z",
                "2022-12-09T10:30:00+03:00",
                "2022-12-09T10:30+03:00",
            })
    void keepsADateAsPreciseAsItIsKnown(String date) {
        assertThat(Typed.date("publishedAt", date)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22",
                "2022-1-9",
                "2022-13",
                "2023-02-29",
                "09/12/2022",
                "2022-12-09T10:30:00",
                "2022-12-09 ",
                "أمس",
            })
    void refusesWhatIsNoDate(String date) {
        assertThatThrownBy(() -> Typed.date("publishedAt", date)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("date");
            assertThat(refusal.details().getFirst().field()).isEqualTo("publishedAt");
        });
    }

    @Test
    void readsTheDigitsOfAnArabicKeyboard() {
        assertThat(Typed.date("publishedAt", "٢٠٢٢-١٢-٠٩")).isEqualTo("2022-12-09");
        assertThat(Typed.period("date", "٢٠٢٢/۲۰۲۳")).isEqualTo("2022/2023");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/a?b=c#d",
                "https://example.org/خبر/موسكو",
                "https://موقع.مصر/خبر",
                "HTTPS://EXAMPLE.ORG/",
                "https://[2001:db8::1]/",
                "https://example.org/a@b",
            })
    void keepsAnAddressAReaderMayFollow(String url) {
        assertThat(Typed.url("url", url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://example.org",
                "//example.org",
                "example.org",
                "https://",
                "https:///خبر",
                "https://الوزير@example.org/",
                "https://user:pass@example.org/",
                "https://example.org/a b",
                "https://example.org/\u202Eخبر",
                "https://example.org/\u200Bخبر",
                "https://example.org\\@evil.example",
                "https://example.org/<script>",
            })
    void refusesAnAddressNobodyShouldFollow(String url) {
        assertThatThrownBy(() -> Typed.url("url", url))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("url"));
    }

    @Test
    void takesTheDayWhereItWasWritten() {
        assertThat(Typed.day("2026-11-20T23:30:00-05:00")).isEqualTo("2026-11-20");
        assertThat(Typed.day("2026-11-20T08:00Z")).isEqualTo("2026-11-20");
        assertThat(Typed.day("2026-11")).isEqualTo("2026-11");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void countsBlankAsAbsent(String blank) {
        assertThat(Typed.date("date", blank)).isNull();
        assertThat(Typed.url("url", blank)).isNull();
        assertThat(Typed.prose("note", blank, 10)).isNull();
        assertThat(Typed.optionalLine("author", blank, 10)).isNull();
        assertThatThrownBy(() -> Typed.line("title", blank, 10)).hasMessage("missing");
    }

    @Test
    void countsLengthAsH2sColumnsDoInUtf16() {
        assertThat(Typed.line("title", "😀".repeat(5), 10)).hasSize(10);
        assertThatThrownBy(() -> Typed.line("title", "😀".repeat(6), 10)).hasMessage("too-long");
    }

    @Test
    void refusesNamesThatLookLikeOthers() {
        assertThat(Typed.name("name", " ليلى ", 10)).isEqualTo("ليلى");
        assertThatThrownBy(() -> Typed.name("name", "ليلى\u202E", 10)).hasMessage("direction-override");
        assertThatThrownBy(() -> Typed.name("name", "لي\nلى", 10)).hasMessage("line-break");
    }
}
