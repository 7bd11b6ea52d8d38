package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.article.VersionService;

/** Which version of its article is open, whether there is a newer one, and the way to all of them. */
class VersionLine extends Composite<Div> {

    VersionLine(Article article, VersionService versions) {
        List<ArticleSummary> all = versions.of(article.id());
        getContent().addClassName("version-line");
        Anchor compare = new Anchor(
                VersionsView.address(article.id()),
                all.size() == 1
                        ? getTranslation("version.first")
                        : getTranslation("version.of", article.edition(), all.size()));
        compare.getElement().setAttribute("data-action", "versions");
        getContent().add(compare);
        ArticleSummary newest = all.getLast();
        if (!newest.id().equals(article.id())) {
            Span newer = new Span(getTranslation("version.newer"));
            newer.addClassNames("pill", "tone-misleading");
            Anchor open = new Anchor("articles/" + newest.id().value(), getTranslation("version.open-newest"));
            getContent().add(newer, open);
        }
    }
}
