package org.tahqiq.review.publication;

import org.jsoup.nodes.Element;
import org.tahqiq.review.WorkState;
import org.tahqiq.ui.Translations;

/** A check as a card in somebody else's page, and the words that put it there. */
final class CardPage {

    private CardPage() {}

    static Sheet of(Translations words, PublishedClaim present, Masthead masthead) {
        Sheet sheet = new Sheet(words, present.title()).canonical(masthead.claim(present.claim()));
        Element card = sheet.body().addClass("card").appendElement("article");
        card.appendElement("p").addClass("desk").attr("dir", "auto").text(masthead.desk());
        Sheet.line(card, "p", present.title()).addClass("wording");
        if (present.state() == WorkState.RETRACTED) {
            card.appendElement("p").addClass("quiet").text(sheet.say("public.retracted"));
        } else {
            Sheet.verdict(card, "p", present.code(), String.valueOf(present.label()));
        }
        card.appendElement("p")
                .appendElement("a")
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .attr("href", Masthead.within(masthead.claim(present.claim())))
                .text(sheet.say("public.read-on"));
        return sheet;
    }

    /** An iframe in which nothing runs; its link opens beside the page that shows it. */
    static String embed(PublishedClaim present, Masthead masthead) {
        return new Element("iframe")
                .attr("src", masthead.card(present.claim()))
                .attr("title", masthead.desk() + ": " + present.title())
                .attr("width", "100%")
                .attr("height", "240")
                .attr("style", "border:0")
                .attr("loading", "lazy")
                .attr("sandbox", "allow-popups allow-popups-to-escape-sandbox")
                .outerHtml();
    }
}
