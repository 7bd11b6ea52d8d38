package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.tahqiq.annotation.audit.ArticleAudit.Finding;
import org.tahqiq.annotation.audit.ArticleAudit.Place;
import org.tahqiq.article.Article;

/** One number of an article's audit: of how many, what it means, and, where it was clicked, the places it counts. */
class FindingCard extends Composite<Section> {

    private final Article article;

    /** @param shown the name of the list that is open */
    FindingCard(Article article, Finding finding, String shown) {
        this.article = article;
        String name = finding.measure().name();
        getContent().addClassName("finding");
        getContent().getElement().setAttribute("data-measure", name);
        Paragraph numbers = new Paragraph(number(name, finding.places(), shown), share(finding));
        numbers.addClassName("finding-numbers");
        Paragraph about = new Paragraph(getTranslation("audit.about." + name));
        about.addClassName("secondary");
        getContent().add(new H2(getTranslation("audit.measure." + name)), numbers, about);
        open(name, finding.places(), shown);
        if (!finding.unsaid().isEmpty()) {
            String unsaid = name + "-unsaid";
            Component link = link(
                    unsaid,
                    getTranslation("audit.unsaid." + name, finding.unsaid().size()),
                    shown);
            getContent().add(new Paragraph(link));
            open(unsaid, finding.unsaid(), shown);
        }
    }

    private Component number(String name, List<Place> places, String shown) {
        String count = getTranslation("numbers.number", places.size());
        Component number = places.isEmpty() ? new Span(count) : link(name, count, shown);
        number.addClassName("finding-number");
        return number;
    }

    private Span share(Finding finding) {
        return new Span(
                finding.share() == null
                        ? getTranslation("audit.of-none")
                        : getTranslation("audit.of", finding.of(), finding.share()));
    }

    /** To the list of what is counted; once more, and it is closed. */
    private RouterLink link(String list, String words, String shown) {
        boolean open = list.equals(shown);
        RouterLink link = new RouterLink(
                words,
                AuditView.class,
                new RouteParameters("article", article.id().value().toString()));
        if (!open) {
            link.setQueryParameters(QueryParameters.of(AuditView.SHOWN, list));
        }
        link.getElement().setAttribute("data-list", list).setAttribute("aria-expanded", String.valueOf(open));
        return link;
    }

    private void open(String list, List<Place> places, String shown) {
        if (!list.equals(shown)) {
            return;
        }
        OrderedList all = new OrderedList();
        all.addClassName("finding-places");
        for (Place place : places) {
            Anchor words = new Anchor(
                    place.annotation() == null
                            ? AnnotateView.address(article.id(), place.span())
                            : AnnotateView.address(article.id(), place.annotation()),
                    place.words());
            words.getElement().setAttribute("dir", "auto").setAttribute("lang", article.language());
            all.add(new ListItem(words));
        }
        getContent().add(all);
    }
}
