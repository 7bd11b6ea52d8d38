package org.tahqiq.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
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
    private final Map<Locale, ULocale> writing = new ConcurrentHashMap<>();

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
        ULocale written = writing.computeIfAbsent(locale, Translations::written);
        MessageFormat format = new MessageFormat(pattern, written);
        String zone = written.getKeywordValue("timezone");
        if (zone != null) {
            for (Format part : format.getFormats()) {
                if (part instanceof DateFormat date) {
                    date.setTimeZone(TimeZone.getTimeZone(zone));
                }
            }
        }
        return format;
    }

    /** How the browser's own formatters are told to write as these messages do (BCP 47). */
    static String tag(Locale locale) {
        return written(locale).toLanguageTag();
    }

    /** Digits are 123 where nobody chose: ICU's own choice for Arabic changes with its versions. */
    private static ULocale written(Locale locale) {
        ULocale given = ULocale.forLocale(locale);
        return given.getKeywordValue("numbers") == null ? given.setKeywordValue("numbers", "latn") : given;
    }

    /** The sentence for a refusal. */
    public String say(Refusal refusal, Locale locale) {
        return say(refusal.code(), refusal.args(), locale);
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
