package org.tahqiq.article.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.LibraryService;

/** Narrows and sorts the library; what is chosen can be written into the address and read from it. */
class LibraryFilters extends Composite<Div> {

    private static final String WORDS = "q";
    private static final String STAGE = "stage";
    private static final String WHOSE = "whose";
    private static final String SORT = "sort";

    private final TextField words = new TextField();
    private final Select<ArticleProgress.Stage> stage = new Select<>();
    private final Select<LibraryService.Whose> whose = new Select<>();
    private final Select<LibraryService.Sort> sort = new Select<>();

    LibraryFilters(Runnable changed) {
        getContent().addClassName("filters");
        words.setAriaLabel(getTranslation("library.search"));
        words.setPlaceholder(getTranslation("library.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("search");
        stage.setItems(ArticleProgress.Stage.values());
        optional(stage, "library.stage");
        whose.setItems(LibraryService.Whose.values());
        optional(whose, "library.whose");
        sort.setItems(LibraryService.Sort.values());
        sort.setAriaLabel(getTranslation("library.sort"));
        sort.setItemLabelGenerator(each -> getTranslation("library.sort." + each));
        follow(words, changed);
        follow(stage, changed);
        follow(whose, changed);
        follow(sort, changed);
        getContent().add(words, stage, whose, sort);
    }

    private <E extends HasValue.ValueChangeEvent<?>> void follow(HasValue<E, ?> field, Runnable changed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    /**
     * The slash key leads to the search, on keyboards of any layout. In the browser alone: a shortcut of the server's would lose
     * what is typed until it answers, and take the slash out of addresses.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        words.getElement().executeJs("""
                const gone = new AbortController();
                const follow = (event) => {
                  if (!this.isConnected) {
                    gone.abort();
                  } else if (event.code === 'Slash' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
                      && !event.composedPath()[0].matches?.('input, textarea')
                      && !document.querySelector('vaadin-dialog[opened]')) {
                    event.preventDefault();
                    this.focus();
                  }
                };
                document.addEventListener('keydown', follow, { signal: gone.signal });
                """);
    }

    private <E extends Enum<E>> void optional(Select<E> choice, String key) {
        choice.setAriaLabel(getTranslation(key));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation(key + ".ALL"));
        choice.setItemLabelGenerator(
                each -> each == null ? getTranslation(key + ".ALL") : getTranslation(key + "." + each));
    }

    LibraryService.Filter filter() {
        return new LibraryService.Filter(words.getValue(), stage.getValue(), whose.getValue(), sort.getValue());
    }

    /** Whether anything is left out. */
    boolean narrow() {
        return !words.getValue().isBlank() || stage.getValue() != null || whose.getValue() != null;
    }

    void clear() {
        read(QueryParameters.empty());
    }

    void read(QueryParameters address) {
        words.setValue(address.getSingleParameter(WORDS).orElse(""));
        stage.setValue(read(address, STAGE, ArticleProgress.Stage.values()));
        whose.setValue(read(address, WHOSE, LibraryService.Whose.values()));
        LibraryService.Sort chosen = read(address, SORT, LibraryService.Sort.values());
        sort.setValue(chosen == null ? LibraryService.Sort.NEWEST : chosen);
    }

    /** What is not as it is at first. */
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        if (!words.getValue().isBlank()) {
            written.put(WORDS, words.getValue());
        }
        write(written, STAGE, stage.getValue());
        write(written, WHOSE, whose.getValue());
        write(written, SORT, sort.getValue() == LibraryService.Sort.NEWEST ? null : sort.getValue());
        return written;
    }

    private static void write(Map<String, String> written, String name, @Nullable Enum<?> code) {
        if (code != null) {
            written.put(name, code.name().toLowerCase(Locale.ROOT));
        }
    }

    /** An address somebody mistyped narrows nothing. */
    private static <E extends Enum<E>> @Nullable E read(QueryParameters address, String name, E[] codes) {
        String code = address.getSingleParameter(name).orElse("");
        return Arrays.stream(codes)
                .filter(each -> each.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(null);
    }
}
