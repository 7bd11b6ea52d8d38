package org.tahqiq.team.ui;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tahqiq.team.PreferenceService;
import org.tahqiq.team.Preferences;
import org.tahqiq.team.Preferences.Digits;
import org.tahqiq.team.Preferences.Months;
import org.tahqiq.team.SignedIn;
import org.tahqiq.ui.ReaderLocale;
import org.tahqiq.ui.Translations;

/** Puts what a member prefers into the locale of their pages. */
@Component
class PreferredLocale implements ReaderLocale {

    private static final Map<Months, String> REGIONS =
            Map.of(Months.EGYPT, "EG", Months.LEVANT, "LB", Months.MOROCCO, "MA");

    private final PreferenceService preferences;
    private final AuthenticationContext authentication;

    PreferredLocale(PreferenceService preferences, AuthenticationContext authentication) {
        this.preferences = preferences;
        this.authentication = authentication;
    }

    @Override
    public Locale of(Locale language) {
        if (authentication.getAuthenticatedUser(SignedIn.class).isEmpty()) {
            return language;
        }
        Preferences own = preferences.own();
        Locale.Builder written = new Locale.Builder().setLocale(language);
        if (Translations.rightToLeft(language)) {
            written.setRegion(REGIONS.get(own.months()));
            written.setUnicodeLocaleKeyword("nu", own.digits() == Digits.ARABIC ? "arab" : "latn");
        }
        if (own.hijri()) {
            written.setUnicodeLocaleKeyword("ca", HIJRI_BESIDE);
        }
        if (own.zone() != null) {
            written.setUnicodeLocaleKeyword("tz", ULocale.toUnicodeLocaleType("timezone", own.zone()));
        }
        return written.build();
    }
}
