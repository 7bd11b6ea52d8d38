package org.tahqiq.ui;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What holds for every page before a view is on it: its language and direction, and what the browser may run there. */
@Component
class PageFrame implements VaadinServiceInitListener {

    static final String LANGUAGE_COOKIE = "tahqiq-language";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectProvider<ReaderLocale> readers;
    private final Translations translations;

    PageFrame(ObjectProvider<ReaderLocale> readers, Translations translations) {
        this.readers = readers;
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // Asked for with every answer.
        SystemMessages arabic = troubles(Translations.ARABIC);
        SystemMessages english = troubles(Locale.ENGLISH);
        event.getSource()
                .setSystemMessagesProvider(info -> Translations.rightToLeft(language(info)) ? arabic : english);
        event.getSource().addUIInitListener(this::speak);
        event.addIndexHtmlRequestListener(PageFrame::secure);
        event.addIndexHtmlRequestListener(PageFrame::mark);
    }

    private void speak(UIInitEvent event) {
        Locale language = language(VaadinRequest.getCurrent());
        UI ui = event.getUI();
        ui.setLocale(
                readers.stream().findFirst().map(reader -> reader.of(language)).orElse(language));
        ui.setDirection(Translations.rightToLeft(language) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("shell.reconnecting"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("shell.offline"));
        ui.getPage()
                .executeJs(
                        "const shown = window.Vaadin.connectionIndicator; if (shown) shown.onlineText = $0",
                        ui.getTranslation("shell.online"));
    }

    /**
     * What Flow's client says by itself. A line that broke amid two messages leaves it out of step with the server for good: then
     * the page is loaded anew without a question, and its canvas sends what it had not sent.
     */
    private SystemMessages troubles(Locale language) {
        var messages = new CustomizedSystemMessages();
        messages.setSyncErrorNotificationEnabled(false);
        messages.setInternalErrorCaption(translations.getTranslation("shell.trouble", language));
        messages.setInternalErrorMessage(translations.getTranslation("shell.trouble-advice", language));
        messages.setCookiesDisabledCaption(translations.getTranslation("shell.cookies", language));
        messages.setCookiesDisabledMessage(translations.getTranslation("shell.cookies-advice", language));
        return messages;
    }

    private static void mark(IndexHtmlResponse response) {
        Locale language = language(response.getVaadinRequest());
        response.getDocument()
                .selectXpath("/html")
                .attr("lang", language.getLanguage())
                .attr("dir", Translations.rightToLeft(language) ? "rtl" : "ltr");
    }

    /** The interface opens in Arabic, whatever the browser prefers; who chose English keeps it. */
    private static Locale language(VaadinRequest request) {
        return chosen(request.getCookies()).orElse(Translations.ARABIC);
    }

    /** What is pushed answers no request. */
    private static Locale language(SystemMessagesInfo info) {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? info.getLocale() : language(request);
    }

    /** The language that somebody chose by the switch. */
    static Optional<Locale> chosen(Cookie @Nullable [] cookies) {
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .findFirst()
                .map(cookie -> cookie.getValue().equals("en") ? Locale.ENGLISH : Translations.ARABIC);
    }

    /**
     * Scripts run only with this page's nonce. Vaadin 25.2 needs 'unsafe-eval' (its sign-in form does not appear without);
     * 25.4 is announced to do without it.
     */
    private static void secure(IndexHtmlResponse response) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        response.getDocument().getElementsByTag("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", """
                default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
                img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; \
                form-action 'self'; frame-ancestors 'none'""".formatted(nonce));
        // Vaadin answers before the security chain has written its own.
        response.getVaadinResponse().setHeader("X-Content-Type-Options", "nosniff");
        response.getVaadinResponse().setHeader("Referrer-Policy", "same-origin");
    }
}
