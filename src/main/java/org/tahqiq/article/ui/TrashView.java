package org.tahqiq.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Date;
import java.util.UUID;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.LibraryService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** What was put away from a corpus, to be brought back with all that was marked in it. */
@Route("trash")
@PermitAll
class TrashView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final LibraryService library;
    private final ArticleService articles;
    private final Notices notices;

    TrashView(LibraryService library, ArticleService articles, Notices notices) {
        this.library = library;
        this.articles = articles;
        this.notices = notices;
        addClassNames("page", "library");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LibraryView.CORPUS)
                .map(TrashView::corpus)
                .orElseThrow(Refusal::unknown));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trash.title");
    }

    private void show(CorpusId corpus) {
        removeAll();
        Anchor back = new Anchor(
                "articles?%s=%s".formatted(LibraryView.CORPUS, corpus.value()), getTranslation("trash.back"));
        add(new ViewHeader(getTranslation("trash.title"), back));
        Paging.Slice<LibraryService.Deleted> first = library.trash(corpus, Paging.first());
        if (first.items().isEmpty()) {
            add(new EmptyState(getTranslation("trash.empty"), getTranslation("trash.empty-advice")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("article-list");
        first.items().forEach(each -> list.add(line(corpus, each)));
        add(list, new MoreButton(first.next(), cursor -> {
            Paging.Slice<LibraryService.Deleted> next = library.trash(corpus, new Paging(Paging.MOST, cursor));
            next.items().forEach(each -> list.add(line(corpus, each)));
            return next.next();
        }));
    }

    private ListItem line(CorpusId corpus, LibraryService.Deleted deleted) {
        H2 title = new H2(deleted.title());
        title.getElement().setAttribute("dir", "auto");
        Div facts = new Div(new Span(getTranslation("trash.deleted-at", Date.from(deleted.deletedAt()))));
        facts.addClassName("facts");
        if (deleted.outlet() != null) {
            facts.addComponentAsFirst(new Span(deleted.outlet()));
        }
        Div about = new Div(title, facts);
        about.addClassName("about");
        Button restore = new Button(
                getTranslation("trash.restore"),
                click -> notices.attempt(() -> {
                    articles.restore(deleted.id());
                    notices.done("article.restored");
                    show(corpus);
                }));
        restore.setAriaLabel(getTranslation("trash.restore-this", deleted.title()));
        restore.getElement().setAttribute("data-action", "restore");
        ListItem line = new ListItem(about, restore);
        line.addClassName("article-line");
        line.getElement().setAttribute("data-article", deleted.id().value().toString());
        return line;
    }

    private static CorpusId corpus(String id) {
        try {
            return new CorpusId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw Refusal.unknown();
        }
    }
}
