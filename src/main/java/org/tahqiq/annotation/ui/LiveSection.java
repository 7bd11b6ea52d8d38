package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Section;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.article.ArticleId;

/** A section that is shown afresh when what it speaks of changes, whoever changed it, as long as it is on a page. */
final class LiveSection extends Composite<Section> {

    private final ArticleFeed feed;
    private final ArticleId article;
    private final Predicate<News> mine;
    private final Runnable refresh;
    private ArticleFeed.@Nullable Subscription subscription;
    private Runnable enter = () -> {};

    /** @param refresh called within the page's session */
    LiveSection(ArticleFeed feed, ArticleId article, Predicate<News> mine, Runnable refresh) {
        this.feed = feed;
        this.article = article;
        this.mine = mine;
        this.refresh = refresh;
    }

    /** @param field where one begins to write in it */
    LiveSection enteredAt(Focusable<?> field) {
        enter = field::focus;
        return this;
    }

    /** Puts the focus to where one writes in it, if anywhere. */
    void enter() {
        enter.run();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = feed.subscribe(article, news -> {
            if (news.contains(new News.OfEverything()) || news.stream().anyMatch(mine)) {
                try {
                    ui.accessSynchronously(refresh::run);
                } catch (UIDetachedException gone) {
                    leave();
                }
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
    }

    private void leave() {
        if (subscription != null) {
            subscription.close();
        }
    }
}
