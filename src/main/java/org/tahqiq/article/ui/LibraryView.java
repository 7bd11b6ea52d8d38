package org.tahqiq.article.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.LibraryService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.LastCorpus;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Question;
import org.tahqiq.ui.ViewHeader;

/** The articles of a corpus; which one, and what is asked for of them, stands in the address. */
@Route("articles")
@Menu(order = 1, title = "library.title")
@PermitAll
class LibraryView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String CORPUS = "corpus";
    /** In an address: begins a new corpus at once. */
    private static final String NEW = "new";

    /** A screen full and a little more; the rest is a press of a button away. */
    private static final int PART = 25;

    private final CorpusService corpora;
    private final ArticleService articles;
    private final NewArticle newArticle;
    private final LibraryService library;
    private final MemberService members;
    private final CurrentMember current;
    private final Notices notices;
    private final Div head = new Div();
    private final LibraryFilters filters = new LibraryFilters(this::narrowed);
    private final Div found = new Div();
    private @Nullable Corpus corpus;
    private boolean mayEdit;

    LibraryView(
            CorpusService corpora,
            ArticleService articles,
            NewArticle newArticle,
            LibraryService library,
            MemberService members,
            CurrentMember current,
            Notices notices) {
        this.corpora = corpora;
        this.articles = articles;
        this.newArticle = newArticle;
        this.library = library;
        this.members = members;
        this.current = current;
        this.notices = notices;
        addClassNames("page", "library");
        add(head, filters, found);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        String chosen = LastCorpus.asked(event.getLocation()).orElse("");
        List<Corpus> all = Paging.all(corpora::list);
        corpus = all.stream()
                .filter(each -> each.id().value().toString().equals(chosen))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
        mayEdit = corpus != null && current.holds(corpus.id(), Role.EDITOR, Role.CURATOR);
        filters.read(address);
        filters.setVisible(corpus != null);
        head.removeAll();
        head.add(header(all));
        list();
        if (address.getSingleParameter(NEW).filter(CORPUS::equals).isPresent() && current.curatesSomewhere()) {
            rewriteAddress();
            makeCorpus();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.title");
    }

    private ViewHeader header(List<Corpus> all) {
        ViewHeader header = new ViewHeader(getTranslation("library.title"));
        if (corpus != null) {
            header.add(
                    choice(all, corpus),
                    new Anchor("corpora/" + corpus.id().value() + "/members", getTranslation("corpus.members")),
                    new Anchor("corpora/" + corpus.id().value() + "/guidelines", getTranslation("guidelines.title")),
                    new Anchor("corpora/" + corpus.id().value() + "/labels", getTranslation("labels.title")),
                    new Anchor("corpora/" + corpus.id().value() + "/rules", getTranslation("rules.title")),
                    new Anchor("corpora/" + corpus.id().value() + "/desk", getTranslation("desk.title")));
        }
        if (corpus != null && corpus.mode() == Corpus.Mode.INDEPENDENT) {
            header.add(new Anchor("corpora/" + corpus.id().value() + "/passes", getTranslation("pass.title")));
        }
        if (corpus != null && !corpora.worksBlind(corpus.id())) {
            header.add(new Anchor("corpora/" + corpus.id().value() + "/agreement", getTranslation("agreement.title")));
        }
        if (current.curatesSomewhere() && corpus != null) {
            header.add(newCorpus());
        }
        if (mayEdit && corpus != null) {
            Anchor trash =
                    new Anchor("trash?%s=%s".formatted(CORPUS, corpus.id().value()), getTranslation("trash.title"));
            trash.getElement().setAttribute("data-action", "trash");
            header.add(trash, newArticle(corpus));
        }
        return header;
    }

    private void list() {
        found.removeAll();
        if (corpus == null) {
            found.add(noCorpus());
            return;
        }
        Corpus shown = corpus;
        Paging.Slice<LibraryService.Line> first = part(shown, null);
        if (first.items().isEmpty()) {
            found.add(filters.narrow() ? nothingFits() : noArticles(shown));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("article-list");
        show(list, first);
        found.add(list, new MoreButton(first.next(), cursor -> {
            Paging.Slice<LibraryService.Line> next = part(shown, cursor);
            show(list, next);
            return next.next();
        }));
    }

    private Paging.Slice<LibraryService.Line> part(Corpus shown, @Nullable String cursor) {
        return library.list(shown.id(), filters.filter(), new Paging(PART, cursor));
    }

    private void show(UnorderedList list, Paging.Slice<LibraryService.Line> part) {
        Map<UUID, String> names = members.displayNames(part.items().stream()
                .flatMap(line -> line.progress().passes().stream())
                .map(ArticleProgress.MemberPass::member)
                .distinct()
                .toList());
        UUID me = current.id().value();
        boolean reads =
                corpus != null && corpus.mode() == Corpus.Mode.INDEPENDENT && current.holds(corpus.id(), Role.EDITOR);
        for (LibraryService.Line each : part.items()) {
            ArticleLine line = new ArticleLine(each, names, me, reads);
            list.add(mayEdit ? line.withMenu(() -> edit(each.article()), () -> ask(each)) : line);
        }
    }

    private void narrowed() {
        rewriteAddress();
        list();
    }

    /** What was chosen goes into the address without a step in the browser's history for every letter. */
    private void rewriteAddress() {
        Map<String, String> address = new LinkedHashMap<>(filters.written());
        if (corpus != null) {
            address.put(CORPUS, corpus.id().value().toString());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("articles", QueryParameters.simple(address)));
    }

    private void edit(ArticleSummary article) {
        notices.attempt(() -> new EditArticleDialog(articles, article.id(), notices, this::list).open());
    }

    /** What others have judged is not put away without a question. */
    private void ask(LibraryService.Line line) {
        long judged = line.progress().claims() - line.progress().waiting();
        if (judged == 0) {
            delete(line.article());
        } else {
            new Question(
                            getTranslation("article.delete"),
                            line.article().title(),
                            getTranslation("article.delete-judged", judged),
                            () -> delete(line.article()))
                    .open();
        }
    }

    private void delete(ArticleSummary article) {
        notices.attempt(() -> {
            articles.delete(article.id(), SeenVersion.of(article.version()));
            notices.undoable("article.deleted", () -> restore(article.id()), article.title());
        });
        list();
    }

    private void restore(ArticleId article) {
        notices.attempt(() -> {
            articles.restore(article);
            notices.done("article.restored");
        });
        list();
    }

    private EmptyState noCorpus() {
        return current.curatesSomewhere()
                ? new EmptyState(
                        getTranslation("library.no-corpus"), getTranslation("library.no-corpus-curator"), newCorpus())
                : new EmptyState(getTranslation("library.no-corpus"), getTranslation("library.no-corpus-member"));
    }

    private EmptyState noArticles(Corpus shown) {
        return mayEdit
                ? new EmptyState(
                        getTranslation("library.empty"), getTranslation("library.empty-editor"), newArticle(shown))
                : new EmptyState(getTranslation("library.empty"), getTranslation("library.empty-reader"));
    }

    private EmptyState nothingFits() {
        Button all = new Button(getTranslation("library.show-all"), click -> {
            filters.clear();
            narrowed();
        });
        all.getElement().setAttribute("data-action", "show-all");
        return new EmptyState(
                getTranslation("library.nothing-fits"), getTranslation("library.nothing-fits-advice"), all);
    }

    private Select<Corpus> choice(List<Corpus> all, Corpus shown) {
        Select<Corpus> choice = new Select<>();
        choice.setAriaLabel(getTranslation("corpus"));
        choice.setItems(all);
        choice.setItemLabelGenerator(Corpus::name);
        choice.setValue(shown);
        choice.addValueChangeListener(change -> open(change.getValue()));
        return choice;
    }

    private void open(Corpus shown) {
        getUI().ifPresent(ui -> ui.navigate(
                LibraryView.class, QueryParameters.of(CORPUS, shown.id().value().toString())));
    }

    private Button newCorpus() {
        Button button = new Button(getTranslation("corpus.new"));
        button.addClickListener(click -> makeCorpus());
        return button;
    }

    private void makeCorpus() {
        new CorpusDialog(corpora, notices, this::open).open();
    }

    private Button newArticle(Corpus shown) {
        Button button = new Button(getTranslation("article.new"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-action", "new-article");
        button.addClickListener(click -> newArticle
                .dialog(
                        shown.id(),
                        article -> getUI().ifPresent(ui -> ui.navigate("articles/" + article.value())),
                        this::list)
                .open());
        return button;
    }
}
