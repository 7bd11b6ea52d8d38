package org.tahqiq;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.exchange.release.ReleaseBuildService;
import org.tahqiq.exchange.release.Titling;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;

/** The addresses of every screen behind the sign-in, with something on each. */
final class Screens {

    private final Map<String, String> addresses = new TreeMap<>();

    /** Marks three spans of the first article, for the screens to show something. */
    static Screens of(Demo demo, Chromium chromium) {
        Screens screens = new Screens();
        try (Chromium.Hands editor = chromium.open(demo.address(), "ar", Chromium.Layout.LATIN)) {
            editor.signInAs("editor");
            editor.page.waitForURL("**/articles/*");
            for (Map.Entry<String, String> mark : List.of(
                    Map.entry("أعلن كيربي", "Digit2"),
                    Map.entry("275 مليون دولار", "Digit3"),
                    Map.entry("حزمة مساعدات جديدة لأوكرانيا، بقيمة 275 مليون دولار", "Digit1"))) {
                editor.select(mark.getKey());
                editor.press(mark.getValue());
                editor.waitUntilSaved();
            }
            String article = editor.page.url().replaceAll("https?://[^/]*([^?]*).*", "$1");
            screens.addresses.put(
                    "workbench",
                    article + "?span="
                            + editor.page
                                    .locator("article-canvas .card[data-tag=CLAIM]")
                                    .first()
                                    .getAttribute("data-span-id"));
            screens.addresses.put("versions", article + "/versions");
            screens.addresses.put("article-audit", article + "/audit?show=UNSOURCED");
        }
        String corpus = demo.application()
                .getBean(JdbcTemplate.class)
                .queryForObject("select id from corpus", UUID.class)
                .toString();
        for (String name : List.of(
                "agreement",
                "claimreviews",
                "desk",
                "guidelines",
                "labels",
                "members",
                "move",
                "passes",
                "releases",
                "rules")) {
            screens.addresses.put(name, "/corpora/" + corpus + "/" + name);
        }
        screens.addresses.put("release", "/releases/" + release(demo, UUID.fromString(corpus)));
        screens.addresses.put("health", "/installation");
        screens.addresses.put("backups", "/installation/backups");
        screens.addresses.put("trash", "/trash?corpus=" + corpus);
        screens.addresses.put("search-hits", "/search?q=%D8%AF%D9%88%D9%84%D8%A7%D8%B1"); // دولار
        for (String name : List.of(
                "articles",
                "audit",
                "queue",
                "dashboard",
                "help",
                "team",
                "profile",
                "corpora",
                "notifications",
                "search")) {
            screens.addresses.put(name, "/" + name);
        }
        return screens;
    }

    private static UUID release(Demo demo, UUID corpus) {
        Callers.signInAdmin(demo.application());
        try {
            return demo.application()
                    .getBean(ReleaseBuildService.class)
                    .make(Titling.of(new CorpusId(corpus), "الإصدار الأول", "أول ما يخرج.", "CC-BY-4.0"))
                    .id()
                    .value();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Signs in as the admin and looks at each screen, the sign-in page first. */
    void visit(Chromium.Hands member, Consumer<String> look) {
        member.go("/login");
        assertThat(member.page.locator("[data-demo]")).hasCount(4);
        look.accept("sign-in");
        member.signInAs("admin", "/profile");
        addresses.forEach((name, address) -> {
            // Another question to the screen that is there is not told from the one before.
            if (name.equals("search-hits")) {
                member.go(address);
            } else {
                member.follow(address);
            }
            assertThat(member.page
                            .locator("main h1, main h2, article-canvas [data-span-id]")
                            .first())
                    .isVisible();
            look.accept(name);
            if (name.equals("workbench")) {
                member.page.locator("[data-action=add-evidence]").click();
                assertThat(member.page.locator("[data-action=save-evidence]")).isVisible();
                look.accept("evidence");
            }
        });
    }
}
