package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.tahqiq.annotation.CarryService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.article.TextChanges;
import org.tahqiq.article.VersionService;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.DraftKeeper;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** The versions of an article: what the publisher changed, and what of the work on the older ones goes along. */
@Route("articles/:article/versions")
@PermitAll
class VersionsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final ArticleService articles;
    private final VersionService versions;
    private final CarryService carries;
    private final CurrentMember current;
    private final Notices notices;
    private String title = "";

    VersionsView(
            ArticleService articles,
            VersionService versions,
            CarryService carries,
            CurrentMember current,
            Notices notices) {
        this.articles = articles;
        this.versions = versions;
        this.carries = carries;
        this.current = current;
        this.notices = notices;
        addClassNames("page", "versions");
    }

    static String address(ArticleId id) {
        return "articles/" + id.value() + "/versions";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        try {
            show(new ArticleId(
                    UUID.fromString(event.getRouteParameters().get("article").orElse(""))));
        } catch (IllegalArgumentException noId) {
            throw Refusal.unknown();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ArticleId id) {
        removeAll();
        Article article = articles.get(id);
        title = getTranslation("version.title", article.title());
        List<ArticleSummary> all = versions.of(id);
        add(new ViewHeader(title), list(all, article));
        all.stream()
                .filter(version -> version.edition() < article.edition())
                .reduce((before, last) -> last)
                .ifPresent(before -> add(changes(articles.get(before.id()), article)));
        List<CarryService.Found> found = carries.find(id);
        if (!found.isEmpty()) {
            boolean marks = current.holds(article.corpus(), Role.EDITOR);
            boolean settles = current.holds(article.corpus(), Role.CURATOR);
            add(new CarryForm(
                    article.text(),
                    found,
                    each -> each.annotation().gold() ? settles : marks,
                    wanted -> carry(article, wanted)));
        }
        if (current.holds(article.corpus(), Role.EDITOR, Role.CURATOR)) {
            add(form(all.getLast()));
        }
    }

    private OrderedList list(List<ArticleSummary> all, Article shown) {
        OrderedList list = new OrderedList();
        list.addClassName("version-list");
        for (ArticleSummary version : all) {
            Anchor open = new Anchor(
                    "articles/" + version.id().value(),
                    getTranslation("version.line", version.edition(), version.length()));
            ListItem item = new ListItem(open);
            if (version.id().equals(shown.id())) {
                item.getElement().setAttribute("aria-current", "true");
            } else {
                item.add(new Anchor(address(version.id()), getTranslation("version.compare")));
            }
            list.add(item);
        }
        return list;
    }

    private NativeDetails changes(Article before, Article article) {
        List<TextChanges.Passage> passages =
                TextChanges.between(before.text().value(), article.text().value());
        Div shown = new Div();
        shown.addClassName("text-changes");
        for (TextChanges.Passage passage : passages) {
            Paragraph paragraph = new Paragraph();
            paragraph.getElement().setAttribute("dir", "auto").setAttribute("lang", article.language());
            for (TextChanges.Piece piece : passage.pieces()) {
                Element words = new Element(
                        switch (piece.kind()) {
                            case KEPT -> "span";
                            case REMOVED -> "del";
                            case ADDED -> "ins";
                        });
                paragraph.getElement().appendChild(words.setText(piece.words()));
            }
            shown.add(paragraph);
        }
        NativeDetails details = new NativeDetails(getTranslation("version.changes", passages.size()), shown);
        details.setOpen(true);
        return details;
    }

    private void carry(Article to, List<CarryService.Wanted> wanted) {
        notices.attempt(() -> {
            int carried = carries.carry(to.id(), wanted).size();
            show(to.id());
            notices.done("version.carried", carried);
        });
    }

    private Div form(ArticleSummary newest) {
        TextArea text = new TextArea(getTranslation("version.text"));
        text.setHelperText(getTranslation("version.text-help"));
        text.setMinRows(6);
        text.setMaxRows(20);
        text.setWidthFull();
        text.getElement().setAttribute("dir", "auto").setAttribute("data-field", "version-text");
        DraftKeeper drafts =
                new DraftKeeper(current.id().value(), "version", newest.id().value()).text("text", text);
        Button add = new Button(
                getTranslation("version.add"),
                click -> notices.attempt(() -> {
                    Article made = versions.add(newest.id(), text.getValue(), present -> present)
                            .article();
                    drafts.clear();
                    UI.getCurrent().navigate(address(made.id()));
                }));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.getElement().setAttribute("data-action", "add-version");
        Div form = new Div(new H2(getTranslation("version.new")), drafts, text, add);
        form.addClassName("version-form");
        return form;
    }
}
