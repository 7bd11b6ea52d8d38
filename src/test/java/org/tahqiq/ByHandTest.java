package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Five paragraphs of the first article, marked with fields and links as the gold has them: by keys alone, by mouse alone. */
@Tag("browser")
class ByHandTest {

    private static final String TEXT = Api.seedArticle();
    private static final int END = fiveParagraphs();
    private static final List<Wanted> GOLD = Api.gold().stream()
            .map(Wanted::of)
            .filter(wanted -> wanted.end() <= END)
            // whoever reads marks the sentence first, then what is said in it
            .sorted(Comparator.comparing(Wanted::start).thenComparing(Wanted::end, Comparator.reverseOrder()))
            .toList();

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void byKeysAlone(@TempDir Path home) throws IOException {
        try (Demo demo = Demo.start(home);
                Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            editor.signInAs("editor");
            Keys keys = new Keys(editor);
            GOLD.forEach(keys::mark);
            links().forEach(link -> keys.link(link.getFirst(), link.getLast()));
            System.out.printf("%d spans by %d keys%n", GOLD.size(), keys.pressed);
            check(editor, home, "by-keys");
        }
    }

    @Test
    void byMouseAlone(@TempDir Path home) throws IOException {
        try (Demo demo = Demo.start(home);
                Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            editor.signInAs("editor");
            Mouse mouse = new Mouse(editor);
            GOLD.forEach(mouse::mark);
            links().forEach(link -> mouse.link(link.getFirst(), link.getLast()));
            check(editor, home, "by-mouse");
        }
    }

    /** What is to be marked. Positions count UTF-16 units; the article has nothing beyond them. */
    private record Wanted(String tag, int start, int end, JsonNode fields) {

        static Wanted of(JsonNode gold) {
            return new Wanted(
                    gold.path("tag").asString(),
                    gold.path("start").asInt(),
                    gold.path("end").asInt(),
                    gold.path("fields"));
        }

        /** As the page has it, without line ends. */
        String seen() {
            return quote().replace("\n", "");
        }

        String quote() {
            return TEXT.substring(start, end);
        }

        boolean guessesItsSource() {
            return fields.path("source").path("guess").asBoolean();
        }

        String source() {
            return fields.path("source").path("name").asString();
        }

        JsonNode cue() {
            return fields.path("cue");
        }

        JsonNode content() {
            return fields.path("contents").path(0);
        }

        String worth() {
            return fields.path("checkWorthiness").asString();
        }
    }

    /** Whether the text shows just these words in focus as this tag's, or as aimed at; it may take the blink of an eye. */
    private static boolean shows(Chromium.Hands hands, String state, Wanted wanted) {
        return (boolean) hands.page.evaluate("""
                        async ([state, words]) => {
                          const shown = () => {
                            if (state === 'aim') return `${[...(CSS.highlights.get('tq-aim') ?? [])][0] ?? ''}`;
                            const marks = document.querySelectorAll(`article-canvas mark[data-focus=${state}]`);
                            return [...marks].map((mark) => mark.textContent).join('');
                          };
                          for (const from = performance.now(); performance.now() - from < 250; ) {
                            await new Promise(requestAnimationFrame);
                            if (shown() !== words) continue;
                            // Its card follows the text.
                            await document.querySelector('article-canvas').updateComplete;
                            return true;
                          }
                          return false;
                        }
                        """, List.of(state, wanted.seen()));
    }

    private static int fiveParagraphs() {
        int end = -1;
        for (int i = 0; i < 5; i++) {
            end = TEXT.indexOf('\n', end + 1);
        }
        return end;
    }

    /** From each claim's own attribution, the narrowest that says it. */
    private static List<List<Wanted>> links() {
        return GOLD.stream()
                .filter(claim -> claim.tag().equals("CLAIM"))
                .flatMap(claim -> attributionOf(claim).map(from -> List.of(from, claim)).stream())
                .toList();
    }

    private static Optional<Wanted> attributionOf(Wanted claim) {
        return GOLD.stream()
                .filter(each ->
                        each.tag().equals("ATTRIBUTION") && each.start() <= claim.start() && claim.end() <= each.end())
                .min(Comparator.comparing(each -> each.end() - each.start()));
    }

    /** Hands that never leave the keyboard; like eyes, they look at what the page shows as selected. */
    private static final class Keys {

        private static final String SELECTED = """
                () => {
                  const range = ['tq-selection', 'tq-cursor'].map((name) => [...(CSS.highlights.get(name) ?? [])][0]).find(Boolean);
                  if (!range) return null;
                  const at = (node, offset) => {
                    const paragraph = (node.nodeType === 1 ? node : node.parentElement).closest('p');
                    const before = document.createRange();
                    before.setStart(paragraph, 0);
                    before.setEnd(node, offset);
                    const all = [...document.querySelectorAll('.tq-text p')];
                    const above = all.slice(0, all.indexOf(paragraph)).map((each) => each.textContent.length + 1);
                    return above.reduce((sum, length) => sum + length, 0) + `${before}`.length;
                  };
                  return [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)];
                }
                """;
        private static final int PATIENCE = 400;

