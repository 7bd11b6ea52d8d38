package org.tahqiq.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.UUID;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.publication.ForeignImportService;
import org.tahqiq.review.publication.ForeignReviewService;
import org.tahqiq.review.publication.RatingLint;
import org.tahqiq.review.publication.RatingService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.JobService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** What other desks checked: brought in, with what their ratings mean here and what is amiss in them. */
@Route("corpora/:corpus/claimreviews")
@PermitAll
class ForeignReviewsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String RATING = "rating";
    static final String FINDING = "finding";

    private final CorpusService corpora;
    private final ForeignImportService imports;
    private final ForeignReviewService reviews;
    private final RatingService ratings;
    private final JobService jobs;
    private final CurrentMember current;
    private final Notices notices;
    private final Div lists = new Div();

    ForeignReviewsView(
            CorpusService corpora,
            ForeignImportService imports,
            ForeignReviewService reviews,
            RatingService ratings,
            JobService jobs,
            CurrentMember current,
            Notices notices) {
        this.corpora = corpora;
        this.imports = imports;
        this.reviews = reviews;
        this.ratings = ratings;
        this.jobs = jobs;
        this.current = current;
        this.notices = notices;
        addClassNames("page", "foreign-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("foreign.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Corpus corpus = corpora.get(new CorpusId(event.getRouteParameters()
                .get("corpus")
                .map(ForeignReviewsView::uuid)
                .orElseThrow(Refusal::unknown)));
        QueryParameters address = event.getLocation().getQueryParameters();
        var asked = new ForeignReviewService.Filter(
                address.getSingleParameter(RATING).orElse(null),
                Arrays.stream(RatingLint.Finding.values())
                        .filter(each -> each.name()
                                .equals(address.getSingleParameter(FINDING).orElse("")))
                        .findFirst()
                        .orElse(null));
        removeAll();
        Anchor articles = new Anchor("articles?corpus=" + corpus.id().value(), corpus.name());
        articles.getElement().setAttribute("dir", "auto");
        add(new ViewHeader(getTranslation("foreign.title"), articles), new Paragraph(getTranslation("foreign.note")));
        boolean mayChange = current.holds(corpus.id(), Role.CURATOR);
        if (mayChange && asked.rating() == null && asked.finding() == null) {
            add(new ForeignImportPanel(corpus.id(), imports, jobs, notices, () -> list(corpus, asked, mayChange)));
        }
        add(lists);
        list(corpus, asked, mayChange);
    }

    private void list(Corpus corpus, ForeignReviewService.Filter asked, boolean mayChange) {
        lists.removeAll();
        if (asked.rating() != null || asked.finding() != null) {
            lists.add(new ForeignList(corpus.id(), asked, reviews));
        } else {
            lists.add(
                    new RatingList(corpus.id(), mayChange, ratings, notices),
                    new FindingList(corpus.id(), reviews.findings(corpus.id())));
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
