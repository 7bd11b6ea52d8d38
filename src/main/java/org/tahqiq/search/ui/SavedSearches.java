package org.tahqiq.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tahqiq.search.SavedSearch;
import org.tahqiq.search.SavedSearchService;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.Translations;

/** What a member looks for again and again. */
@Component
class SavedSearches {

    private final SavedSearchService saved;
    private final Translations translations;
    private final Notices notices;

    SavedSearches(SavedSearchService saved, Translations translations, Notices notices) {
        this.saved = saved;
        this.translations = translations;
        this.notices = notices;
    }

    Div list(Consumer<String> open) {
        Div part = new Div();
        List<SavedSearch> mine = saved.mine();
        if (mine.isEmpty()) {
            return part;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("saved-searches");
        for (SavedSearch each : mine) {
            Button words = new Button(each.words(), click -> open.accept(each.address()));
            words.addThemeVariants(ButtonVariant.TERTIARY);
            words.getElement().setAttribute("dir", "auto").setAttribute("data-saved", each.words());
            ListItem line = new ListItem(words);
            Button forget = new Button(say("search.forget"), click -> {
                saved.forget(each.id());
                line.removeFromParent();
            });
            forget.setAriaLabel(say("search.forget") + ": " + each.words());
            forget.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(forget);
            list.add(line);
        }
        part.add(new H2(say("search.saved")), list);
        return part;
    }

    Button keep(String words, String address) {
        Button keep = new Button(
                say("search.save"),
                click -> notices.attempt(() -> {
                    saved.keep(words, address);
                    notices.done("search.was-saved");
                }));
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        keep.getElement().setAttribute("data-action", "save-search");
        return keep;
    }

    private String say(String key) {
        return translations.getTranslation(key, UI.getCurrent().getLocale());
    }
}