        private final Chromium.Hands hands;
        private int pressed;

        Keys(Chromium.Hands hands) {
            this.hands = hands;
            assertThat(hands.page.locator("article-canvas .tq-text")).isFocused();
        }

        void mark(Wanted wanted) {
            select(wanted.start(), wanted.end());
            tap("Digit" + (List.of("CLAIM", "ATTRIBUTION", "FIGURE").indexOf(wanted.tag()) + 1));
            if (wanted.tag().equals("ATTRIBUTION")) {
                take(wanted.cue(), "Digit5");
                if (!wanted.guessesItsSource()) {
                    int source = TEXT.indexOf(wanted.source(), wanted.start());
                    select(source, source + wanted.source().length());
                    tap("Digit4");
                }
                take(wanted.content(), "Digit6");
                if (wanted.guessesItsSource()) {
                    focus(wanted);
                    openFields();
                    hands.page.keyboard().type(wanted.source());
                    key("Tab");
                    key("Space");
                    key("Escape");
                }
            } else if (wanted.tag().equals("CLAIM")) {
                openFields();
                key("Tab");
                key("Tab");
                for (int i = 0; i <= List.of("HIGH", "MEDIUM", "LOW").indexOf(wanted.worth()); i++) {
                    key("ArrowDown");
                }
                key("Escape");
            }
            hands.waitUntilSaved();
        }

        void link(Wanted from, Wanted to) {
            focus(from);
            tap("KeyL");
            until("aim", to);
            key("Enter");
            hands.waitUntilSaved();
        }

        /** Nobody types before they see where. */
        private void openFields() {
            key("Enter");
            hands.page.waitForFunction(
                    "() => document.activeElement.shadowRoot?.activeElement?.matches('[data-path]')");
        }

        private void take(JsonNode place, String code) {
            select(place.path("start").asInt(), place.path("end").asInt());
            tap(code);
        }

        private void focus(Wanted wanted) {
            key("Escape");
            key("Escape");
            select(wanted.start(), wanted.start() + 1);
            key("Escape");
            until(wanted.tag(), wanted);
        }

        /** Who went past it goes back. */
        private void until(String state, Wanted wanted) {
            for (String code : List.of("KeyJ", "KeyK")) {
                for (int i = 0; i < 2 * GOLD.size(); i++) {
                    if (shows(hands, state, wanted)) {
                        return;
                    }
                    tap(code);
                }
            }
            throw new AssertionError("Never came to " + wanted);
        }

        /** Word by word to the start, then with Shift to the end; clitics are dropped with Alt. */
        private void select(int start, int end) {
            for (int i = 0; i < PATIENCE && !(place() instanceof int[] at && at[0] <= start && start < at[1]); i++) {
                int[] at = place();
                boolean later = at == null || at[1] <= start;
                boolean far = at != null
                        && TEXT.substring(Math.min(at[0], start), Math.max(at[0], start))
                                .contains("\n");
                key((far ? "Control+" : "")
                        + (far ? (later ? "ArrowDown" : "ArrowUp") : (later ? "ArrowLeft" : "ArrowRight")));
            }
            for (int i = 0; i < PATIENCE && place() instanceof int[] at && at[1] < end; i++) {
                key("Shift+ArrowLeft");
            }
            for (int i = 0; i < PATIENCE && place() instanceof int[] at && at[0] < start && start - at[0] < 4; i++) {
                key("Alt+Shift+ArrowLeft");
            }
        }

        private int @Nullable [] place() {
            return hands.page.evaluate(SELECTED) instanceof List<?> at
                    ? at.stream().mapToInt(each -> ((Number) each).intValue()).toArray()
                    : null;
        }

        private void key(String name) {
            pressed++;
            hands.page.keyboard().press(name);
        }

        private void tap(String code) {
            pressed++;
            hands.press(code);
        }
    }

    /** A hand that never leaves the mouse, but to type what no mouse can. */
    private static final class Mouse {

        /** More spans never lie on top of each other here. */
        private static final int DEEP = 4;

        private final Chromium.Hands hands;

        Mouse(Chromium.Hands hands) {
            this.hands = hands;
        }

        void mark(Wanted wanted) {
            select(wanted.start(), wanted.end());
            hands.page
                    .locator("article-canvas [data-action=tag][data-tag=" + wanted.tag() + "]")
                    .click();
            if (wanted.tag().equals("ATTRIBUTION")) {
                take(
                        wanted.cue().path("start").asInt(),
                        wanted.cue().path("end").asInt(),
                        "cue");
                if (!wanted.guessesItsSource()) {
                    int source = TEXT.indexOf(wanted.source(), wanted.start());
                    take(source, source + wanted.source().length(), "source");
                }
                take(
                        wanted.content().path("start").asInt(),
                        wanted.content().path("end").asInt(),
                        "contents");
                if (wanted.guessesItsSource()) {
                    open(wanted);
                    hands.page
                            .locator("article-canvas [data-path='source.name']")
                            .fill(wanted.source());
                    hands.page
                            .locator("article-canvas [data-path='source.guess']")
                            .click();
                }
            } else if (wanted.tag().equals("CLAIM")) {
                open(wanted);
                hands.page
                        .locator("article-canvas [data-path=checkWorthiness]")
                        .selectOption(new SelectOption().setValue(wanted.worth()));
            }
            hands.waitUntilSaved();
        }

