package org.tahqiq.review.publication;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.tahqiq.review.FigureWords;
import org.tahqiq.review.QueueService;
import org.tahqiq.ui.Translations;

/** The page of a check: what was claimed, what was found, on what grounds, and what was put right since. */
final class ClaimPage {

    /** UTF-16 units; of a longer description most show the beginning alone. */
    private static final int ABOUT = 160;

    private ClaimPage() {}

    /** @param document its ClaimReview */
    static Sheet of(Translations words, PublicClaimView shown, Masthead masthead, String document) {
        Sheet sheet =
                new Sheet(words, shown.title() + " · " + masthead.desk()).canonical(masthead.claim(shown.claim()));
        sheet.passedOn(shown.title(), about(sheet, shown), masthead.claim(shown.claim()), masthead.desk());
        sheet.head().appendElement("script").attr("type", "application/ld+json").appendChild(new DataNode(document));
        Element main = sheet.main(masthead);
        Element article = main.appendElement("article");
        article.appendElement("p").addClass("kicker").text(sheet.say("public.claim"));
        Sheet.line(article, "h1", shown.wording());
        PublicClaimView.Found found = shown.found();
        if (found == null) {
            article.appendElement("p")
                    .addClass("verdict")
                    .attr("data-verdict", "NONE")
                    .text(sheet.say("public.retracted"));
        } else {
            Sheet.verdict(article, "p", found.code(), found.label());
            if (!found.reasons().isEmpty()) {
                article.appendElement("p")
                        .addClass("quiet")
                        .text(found.reasons().stream()
                                .map(reason -> sheet.say("reason." + reason))
                                .collect(Collectors.joining(" · ")));
            }
        }
        corrections(sheet, article, shown);
        source(sheet, article, shown, masthead);
        if (found != null) {
            Element why = section(article, sheet.say("public.rationale"));
            Sheet.prose(why, found.rationale());
            evidence(sheet, article, shown.evidence());
            replies(sheet, article, shown.asked());
        }
        imprint(sheet, shown, masthead);
        return sheet;
    }

    /** The verdict and the beginning of its rationale; after a retraction that alone. */
    private static String about(Sheet sheet, PublicClaimView shown) {
        PublicClaimView.Found found = shown.found();
        return found == null
                ? sheet.say("public.retracted")
                : PublicClaimView.line(found.label() + ": " + found.rationale(), ABOUT);
    }

    private static Element section(Element parent, String title) {
        Element section = parent.appendElement("section");
        section.appendElement("h2").text(title);
        return section;
    }

    /** The last one first, for it is what the reader did not know. */
    private static void corrections(Sheet sheet, Element article, PublicClaimView shown) {
        if (shown.corrections().isEmpty()) {
            return;
        }
        Element section = section(article, sheet.say("public.corrections")).addClass("corrections");
        boolean stands = shown.found() != null;
        shown.corrections().reversed().forEach(each -> CorrectionPages.entry(sheet, section, each, stands));
    }

    private static void source(Sheet sheet, Element article, PublicClaimView shown, Masthead masthead) {
        Element section = section(article, sheet.say("public.said"));
        Sheet.line(section, "blockquote", shown.quote());
        QueueService.Claimant claimant = shown.claimant();
        if (claimant != null && claimant.name() != null) {
            Sheet.line(section, "p", sheet.say("public.claimant", claimant.name()));
        }
        if (shown.claimedAt() != null) {
            Sheet.line(section, "p", sheet.say("public.claimed-at", Sheet.date(shown.claimedAt())));
        }
        PublicClaimView.Home home = shown.article();
        Element from = section.appendElement("p").addClass("facts");
        Sheet.line(from, "span", home.title());
        Sheet.origin(from, sheet, home.outlet(), home.url(), home.publishedAt());
        // What was taken back has no place in the article any more.
        if (shown.found() != null) {
            section.appendElement("p")
                    .appendElement("a")
                    .attr("href", Masthead.within(masthead.article(home.id())) + "#claim-" + shown.claim())
                    .text(sheet.say("public.in-article"));
        }
    }

    private static void evidence(Sheet sheet, Element article, List<PublicClaimView.Cited> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        Element list = section(article, sheet.say("public.evidence")).appendElement("ol");
        for (PublicClaimView.Cited each : evidence) {
            Element item = list.appendElement("li");
            Element head = item.appendElement("p");
            head.appendElement("span").addClass("stance").text(sheet.say("stance." + each.stance()));
            head.appendText(" ");
            String name = Stream.of(each.title(), each.publisher(), each.url())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> sheet.say("public.untitled"));
            Sheet.out(head, each.url(), name);
            if (each.publisher() != null && !name.equals(each.publisher())) {
                head.appendText(" · ");
                head.appendElement("bdi").text(each.publisher());
            }
            if (each.publishedAt() != null) {
                head.appendText(" · " + Sheet.date(each.publishedAt()));
            }
            if (each.archivedUrl() != null) {
                head.appendText(" · ");
                Sheet.out(head, each.archivedUrl(), sheet.say("public.archived"));
            }
            if (each.excerpt() != null) {
                Sheet.prose(item.appendElement("blockquote"), each.excerpt());
            }
            if (each.figure() != null) {
                Element figure = item.appendElement("p");
                figure.appendText(sheet.say("public.figure") + " ");
                figure.appendElement("bdi")
                        .attr("dir", FigureWords.direction(each.figure()))
                        .text(each.figure());
            }
        }
    }

    private static void replies(Sheet sheet, Element article, List<PublicClaimView.Asked> asked) {
        if (asked.isEmpty()) {
            return;
        }
        Element section = section(article, sheet.say("public.replies")).addClass("replies");
        for (PublicClaimView.Asked each : asked) {
            section.appendElement("p").text(sheet.say("public.asked", each.whom(), Sheet.date(each.on())));
            if (each.answer() == null) {
                section.appendElement("p").addClass("quiet").text(sheet.say("public.no-answer"));
            } else {
                String on = each.answeredOn();
                section.appendElement("p")
                        .addClass("quiet")
                        .text(
                                on == null
                                        ? sheet.say("public.answered")
                                        : sheet.say("public.answered-on", Sheet.date(on)));
                Sheet.prose(section.appendElement("blockquote"), each.answer());
            }
        }
    }

    private static void imprint(Sheet sheet, PublicClaimView shown, Masthead masthead) {
        Element footer = sheet.body().appendElement("footer");
        Element dates = footer.appendElement("p");
        dates.appendText(sheet.say("public.published-by") + " ");
        dates.appendElement("bdi").text(masthead.desk());
        dates.appendText(" · ");
        Sheet.day(dates, shown.publishedAt());
        if (shown.seq() > 1) {
            dates.appendText(" · " + sheet.say("public.changed") + " ");
            Sheet.day(dates, shown.madeAt());
        }
        Element address = footer.appendElement("p");
        address.appendText(sheet.say("public.version", shown.seq()) + " · ");
        String version = masthead.version(shown.claim(), shown.seq());
        address.appendElement("a")
                .attr("dir", "ltr")
                .attr("href", Masthead.within(version))
                .text(version);
        if (masthead.licence() != null) {
            Element licence = footer.appendElement("p");
            licence.appendText(sheet.say("public.licence") + " ");
            Sheet.out(licence, masthead.licence(), masthead.licence());
        }
    }
}
