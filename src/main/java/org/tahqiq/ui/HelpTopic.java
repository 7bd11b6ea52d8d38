package org.tahqiq.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the help has a page about, in the order in which it is read, and the screens where a reader wants that page. */
public enum HelpTopic {
    START,
    ARTICLES("articles", "articles/[^/]+/audit", "trash"),
    MARKING("articles/[^/]+"),
    SUGGESTIONS("corpora/[^/]+/rules"),
    QUEUE("queue"),
    VERDICT,
    PUBLICATION("corpora/[^/]+/desk", "corpora/[^/]+/claimreviews"),
    READINGS("corpora/[^/]+/passes", "corpora/[^/]+/guidelines", "corpora/[^/]+/labels"),
    GOLD("corpora/[^/]+/agreement", "corpora/[^/]+/curate", "articles/[^/]+/curate"),
    CORPORA("corpora", "corpora/[^/]+/move", "corpora/[^/]+/releases", "releases/[^/]+"),
    SEARCH("search"),
    DASHBOARD("dashboard", "notifications"),
    VERSIONS("articles/[^/]+/versions"),
    TEAM("team", "team/[^/]+/roles", "corpora/[^/]+/members", "profile"),
    INSTALLATION("installation(/.*)?", "audit", "corpora/[^/]+/webhooks"),
    NEWS;

    private final List<Pattern> screens;

    HelpTopic(String... screens) {
        this.screens = Arrays.stream(screens).map(Pattern::compile).toList();
    }

    /**
     * What somebody on a screen wants to read.
     *
     * @param path of the screen, without the slash before it
     */
    public static HelpTopic of(String path) {
        return Arrays.stream(values())
                .filter(each -> each.screens.stream()
                        .anyMatch(screen -> screen.matcher(path).matches()))
                .findFirst()
                .orElse(START);
    }

    /** The topic of an address. */
    public static Optional<HelpTopic> called(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** As it stands in addresses and in the names of files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "/help/" + code();
    }
}
