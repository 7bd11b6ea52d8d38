package org.tahqiq.review.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Verdict;
import org.tahqiq.text.PlainText;
import org.tahqiq.ui.Translations;

/**
 * A page for readers: Arabic, from right to left, whole in itself, with nothing in it that runs and nothing that is fetched. It is put
 * together as a tree of elements, so that words from outside are text wherever they stand.
 */
final class Sheet {

    private static final String CSS = read("publication/reader.css");

    /** What the style of a page made today hashes to, as a Content-Security-Policy names it. */
    static final String STYLE = "sha256-"
            + Base64.getEncoder()
                    .encodeToString(HexFormat.of().parseHex(PlainText.sha256(CSS.getBytes(StandardCharsets.UTF_8))));

    /** Digits are 123 here as on the screens. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Translations.ARABIC);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Translations.ARABIC);

    private final Document document = Document.createShell("");
    private final Translations translations;

    Sheet(Translations translations, String title) {
        this.translations = translations;
        document.prependChild(new DocumentType("html", "", ""));
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        root().attr("lang", "ar").attr("dir", "rtl");
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(title);
        head.appendElement("style").appendChild(new DataNode(CSS));
    }

    private Element root() {
        return Objects.requireNonNull(document.selectFirst("html"));
    }

    Element head() {
        return document.head();
    }

    Element body() {
        return document.body();
    }

    Sheet canonical(String address) {
        head().appendElement("link").attr("rel", "canonical").attr("href", address);
        return this;
    }

    /** What is shown of the page where somebody passes its address on (https://ogp.me). */
    Sheet passedOn(String title, String about, String address, String desk) {
        head().appendElement("meta").attr("name", "description").attr("content", about);
        return graph("type", "article")
                .graph("title", title)
                .graph("description", about)
                .graph("url", address)
                .graph("site_name", desk)
                .graph("locale", "ar");
    }

    private Sheet graph(String property, String words) {
        head().appendElement("meta").attr("property", "og:" + property).attr("content", words);
        return this;
    }

    /** Puts the name of the desk above what comes next, and gives the place for it. */
    Element main(Masthead masthead) {
        Element header = body().appendElement("header");
        header.appendElement("span").addClass("desk").attr("dir", "auto").text(masthead.desk());
        header.appendElement("a")
                .attr("href", Masthead.within(masthead.ledger()))
                .text(say("public.ledger"));
        return body().appendElement("main");
    }

    String say(String key, Object... args) {
        return translations.getTranslation(key, Translations.ARABIC, args);
    }

    static Element line(Element parent, String tag, @Nullable String words) {
        Element line = parent.appendElement(tag).attr("dir", "auto");
        return words == null ? line : line.text(words);
    }

    /** Text of several lines, each a paragraph with a direction of its own. */
    static void prose(Element parent, String text) {
        text.lines().filter(each -> !each.isBlank()).forEach(each -> line(parent, "p", each));
    }

    /** The word is there beside the colour. */
    static Element verdict(Element parent, String tag, Verdict.@Nullable Code code, String label) {
        return parent.appendElement(tag)
                .addClass("verdict")
                .attr("dir", "auto")
                .attr("data-verdict", code == null ? "NONE" : code.name())
                .text(label);
    }

    /** A link that leads out; what is no address of the web stays text. */
    static void out(Element parent, @Nullable String url, String words) {
        boolean web = url != null && url.regionMatches(true, 0, "http", 0, 4) && url.contains("://");
        if (web) {
            parent.appendElement("a")
                    .attr("dir", "auto")
                    .attr("rel", "noopener noreferrer nofollow")
                    .attr("href", String.valueOf(url))
                    .text(words);
        } else {
            line(parent, "span", words);
        }
    }

    /** Where something was published, and when, as far as it is known. */
    static void origin(
            Element facts, Sheet sheet, @Nullable String outlet, @Nullable String url, @Nullable String publishedAt) {
        if (outlet != null || url != null) {
            out(facts, url, outlet == null ? sheet.say("public.source") : outlet);
        }
        if (publishedAt != null) {
            facts.appendElement("bdi").text(date(publishedAt));
        }
    }

    /** A date as precise as it is known: a day or a month as pages write them, anything else as it was written down. */
    static String date(String iso) {
        if (iso.matches("\\d{4}-\\d{2}")) {
            return MONTH.format(YearMonth.parse(iso));
        }
        return iso.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?") ? DAY.format(LocalDate.parse(iso.substring(0, 10))) : iso;
    }

    static void day(Element parent, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        parent.appendElement("time")
                .attr("datetime", PublicClaimView.moment(moment))
                .text(DAY.format(day));
    }

    byte[] bytes() {
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String resource) {
        try (InputStream css =
                Objects.requireNonNull(Sheet.class.getClassLoader().getResourceAsStream(resource))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
