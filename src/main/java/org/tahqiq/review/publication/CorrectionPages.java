package org.tahqiq.review.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.tahqiq.review.WorkState;
import org.tahqiq.ui.Translations;

/** What was put right: the ledger of a corpus, as a page and as an Atom feed (RFC 4287), and what stands where an earlier version was. */
final class CorrectionPages {

    private CorrectionPages() {}

    /** @param entries the last first */
    static Sheet ledger(Translations words, Masthead masthead, List<PublishedClaim> entries) {
        Sheet sheet = new Sheet(words, title(words, masthead)).canonical(masthead.ledger());
        sheet.head()
                .appendElement("link")
                .attr("rel", "alternate")
                .attr("type", "application/atom+xml")
                .attr("href", Masthead.within(masthead.feed()));
        Element main = sheet.main(masthead);
        main.appendElement("h1").text(sheet.say("public.ledger"));
        Element about = main.appendElement("p").addClass("quiet");
        about.appendText(sheet.say(entries.isEmpty() ? "public.ledger-empty" : "public.ledger-note") + " ");
        about.appendElement("a").attr("href", Masthead.within(masthead.feed())).text(sheet.say("public.feed"));
        for (PublishedClaim each : entries) {
            Element section = main.appendElement("section").addClass("corrections");
            section.appendElement("h2")
                    .appendElement("a")
                    .attr("dir", "auto")
                    .attr("href", Masthead.within(masthead.claim(each.claim())))
                    .text(each.title());
            entry(sheet, section, each.corrected(), true);
        }
        return sheet;
    }

    /**
     * What stands where an earlier version was: that it was put right, how, and where it stands now.
     *
     * @param since what came after it, the first first; not empty
     */
    static Sheet earlier(Translations words, PublishedClaim earlier, List<PublishedClaim> since, Masthead masthead) {
        String present = masthead.claim(earlier.claim());
        Sheet sheet = new Sheet(words, earlier.title() + " · " + masthead.desk()).canonical(present);
        sheet.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        Element article = sheet.main(masthead).appendElement("article");
        article.appendElement("p").addClass("kicker").text(sheet.say("public.earlier"));
        Sheet.line(article, "h1", earlier.title());
        boolean stands = since.getLast().state() != WorkState.RETRACTED;
        Element section = article.appendElement("section").addClass("corrections");
        section.appendElement("h2").text(sheet.say(stands ? "public.was-corrected" : "public.retracted"));
        since.reversed().forEach(each -> entry(sheet, section, each.corrected(), stands));
        Element onwards = article.appendElement("p").addClass("onwards");
        onwards.appendElement("a").attr("href", Masthead.within(present)).text(sheet.say("public.present"));
        return sheet;
    }

    /** @param verdicts whether the change of the verdict is told as well */
    static void entry(Sheet sheet, Element section, PublicClaimView.Corrected corrected, boolean verdicts) {
        Element entry = section.appendElement("div").addClass("entry");
        Element when = entry.appendElement("p").addClass("quiet");
        when.appendText(kind(sheet::say, corrected) + " · ");
        Sheet.day(when, corrected.at());
        Sheet.prose(entry, corrected.note());
        if (verdicts) {
            change(sheet::say, corrected)
                    .ifPresent(change -> Sheet.line(entry, "p", change).addClass("quiet"));
        }
    }

    /** Says a message with its arguments. */
    private interface Words {

        String say(String key, Object... args);
    }

    private static String kind(Words words, PublicClaimView.Corrected corrected) {
        return words.say(
                "correction.entry", corrected.state().name(), corrected.kind().name());
    }

    /** From which verdict to which; nothing when it stayed or was taken back. */
    private static Optional<String> change(Words words, PublicClaimView.Corrected corrected) {
        return Optional.ofNullable(corrected.after())
                .filter(after -> !after.equals(corrected.before()))
                .map(after -> words.say("correction.changed", corrected.before(), after));
    }

    static byte[] feed(Translations words, Masthead masthead, List<PublishedClaim> entries) {
        Document xml = Jsoup.parse("", "", Parser.xmlParser());
        xml.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        Element feed = xml.appendElement("feed")
                .attr("xmlns", "http://www.w3.org/2005/Atom")
                .attr("xml:lang", "ar");
        feed.appendElement("id").text(masthead.ledger());
        feed.appendElement("title").text(title(words, masthead));
        feed.appendElement("updated")
                .text(PublicClaimView.moment(
                        entries.stream().map(PublishedClaim::madeAt).findFirst().orElse(Instant.EPOCH)));
        feed.appendElement("author").appendElement("name").text(masthead.desk());
        feed.appendElement("link").attr("rel", "self").attr("href", masthead.feed());
        feed.appendElement("link").attr("rel", "alternate").attr("href", masthead.ledger());
        for (PublishedClaim each : entries) {
            Element entry = feed.appendElement("entry");
            entry.appendElement("id").text(masthead.version(each.claim(), each.seq()));
            entry.appendElement("title").text(each.title());
            entry.appendElement("updated").text(PublicClaimView.moment(each.madeAt()));
            entry.appendElement("link").attr("rel", "alternate").attr("href", masthead.claim(each.claim()));
            entry.appendElement("summary").text(summary(words, each.corrected()));
        }
        return ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + xml.outerHtml()).getBytes(StandardCharsets.UTF_8);
    }

    /** What happened in one line, then what readers are told: a feed reader shows nothing else. */
    private static String summary(Translations translations, PublicClaimView.Corrected corrected) {
        Words words = (key, args) -> translations.getTranslation(key, Translations.ARABIC, args);
        return Stream.concat(Stream.of(kind(words, corrected)), change(words, corrected).stream())
                        .collect(Collectors.joining(" · "))
                + "\n" + corrected.note();
    }

    private static String title(Translations words, Masthead masthead) {
        return words.getTranslation("public.ledger", Translations.ARABIC) + " · " + masthead.desk();
    }
}
