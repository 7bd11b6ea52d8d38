package org.tahqiq.article.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Desk;
import org.tahqiq.article.HostileHost;

/** An article by its link: the words of the page's article, and what the page says about it. */
class LinkApiTest {

    private static final String PAGE = """
            <!doctype html><html lang="ar"><head><meta charset="utf-8"><title>موقع | الصفحة</title>
            <meta property="og:title" content="عنوان من OpenGraph"><meta property="og:site_name" content="وكالة الأنباء">
            <link rel="canonical" href="https://news.example/2024/wheat">
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "صفحة"},
              {"@type": "NewsArticle", "headline": "صادرات القمح ترتفع", "author": [{"name": "ليلى حداد"}, {"name": "سامي نصر"}], "datePublished": "2024-05-01T10:00:00+0300"}]}</script>
            </head><body><nav><a href="/">الرئيسية</a><a href="/x">اقتصاد</a></nav>
            <article><h1>صادرات القمح ترتفع</h1>
            <p>أعلنت وزارة الزراعة أن صادرات القمح ارتفعت بنسبة 8% خلال النصف الأول من العام، وهو أعلى مستوى منذ عشر سنوات.</p>
            <p>وقال الوزير للصحفيين إن الموسم كان استثنائيًا، مضيفًا أن الأسعار لا تزال مستقرة في الأسواق المحلية.</p></article>
            <footer>جميع الحقوق محفوظة</footer></body></html>""";

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private static HostileHost host(List<String> heard) {
        byte[] body = PAGE.getBytes(UTF_8);
        return new HostileHost("127.9.1.7", Api.OUTBOUND_PORT, heard, out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(body);
        });
    }

    @Test
    void thePageTellsItsTitleAuthorsDayOutletAndAddress() {
        Desk desk = Api.desk();
        try (HostileHost host = host(heard)) {
            Answer made = desk.editor()
                    .post(desk.path() + "/articles", Map.of("url", host.url("/wheat")))
                    .expect(201);
            assertThat(made.text("title")).isEqualTo("صادرات القمح ترتفع");
            assertThat(made.text("author")).isEqualTo("ليلى حداد، سامي نصر");
            assertThat(made.text("publishedAt")).isEqualTo("2024-05-01T10:00:00+03:00");
            assertThat(made.json().path("source").path("name").asString()).isEqualTo("وكالة الأنباء");
            assertThat(made.json().path("source").path("url").asString()).isEqualTo("https://news.example/2024/wheat");
            assertThat(made.json().path("original").path("url").asString()).isEqualTo(host.url("/wheat"));
            assertThat(made.text("text"))
                    .startsWith("أعلنت وزارة الزراعة")
                    .endsWith("في الأسواق المحلية.")
                    .doesNotContain("الرئيسية", "جميع الحقوق");
            assertThat(desk.reader()
                            .get("/articles/" + made.id() + "/original")
                            .response()
                            .body())
                    .isEqualTo(PAGE.getBytes(UTF_8));
            Answer again = desk.editor()
                    .post(desk.path() + "/articles", Map.of("url", host.url("/wheat"), "title", "عنوان يُقال"))
                    .expect(201);
            assertThat(again.text("title")).isEqualTo("عنوان يُقال");
            assertThat(again.json().path("warnings").toString()).contains("text-known", "url-known");
        }
    }

    @Test
    void anAddressWithinTheHouseIsRefusedAndNothingIsKept() {
        Desk desk = Api.desk();
        for (String host : List.of("169.254.169.254", "10.0.0.5", "[::1]", "127.1")) {
            String url = "http://" + host + ":" + Api.OUTBOUND_PORT + "/";
            desk.editor().post(desk.path() + "/articles", Map.of("url", url)).refused(422, "url-blocked");
        }
        desk.editor()
                .post(desk.path() + "/articles", Map.of("url", "https://news.example/", "text", "قال"))
                .refused(422, "text-and-url");
        assertThat(desk.reader().all(desk.path() + "/articles")).isEmpty();
    }
}
