package org.tahqiq.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.search.Hit;
import org.tahqiq.search.Kind;
import org.tahqiq.search.Query;
import org.tahqiq.search.SearchService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.EmptyState;
import org.tahqiq.ui.MoreButton;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.ViewHeader;

/** Looks for words everywhere; what is looked for stands in the address. */
@Route("search")
@Menu(order = 2.5, title = "search.title")
@PermitAll
class SearchView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String KIND = "kind";
    private static final String CORPUS = "corpus";
    private static final int PART = 20;

    private final SearchService search;
    private final CorpusService corpora;
    private final SavedSearches saved;
    private final Notices notices;
    private final TextField words = new TextField();
    private final Select<Corpus> corpus = new Select<>();
    private final Div kinds = new Div();
    private final Div found = new Div();
    private @Nullable Kind kind;
    private Map<CorpusId, String> names = Map.of();

    SearchView(SearchService search, CorpusService corpora, SavedSearches saved, Notices notices) {
        this.search = search;
        this.corpora = corpora;
        this.saved = saved;
        this.notices = notices;
        addClassNames("page", "search-page");
        words.setAriaLabel(getTranslation("search.words"));
        words.setPlaceholder(getTranslation("search.words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("search");
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                narrowed();
            }
        });
        corpus.setAriaLabel(getTranslation("corpus"));
        corpus.setEmptySelectionAllowed(true);
        corpus.setEmptySelectionCaption(getTranslation("search.all-corpora"));
        corpus.setItemLabelGenerator(each -> each == null ? getTranslation("search.all-corpora") : each.name());
        corpus.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                narrowed();
            }
        });
        kinds.addClassName("search-kinds");
        Div filters = new Div(words, corpus);
        filters.addClassName("filters");
        add(new ViewHeader(getTranslation("search.title")), filters, kinds, found);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        List<Corpus> all = Paging.all(corpora::list);
        corpus.setItems(all);
        names = all.stream().collect(Collectors.toMap(Corpus::id, Corpus::name));
        String chosen = address.getSingleParameter(CORPUS).orElse("");
        all.stream()
                .filter(each -> each.id().value().toString().equals(chosen))
                .findFirst()
                .ifPresent(corpus::setValue);
        words.setValue(address.getSingleParameter(WORDS).orElse(""));
        kind = Kind.SEARCHED.stream()
                .filter(each ->
                        each.label().equals(address.getSingleParameter(KIND).orElse("")))
                .findFirst()
                .orElse(null);
        words.focus();
        list();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.title");
    }

    private void narrowed() {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("search", address()));
        list();
    }

    private QueryParameters address() {
        Map<String, String> address = new LinkedHashMap<>();
        if (!words.getValue().isBlank()) {
            address.put(WORDS, words.getValue());
        }
        if (kind != null) {
            address.put(KIND, kind.label());
        }
        if (corpus.getValue() != null) {
            address.put(CORPUS, corpus.getValue().id().value().toString());
        }
        return QueryParameters.simple(address);
    }

    private Query query() {
        Set<Kind> wanted = kind == null ? Kind.SEARCHED : Set.of(kind);
        return new Query(
                words.getValue(),
                wanted,
                corpus.getValue() == null ? null : corpus.getValue().id());
    }

    private void list() {
        found.removeAll();
        kinds.removeAll();
        search.progress().ifPresent(progress -> {
            Paragraph note = new Paragraph(getTranslation("search.building", progress.done(), progress.total()));
            note.getElement().setAttribute("role", "status");
            found.add(note);
        });
        if (words.getValue().isBlank()) {
            found.add(
                    new EmptyState(getTranslation("search.empty"), getTranslation("search.empty-advice")),
                    saved.list(this::open));
            return;
        }
        try {
            list(query());
        } catch (Refusal refused) {
            found.add(new EmptyState(getTranslation("search.away"), notices.sentence(refused)));
        }
    }

    private void list(Query query) {
        choose(search.counts(query));
        Paging.Slice<Hit> first = search.find(query, new Paging(PART, null));
        if (first.items().isEmpty()) {
            found.add(nothing(query));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("hits");
        first.items().forEach(hit -> list.add(line(hit)));
        found.add(
                saved.keep(words.getValue(), address().getQueryString()), list, new MoreButton(first.next(), cursor -> {
                    Paging.Slice<Hit> next = search.find(query, new Paging(PART, cursor));
                    next.items().forEach(hit -> list.add(line(hit)));
                    return next.next();
                }));
    }

    private HitLine line(Hit hit) {
        boolean isTold = corpus.getValue() == null && names.size() > 1;
        return new HitLine(hit, isTold ? names.getOrDefault(hit.article().corpus(), "") : "");
    }

    private void open(String address) {
        UI.getCurrent().navigate("search", QueryParameters.fromString(address));
    }

    private void choose(Map<Kind, Integer> counts) {
        kinds.add(choice(
                null, counts.values().stream().mapToInt(Integer::intValue).sum()));
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> kinds.add(choice(each.getKey(), each.getValue())));
    }

    private Button choice(@Nullable Kind which, int count) {
        Button choice = new Button(getTranslation("search.kinds." + (which == null ? "ALL" : which), count), click -> {
            kind = which;
            narrowed();
        });
        choice.getElement()
                .setAttribute("data-kind", which == null ? "ALL" : which.name())
                .setAttribute("aria-pressed", String.valueOf(which == kind));
        return choice;
    }

    /** Which of the words are found alone tells which one to leave out. */
    private EmptyState nothing(Query query) {
        List<String> alone = search.foundAlone(query);
        return new EmptyState(
                getTranslation("search.nothing"),
                alone.isEmpty()
                        ? getTranslation("search.nothing-advice")
                        : getTranslation("search.nothing-together", String.join(" · ", alone)));
    }
}
