package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.team.DemoMember;

/** Everything an annotator does, once by the keyboard alone and once by a thumb alone, from right to left. */
@Tag("browser")
class AnnotatorTest {

    /** A finger's target (WCAG 2.2, 2.5.5), in CSS pixels. */
    private static final int TARGET = 44;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void worksByTheKeyboardAlone(@TempDir Path home) {
        try (Demo demo = Demo.start(home);
                Chromium.Hands hands = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC)) {
            Page page = hands.page;
            hands.go("/login");
            page.locator("vaadin-login-form [name=username] input").waitFor();
            tabTo(page, "INPUT", () -> isFocused(page, "[name=username] input"));
            var editor = DemoMember.ALL.stream()
                    .filter(member -> member.name().equals("editor"))
                    .findFirst()
                    .orElseThrow();
            page.keyboard().type(editor.name());
            page.keyboard().press("Tab");
            page.keyboard().type(editor.password());
            page.keyboard().press("Enter");
            page.locator("article-canvas .tq-text").waitFor();

            hands.press("KeyG");
            page.keyboard().type("٢٧٥ مليون");
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            assertThat(selected(page)).as("what was found").isEqualTo("275 مليون");
            keys(page, "Shift+ArrowLeft");
            assertThat(selected(page)).isEqualTo("275 مليون دولار");
            hands.press("Digit3");
            hands.waitUntilSaved();

            keys(page, "Escape", "ArrowLeft");
            keys(page, "Alt+Shift+ArrowLeft");
            assertThat(selected(page)).as("without its clitic").isEqualTo("مساعدتها");
            keys(page, "Alt+Shift+ArrowRight");
            assertThat(selected(page)).as("with it again").isEqualTo("لمساعدتها");
            hands.press("Digit1");
            hands.waitUntilSaved();
            hands.press("BracketRight");
            keys(page, "ArrowLeft", "Enter");
            hands.waitUntilSaved();
            assertThat(page.locator("article-canvas .card[data-tag=CLAIM] .quote"))
                    .hasText("لمساعدتها في");
            hands.picture("keyboard-1-marked");

            hands.press("KeyK");
            page.keyboard().press("l");
            hands.press("KeyJ");
            page.keyboard().press("Enter");
            hands.waitUntilSaved();
            assertThat(page.locator("article-canvas .card[data-tag=FIGURE] [data-action=goto]"))
                    .hasCount(1);

            page.keyboard().press("e");
            assertThat(page.locator("article-canvas .every")).containsText("275 مليون دولار");
            tabTo(page, "mark-all", () -> isFocused(page, "[data-action=mark-all][data-tag=CLAIM]"));
            page.keyboard().press("Enter");
            hands.waitUntilSaved();
            assertThat(page.locator("article-canvas .card")).hasCount(3);
            page.keyboard().press("Control+z");
            assertThat(page.locator("article-canvas .card")).hasCount(2);
            page.keyboard().press("Control+Shift+z");
            assertThat(page.locator("article-canvas .card")).hasCount(3);
            page.keyboard().press("Delete");
            assertThat(page.locator("article-canvas .card")).hasCount(2);
            hands.waitUntilSaved();

            hands.press("KeyJ");
            page.keyboard().press("c");
            Locator comment = page.locator(".comment-form textarea");
            comment.waitFor();
            tabTo(page, "textarea", () -> isFocused(page, ".comment-form textarea"));
            page.keyboard().type("أهذا رقم رسمي؟");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".comment")).containsText("أهذا رقم رسمي؟");
            hands.picture("keyboard-2-commented");
        }
    }

    @Test
    void worksByAThumbAlone(@TempDir Path home) {
        Browser.NewContextOptions phone = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true);
        try (Demo demo = Demo.start(home);
                Chromium.Hands hands = chromium.open(demo.address(), "ar", Chromium.Layout.ARABIC, phone)) {
            Page page = hands.page;
            hands.signInAs("editor");
            Locator canvas = page.locator("article-canvas");
            canvas.locator(".tq-text").waitFor();
            hold(page, "مليون");
            Locator toolbar = canvas.locator(".toolbar[data-bottom]");
            toolbar.waitFor();
            for (Locator button : toolbar.locator("button").all()) {
                BoundingBox box = button.boundingBox();
                assertThat(Math.min(box.width, box.height))
                        .as(button.innerText() + button.getAttribute("aria-label"))
                        .isGreaterThanOrEqualTo(TARGET - 0.5);
            }
            toolbar.locator("[data-edge=end][data-direction='1']").tap();
            toolbar.locator("[data-edge=start][data-direction='-1']").tap();
            hands.picture("thumb-1-selected");
            toolbar.locator("button[data-tag=FIGURE]").tap();
            hands.waitUntilSaved();
            assertThat(canvas.locator("mark[data-tag~=FIGURE]").first()).hasText("275 مليون دولار");
            Locator sheet = canvas.locator(".sheet");
            assertThat(sheet.locator(".quote")).hasText("275 مليون دولار");
            hands.picture("thumb-2-sheet");
            sheet.locator("[data-action=retag][data-tag=CLAIM]").tap();
            hands.waitUntilSaved();
            assertThat(canvas.locator("mark[data-tag~=CLAIM]").first()).isVisible();
            canvas.locator("[data-action=undo]").tap();
            hands.waitUntilSaved();
            assertThat(canvas.locator("mark[data-tag~=FIGURE]").first()).isVisible();
            hold(page, "كيربي");
            toolbar.locator("[data-action=every]").tap();
            canvas.locator(".every [data-action=mark-all][data-tag=ATTRIBUTION]")
                    .tap();
            hands.waitUntilSaved();
            assertThat(canvas.locator("mark[data-tag~=ATTRIBUTION]")).hasCount(6);
            hands.picture("thumb-3-every");
            canvas.locator("[data-action=find]").tap();
            page.keyboard().type("اوكرانيا");
            assertThat(canvas.locator(".finder output")).containsText("5");
            canvas.locator("[data-action=next-hit]").tap();
            page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)");
            double header = page.locator(".shell > header").boundingBox().height;
            assertThat(canvas.locator(".finder").boundingBox().y)
                    .as("the search stays below the header")
                    .isGreaterThanOrEqualTo(header);
        }
    }

    /** A long press selects a word; what the finger's handles do then the browser tells as for any selection. */
    private static void hold(Page page, String word) {
        page.evaluate("""
                (word) => {
                  const text = document.querySelector('article-canvas .tq-text');
                  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(word);
                    if (at < 0) continue;
                    node.parentElement.scrollIntoView({ block: 'center' });
                    const down = new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true, button: 0 });
                    node.parentElement.dispatchEvent(down);
                    document.getSelection().setBaseAndExtent(node, at, node, at + word.length);
                    const up = new PointerEvent('pointerup', { pointerType: 'touch', bubbles: true, button: 0 });
                    node.parentElement.dispatchEvent(up);
                    return;
                  }
                  throw new Error(word);
                }
                """, word);
    }

    private static void keys(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static String selected(Page page) {
        return (String) page.evaluate("String(document.getSelection())");
    }

    /** Forth by Tab, as often as a patient member would. */
    private static void tabTo(Page page, String what, BooleanSupplier isThere) {
        for (int i = 0; i < 150; i++) {
            if (isThere.getAsBoolean()) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never leads to " + what);
    }

    private static boolean isFocused(Page page, String selector) {
        return (boolean) page.evaluate("""
                (selector) => {
                  let at = document.activeElement;
                  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                  return Boolean(at?.matches(selector));
                }
                """, selector);
    }
}
