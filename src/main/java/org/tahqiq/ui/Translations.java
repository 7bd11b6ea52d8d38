package org.tahqiq.ui;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.Format;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.text.Refusal;

/** What screens and REST answers say, in Arabic and English, with ICU's plurals (Arabic has six forms). */
@Component
public class Translations implements I18NProvider {

    public static final Locale ARABIC = Locale.of("ar");
    private static final List<Locale> LANGUAGES = List.of(ARABIC, Locale.ENGLISH);

    /** How a locale writes numbers and dates; few differ, for people differ in digits, months and zone alone. */
    private final Map<Locale, Writing> writing = new ConcurrentHashMap<>();

    private final Map<Locale, ResourceBundle> bundles = Map.of(
            ARABIC,
            ResourceBundle.getBundle("vaadin-i18n.translations", ARABIC),
            Locale.ENGLISH,
            ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH));

    private final Map<String, String> patterns = new ConcurrentHashMap<>();

    /** Arabic first: it is the language of whoever asks for none of ours. */
    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    /** The language of ours that an {@code Accept-Language} header prefers. */
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ARABIC;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? ARABIC : best;
        } catch (IllegalArgumentException e) {
            return ARABIC;
        }
    }

    @Override
    public String getTranslation(String key, Locale locale, @Nullable Object... params) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : ARABIC;
        String pattern = patterns.computeIfAbsent(
                language + key,
                k -> java.util.Objects.requireNonNull(bundles.get(language)).getString(key));
        // A MessageFormat is not safe among threads, and making one costs little beside a request.
        return params.length == 0 && !pattern.contains("'")
                ? pattern
                : format(pattern, locale).format(params);
    }

    private MessageFormat format(String pattern, Locale locale) {
        Writing written = writing.computeIfAbsent(locale, Writing::new);
        MessageFormat format = new MessageFormat(pattern, written.plain);
        if (written.zone != null || written.hijri != null) {
            Format[] parts = format.getFormats();
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] instanceof SimpleDateFormat date) {
                    format.setFormat(i, written.of(date));
                }
            }
        }
        return format;
    }

    /** How the browser's own formatters are told to write as these messages do (BCP 47). */
    static String tag(Locale locale) {
        return new Writing(locale).plain.toLanguageTag();
    }

    /** What a locale says of how numbers and dates are written. */
    private static final class Writing {

        private final ULocale plain;
        private final @Nullable TimeZone zone;
        private final @Nullable ULocale hijri;

        /** Digits are 123 where nobody chose: ICU's own choice for Arabic changes with its versions. */
        Writing(Locale locale) {
            ULocale given = ULocale.forLocale(locale);
            ULocale digits =
                    given.getKeywordValue("numbers") == null ? given.setKeywordValue("numbers", "latn") : given;
            String named = given.getKeywordValue("timezone");
            zone = named == null ? null : TimeZone.getTimeZone(named);
            hijri = ReaderLocale.HIJRI_BESIDE.equals(given.getKeywordValue("calendar")) ? digits : null;
            plain = digits.setKeywordValue("calendar", null);
        }

        Format of(SimpleDateFormat date) {
            if (zone != null) {
                date.setTimeZone(zone);
            }
            boolean namesDay = date.toPattern().contains("d");
            return hijri != null && namesDay ? new HijriBeside(date, hijri) : date;
        }
    }

    /** The sentence for a refusal. */
    public String say(Refusal refusal, Locale locale) {
        return say(refusal.sentence().code(), refusal.sentence().args(), locale);
    }

    public String say(String code, List<Object> args, Locale locale) {
        return getTranslation("problem." + code, locale, args.toArray());
    }

    /** All messages below a prefix, without it: what a client-side element shows. */
    public Map<String, String> below(String prefix, Locale locale) {
        ResourceBundle bundle = java.util.Objects.requireNonNull(
                bundles.get(locale.getLanguage().equals("en") ? Locale.ENGLISH : ARABIC));
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(java.util.stream.Collectors.toMap(key -> key.substring(prefix.length()), bundle::getString));
    }

    public static boolean rightToLeft(Locale locale) {
        return !locale.getLanguage().equals("en");
    }
}
