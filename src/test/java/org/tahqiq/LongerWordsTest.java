package org.tahqiq;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.tahqiq.ui.Translations;

/** A pseudo-locale: with every message two fifths longer than it is, no screen cuts a word off or sticks out. */
@Tag("browser")
class LongerWordsTest {

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static Screens screens;

    @BeforeAll
    static void open() {
        demo = Demo.start(home, List.of(LongerWords.class));
        screens = Screens.of(demo, chromium);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void nothingIsCutOff() {
        SoftAssertions all = new SoftAssertions();
        try (Chromium.Hands member = chromium.open(
                demo.address(),
                "en",
                Chromium.Layout.LATIN,
                new Browser.NewContextOptions().setViewportSize(360, 900))) {
            screens.visit(member, screen -> check(all, member, "longer-" + screen));
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, Chromium.Hands member, String name) {
        member.awaitStill();
        member.picture(name);
        all.assertThat((List<?>) member.page.evaluate(CUT)).as(name).isEmpty();
    }

    /**
     * Texts that an element hides a part of; whoever shows the whole in a title, or lets it be scrolled to, hides nothing. Of
     * the hints below the text as many show as there is room for, and "?" shows all; the indicator is folded while connected.
     */
    private static final String CUT = """
            () => {
              const cut = [];
              if (document.documentElement.scrollWidth > innerWidth) cut.push('the page');
              const visit = (root) => {
                for (const element of root.querySelectorAll('*:not(.hints)')) {
                  if (element.shadowRoot) visit(element.shadowRoot);
                  const style = getComputedStyle(element);
                  if (!element.innerText?.trim() || !element.checkVisibility() || style.clipPath !== 'none') continue;
                  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
                  const sideways = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
                  const down = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
                  if ((sideways || down) && element.clientWidth > 2 && !element.closest('[title], vaadin-connection-indicator'))
                    cut.push(`${element.localName}.${element.className}: ${element.innerText.slice(0, 60)}`);
                }
              };
              visit(document);
              return cut;
            }
            """;

    /** Puts longer messages in the place of the real ones. */
    static class LongerWords implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Translations ? new Longer() : bean;
        }
    }

    private static final class Longer extends Translations {

        private static final int FIFTHS = 2;

        @Override
        public String getTranslation(String key, Locale locale, @Nullable Object... params) {
            return longer(super.getTranslation(key, locale, params), locale);
        }

        @Override
        public Map<String, String> below(String prefix, Locale locale) {
            return super.below(prefix, locale).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> longer(each.getValue(), locale)));
        }

        private static String longer(String message, Locale locale) {
            String more = locale.getLanguage().equals("en") ? "lengthy " : "إطالة ";
            int length = Math.ceilDiv(message.length() * FIFTHS, 5);
            return message + more.repeat(Math.ceilDiv(length, more.length())).substring(0, length);
        }
    }
}
