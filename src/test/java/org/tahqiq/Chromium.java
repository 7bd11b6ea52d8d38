package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tahqiq.team.DemoMember;

/** The system's Chromium, and the hands of a member at it; as an extension its windows are closed after the tests of a class. */
final class Chromium implements AutoCloseable, AfterAllCallback {

    /** A keyboard: the same keys, other letters and digits. */
    enum Layout {
        LATIN,
        ARABIC
    }

    /** What an Arabic keyboard (102) types where a Latin one types these. */
    private static final Map<String, String> ARABIC_KEYS = Map.ofEntries(
            Map.entry("Digit1", "١"),
            Map.entry("Digit2", "٢"),
            Map.entry("Digit3", "٣"),
            Map.entry("KeyJ", "ت"),
            Map.entry("KeyK", "ن"),
            Map.entry("KeyX", "ء"),
            Map.entry("KeyE", "ث"),
            Map.entry("KeyD", "ي"),
            Map.entry("KeyN", "ى"),
            Map.entry("KeyP", "ح"),
            Map.entry("KeyA", "ش"),
            Map.entry("BracketLeft", "ج"),
            Map.entry("BracketRight", "د"));

    private static final Map<String, String> LATIN_KEYS = Map.ofEntries(
            Map.entry("Digit1", "1"),
            Map.entry("Digit2", "2"),
            Map.entry("Digit3", "3"),
            Map.entry("KeyJ", "j"),
            Map.entry("KeyK", "k"),
            Map.entry("KeyX", "x"),
            Map.entry("KeyE", "e"),
            Map.entry("KeyD", "d"),
            Map.entry("KeyN", "n"),
            Map.entry("KeyP", "p"),
            Map.entry("KeyA", "a"),
            Map.entry("BracketLeft", "["),
            Map.entry("BracketRight", "]"));

    private static final double PATIENCE = 40_000;

    /** Whether somebody may look at the pictures. */
    private static final boolean AT_A_DESK = System.getenv("CI") == null;

    /** Waits until nothing moves or fades, in whatever shadow it stands, but what never ends. */
    private static final String STILL = """
            async () => {
              const shadows = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? shadows(each.shadowRoot) : []))];
              const moves = () =>
                shadows(document)
                  .flatMap((root) => root.getAnimations())
                  .some((each) => each.playState === 'running' && each.effect.getComputedTiming().endTime < Infinity);
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              for (let still = 0, left = 120; still < 3 && left > 0; left--) {
                await frame();
                still = moves() ? 0 : still + 1;
              }
            }
            """;

    /** One for all tests of this JVM: to start it and Playwright's own process takes as long as many a test. */
    private static final Browser BROWSER = start();

    private final List<BrowserContext> windows = new ArrayList<>();

