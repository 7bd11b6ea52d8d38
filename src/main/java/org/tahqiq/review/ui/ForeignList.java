package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.publication.ForeignReview;
import org.tahqiq.review.publication.ForeignReviewService;
import org.tahqiq.review.publication.RatedReview;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.Facts;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.OutsideLink;

/** The checks of other desks that have one wording, or one thing amiss. */
class ForeignList extends Composite<Div> {

    private static final int PART = 50;

    ForeignList(CorpusId corpus, ForeignReviewService.Filter asked, ForeignReviewService reviews) {
        getContent().addClassNames("card", "foreign-list");
        H2 title = new H2(
                asked.finding() == null
                        ? getTranslation("foreign.rated", asked.rating())
                        : getTranslation("lint." + asked.finding()));
        title.getElement().setAttribute("dir", "auto");
        getContent()
                .add(
                        new Anchor("corpora/%s/claimreviews".formatted(corpus.value()), getTranslation("foreign.all")),
                        title);
        Div rows = new Div();
        rows.addClassName("evidence");
        Paging.Slice<RatedReview> first = reviews.list(corpus, asked, new Paging(PART, null));
        first.items().forEach(each -> rows.add(row(each)));
        getContent().add(rows, new MoreButton(first.next(), cursor -> {
            Paging.Slice<RatedReview> next = reviews.list(corpus, asked, new Paging(PART, cursor));
            next.items().forEach(each -> rows.add(row(each)));
            return next.next();
        }));
    }

    private Div row(RatedReview rated) {
        ForeignReview review = rated.review();
        ForeignReview.Content said = review.content();
        Div row = new Div(claim(said), verdict(rated.code()));
        row.addClassName("evidence-row");
        row.getElement().setAttribute("data-foreign", review.id().value().toString());
        Span words = new Span(said.rating());
        words.addClassName("rating-words");
        words.getElement().setAttribute("dir", "auto");
        row.add(words, new Facts(said.desk(), said.claimant(), said.reviewedOn()));
        if (!review.findings().isEmpty()) {
            Span amiss = new Span(review.findings().stream()
                    .map(finding -> getTranslation("lint." + finding))
                    .collect(Collectors.joining(" · ")));
            amiss.addClassName("differs");
            row.add(amiss);
        }
        return row;
    }

    private static Component claim(ForeignReview.Content said) {
        if (said.url() != null) {
            return new OutsideLink(said.url(), said.claim());
        }
        Span words = new Span(said.claim());
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private Span verdict(Verdict.@Nullable Code code) {
        Span verdict = new Span(getTranslation(code == null ? "rating.uncoded" : "verdict." + code));
        verdict.addClassNames("pill", "tone-" + (code == null ? "unknown" : Tones.of(code)));
        return verdict;
    }
}
