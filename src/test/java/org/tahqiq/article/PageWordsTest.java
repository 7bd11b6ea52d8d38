package org.tahqiq.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    @Test
    void keepsWhatAReaderReadsAParagraphALine() {
        String html = """
                <html><head><title>خبر</title><style>p{}</style></head><body><nav><a>الرئيسية</a></nav>
                <h1>بيان\u00a0الوزارة</h1><p>قال <b>الوزير</b>
                إن 40 طائرة وصلت.</p><script>alert(1)</script><p>وأضاف<br>أنها عادت.
                <noscript><p title="</noscript><img src=x onerror=alert(1)>"></body></html>
                """;
        assertThat(words("text/html; charset=utf-8", html.getBytes(UTF_8)))
                .startsWith("الرئيسية\nبيان\u00a0الوزارة\nقال الوزير إن 40 طائرة وصلت.\nوأضاف\nأنها عادت.")
                .doesNotContain("alert(1)</script>");
    }

    @Test
    void readsTheCharsetThatThePageSays() {
        byte[] bytes = "<meta charset=windows-1256><p>مرحبا".getBytes(Charset.forName("windows-1256"));
        assertThat(words("text/html", bytes)).isEqualTo("مرحبا");
        assertThat(words("text/plain; charset=windows-1256", "مرحبا".getBytes(Charset.forName("windows-1256"))))
                .isEqualTo("مرحبا");
    }

    @Test
    void hasNoWordsOfWhatIsNoText() {
        assertThat(words("image/png", new byte[] {1, 2, 3})).isEmpty();
        assertThat(words("text/plain; charset=utf-8", new byte[] {(byte) 0xFF, (byte) 0xFE, 0}))
                .isEmpty();
        assertThat(words("text/html", new byte[0])).isEmpty();
    }

    private static String words(String type, byte[] bytes) {
        return PageWords.of(new GuardedFetcher.Fetched("https://example.org/", type, bytes))
                .orElse("");
    }
}
