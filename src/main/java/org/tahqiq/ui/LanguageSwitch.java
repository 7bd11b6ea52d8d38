package org.tahqiq.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;

/** Changes between Arabic and English, and remembers it in this browser. The other language's name is in that language. */
public class LanguageSwitch extends Button {

    public LanguageSwitch() {
        boolean arabic = Translations.rightToLeft(UI.getCurrent().getLocale());
        setText(arabic ? "EN" : "ع");
        setAriaLabel(arabic ? "English" : "العربية");
        getElement().setAttribute("lang", arabic ? "en" : "ar").setAttribute("data-action", "language");
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(click -> choose(arabic ? Locale.ENGLISH : Translations.ARABIC));
    }

    private static void choose(Locale language) {
        Cookie cookie = new Cookie(PageFrame.LANGUAGE_COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        VaadinResponse.getCurrent().addCookie(cookie);
        UI.getCurrent().getPage().reload();
    }
}
