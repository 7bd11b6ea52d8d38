package org.tahqiq.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahqiq.Api;
import org.tahqiq.ui.HelpTopic;
import org.tahqiq.ui.Translations;

class HelpTest {

    /** What has no page of its own: it leads elsewhere, is before the sign-in, or is the help. */
    private static final List<String> WITHOUT =
            List.of("", "login", "help/:topic", "invitation/:secret", "setup/:secret");

    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

    /** They are about no one screen. */
    private static final List<HelpTopic> PLAIN = List.of(HelpTopic.START, HelpTopic.NEWS);

    private final Translations translations = new Translations();

    @ParameterizedTest
    @EnumSource
    void bothLanguagesHaveThePageAndNameTheSameButtons(HelpTopic topic) {
        List<String> arabic = new ArrayList<>();
        List<String> english = new ArrayList<>();
        HelpPage inArabic = page(topic, Translations.ARABIC, arabic);
        HelpPage inEnglish = page(topic, Locale.ENGLISH, english);
        assertThat(arabic).containsExactlyInAnyOrderElementsOf(english);
        assertThat(sections(inArabic)).isEqualTo(sections(inEnglish));
        assertThat(inArabic.title()).matches("[\\p{IsArabic}\\p{M} :،؟]+");
        assertThat(inEnglish.title()).isNotBlank();
        assertThat(inArabic.text() + inEnglish.text()).doesNotContain("{");
    }

    /** They are made by {@code ./tahqiq gallery}. */
    @ParameterizedTest
    @EnumSource
    void itsPicturesAreThere(HelpTopic topic) {
        for (Locale language : List.of(Translations.ARABIC, Locale.ENGLISH)) {
            String text = page(topic, language, new ArrayList<>()).text();
            assertThat(PICTURE.matcher(text).results().map(found -> found.group(1)))
                    .hasSize(PLAIN.contains(topic) ? 0 : 1)
                    .allMatch(picture -> picture.endsWith("-" + language.getLanguage() + ".jpg"))
                    .allSatisfy(picture -> assertThat(HelpTest.class.getResource("/META-INF/resources/" + picture))
                            .as(picture)
                            .isNotNull());
        }
    }

    @Test
    void everyScreenHasItsPage() {
        assertThat(Api.resource("matrix/views.txt").lines())
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1)[2].strip().replaceAll("\\?.*", ""))
                .filteredOn(path -> !WITHOUT.contains(path))
                .hasSizeGreaterThan(25)
                .allSatisfy(path -> assertThat(HelpTopic.of(path)).isNotEqualTo(HelpTopic.START));
    }

    @ParameterizedTest
    @CsvSource({"articles, ARTICLES", "articles/7f, MARKING", "articles/7f/curate, GOLD", "'', START", "nowhere, START"
    })
    void aScreenLeadsToItsPage(String path, HelpTopic topic) {
        assertThat(HelpTopic.of(path)).isEqualTo(topic);
    }

    private HelpPage page(HelpTopic topic, Locale language, List<String> named) {
        return HelpPage.of(topic, language.getLanguage(), key -> {
            named.add(key);
            return translations.getTranslation(key, language);
        });
    }

    private static long sections(HelpPage page) {
        return page.text().lines().filter(line -> line.startsWith("## ")).count();
    }
}
