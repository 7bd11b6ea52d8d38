package org.tahqiq.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.tahqiq.review.publication.RatingLint;
import org.tahqiq.team.CorpusId;

/** What is amiss in the checks of other desks, with how many of them; each opens its list. */
class FindingList extends Composite<Div> {

    FindingList(CorpusId corpus, Map<RatingLint.Finding, Long> findings) {
        getContent().addClassNames("card", "lint");
        getContent().setVisible(!findings.isEmpty());
        UnorderedList lines = new UnorderedList();
        lines.addClassName("lint-lines");
        findings.forEach((finding, count) -> {
            Anchor link = new Anchor(
                    "corpora/%s/claimreviews?%s=%s".formatted(corpus.value(), ForeignReviewsView.FINDING, finding),
                    getTranslation("lint." + finding));
            Span times = new Span(getTranslation("rating.count", count));
            times.addClassName("secondary");
            ListItem line = new ListItem(link, times);
            line.getElement().setAttribute("data-finding", finding.name());
            lines.add(line);
        });
        getContent().add(new H2(getTranslation("lint.title")), new Paragraph(getTranslation("lint.note")), lines);
    }
}