        /** Where spans lie on top of each other, each click aims one deeper, and the first that can be linked is. */
        void link(Wanted from, Wanted to) {
            focus(from);
            inFocus(from).locator("[data-action=link]").click();
            Locator linking = hands.page.locator("article-canvas .linking");
            linking.waitFor();
            for (int i = 0; i < DEEP && linking.count() > 0; i++) {
                hands.click(to.quote(), before(to.start()));
                hands.waitUntilSaved();
            }
            assertThat(linking).hasCount(0);
        }

        private void take(int start, int end, String role) {
            select(start, end);
            hands.page
                    .locator("article-canvas .toolbar [data-role=" + role + "]")
                    .click();
        }

        private void open(Wanted wanted) {
            focus(wanted);
            inFocus(wanted).locator("[data-action=fields]").click();
        }

        private Locator inFocus(Wanted wanted) {
            return hands.page.locator("article-canvas .card[data-focus][data-tag=" + wanted.tag() + "]");
        }

        /** Where spans lie on top of each other, each click goes one deeper. */
        private void focus(Wanted wanted) {
            for (int i = 0; i < DEEP; i++) {
                hands.waitUntilSaved();
                hands.click(wanted.quote(), before(wanted.start()));
                if (shows(hands, wanted.tag(), wanted)) {
                    return;
                }
            }
            throw new AssertionError("Never came to " + wanted);
        }

        /** A clitic at the start is left out by the precise switch, as a mouse would. */
        private void select(int start, int end) {
            // The answer to the last edit paints the paragraph anew.
            hands.waitUntilSaved();
            String words = TEXT.substring(start, end);
            int lines = (int)
                    TEXT.substring(0, start).chars().filter(c -> c == '\n').count();
            boolean inside = start > 0 && Character.isLetter(TEXT.charAt(start - 1));
            precise(inside);
            hands.select(words, before(start));
        }

        /** The page has no line ends between its paragraphs. */
        private static int before(int position) {
            return TEXT.substring(0, position).replace("\n", "").length();
        }

        private void precise(boolean on) {
            if (on) {
                hands.page.keyboard().down("Alt");
            } else {
                hands.page.keyboard().up("Alt");
            }
        }
    }

    private static void check(Chromium.Hands editor, Path home, String name) throws IOException {
        editor.picture(name);
        editor.go("/corpora");
        editor.page.locator("[data-prepare=jsonl]").click();
        Download download = editor.page.waitForDownload(
                () -> editor.page.locator("[data-export=jsonl]").click());
        Path file = home.resolve("export.jsonl");
        download.saveAs(file);
        JsonNode article = JsonMapper.shared().readTree(Files.readString(file));
        Set<String> made = new TreeSet<>();
        article.path("annotations").valueStream().map(ByHandTest::told).forEach(made::add);
        Set<String> wanted = new TreeSet<>();
        Api.gold().stream()
                .filter(each -> each.path("end").asInt() <= END)
                .map(ByHandTest::told)
                .forEach(wanted::add);
        assertThat(made).isEqualTo(wanted);
        assertThat(article.path("relations")).hasSize(links().size());
    }

    /** What the gold says of a span, in a line. */
    private static String told(JsonNode annotation) {
        JsonNode fields = annotation.path("fields");
        StringBuilder line = new StringBuilder("%s %d–%d"
                .formatted(
                        annotation.path("tag").asString(),
                        annotation.path("start").asInt(),
                        annotation.path("end").asInt()));
        JsonNode content = fields.path("contents").path(0);
        return line.append(fields.path("checkWorthiness").asString(""))
                .append(" kind ")
                .append(fields.path("kind").asString(""))
                .append(" source ")
                .append(fields.path("source").path("name").asString(""))
                .append(fields.path("source").path("guess").asBoolean(false) ? " guessed" : "")
                .append(" cue ")
                .append(fields.path("cue").path("start").asInt(-1))
                .append(" content ")
                .append(content.isMissingNode() ? "" : bare(content))
                .toString();
    }

    /** Quote marks around all of it may be taken along or not. */
    private static String bare(JsonNode content) {
        int start = content.path("start").asInt();
        int end = content.path("end").asInt();
        boolean quoted = TEXT.charAt(start) == '\u201C' && TEXT.charAt(end - 1) == '\u201D';
        return quoted ? (start + 1) + "–" + (end - 1) : start + "–" + end;
    }
}
