package org.tahqiq.article.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;

/** The first address: opens the article when there is only one, else the library. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final CorpusService corpora;
    private final ArticleService articles;

    HomeView(CorpusService corpora, ArticleService articles) {
        this.corpora = corpora;
        this.articles = articles;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Paging two = new Paging(2, null);
        List<ArticleSummary> found = corpora.list(two).items().stream()
                .flatMap(corpus -> articles.list(corpus.id(), two).items().stream())
                .toList();
        event.forwardTo(found.size() == 1 ? "articles/" + found.getFirst().id().value() : "articles");
    }
}
