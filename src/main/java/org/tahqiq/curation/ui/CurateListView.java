package org.tahqiq.curation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.curation.SettlingService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.ViewHeader;

/** The articles of a corpus that were read to the end by somebody: which of them have their gold, and which wait for it. */
@Route("corpora/:corpus/curate")
@PermitAll
class CurateListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PART = 50;

    private final SettlingService settlings;
    private final CorpusService corpora;

    CurateListView(SettlingService settlings, CorpusService corpora) {
        this.settlings = settlings;
        this.corpora = corpora;
        addClassName("page");
    }

    static String address(CorpusId corpus) {
        return "corpora/%s/curate".formatted(corpus.value());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curate.list");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Corpus corpus = corpora.get(new CorpusId(Asked.id(event, "corpus")));
        Anchor articles = new Anchor("articles?corpus=" + corpus.id().value(), corpus.name());
        articles.getElement().setAttribute("dir", "auto");
        Anchor passes = new Anchor("corpora/%s/passes".formatted(corpus.id().value()), getTranslation("pass.title"));
        Anchor agreement =
                new Anchor("corpora/%s/agreement".formatted(corpus.id().value()), getTranslation("agreement.title"));
        add(new ViewHeader(getTranslation("curate.list"), articles, passes, agreement));
        Paging.Slice<SettlingService.Line> first = settlings.list(corpus.id(), new Paging(PART, null));
        if (first.items().isEmpty()) {
            add(new EmptyState(getTranslation("curate.list-none"), getTranslation("curate.list-advice"), passes));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        first.items().forEach(line -> list.add(line(line)));
        Div card = new Div(list, new MoreButton(first.next(), cursor -> {
            Paging.Slice<SettlingService.Line> more = settlings.list(corpus.id(), new Paging(PART, cursor));
            more.items().forEach(line -> list.add(line(line)));
            return more.next();
        }));
        card.addClassName("card");
        add(card);
    }

    private ListItem line(SettlingService.Line line) {
        Anchor title = new Anchor(CurateView.address(new ArticleId(line.article())), line.title());
        title.getElement().setAttribute("dir", "auto");
        Span state = new Span(getTranslation(
                line.finishedAt() != null
                        ? "curate.state.FINISHED"
                        : line.begun() ? "curate.state.BEGUN" : "curate.state.OPEN"));
        state.addClassNames("pill", line.finishedAt() != null ? "tone-true" : "tone-unknown");
        ListItem item =
                new ListItem(new Div(title), new Span(getTranslation("curate.readings", line.readings())), state);
        if (line.newer() != null) {
            Anchor carry = new Anchor("articles/%s/versions".formatted(line.newer()), getTranslation("curate.carry"));
            carry.getElement().setAttribute("data-action", "carry-gold");
            item.add(carry);
        }
        return item;
    }
}