    private static Browser start() {
        // A busy machine is slow, not wrong.
        setDefaultAssertionTimeout(PATIENCE);
        String executable = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        return Playwright.create()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable.isEmpty() ? "/usr/bin/chromium" : executable))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                // there is none, and a process of its own for it costs a fifth of the browser's time
                                "--in-process-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    /** Closes the windows. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }

    /** A member's own browser window, not signed in yet. */
    Hands open(String address, String language, Layout layout) {
        return open(address, language, layout, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** A window of its own size and colours. */
    Hands open(String address, String language, Layout layout, Browser.NewContextOptions options) {
        BrowserContext context =
                BROWSER.newContext(options.setAcceptDownloads(true).setLocale(language));
        windows.add(context);
        if (language.equals("en")) {
            context.addCookies(List.of(new Cookie("tahqiq-language", "en").setUrl(address)));
        }
        return new Hands(context.newPage(), address, layout);
    }

    /** What a member does with mouse and keyboard. */
    static final class Hands implements AutoCloseable {

        final Page page;
        private final List<String> faults = new ArrayList<>();
        private final String address;
        private final Layout layout;
        private final CDPSession protocol;

        Hands(Page page, String address, Layout layout) {
            this.page = page;
            this.address = address;
            this.layout = layout;
            this.protocol = page.context().newCDPSession(page);
            page.setDefaultTimeout(PATIENCE);
            page.onPageError(faults::add);
        }

        /** Closes the window; a script that failed in it fails the test. */
        @Override
        public void close() {
            page.context().close();
            if (!faults.isEmpty()) {
                throw new AssertionError("Scripts failed on the page: " + faults);
            }
        }

        void go(String path) {
            page.navigate(address + path);
        }

        /** As by a link on the page: the page stays, and the screen in it becomes another one. */
        void follow(String path) {
            page.locator("main > *").first().waitFor();
            page.evaluate("""
                            (path) => {
                              document.querySelector('main').firstElementChild.setAttribute('data-left', '');
                              const link = document.createElement('a');
                              link.href = path;
                              document.body.append(link);
                              link.click();
                              link.remove();
                            }
                            """, path);
            page.locator("main > :first-child:not([data-left])").waitFor();
        }

        /** Opens what the application opens first. */
        void signInAs(String demoMember) {
            signInAs(demoMember, "/");
        }

        /** Signs in by what the form sends, not by its page, and opens another one. */
        void signInAs(String demoMember, String path) {
            DemoMember member = member(demoMember);
            // A page that does not know of it and still asks would be answered with a session of nobody.
            page.navigate("about:blank");
            String form = page.request().get(address + "/login").text();
            page.request()
                    .post(
                            address + "/login",
                            RequestOptions.create()
                                    .setMaxRedirects(0)
                                    .setForm(FormData.create()
                                            .set("username", member.name())
                                            .set("password", member.password())
                                            .set(
                                                    "_csrf",
                                                    form.replaceFirst(
                                                            "(?s).*name=\"_csrf\" content=\"([^\"]*)\".*", "$1"))));
            go(path);
        }

        /** On the sign-in page that the application led to. */
        void signInHereAs(String demoMember) {
            DemoMember member = member(demoMember);
            fillIn(member.name(), member.password());
        }

        private static DemoMember member(String name) {
            return DemoMember.ALL.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /** The tab's process dies without a goodbye; another tab of the same browser. */
        Hands killTab() {
            try {
                page.navigate("chrome://crash");
            } catch (PlaywrightException crashed) {
                // as it was meant to
            }
            return new Hands(page.context().newPage(), address, layout);
        }

        void signIn(String name, String password) {
            go("/login");
            fillIn(name, password);
        }

        private void fillIn(String name, String password) {
            page.locator("vaadin-login-form [name=username] input").fill(name);
            page.locator("vaadin-login-form [name=password] input").fill(password);
            page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
            page.waitForURL(url -> !url.contains("/login"));
        }

        /** Drags the mouse over these words of the article, which must be there once or are taken where they are first. */
        void select(String words) {
            select(words, 0);
        }

        /** @param after so many characters before the words, line ends not counted */
        void select(String words, int after) {
            double[] at = ends(words, after);
            page.mouse().move(at[0], at[1]);
            page.mouse().down();
            page.mouse().move((at[0] + at[2]) / 2, (at[1] + at[3]) / 2);
            page.mouse().move(at[2], at[3]);
            page.mouse().up();
            try {
                page.locator("article-canvas [data-action=tag][data-tag=CLAIM]").waitFor();
            } catch (TimeoutError lost) {
                picture("lost-selection");
                throw new AssertionError(
                        "Dragged over " + words + ", from " + Arrays.toString(at)
                                + ", and there is no toolbar; selected: "
                                + page.evaluate("() => String(getSelection())")
                                + " " + page.evaluate("() => JSON.stringify([...CSS.highlights.keys()])"),
                        lost);
            }
        }

        /** Clicks on the first of these words. */
        void click(String words, int after) {
            double[] at = ends(words, after);
            page.mouse().click(at[0], at[1]);
        }

        /** Where the words begin and end on the screen, once they stand still: x, y, x, y. */
        private double[] ends(String words, int after) {
            assertThat(page.locator("article-canvas .tq-text")).containsText(words);
            // The text is there first; what stands around it follows behind the frame, and moves it.
            page.locator("article-canvas footer").waitFor();
            Object found = page.evaluate("""
                            async ([words, after]) => {
                              // Found anew each time: an answer or a suggestion may paint the paragraph meanwhile.
                              const find = () => {
                                const text = document.querySelector('article-canvas .tq-text');
                                const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                                const nodes = [];
                                let all = '';
                                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                                  nodes.push([all.length, node]);
                                  all += node.data;
                                }
                                const start = all.indexOf(words, after);
                                const at = (offset, end) => {
                                  const hit = nodes.findLast(([from]) => (end ? from < offset : from <= offset));
                                  return [hit[1], offset - hit[0]];
                                };
                                const range = document.createRange();
                                range.setStart(...at(start, false));
                                range.setEnd(...at(start + words.length, true));
                                return range;
                              };
                              find().startContainer.parentElement.scrollIntoView({ block: 'center' });
                              const frame = () => new Promise((done) => requestAnimationFrame(done));
                              for (let before = NaN, still = 0, frames = 0; frames < 600; frames++) {
                                const { top, bottom } = find().getBoundingClientRect();
                                // The page itself may have brought something else into sight meanwhile.
                                const away = top < 120 || bottom > innerHeight - 60;
                                if (away) find().startContainer.parentElement.scrollIntoView({ block: 'center' });
                                still = top === before && !away ? still + 1 : 0;
                                before = top;
                                if (still === 5) break;
                                await frame();
                              }
                              const range = find();
                              const rects = [...range.getClientRects()].filter((r) => r.width > 0);
                              const top = Math.min(...rects.map((r) => r.top));
                              const bottom = Math.max(...rects.map((r) => r.bottom));
                              const first = rects.filter((r) => r.top < top + 12);
                              const last = rects.filter((r) => r.bottom > bottom - 12);
                              return [
                                Math.max(...first.map((r) => r.right)) - 2, (first[0].top + first[0].bottom) / 2,
                                Math.min(...last.map((r) => r.left)) + 2, (last[0].top + last[0].bottom) / 2,
                              ];
                            }
                            """, List.of(words, after));
            List<?> points = (List<?>) found;
            // A mouse stands on whole pixels; Chromium loses some drags that begin between two.
            return points.stream()
                    .mapToDouble(p -> Math.rint(((Number) p).doubleValue()))
                    .toArray();
        }

        /** Presses a key as this keyboard sends it. */
        void press(String code) {
            String key = (layout == Layout.ARABIC ? ARABIC_KEYS : LATIN_KEYS).getOrDefault(code, code);
            for (String type : List.of("keyDown", "keyUp")) {
                JsonObject event = new JsonObject();
                event.addProperty("type", type);
                event.addProperty("code", code);
                event.addProperty("key", key);
                if (type.equals("keyDown") && key.length() == 1) {
                    event.addProperty("text", key);
                }
                protocol.send("Input.dispatchKeyEvent", event);
            }
        }

        void waitUntilSaved() {
            try {
                page.locator("article-canvas [data-status=saved]").waitFor();
            } catch (TimeoutError never) {
                picture("never-saved");
                throw new AssertionError(
                        page.locator("article-canvas footer, article-canvas .refusal")
                                .allInnerTexts()
                                .toString(),
                        never);
            }
        }

        /**
         * A state of a screen: nothing sticks out, and all can read and use it. Arabic on a phone by night, English on a desk by day;
         * {@link AccessTest} has each screen the other way, too.
         */
        void look(String name) {
            boolean arabic = page.evaluate("document.documentElement.lang").equals("ar");
            page.setViewportSize(arabic ? 360 : 1440, 900);
            emulate(arabic ? ColorScheme.DARK : ColorScheme.LIGHT);
            check(name);
            page.setViewportSize(1440, 900);
            emulate(ColorScheme.LIGHT);
        }

        private void emulate(ColorScheme colours) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        }

        /** As {@link #look}, in the window as it is. */
        void check(String name) {
            awaitStill(); // what fades in has its colours only then
            picture(name);
            Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(name + " sticks out by so many pixels")
                    .isNotPositive();
            Assertions.assertThat(Axe.against(page)).as(name).isEmpty();
        }

        /** Returns when nothing on the page moves or fades any more. */
        void awaitStill() {
            page.evaluate(STILL);
        }

        /** A picture for the eye of whoever reads the test. */
        void picture(String name) {
            if (AT_A_DESK) {
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
            }
        }
    }
}
