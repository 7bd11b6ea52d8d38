package org.tahqiq.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.tahqiq.store.Fault;
import org.tahqiq.text.Refusal;

/**
 * Shown to a browser where no screen is reached, say because the database is away before anybody is known. Spring Boot asks for the view of
 * this name; it needs nothing but its messages.
 */
@Component("error")
class ErrorPage implements View {

    private static final String STYLE = """
            :root { color-scheme: light dark; --paper: light-dark(#fbfaf6, #121614); --ink: light-dark(#1c2421, #e9ece7); --brand: light-dark(#0e5e54, #6cc9b9) }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.9 'Noto Naskh Arabic', Amiri, 'Times New Roman', serif }
            main { max-inline-size: 36rem; margin: 15vh auto; padding-inline: 16px }
            h1 { font-size: 1.5rem }
            a { color: var(--brand) }
            """;

    private final Translations translations;

    ErrorPage(Translations translations) {
        this.translations = translations;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = PageFrame.chosen(request.getCookies())
                .orElseGet(() -> Translations.preferred(request.getHeader("Accept-Language")));
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String sentence;
        if (thrown != null && Fault.told(thrown) instanceof Refusal refusal) {
            response.setStatus(refusal.kind().status());
            sentence = translations.say(refusal, language);
        } else {
            sentence = translations.getTranslation(key(response.getStatus()), language);
        }
        byte[] page = page(language, sentence).getBytes(StandardCharsets.UTF_8);
        response.setContentType(getContentType());
        response.setContentLength(page.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        response.getOutputStream().write(page);
    }

    private static String key(int status) {
        if (status == 404) {
            return "problem.not-found";
        }
        return status < 500 ? "error.reload" : "problem.fault";
    }

    private String page(Locale language, String sentence) {
        Document document = Document.createShell("");
        document.prependChild(new DocumentType("html", "", ""));
        Objects.requireNonNull(document.selectFirst("html"))
                .attr("lang", language.getLanguage())
                .attr("dir", Translations.rightToLeft(language) ? "rtl" : "ltr");
        String title = translations.getTranslation("error.title", language);
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(title);
        head.appendElement("style").appendChild(new DataNode(STYLE));
        Element main = document.body().appendElement("main");
        main.appendElement("h1").text(title);
        main.appendElement("p").text(sentence);
        main.appendElement("p")
                .appendElement("a")
                .attr("href", "/")
                .text(translations.getTranslation("not-found.home", language));
        return document.outerHtml();
    }
}
