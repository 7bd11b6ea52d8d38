package org.tahqiq;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen, on a phone and a desk, in both languages and both themes: axe finds nothing, nothing sticks out. Colours know no
 * language, and the room is tried harder by {@link LongerWordsTest}: each language, theme and width once is enough.
 */
@Tag("browser")
class AccessTest {

    @TempDir
    static Path home;

    private static Demo demo;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static Screens screens;

    @BeforeAll
    static void open() {
        demo = Demo.start(home);
        screens = Screens.of(demo, chromium);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({"ar, LIGHT, 1440", "en, DARK, 360"})
    void everyScreenCanBeReadAndUsedByAll(String language, ColorScheme colours, int width) {
        String name = "access-" + language + "-" + colours + "-" + width + "-";
        SoftAssertions all = new SoftAssertions();
        try (Chromium.Hands member = window(language, colours, width)) {
            screens.visit(member, screen -> all.check(() -> member.check(name + screen)));
        }
        all.assertAll();
    }

    private static Chromium.Hands window(String language, ColorScheme colours, int width) {
        return chromium.open(
                demo.address(),
                language,
                Chromium.Layout.LATIN,
                new Browser.NewContextOptions()
                        .setViewportSize(width, width == 360 ? 740 : 900)
                        .setColorScheme(colours));
    }
}
