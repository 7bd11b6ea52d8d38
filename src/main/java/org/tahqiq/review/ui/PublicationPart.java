package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.publication.ImprintService;
import org.tahqiq.review.publication.Masthead;
import org.tahqiq.review.publication.PublicationService;
import org.tahqiq.review.publication.PublishedClaim;
import org.tahqiq.ui.CopyField;
import org.tahqiq.ui.Translations;

/** What a claim goes out as, told before it does; and where it went out to. */
@org.springframework.stereotype.Component
@Order(0)
class PublicationPart implements ReviewDesk.Part {

    private final PublicationService publications;
    private final ImprintService imprints;
    private final Translations translations;

    PublicationPart(PublicationService publications, ImprintService imprints, Translations translations) {
        this.publications = publications;
        this.imprints = imprints;
        this.translations = translations;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public List<Component> of(Claim claim, Runnable changed) {
        if (claim.state() != WorkState.APPROVED && !claim.state().wentOut()) {
            return List.of();
        }
        Masthead masthead = imprints.masthead(claim.annotation().corpus());
        Div part = new Div(new H3(say("publication.title")));
        part.addClassName("publication");
        if (claim.state() == WorkState.APPROVED) {
            part.add(before(masthead));
            return List.of(part);
        }
        List<PublishedClaim> versions = publications.of(claim.annotation().id());
        if (versions.isEmpty()) {
            part.add(quiet(say("publication.elsewhere")));
            return List.of(part);
        }
        PublishedClaim present = versions.getLast();
        part.add(
                links(present, claim, masthead),
                new CopyField(say("publication.hash"), present.page()),
                new CopyField(say("publication.embed"), publications.embed(present)));
        versions.reversed().forEach(version -> part.add(line(version, masthead)));
        return List.of(part);
    }

    private Paragraph before(Masthead masthead) {
        String gaps = masthead.gaps().stream()
                .map(gap -> say("publication.gap." + gap))
                .collect(Collectors.joining(say("publication.and")));
        Paragraph told = quiet(
                gaps.isEmpty()
                        ? say("publication.ready", masthead.desk(), masthead.base())
                        : say("publication.gaps", gaps, masthead.desk(), masthead.base()));
        told.getElement().setAttribute("data-publication", gaps.isEmpty() ? "ready" : "gaps");
        Anchor settings = new Anchor("corpora/" + masthead.corpus().value() + "/desk", say("publication.settings"));
        told.add(new Span(" "), settings);
        return told;
    }

    private Div links(PublishedClaim present, Claim claim, Masthead masthead) {
        Div links = new Div(
                link("page", masthead.claim(present.claim())),
                link("article", masthead.article(claim.annotation().article().value())),
                link("document", masthead.document(present.claim())),
                link("ledger", masthead.ledger()));
        links.addClassName("row-tools");
        return links;
    }

    private Anchor link(String name, String address) {
        Anchor link = out(address, say("publication." + name));
        link.getElement().setAttribute("data-public", name);
        return link;
    }

    /** Within this server, so that it opens for whoever reaches it by another name than readers do. */
    private static Anchor out(String address, String words) {
        Anchor link = new Anchor(Masthead.within(address), words, AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }

    private Paragraph line(PublishedClaim version, Masthead masthead) {
        Verdict.Code code = version.code();
        Anchor page = out(
                masthead.version(version.claim(), version.seq()),
                say(
                        "publication.version",
                        version.seq(),
                        say("state." + version.state()) + (code == null ? "" : " · " + say("verdict." + code))));
        page.getElement().setAttribute("data-version", String.valueOf(version.seq()));
        return new Paragraph(page);
    }

    private static Paragraph quiet(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("secondary");
        return line;
    }

    private String say(String key, Object... args) {
        return translations.getTranslation(key, UI.getCurrent().getLocale(), args);
    }
}
