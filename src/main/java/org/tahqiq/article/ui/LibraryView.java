package org.tahqiq.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** The articles of a corpus; which one stands in the address. */
@Route("articles")
@Menu(order = 1, title = "library.title")
@PermitAll
class LibraryView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String CORPUS = "corpus";

    private final CorpusService corpora;
    private final ArticleService articles;
    private final CurrentMember current;
    private final Notices notices;

    LibraryView(CorpusService corpora, ArticleService articles, CurrentMember current, Notices notices) {
        this.corpora = corpora;
        this.articles = articles;
        this.current = current;
        this.notices = notices;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter(CORPUS).orElse(null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.title");
    }

    private void show(@Nullable String chosen) {
        removeAll();
        List<Corpus> all = Paging.all(corpora::list);
        boolean mayMake = current.curatesSomewhere();
        if (all.isEmpty()) {
            add(new ViewHeader(getTranslation("library.title")));
            add(
                    mayMake
                            ? new EmptyState(
                                    getTranslation("library.no-corpus"),
                                    getTranslation("library.no-corpus-curator"),
                                    newCorpus())
                            : new EmptyState(
                                    getTranslation("library.no-corpus"), getTranslation("library.no-corpus-member")));
            return;
        }
        Corpus corpus = all.stream()
                .filter(c -> c.id().value().toString().equals(chosen))
                .findFirst()
                .orElse(all.getFirst());
        boolean mayAdd = current.holds(corpus.id(), Role.EDITOR, Role.CURATOR);
        Select<Corpus> choice = choice(all, corpus);
        Anchor people = new Anchor("corpora/" + corpus.id().value() + "/members", getTranslation("corpus.members"));
        ViewHeader header = new ViewHeader(getTranslation("library.title"), choice, people);
        header.getElement().getChild(1).appendChild(mayMake ? newCorpus().getElement() : new Span().getElement());
        if (mayAdd) {
            header.getElement().getChild(1).appendChild(newArticle(corpus).getElement());
        }
        add(header);
        Paging.Slice<ArticleSummary> found = articles.list(corpus.id(), Paging.first());
        if (found.items().isEmpty()) {
            add(
                    mayAdd
                            ? new EmptyState(
                                    getTranslation("library.empty"),
                                    getTranslation("library.empty-editor"),
                                    newArticle(corpus))
                            : new EmptyState(getTranslation("library.empty"), getTranslation("library.empty-reader")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("article-list");
            found.items().forEach(article -> list.add(line(article)));
            add(list, new MoreButton(found.next(), cursor -> {
                Paging.Slice<ArticleSummary> part = articles.list(corpus.id(), new Paging(Paging.MOST, cursor));
                part.items().forEach(article -> list.add(line(article)));
                return part.next();
            }));
        }
    }

    private Select<Corpus> choice(List<Corpus> all, Corpus corpus) {
        Select<Corpus> choice = new Select<>();
        choice.setAriaLabel(getTranslation("corpus"));
        choice.setItems(all);
        choice.setItemLabelGenerator(Corpus::name);
        choice.setValue(corpus);
        choice.addValueChangeListener(change -> open(change.getValue()));
        return choice;
    }

    private void open(Corpus corpus) {
        getUI().ifPresent(ui -> ui.navigate(
                LibraryView.class,
                QueryParameters.of(CORPUS, corpus.id().value().toString())));
    }

    private Button newCorpus() {
        Button button = new Button(getTranslation("corpus.new"));
        button.addClickListener(click -> new CorpusDialog(corpora, notices, this::open).open());
        return button;
    }

    private Button newArticle(Corpus corpus) {
        Button button = new Button(getTranslation("article.new"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-action", "new-article");
        button.addClickListener(click -> new ArticleDialog(
                        articles,
                        notices,
                        corpus.id(),
                        article -> getUI().ifPresent(ui -> ui.navigate("articles/" + article.value())))
                .open());
        return button;
    }

    private ListItem line(ArticleSummary article) {
        Anchor title = new Anchor("articles/" + article.id().value(), article.title());
        title.getElement().setAttribute("dir", "auto");
        Span about = new Span(getTranslation(
                "article.about",
                Optional.ofNullable(article.sourceName()).orElse(getTranslation("article.no-source")),
                article.length()));
        ListItem line = new ListItem(new H2(title), about);
        line.getElement().setAttribute("data-article", article.id().value().toString());
        return line;
    }
}
