package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the interface says, made longer by two fifths and put in brackets: another language, or a better sentence, must not be cut off.
 * The words are changed on the page, so that the messages that ship are those that are tried.
 */
@Tag("browser")
class PseudoLocaleTest {

    /** The texts of articles and what members wrote are no messages; badges of numbers do not grow with a language. */
    private static final String LENGTHEN = """
            () => {
              const seen = [];
              const skip = '.tq-text, script, style, kbd, bdi, .quote, .unseen, [dir=auto], [aria-hidden=true], .initials';
              const visit = (root) => {
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  if (node instanceof Element) {
                    if (node.shadowRoot) visit(node.shadowRoot);
                  } else if (/\\p{L}/u.test(node.data) && !node.parentElement?.closest(skip)) seen.push(node);
                }
              };
              visit(document.body);
              for (const node of seen) {
                const words = node.data.trim();
                const more = ' ممتد'.repeat(Math.ceil((words.length * 0.4) / 5));
                node.data = node.data.replace(words, `[${words}${more}]`);
              }
              return new Promise((done) => setTimeout(() => {
                const cut = [];
                for (const node of seen) {
                  const element = node.parentElement;
                  if (!element?.checkVisibility()) continue;
                  for (let at = element; at && at !== document.body; at = at.parentElement ?? at.getRootNode().host) {
                    const { overflowX, overflowY, position, clipPath } = getComputedStyle(at);
                    if (clipPath !== 'none' || (position === 'absolute' && at.clientWidth <= 1)) break;
                    const hidesX = ['hidden', 'clip'].includes(overflowX) && at.scrollWidth > at.clientWidth + 1;
                    const hidesY = ['hidden', 'clip'].includes(overflowY) && at.scrollHeight > at.clientHeight + 1;
                    if (['auto', 'scroll'].includes(overflowX) && ['auto', 'scroll'].includes(overflowY)) break;
                    if (hidesX || hidesY) cut.push(`${at.localName}.${at.className}: ${node.data.trim()}`);
                    if (hidesX || hidesY) break;
                  }
                }
                if (document.documentElement.scrollWidth > innerWidth)
                  cut.push(`the page sticks out by ${document.documentElement.scrollWidth - innerWidth} pixels`);
                done([...new Set(cut)]);
              }, 300));
            }
            """;

    @TempDir
    static Path home;

    private static Demo demo;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        demo = Demo.start(home);
        chromium = new Chromium();
        setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void close() {
        chromium.close();
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({"ar, 390", "ar, 1440", "en, 390", "en, 1440"})
    void nothingIsCutOffWhenEveryMessageGrows(String language, int width) {
        SoftAssertions all = new SoftAssertions();
        try (Chromium.Hands member = chromium.open(
                demo.address(),
                language,
                Chromium.Layout.LATIN,
                new Browser.NewContextOptions().setViewportSize(width, 900))) {
            member.signInAs("editor");
            member.page.waitForURL("**/articles/*");
            String article = member.page.url().replaceAll("https?://[^/]*([^?]*).*", "$1");
            member.select("275 مليون دولار");
            check(all, member, language + "-" + width + "-toolbar");
            member.signInAs("admin");
            for (Map.Entry<String, String> screen : Map.of(
                            "workbench", article,
                            "versions", article + "/versions",
                            "library", "/articles",
                            "queue", "/queue",
                            "team", "/team",
                            "profile", "/profile",
                            "corpora", "/corpora")
                    .entrySet()) {
                member.go(screen.getValue());
                assertThat(member.page
                                .locator("main h1, main h2, .workbench h1")
                                .first())
                        .isVisible();
                check(all, member, language + "-" + width + "-" + screen.getKey());
            }
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, Chromium.Hands member, String name) {
        member.page.waitForTimeout(300); // what opens slowly is there only then
        List<?> cut = (List<?>) member.page.evaluate(LENGTHEN);
        member.picture("pseudo-" + name);
        all.assertThat(cut).as(name).isEmpty();
    }
}
